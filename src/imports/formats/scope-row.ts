import { dayAfter } from '../../domain/days.ts';
import { EXTENTS, type Extent } from '../../domain/statements.ts';
import type { Draft, NameReference, UnsourcedFact } from '../draft.ts';
import { membershipFact } from '../membership-fact.ts';
import type { FormatOptions } from './format.ts';
import type { Conditions } from './matrix/conditions.ts';
import { takeLeadingMark, takeMarks } from './names/marks.ts';
import { aliasFacts, subjectReference } from './names/name-drafts.ts';
import { LONGEST_NAME, type ServiceName, type ServiceNames } from './names/service-name.ts';
import type { ScopeColumn } from './scope-columns.ts';
import { scopeFact } from './scope-entry.ts';
import { marksOfRow } from './scope-marks.ts';
import { bothOf, type ScopeCell, scopeCells } from './scope-place.ts';
import type { Surroundings } from './scope-surroundings.ts';
import type { DayCells } from './table/day-cell.ts';
import { footnoteRow, RefusedRow } from './table/refused-row.ts';
import { SHEET_ERROR } from './table/sheet-error.ts';
import { gainsaidIn, isGainsaid, keptAsCondition, keptInName, noteIn } from './table/status-words.ts';
import type { TableRow } from './table/table-row.ts';

type Row = TableRow<ScopeColumn>;

export interface RowReading {
  readonly options: FormatOptions;
  readonly names: ServiceNames;
  readonly days: DayCells;
  readonly surroundings: Surroundings;
  readonly conditions: Conditions;
}

/** What one row says, a draft for each certificate; none where it says nothing. Throws RefusedRow where it cannot be taken. */
export function readScopeRow(
  row: Row,
  { options, names, days, surroundings, conditions }: RowReading,
): { readonly drafts: readonly Draft[]; readonly name: ServiceName | null } {
  refuseErrors(row);
  // Before the status, since a footnote has none and must not be passed over.
  const name = row.text('service') === '' ? null : nameOf(row, names);
  const ofRow = marksOfRow(row, name?.marks ?? []);
  const cells = scopeCells(row, options, surroundings.words)
    .filter(({ status }) => status !== null)
    .map((cell) => {
      const { text: label } = takeMarks(cell.at.column ?? '');
      return { ...cell, footnotes: conditions.of({ own: cell.marks, ofRow, label }) };
    });
  if (cells.length === 0) return { drafts: [], name };
  refuseGainsaying(row, cells, options);
  refuseGainsayingName(row, name, { cells, options });
  refuseGainsayingFootnotes(cells, options);
  refuseUnderOther(row, cells, surroundings);
  const { from, until } = daysOf(row, { options, days });
  const about: AboutRow = {
    name,
    subject: { ...subjectOf(row, name), ...(surroundings.heading === null ? {} : { under: surroundings.heading }) },
    family: familyOf(row, name),
    extent: extentOf(row),
    from,
    until,
    note: noteIn(conditions.without(row.text('note'))),
  };
  return { drafts: cells.map((cell) => draftOf(cell, about)), name };
}

interface AboutRow {
  readonly name: ServiceName | null;
  readonly subject: NameReference;
  readonly family: NameReference | null;
  readonly extent: Extent | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly note: string | null;
}

interface NotedCell extends ScopeCell {
  readonly footnotes: readonly string[];
}

function draftOf({ at, certificate, environment, status, ...cell }: NotedCell, about: AboutRow): Draft {
  const { name, subject, family, extent, from, until, note } = about;
  const condition = cell.footnotes.reduce<string | null>(bothOf, bothOf(cell.condition, note));
  const saying = { status: status ?? 'IN_SCOPE', extent, from, until, condition };
  const names = [{ ...subject, listedBy: certificate }, certificate];
  if (environment !== null) names.push(environment);
  if (family !== null) names.push(family);
  const build = (ids: readonly string[]): UnsourcedFact[] => {
    const [subjectId, certificateId, ...others] = ids as [string, string, ...string[]];
    const environmentId = environment === null ? null : (others.shift() as string);
    const facts = [scopeFact({ subjectId, certificateId, environmentId }, saying, at)];
    if (name !== null) facts.push(...aliasFacts(name, subjectId, at));
    if (family !== null) {
      facts.push(membershipFact('IN_FAMILY', { fromId: subjectId, toId: others.shift() as string }, at));
    }
    return facts;
  };
  return { at, names, build };
}

