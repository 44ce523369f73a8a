import type { Failure } from '../../api/failure.ts';
import { Failed } from '../../parts/states.tsx';
import { useNames } from '../../picker/use-names.ts';
import { useAsOf } from '../../routing/as-of.ts';

interface LeftOutProps {
  /** The nodes that were asked for, and why each did not come. */
  readonly asked: readonly string[];
  readonly failures: readonly (Failure | null)[];
  readonly again: () => void;
}

/** What the picture lacks: nodes that the revision does not have, and answers that did not come. */
export function LeftOut({ asked, failures, again }: LeftOutProps) {
  const { revision } = useAsOf();
  // Only the node differs between the questions: where others are answered, it is what one of them is refused for.
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
