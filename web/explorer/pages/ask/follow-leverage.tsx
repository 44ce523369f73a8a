import { Choice } from '../../parts/fields/choice.tsx';
import { useParameters } from '../../routing/address.ts';
import { leverageHopsOf } from '../../routing/leverage-hops.ts';
import { go } from '../../routing/location.ts';

/** Chooses whether leverage between certificates is followed: one hop, unless a link asks for more. */
export function FollowLeverage() {
  const { one, changed } = useParameters();
  const hops = leverageHopsOf(one);
  return (
    <Choice
      checked={hops > 0}
      label={hops > 1 ? `follow leverage, ${hops} hops` : 'follow leverage'}
      choose={(isOn) => go(changed({ leverage: isOn ? '1' : null, why: null }))}
    />
  );
}
