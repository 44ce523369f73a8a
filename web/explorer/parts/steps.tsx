import { formatNumber } from '../basics/numbers.ts';
import { Link } from '../routing/link.tsx';

interface StepsProps {
  /** Keys in the order of the page. */
  readonly keys: readonly string[];
  readonly current: string;
  readonly to: (key: string) => string;
}

/** Links to the previous and the next of several explanations. */
export function Steps({ keys, current, to }: StepsProps) {
  const at = keys.indexOf(current);
  if (at < 0 || keys.length < 2) return null;
  return (
    <nav className="steps" aria-label="Previous and next">
      <Step word="‹ Previous" to={to} of={keys[at - 1]} />
      <span className="quiet">
        {formatNumber(at + 1)} of {formatNumber(keys.length)}
      </span>
      <Step word="Next ›" to={to} of={keys[at + 1]} />
    </nav>
  );
}

function Step({ word, of, to }: { readonly word: string; readonly of: string | undefined } & Pick<StepsProps, 'to'>) {
  if (of === undefined) return <span className="quiet">{word}</span>;
  return (
    <Link to={to(of)} replace>
      {word}
    </Link>
  );
}
