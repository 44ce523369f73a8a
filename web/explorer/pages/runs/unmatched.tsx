import { formatNumber } from '../../parts/numbers.ts';
import { type Lines, placeOf, type UnmatchedName } from './report.ts';

interface UnmatchedProps {
  readonly lines: Lines<UnmatchedName>;
  readonly accept: (text: string, id: string) => void;
}

/** Names that nobody is known by, each with the nearest, to accept one by one. */
export function Unmatched({ lines: { total, first }, accept }: UnmatchedProps) {
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
            {nearest.map(({ id, name }) => (
              <button key={id} type="button" onClick={() => accept(text, id)}>
                It is {name}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
