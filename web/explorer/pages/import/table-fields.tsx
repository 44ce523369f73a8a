import { ColumnField } from './column-field.tsx';
import { useImportDraft } from './import-draft.ts';
import { roleWords } from './role-words.ts';
import { setLines } from './run-import.ts';

const IGNORE = 'ignore';
const DECIDE = 'decide';

type Columns = Readonly<Record<string, unknown>>;

interface Table {
  readonly at: string;
  readonly read?: boolean;
  readonly why?: string;
  readonly heading?: number;
  readonly columns?: Columns;
}

/** Tables of a list, with the role of each column. */
export function TableFields() {
  const { report, recipe } = useImportDraft();
  const tables = (recipe['tables'] ?? []) as readonly Table[];
  const leftOut = tables.filter(({ read }) => read === false);
  const unread = (report?.problems ?? [])
    .flatMap(({ id, values }) => (id === 'table.unread' ? String(values['table']) : []))
    .filter((at) => leftOut.every((table) => table.at !== at));
  const shown = tables.filter((table) => !unread.includes(table.at) && !leftOut.includes(table) && table.columns);
  return (
    <>
      {shown.map((table) => (
        <TableField key={table.at} table={table} />
      ))}
      {leftOut.map(({ at, why }) => (
        <p key={at} className="table-line">
          {nameOf(at)} is left out{why === undefined ? '' : `: ${why}`}{' '}
          <button type="button" onClick={() => setLines([{ path: ['tables', at, 'read'], value: true }])}>
            Read it<span className="unseen"> {at}</span>
          </button>
        </p>
      ))}
      {unread.map((at) => (
        <p key={at} className="table-line">
          {nameOf(at)} is not read: its columns are not those of such a list.{' '}
          <span className="field-row">
            <button type="button" onClick={() => setLines([{ path: ['tables', at, 'columns'], value: {} }])}>
              Read it<span className="unseen"> {at}</span>
            </button>
            <button type="button" onClick={() => setLines([{ path: ['tables', at, 'read'], value: false }])}>
              Leave it out<span className="unseen"> {at}</span>
            </button>
          </span>
        </p>
      ))}
    </>
  );
}

function TableField({ table: { at, heading, columns = {} } }: { readonly table: Table }) {
  const { report } = useImportDraft();
  const unread = (report?.problems ?? []).flatMap(({ id, values }) =>
    id === 'column.unread' ? String(values['column']) : [],
  );
  const names = Object.keys(columns);
  const notRead = names.filter((name) => unread.includes(name));
  const isOpen = notRead.length > 0 || Object.values(columns).includes(DECIDE);
  return (
    <details className="table-fields" open={isOpen}>
      <summary>
        {nameOf(at)}
        {heading === undefined ? '' : `, with its heading in row ${heading}`}: {rolesIn(columns, notRead)}
      </summary>
      <div className="lines">
        {names.map((name) => (
          <ColumnField key={name} at={at} name={name} role={columns[name]} />
        ))}
      </div>
    </details>
  );
}

/** Returns `service, 4 with ticks, 1 not read`. */
function rolesIn(columns: Columns, unread: readonly string[]): string {
  const all = Object.entries(columns).filter(([name]) => !unread.includes(name));
  const named = all.flatMap(([, role]) =>
    typeof role === 'string' && role !== IGNORE && role !== DECIDE ? roleWords(role) : [],
  );
  const counts = [
    [all.filter(([, role]) => typeof role === 'object').length, 'with ticks'],
    [all.filter(([, role]) => role === DECIDE).length, 'to decide'],
    [all.filter(([, role]) => role === IGNORE).length, 'with nothing to read'],
    [unread.length, 'not read'],
  ] as const;
  return [...named, ...counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`)].join(', ');
}

function nameOf(at: string): string {
  return at === '' ? 'The table' : `The table “${at}”`;
}
