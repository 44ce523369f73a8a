import { BadList } from '../bad-list.ts';
import type { Draft, ReadingNotes } from '../draft.ts';
import { headText, type Input } from '../input.ts';
import type { FormatOptions, ListFormat } from './format.ts';
import { relationDrafts } from './names/name-drafts.ts';
import { ServiceNames } from './names/service-name.ts';
import { SCOPE_COLUMNS, type ScopeColumn } from './scope-columns.ts';
import { readScopeRow } from './scope-row.ts';
import { labelOf } from './table/column-guide.ts';
import { readRows, recogniseHeading } from './table/read-rows.ts';
import { RefusedRow } from './table/refused-row.ts';
import { SHEET_ERROR } from './table/sheet-error.ts';
import { openSheets } from './table/sheets.ts';
import { STATUS_EXAMPLES, statusOf } from './table/status-words.ts';
import type { TableRow } from './table/table-row.ts';

/** A file that is a table of some kind, or meant to be: reading it tells what is missing. */
const PERHAPS = 0.3;

const NO_CERTIFICATE =
  'No column tells the certificate; say with --certificate which it is, or name the column with --field "certificate=…".';

export const scopeTable: ListFormat = {
  name: 'scope-table',
  description:
    'A table of services in scope (CSV, XLSX, JSON lines, YAML; any column names): a scope entry for each row.',
  streams: true,

  async detect(input) {
    try {
      if ((await openSheets(input)).length === 0) return 0;
      const heading = await recogniseHeading(input, SCOPE_COLUMNS);
      if (heading === null) return looksDelimited(input) ? PERHAPS : 0;
      const telling = ['environment', 'certificate', 'status', 'extent'] as const;
      // Lists of all kinds have names.
      const base = labelOf(heading.cells[heading.columns.get('service') ?? -1] ?? '') === 'name' ? 0.3 : 0.5;
      return base + 0.1 * telling.filter((name) => heading.columns.has(name)).length;
    } catch (error) {
      if (error instanceof BadList) return PERHAPS;
      throw error;
    }
  },

  async *read(input, given, notes) {
    const options = { ...given, status: statusOfOptions(given, input) };
    const told = new Set<string>();
    const names = new ServiceNames();
    for await (const row of readRows(input, SCOPE_COLUMNS, { given: given.fields, notes })) {
      if (!row.has('certificate') && options.certificate === null) throw new BadList(NO_CERTIFICATE, { input });
      yield* draftsOfRow(row, { options, notes, names, told });
    }
  },
};

function draftsOfRow(
  row: TableRow<ScopeColumn>,
  {
    options,
    notes,
    names,
    told,
  }: {
    readonly options: FormatOptions;
    readonly notes: ReadingNotes;
    readonly names: ServiceNames;
    /** Names whose words have been told of already. */
    readonly told: Set<string>;
  },
): readonly Draft[] {
  const service = row.text('service');
  if (SHEET_ERROR.test(service)) {
    notes.leaveOut(row.at('service'), `In place of a service stands ${service}.`);
    return [];
  }
  try {
    const read = readScopeRow(row, options, names);
    if (read === null) notes.ignore(row.at('status'));
    if (read === null) return [];
    const { draft, name } = read;
    if (name === null || told.has(service)) return [draft];
    const others = relationDrafts(name, row.at('service'));
    if (others.length + name.marks.length > 0) told.add(service);
    for (const mark of name.marks) {
      notes.remark(row.at('service'), `"${name.text}" bears the mark ${mark}, whose text is in no column.`);
    }
    return [draft, ...others];
  } catch (error) {
    if (!(error instanceof RefusedRow)) throw error;
    notes.reject(error.at, error.message);
    return [];
  }
}

function statusOfOptions({ status }: FormatOptions, input: Input): FormatOptions['status'] {
  const known = status === null ? null : statusOf(status);
  if (status === null || known !== null) return known;
  throw new BadList(`"${status}" is no status; known are ${STATUS_EXAMPLES}.`, { input });
}

function looksDelimited(input: Input): boolean {
  return /[,;\t]/.test(headText(input));
}
