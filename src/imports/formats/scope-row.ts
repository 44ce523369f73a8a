import { dayAfter } from '../../domain/days.ts';
import { EXTENTS, type Extent, type ScopeStatus } from '../../domain/statements.ts';
import type { Draft, NameReference, UnsourcedFact } from '../draft.ts';
import type { FormatOptions } from './format.ts';
import { placeOfOption } from './json/places.ts';
import { takeLeadingMark } from './names/marks.ts';
import { aliasFacts, subjectReference } from './names/name-drafts.ts';
import { LONGEST_NAME, type ServiceName, type ServiceNames } from './names/service-name.ts';
import type { ScopeColumn } from './scope-columns.ts';
import { type ScopeSaying, scopeFact } from './scope-entry.ts';
import { dayCell } from './table/day-cell.ts';
import { RefusedRow } from './table/refused-row.ts';
import { SHEET_ERROR } from './table/sheet-error.ts';
import { STATUS_EXAMPLES, statusOf } from './table/status-words.ts';
import type { TableRow } from './table/table-row.ts';

type Row = TableRow<ScopeColumn>;

/** What one row says; null where it says nothing of scope. Throws RefusedRow where it cannot be taken. */
export function readScopeRow(
  row: Row,
  options: FormatOptions,
  names: ServiceNames,
): { readonly draft: Draft; readonly name: ServiceName | null } | null {
  refuseErrors(row);
  // Before the status, since a footnote has none and must not be passed over.
  const name = row.text('service') === '' ? null : nameOf(row, names);
  const status = statusOfRow(row, options);
  if (status === null) return null;
  const at = row.at();
  const saying: ScopeSaying = { status, extent: extentOf(row), ...daysOf(row, options), condition: conditionOf(row) };
  const references = { subject: subjectOf(row, name), ...placeOf(row, options), family: familyOf(row, name) };
  const { subject, certificate, environment, family } = references;
  const needed = [subject, certificate, environment, family].filter((reference) => reference !== null);
  const build = (ids: readonly string[]): UnsourcedFact[] => {
    const idOf = (reference: NameReference | null) =>
      reference === null ? null : (ids[needed.indexOf(reference)] as string);
    const subjectId = idOf(subject) as string;
    const familyId = idOf(family);
    const certificateId = idOf(certificate) as string;
    return [
      scopeFact({ subjectId, certificateId, environmentId: idOf(environment) }, saying, at),
      ...(name === null ? [] : aliasFacts(name, subjectId, at)),
      ...(familyId === null ? [] : [inFamily(subjectId, familyId, at)]),
    ];
  };
  return { draft: { at, names: needed, build }, name };
}

function nameOf(row: Row, names: ServiceNames): ServiceName {
  const text = row.text('service');
  if (takeLeadingMark(text) !== null) {
    throw new RefusedRow(
      row.at('service'),
      `"${text.slice(0, 80)}" looks like a footnote. Which rows it is a condition of must stand in a column of theirs.`,
    );
  }
  if (text.length > LONGEST_NAME) throw new RefusedRow(row.at('service'), `The name has ${text.length} characters.`);
  const name = names.read(text);
  if (name.text === '') throw new RefusedRow(row.at('service'), `"${text}" is no name of a service.`);
  return name;
}

function subjectOf(row: Row, name: ServiceName | null): NameReference {
  if (name !== null) return subjectReference(name, row.at('service'));
  const text = row.text('family');
  if (text === '') throw new RefusedRow(row.at(), 'The row names no service.');
  return { kind: 'ServiceFamily', text, at: row.at('family') };
}

function familyOf(row: Row, name: ServiceName | null): NameReference | null {
  const text = row.text('family');
  return name === null || text === '' ? null : { kind: 'ServiceFamily', text, at: row.at('family') };
}

function placeOf(row: Row, options: FormatOptions) {
  const place = row.text('environment') || options.environment;
  const environment: NameReference | null =
    place === null ? null : { kind: 'Environment', text: place, at: placeOfWord(row, 'environment') };
  const text = row.text('certificate') || options.certificate;
  if (text === null) {
    throw new RefusedRow(row.at('certificate'), 'The row names no certificate, and --certificate tells none.');
  }
  const certificate: NameReference = {
    kind: 'Certificate',
    text,
    at: placeOfWord(row, 'certificate'),
    programmeIn: environment,
  };
  return { certificate, environment };
}

/** The cell, or the option that stands for an empty one. */
function placeOfWord(row: Row, name: 'certificate' | 'environment') {
  return row.text(name) === '' ? placeOfOption(row.at().file, name) : row.at(name);
}

function statusOfRow(row: Row, options: FormatOptions): ScopeStatus | null {
  const text = row.text('status');
  if (text === '') return row.has('status') ? null : ((options.status as ScopeStatus | null) ?? 'IN_SCOPE');
  const status = statusOf(text);
  if (status !== null) return status;
  throw new RefusedRow(row.at('status'), `"${text}" is no status that is known; known are ${STATUS_EXAMPLES}.`);
}

function extentOf(row: Row): Extent | null {
  const text = row.text('extent');
  if (text === '') return null;
  const extent = EXTENTS.find((known) => known === text.toUpperCase());
  if (extent !== undefined) return extent;
  throw new RefusedRow(row.at('extent'), `"${text}" is no extent; there are ${EXTENTS.join(', ')}.`);
}

/** The graph's `until` is the day after the last; a day of expiry is the last one. */
function daysOf(row: Row, options: FormatOptions): { readonly from: string | null; readonly until: string | null } {
  const from = dayCell(row, 'from') ?? options.from;
  const until = dayCell(row, 'until');
  const expires = dayCell(row, 'expires');
  return { from, until: until ?? (expires === null ? options.until : dayAfter(expires)) };
}

function conditionOf(row: Row): string | null {
  return row.text('note') || null;
}

function refuseErrors(row: Row): void {
  for (const name of ['family', 'extent', 'status', 'certificate', 'environment', 'note'] as const) {
    const text = row.text(name);
    if (SHEET_ERROR.test(text)) throw new RefusedRow(row.at(name), `The cell holds the error ${text}.`);
  }
}

function inFamily(fromId: string, toId: string, at: Draft['at']): UnsourcedFact {
  return {
    type: 'statement',
    at,
    content: { kind: 'Membership', membership: 'IN_FAMILY', fromId, toId, inferred: false },
  };
}
