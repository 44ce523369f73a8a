import { whyNotInForce } from '../../../basics/term.ts';
import type { EntryFragment } from '../../../generated/graphql.ts';
import { isOpenEntry, Status } from '../../../marks/marked.tsx';
import { NodeLink } from '../../../marks/node-link.tsx';
import { useAsOf } from '../../../routing/as-of.ts';

interface Headed {
  readonly id: string;
  readonly name: string;
}

/**
 * Standards against environments, with a mark for each entry whose certificate is in force; an empty cell means
 * nothing.
 */
export function SmallMatrix({ entries }: { readonly entries: readonly EntryFragment[] }) {
  const rows = distinct(entries.map(rowOf));
  const columns = distinct(entries.map(columnOf));
  return (
    <div className="scroll">
      <table className="plain matrix">
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column.id} scope="col">
                {column.id === '' ? column.name : <NodeLink id={column.id} name={column.name} isPlain />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <NodeLink id={row.id} name={row.name} isPlain />
              </th>
              {columns.map((column) => (
                <td key={column.id}>
                  <Said
                    entries={entries.filter((entry) => rowOf(entry).id === row.id && columnOf(entry).id === column.id)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/**
 * Claims of a cell's entries, without duplicates. Certificates not in force get no mark, since nothing is inherited
 * through them.
 */
function Said({ entries }: { readonly entries: readonly EntryFragment[] }) {
  const { day } = useAsOf();
  const inForce = entries.filter(({ certificate }) => certificate.inForce);
  const reasons = new Set(entries.flatMap(({ certificate }) => whyNotInForce(certificate, day) ?? []));
  return (
    <>
      {[...new Set(inForce.map(({ status }) => status))].map((status) => (
        <span key={status} className="item">
          <Status status={status} isOpen={inForce.every((entry) => entry.status !== status || isOpenEntry(entry))} />
        </span>
      ))}
      {isContradicted(inForce) ? <span className="item contradicted">contradicted</span> : null}
      {[...reasons].map((reason) => (
        <span key={reason} className="item quiet">
          {reason}
        </span>
      ))}
    </>
  );
}

/** True if sources contradict each other about one certificate; scopes of different certificates may differ. */
function isContradicted(entries: readonly EntryFragment[]): boolean {
  const statuses = new Map(entries.map(({ certificate, status }) => [certificate.id, status]));
  return entries.some(({ certificate, status }) => statuses.get(certificate.id) !== status);
}

function rowOf({ certificate }: EntryFragment): Headed {
  const [standard, ...others] = certificate.standards;
  // Sources disagree on the certificate's standard.
  return standard === undefined || others.length > 0 ? certificate : { id: standard.id, name: standard.designation };
}

function columnOf({ environment }: EntryFragment): Headed {
  return environment ?? { id: '', name: 'environment not stated' };
}

function distinct(items: readonly Headed[]): readonly Headed[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return [...byId.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }));
}
