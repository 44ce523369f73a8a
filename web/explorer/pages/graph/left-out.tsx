import type { Failure } from '../../api/failure.ts';
import { Failed } from '../../parts/states.tsx';
import { useNames } from '../../picker/use-names.ts';
import { useAsOf } from '../../routing/as-of.ts';

interface LeftOutProps {
  /** Requested nodes, with the failure of each. */
  readonly asked: readonly string[];
  readonly failures: readonly (Failure | null)[];
  readonly again: () => void;
}

export function LeftOut({ asked, failures, again }: LeftOutProps) {
  const { revision } = useAsOf();
  // Requests differ by node only, so a refused one means that the node does not exist.
  const missing = asked.filter((_id, place) => failures[place]?.kind === 'question');
  const failure = failures.find((one) => one !== null && one.kind !== 'question') ?? null;
  const nameOf = useNames(missing);
  return (
    <>
      {missing.map((id) => (
        <p key={id} role="status">
          {nameOf(id)} (<code>{id}</code>) is not in revision {revision}.
        </p>
      ))}
      <Failed failure={failure} again={again} />
    </>
  );
}
