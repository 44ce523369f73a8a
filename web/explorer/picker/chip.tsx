import { KindMark } from '../marks/kind-mark.tsx';
import { kindOfId } from '../marks/kinds.ts';

interface ChipProps {
  readonly id: string;
  readonly name: string;
  readonly remove: (isByKeyboard: boolean) => void;
}

export function Chip({ id, name, remove }: ChipProps) {
  const kind = kindOfId(id);
  return (
    <span className="chip">
      {kind === null ? null : <KindMark kind={kind.kind} />}
      {name}
      <button type="button" className="chip-remove" onClick={({ detail }) => remove(detail === 0)}>
        <span className="unseen">Remove {name}</span>
        <span aria-hidden="true">×</span>
      </button>
    </span>
  );
}
