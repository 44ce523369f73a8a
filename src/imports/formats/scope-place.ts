import { LRUCache } from 'lru-cache';
import type { Around, NameReference } from '../draft.ts';
import type { Location } from '../facts.ts';
import type { FormatOptions } from './format.ts';
import { placeOfOption } from './json/places.ts';
import { meaningOfColumn } from './matrix/programmes.ts';
import { takeMarks, withoutMarks } from './names/marks.ts';
import { SCOPE_COLUMNS, type ScopeColumn } from './scope-columns.ts';
import { readUnder, statusOfHeaded, statusOfTick, unknownUnder } from './scope-headed.ts';
import { marksOfWord } from './scope-marks.ts';
import { ifNotMeant } from './scope-questions.ts';
import { labelOf } from './table/column-guide.ts';
import { LIST_SEPARATOR } from './table/object-cells.ts';
import { RefusedRow } from './table/refused-row.ts';
import { readStatus, unknownStatus, type WrittenStatus } from './table/status-words.ts';
import type { TableRow } from './table/table-row.ts';

type Row = TableRow<ScopeColumn>;

/** Under which certificate and where a row says something of its service, and what. */
export interface ScopeCell extends WrittenStatus {
  readonly at: Location;
  readonly certificate: NameReference;
  readonly environment: NameReference | null;
  /** Of footnotes, on what says the status and its heading. */
  readonly marks: readonly string[];
}

/**
 * What a row says: one thing, or one for each programme that it ticks, or for each certificate and environment that its
 * cells name. Throws RefusedRow where it cannot be taken.
 */
export function scopeCells(row: Row, options: FormatOptions, around: Around | null): readonly ScopeCell[] {
  const cells = row.ticked.length > 0 ? ticksOf(row, options) : cellsOf(row, options);
  return around === null ? cells : cells.map((cell) => ({ ...cell, ...heldAgainst(around, cell, { row, options }) }));
}

function ticksOf(row: Row, options: FormatOptions): readonly ScopeCell[] {
  return row.ticked.flatMap((position) => cellOfTick(row, position, options));
}

function cellsOf(row: Row, options: FormatOptions): readonly ScopeCell[] {
  const { status, condition } = statusOfRow(row, options);
  const marks = marksOfStatus(row);
  const environments = environmentsOf(row, saidByOption(row, 'environment', options));
  const certificates = certificatesOf(row, saidByOption(row, 'certificate', options));
  const cells: ScopeCell[] = [];
  for (const named of certificates) {
    for (const environment of environments) {
      const certificate = inEnvironment(named, environment);
      cells.push({ status, condition, at: row.at(), environment, certificate, marks });
    }
  }
  return cells;
}

/** What the operator says of all rows, or of all ticks of a column. */
interface Said {
  readonly text: string;
  /** Where it stands for an empty cell. */
  readonly at: Location;
  /** Where a cell must mean the same. */
  readonly bindsAt: Location;
}

function saidByOption(row: Row, name: 'certificate' | 'environment', options: FormatOptions): Said | null {
  const text = options[name];
  const at = placeOfOption(row.at().file, name);
  return text === null ? null : { text, at, bindsAt: at };
}

function cellOfTick(row: Row, position: number, options: FormatOptions): readonly ScopeCell[] {
  const { label, text, at } = row.tick(position);
  if (text === '') return [];
  const written = readUnder(label, text, options.words);
  const [certificate, place] = meaningOfColumn(label, options);
  if (written === null) {
    const sentence = unknownUnder(label, text, options.words);
    const isNamed = certificate !== null || place !== null;
    throw new RefusedRow(at, isNamed ? sentence : `${sentence} ${ifNotMeant(label)}`);
  }
  if (written.status === null) return [];
  const status = statusOfTick(text, written.status, options);
  const condition = conditionsOf(row, written, { at, text, options });
  const bindsAt = placeOfOption(at.file, `column "${label}"`);
  const said = (meaning: string | null) => (meaning === null ? null : { text: meaning, at, bindsAt });
  const environments = environmentsOf(row, said(place) ?? saidByOption(row, 'environment', options));
  const named = said(certificate ?? options.certificate);
  const certificates: readonly NameReference[] = row.has('certificate')
    ? certificatesOf(row, said(certificate) ?? saidByOption(row, 'certificate', options))
    : [named === null ? programme(label, at) : { kind: 'Certificate', text: named.text, at }];
  return certificates.flatMap((each) =>
    environments.map((environment) => ({
      status,
      condition,
      at: { ...at },
      environment,
      marks: marksUnder(label, text),
      certificate: inEnvironment(each, environment),
    })),
  );
}

function marksOfStatus(row: Row): readonly string[] {
  const headed = row.headed.map((position) => row.tick(position)).filter(({ text }) => text !== '');
  if (headed.length > 0) return headed.flatMap(({ label, text }) => marksUnder(label, text));
  return row.has('status') ? marksUnder(row.at('status').column ?? '', row.text('status')) : [];
}

function marksUnder(label: string, text: string): readonly string[] {
  return [...marksOfWord(text), ...takeMarks(label).marks];
}

function programme(label: string, at: Location): NameReference {
  return { kind: 'Certificate', text: withoutMarks(label), at, ifNotMeant: ifNotMeant(label) };
}

