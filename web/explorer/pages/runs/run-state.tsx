import { formatNumber } from '../../basics/numbers.ts';
import type { RunLineFragment } from '../../generated/graphql.ts';
import { STATE_WORDS } from '../../marks/words.ts';
import { addressOf } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';

export function RunState({ state, undoneBy }: Pick<RunLineFragment, 'state' | 'undoneBy'>) {
  if (undoneBy === null) return STATE_WORDS[state];
  return (
    <>
      {STATE_WORDS[state]}, undone by <RevisionLink run={undoneBy} />
    </>
  );
}

export function RevisionLink({ run }: { readonly run: NonNullable<RunLineFragment['undoneBy']> }) {
  return <Link to={addressOf(`/${run.id}`)}>revision {formatNumber(run.revision)}</Link>;
}
