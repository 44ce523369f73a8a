import type { ListOptions } from './list-options.ts';

type Accepted = ListOptions['accepted'];

interface AcceptedNamesProps {
  readonly accepted: Accepted;
  readonly isSending: boolean;
  readonly setAccepted: (accepted: Accepted) => void;
}

/** What names of the list were said to mean: sent with it, and kept as other names once it is published. */
export function AcceptedNames({ accepted, isSending, setAccepted }: AcceptedNamesProps) {
  if (accepted.size === 0) return null;
  return (
    <ul className="accepted" aria-label="Accepted names">
      {[...accepted].map(([text, { name }]) => (
        <li key={text} className="chip">
          {text} is {name}
          <button
            type="button"
            className="chip-remove"
            disabled={isSending}
            onClick={() => setAccepted(new Map([...accepted].filter(([other]) => other !== text)))}
          >
            <span className="unseen">
              Take back that {text} is {name}
            </span>
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