function nameOf(row: Row, names: ServiceNames): ServiceName {
  const text = row.text('service');
  if (takeLeadingMark(text) !== null) {
    throw footnoteRow(text, row.at('service'));
  }
  if (text.length > LONGEST_NAME) throw new RefusedRow(row.at('service'), `The name has ${text.length} characters.`);
  const name = names.read(text);
  if (name.text === '') throw new RefusedRow(row.at('service'), `"${text}" is no name of a service.`);
  return name;
}

function subjectOf(row: Row, name: ServiceName | null): NameReference {
  const text = row.text('family');
  if (name !== null) {
    const subject = subjectReference(name, row.at('service'));
    return text === '' ? subject : { ...subject, inFamily: true };
  }
  if (text === '') throw new RefusedRow(row.at(), 'The row names no service.');
  return { kind: 'ServiceFamily', text, at: row.at('family') };
}

function familyOf(row: Row, name: ServiceName | null): NameReference | null {
  const text = row.text('family');
  return name === null || text === '' ? null : { kind: 'ServiceFamily', text, at: row.at('family') };
}

function extentOf(row: Row): Extent | null {
  const text = row.text('extent');
  if (text === '') return null;
  const extent = EXTENTS.find((known) => known === text.toUpperCase());
  if (extent !== undefined) return extent;
  throw new RefusedRow(row.at('extent'), `"${text}" is no extent; there are ${EXTENTS.join(', ')}.`);
}

/** The graph's `until` is the day after the last; a day of expiry is the last one. */
function daysOf(row: Row, { options, days }: Pick<RowReading, 'options' | 'days'>) {
  const from = days.read(row, 'from') ?? options.from;
  const until = days.read(row, 'until');
  if (until !== null && !options.fields.has('until')) tellUntil(row, days);
  const expires = days.read(row, 'expires');
  return { from, until: until ?? (expires === null ? options.until : dayAfter(expires)) };
}

/** Lists mean the last day by the same headings. */
function tellUntil(row: Row, days: DayCells): void {
  const at = row.at('until');
  const advice = `--field "expires=${at.column}" takes it as the last on which it does`;
  days.tellTaken(at, `Each day here is taken as the first on which the row no longer holds; ${advice}.`);
}

function refuseErrors(row: Row): void {
  for (const name of ['family', 'extent', 'status', 'certificate', 'environment', 'note'] as const) {
    const text = row.text(name);
    if (SHEET_ERROR.test(text)) throw new RefusedRow(row.at(name), `The cell holds the error ${text}.`);
  }
}

/** A note that is a status itself, or begins with one, is no condition of another. */
function refuseGainsaying(row: Row, cells: readonly ScopeCell[], { words }: FormatOptions): void {
  const note = row.text('note');
  const cell = cells.find(({ status }) => status !== null && isGainsaid(status, note, words));
  if (cell === undefined) return;
  const at = row.at('note');
  throw new RefusedRow(
    at,
    `"${note}" stands here, and the row is ${cell.status} otherwise; correct it, or name the column that tells its status, such as --field "status=${at.column}"${keptAsCondition(note)}.`,
  );
}

/** Of a service whose name itself tells that it is not in scope, one of the two is wrong. */
function refuseGainsayingName(
  row: Row,
  name: ServiceName | null,
  { cells, options }: { readonly cells: readonly ScopeCell[]; readonly options: FormatOptions },
): void {
  if (name === null || name.asides.length === 0) return;
  for (const { status } of cells) {
    const said = status === null ? null : gainsaidIn(name.asides, status, options.words);
    if (said === null) continue;
    throw new RefusedRow(
      row.at('service'),
      `"${said}" stands beside the name, and the row is ${status} otherwise; correct one of them${keptInName(said)}.`,
    );
  }
}

function refuseGainsayingFootnotes(cells: readonly NotedCell[], { words }: FormatOptions): void {
  for (const { at, status, footnotes } of cells) {
    const footnote = footnotes.find((text) => status !== null && isGainsaid(status, text, words));
    if (footnote === undefined) continue;
    throw new RefusedRow(
      at,
      `The row is ${status} here, and its footnote "${footnote}"; correct one of them${keptAsCondition(footnote)}.`,
    );
  }
}

/** A line in the midst of the rows says what those under it are, which no column does. */
function refuseUnderOther(row: Row, cells: readonly ScopeCell[], { otherStatus }: Surroundings): void {
  const cell = row.has('status') ? undefined : cells.find(({ status }) => status === 'IN_SCOPE');
  if (otherStatus === null || cell === undefined) return;
  throw new RefusedRow(
    cell.at,
    `"${otherStatus.slice(0, 80)}" stands over this row, which would be in scope; say with --status what all rows are, or make lists of their own of such rows.`,
  );
}
