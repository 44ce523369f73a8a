import { formatNumber } from '../../parts/numbers.ts';
import { AnotherNode } from './another-node.tsx';
import { type Lines, type NamedNode, placeOf, type UnmatchedName } from './report.ts';
import { ToldOptions } from './told-options.tsx';

/** What a name stands for where it is no node of the graph, as the server takes it. */
const CHOICES: readonly (NamedNode & { readonly button: string })[] = [
  { id: 'CREATE', name: 'new', button: 'It is new' },
  { id: 'SKIP', name: 'left out', button: 'Leave it out' },
];

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
        {distinct.map(({ text, kinds, at, sentence, nearest }) => (
          <li key={text}>
            <b>{text}</b> <span className="quiet">{placeOf(at)}</span> <ToldOptions sentence={sentence} />
            {accept === null ? null : (
              <div className="field-row">
                {nearest.length === 0 ? <span className="quiet">nothing near</span> : null}
                {nearest.map((node) => (
                  <button key={node.id} type="button" disabled={isSending} onClick={() => accept(text, node)}>
                    It is {node.name}
                  </button>
                ))}
                {CHOICES.map(({ button, ...choice }) => (
                  <button key={choice.id} type="button" disabled={isSending} onClick={() => accept(text, choice)}>
                    {button}
                  </button>
                ))}
                <AnotherNode text={text} kinds={kinds} isSending={isSending} accept={(node) => accept(text, node)} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
