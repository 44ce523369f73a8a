import type { CompareQuery } from '../../generated/graphql.ts';
import { Status } from '../../marks/marked.tsx';
import { nameOf } from '../../marks/names.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { SIGNS } from './signs.ts';

type Item = CompareQuery['scopeDiff']['nodes'][number];

/** Before and after beside each other, a subject a line. */
export function DiffTable({ items }: { readonly items: readonly Item[] }) {
  return (
    <div className="scroll">
      <table className="plain wide diff">
        <thead>
          <tr>
            <th scope="col">Difference</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
            <th scope="col">In words</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row" className="date">
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
                {item.before.length === 0 ? null : (
                  <Side item={item} subject={item.formerSubject ?? item.subject} entries={item.before} />
                )}
              </td>
              <td>
                {item.after.length === 0 ? null : <Side item={item} subject={item.subject} entries={item.after} />}
              </td>
              <td>{item.sentence}</td>
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
  return (
    <>
      <NodeLink id={subject.id} name={nameOf(subject)} />
      {environment === null ? null : <span className="quiet"> in {environment.name}</span>}
      {entries.map(({ id, status, condition }) => (
        <span key={id} className="item">
          <Status status={status} />
          {condition === null ? null : <span className="quiet"> · {condition}</span>}
        </span>
      ))}
    </>
  );
}