/** What is said of a tick in brackets, there and by the status of its row. Throws RefusedRow where these gainsay each other. */
function conditionsOf(
  row: Row,
  { status, condition }: WrittenStatus,
  { at, text, options }: { readonly at: Location; readonly text: string; readonly options: FormatOptions },
): string | null {
  if (status === null || !row.has('status')) return condition;
  const ofRow = statusOfRow(row, options);
  if (ofRow.status !== null && (ofRow.status === 'IN_SCOPE') !== (status === 'IN_SCOPE')) {
    const { column } = row.at('status');
    throw new RefusedRow(
      at,
      `"${text}" stands here, and "${row.text('status') || ofRow.status}" under "${column}"; correct one of them, or pass one column over, such as with --column "${column}=NOTHING".`,
    );
  }
  return bothOf(condition, ofRow.condition);
}

/** Of two conditions, such as one in brackets and a note; either may be missing. */
export function bothOf(condition: string | null, other: string | null): string | null {
  return condition === null || other === null ? (condition ?? other) : `${condition}; ${other}`;
}

function statusOfRow(row: Row, { status, words }: FormatOptions): WrittenStatus {
  if (row.headed.length > 0) return statusOfHeaded(row, { status, words });
  const text = row.text('status');
  if (text === '') return { status: row.has('status') ? null : (status ?? 'IN_SCOPE'), condition: null };
  const written = readStatus(text, words);
  if (written === null) throw new RefusedRow(row.at('status'), unknownStatus(text));
  return written;
}

function environmentsOf(row: Row, said: Said | null): readonly (NameReference | null)[] {
  const texts = wordsOf(row, 'environment', said);
  if (texts.length === 0) return [null];
  return texts.map((text) => reference(row, text, { kind: 'Environment', said }));
}

function certificatesOf(row: Row, said: Said | null): readonly NameReference[] {
  const texts = wordsOf(row, 'certificate', said);
  if (texts.length === 0) {
    throw new RefusedRow(row.at('certificate'), 'The row names no certificate, and --certificate tells none.');
  }
  return texts.map((text) => reference(row, text, { kind: 'Certificate', said }));
}

/** The cell's word, which the operator's binds; or his, that stands for an empty cell. */
function reference(
  row: Row,
  text: string,
  { kind, said }: { readonly kind: 'Certificate' | 'Environment'; readonly said: Said | null },
): NameReference {
  const name = kind === 'Certificate' ? 'certificate' : 'environment';
  if (row.text(name) === '' && said !== null) return { kind, text: said.text, at: said.at };
  const at = row.at(name);
  const advice = adviceByHeading[name].memo(at.column ?? '');
  const mustBe = said === null ? {} : { mustBe: { kind, text: said.text, at: said.bindsAt } };
  return { kind, text, at, ...advice, ...mustBe };
}

/** For columns that are found by a word in their headings; a list has the same in all of its rows. */
const adviceByHeading = { certificate: adviceOf('certificate'), environment: adviceOf('environment') };

function adviceOf(name: 'certificate' | 'environment') {
  const { labels } = SCOPE_COLUMNS.columns[name];
  return new LRUCache<string, Pick<NameReference, 'ifNotMeant'>>({
    max: 1_000,
    memoMethod: (label) => (labels.includes(labelOf(label)) ? {} : { ifNotMeant: ifNotMeant(label) }),
  });
}

function inEnvironment(named: NameReference, environment: NameReference | null): NameReference {
  const placed = { ...named, programmeIn: environment };
  return named.mustBe === undefined ? placed : { ...placed, mustBe: inEnvironment(named.mustBe, environment) };
}

/** What is said of all rows is held against what stands over them; where no environment is said, the certificate is. */
function heldAgainst(
  words: Around,
  { certificate, environment }: ScopeCell,
  { row, options }: { readonly row: Row; readonly options: FormatOptions },
): Pick<ScopeCell, 'certificate' | 'environment'> {
  const isOfAll = certificate.mustBe === undefined && certificate.text === options.certificate;
  const { programmeIn = null } = certificate;
  const isPlaced = environment !== null || row.text('certificate') !== '';
  return {
    environment: environment?.at.column === ENVIRONMENT_OPTION ? { ...environment, around: { words } } : environment,
    certificate: {
      ...certificate,
      ...(isOfAll ? { around: { words, programmeIn } } : {}),
      ...(isPlaced ? {} : { placedBy: words }),
    },
  };
}

const ENVIRONMENT_OPTION = placeOfOption('', 'environment').column;

/** A cell may name several, and lists part them by what stands in no name; an empty one gives way to the option. */
function wordsOf(row: Row, name: 'certificate' | 'environment', said: Said | null): readonly string[] {
  const all = row.text(name);
  // Nearly always it names one.
  if (all !== '' && !SEPARATOR.test(all)) return [all];
  const texts = all
    .split(SEPARATOR)
    .map((text) => text.trim())
    .filter((text) => text !== '');
  return texts.length > 0 || said === null ? [...new Set(texts)] : [said.text];
}

const SEPARATOR = new RegExp(`[\\n;${LIST_SEPARATOR}]`);
