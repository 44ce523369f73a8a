import { formatNumber } from '../../parts/numbers.ts';
import { type Lines, type NamedNode, placeOf, type UnmatchedName } from './report.ts';

interface UnmatchedProps {
  readonly lines: Lines<UnmatchedName>;
  readonly isSending: boolean;
  /** Null where the report is of other options. */
  readonly accept: ((text: string, node: NamedNode) => void) | null;
}

/** Names that nobody is known by, each with the nearest, to accept one by one. */
export function Unmatched({ lines: { total, first }, isSending, accept }: UnmatchedProps) {
  if (total === 0) return null;
  const distinct = [...new Map(first.map((line) => [line.text, line])).values()];
  return (
    <section className="unmatched">
      <h4>Names that nobody is known by ({formatNumber(total)})</h4>
      <ul className="finds">
        {distinct.map(({ text, at, nearest }) => (
          <li key={text} className="field-row">
            <b>{text}</b>
            <span className="quiet">{placeOf(at)}</span>
            {nearest.length === 0 ? <span className="quiet">nothing near</span> : null}
            {accept === null
              ? null
              : nearest.map((node) => (
                  <button key={node.id} type="button" disabled={isSending} onClick={() => accept(text, node)}>
                    It is {node.name}
                  </button>
                ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
