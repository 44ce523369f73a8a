import type { CompareQuery } from '../../generated/graphql.ts';
import { Status } from '../../marks/marked.tsx';
import { nameOf } from '../../marks/names.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { OldestSource } from '../../parts/sources.tsx';
import { TableHead } from '../../parts/table-head.tsx';
import { SIGNS } from './signs.ts';

type Item = CompareQuery['scopeDiff']['nodes'][number];

/** Differences by subject, side by side; as a sentence if the two sides look alike. */
export function DiffTable({ items }: { readonly items: readonly Item[] }) {
  return (
    <div className="scroll">
      <table className="plain wide diff">
        <TableHead heads={['Difference', 'Before', 'After']} />
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row">
                {SIGNS.filter(({ kind }) => item.kinds.includes(kind)).map(({ kind, sign, word }) => (
                  <span key={kind} className={`difference difference-${word}`}>
                    <span className="sign" aria-hidden="true">
                      {sign}
                    </span>
                    {word}
                  </span>
                ))}
              </th>
              <td>
                <Side item={item} subject={item.formerSubject ?? item.subject} entries={item.before} />
              </td>
              <td>
                <Side item={item} subject={item.subject} entries={item.after} />
                {item.changes.length === 0 ? null : <p className="quiet">{item.sentence}</p>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface SideProps {
  readonly item: Item;
  readonly subject: Item['subject'];
  readonly entries: Item['before'];
}

function Side({ item: { environment }, subject, entries }: SideProps) {
  if (entries.length === 0) return <span className="quiet">not named</span>;
  return (
    <>
      <NodeLink id={subject.id} name={nameOf(subject)} />
      {environment === null ? null : <span className="quiet"> in {environment.name}</span>}
      {entries.map(({ id, status, condition, sources }) => (
        <span key={id} className="side-entry">
          <Status status={status} />
          {condition === null ? null : <span className="quiet"> {condition}</span>}{' '}
          <span className="quiet">
            <OldestSource sources={sources} />
          </span>
        </span>
      ))}
    </>
  );
}
