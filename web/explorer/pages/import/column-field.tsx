import { useId } from 'react';
import { formatNumber } from '../../basics/numbers.ts';
import { useImportDraft } from './import-draft.ts';
import type { ImportReport } from './report.ts';
import { roleWords } from './role-words.ts';
import { setLines } from './run-import.ts';

interface ColumnFieldProps {
  /** Id of the table. */
  readonly at: string;
  readonly name: string;
  readonly role: unknown;
}

const TICKS = 'ticks';
/** Tells how ticks are read where no other words are among them. */
const TICKS_READ = 'Marks such as ✓ and words such as yes: in scope. Empty cells and dashes: nothing.';
const IGNORE = 'ignore';

export function ColumnField({ at, name, role }: ColumnFieldProps) {
  const id = useId();
  const { report, lines } = useImportDraft();
  const path = ['tables', at, 'columns', name] as const;
  const isSaid = lines.some((line) => line.path.join('\n') === path.join('\n'));
  const unread = report?.problems.find(
    (problem) => problem.id === 'column.unread' && problem.values['column'] === name,
  );
  const isUnread = unread !== undefined && !isSaid;
  const given = typeof role === 'object' && role !== null ? TICKS : role;
  const value = isUnread || given === 'decide' ? '' : String(given);
  const roles = report?.roles ?? [];
  const isScope = roles.some((each) => each.name === 'service');
  const description =
    value === TICKS ? ticksIn(at, name, report) : roles.find((each) => each.name === value)?.description;
  const choose = (chosen: string) => setLines([{ path, value: chosen === TICKS ? { ticks: {} } : chosen }]);
  return (
    <div className={isUnread ? 'labelled unread' : 'labelled'}>
      <label htmlFor={id}>{name === '' ? '(no heading)' : name}</label>
      <select id={id} value={value} onChange={({ target }) => choose(target.value)} aria-describedby={`${id}-holds`}>
        {value === '' ? <option value="">{isUnread ? 'not read' : 'to be decided'}</option> : null}
        {roles.map((each) => (
          <option key={each.name} value={each.name}>
            {roleWords(each.name)}
          </option>
        ))}
        {isScope || value === TICKS ? <option value={TICKS}>ticks, or words for a status</option> : null}
        <option value={IGNORE}>nothing to read</option>
      </select>
      <span id={`${id}-holds`} className="quiet holds">
        {isUnread ? `${formatNumber(Number(unread.values['count']))} cells are not read.` : description}
      </span>
    </div>
  );
}

/** Tells how the words under a column of ticks of a table are read. */
function ticksIn(at: string, name: string, report: ImportReport | null): string {
  const told = (report?.problems ?? []).filter(
    ({ id, values }) =>
      id === 'ticks.read' &&
      `“${values['columns']}”`.includes(`“${name}”`) &&
      (at === '' || String(values['tables']).includes(`“${at}”`)),
  );
  // Files of one list may have columns of one name, with other words under each.
  const read = told.map(
    ({ first, values }) =>
      (told.length === 1 ? '' : `in ${first.map(({ file }) => file).join(', ')}: `) + values['words'],
  );
  return read.length === 0 ? TICKS_READ : `Read as: ${read.join('; ')}.`;
}
