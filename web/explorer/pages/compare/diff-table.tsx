import type { DiffItemFragment } from '../../generated/graphql.ts';
import { isOpenEntry, Status } from '../../marks/marked.tsx';
import { nameOf } from '../../marks/names.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { EXTENT_WORDS } from '../../marks/words.ts';
import { OldestSource } from '../../parts/answer/sources.tsx';
import { LongBody } from '../../parts/tables/long-body.tsx';
import { columnNames } from '../../parts/tables/stacked-table.tsx';
import { SIGNS } from './signs.ts';
import type { Sides } from './use-sides.ts';

/** Properties that the two sides show. */
const SHOWN: ReadonlySet<string> = new Set(['status', 'condition']);

interface DiffTableProps {
  readonly items: readonly DiffItemFragment[];
  readonly sides: Sides;
  readonly listed: { readonly fromListed: boolean; readonly toListed: boolean };
}

/** Differences by subject, side by side; as a sentence if the two sides look alike. */
export function DiffTable({ items, sides, listed: { fromListed, toListed } }: DiffTableProps) {
  // Without a list there is nothing to differ from.
  const isCompared = fromListed && toListed;
  return (
    <div className="scroll">
      <table className="plain wide stacked diff" style={columnNames(['Difference', 'A', 'B'])}>
        <thead>
          <tr>
            {isCompared ? (
              <th scope="col" className="difference">
                Difference
              </th>
            ) : null}
            <th scope="col">
              A <span className="quiet">{sides.from}</span>
            </th>
            <th scope="col">
              B <span className="quiet">{sides.to}</span>
            </th>
          </tr>
        </thead>
        <LongBody
          rows={items}
          draw={(item) => (
            <tr key={item.id}>
              {isCompared ? (
                <th scope="row" className="difference">
                  {wordsOf(item).join(', ')}
                </th>
              ) : null}
              <td>
                <Side
                  item={item}
                  subject={item.formerSubject ?? item.subject}
                  entries={item.before}
                  isListed={fromListed}
                />
              </td>
              <td>
                <Side item={item} subject={item.subject} entries={item.after} isListed={toListed} />
                {item.changes.every(({ property }) => SHOWN.has(property)) ? null : (
                  <p className="quiet">{item.sentence}</p>
                )}
              </td>
            </tr>
          )}
        />
      </table>
    </div>
  );
}

function wordsOf({ kinds }: DiffItemFragment): readonly string[] {
  if (kinds.length === 0) return ['Alike'];
  return SIGNS.filter(({ kind }) => kinds.includes(kind)).map(({ word }) => word);
}

interface SideProps {
  readonly item: DiffItemFragment;
  readonly subject: DiffItemFragment['subject'];
  readonly entries: DiffItemFragment['before'];
  readonly isListed: boolean;
}

function Side({ item: { environment }, subject, entries, isListed }: SideProps) {
  if (entries.length === 0) return <span className="quiet">{isListed ? 'not in its list' : 'no list'}</span>;
  return (
    <>
      <NodeLink id={subject.id} name={nameOf(subject)} />
      {environment === null ? null : <span className="quiet"> in {environment.name}</span>}
      {entries.map((entry) => (
        <span key={entry.id} className="side-entry">
          <Status status={entry.status} isOpen={isOpenEntry(entry)} />
          {entry.extent === null ? null : <span className="quiet"> {EXTENT_WORDS[entry.extent]}</span>}
          {entry.condition === null ? null : <span className="quiet"> “{entry.condition}”</span>}{' '}
          <span className="quiet">
            <OldestSource sources={entry.sources} />
          </span>
        </span>
      ))}
    </>
  );
}
