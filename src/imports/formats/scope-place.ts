import type { NameReference } from '../draft.ts';
import type { Location } from '../facts.ts';
import type { FormatOptions } from './format.ts';
import { placeOfOption } from './json/places.ts';
import { meaningOfColumn } from './matrix/programmes.ts';
import type { ScopeColumn } from './scope-columns.ts';
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
}

/**
 * What a row says: one thing, or one for each programme that it ticks, or for each certificate and environment that its
 * cells name. Throws RefusedRow where it cannot be taken.
 */
export function scopeCells(row: Row, options: FormatOptions): readonly ScopeCell[] {
  if (row.ticked.length > 0) return row.ticked.flatMap((position) => cellOfTick(row, position, options));
  const { status, condition } = statusOfRow(row, options);
  const environments = environmentsOf(row, options);
  const cells: ScopeCell[] = [];
  for (const named of certificatesOf(row, options)) {
    for (const environment of environments) {
      const certificate = inEnvironment(named, environment);
      cells.push({ status, condition, at: row.at(), environment, certificate });
    }
  }
  return cells;
}

function cellOfTick(row: Row, position: number, options: FormatOptions): readonly ScopeCell[] {
  const { label, text, at } = row.tick(position);
  if (text === '') return [];
  const written = readStatus(text, options.words);
  if (written === null) throw new RefusedRow(at, unknownStatus(text));
  if (written.status === null) return [];
  const [certificate, place] = meaningOfColumn(label, options);
  const environments: readonly (NameReference | null)[] =
    place === null ? environmentsOf(row, options) : [{ kind: 'Environment', text: place, at }];
  const named = certificate ?? options.certificate ?? label;
  return environments.map((environment) => ({
    ...written,
    at,
    environment,
    certificate: { kind: 'Certificate', text: named, at, programmeIn: environment },
  }));
}

function statusOfRow(row: Row, { status, words }: FormatOptions): WrittenStatus {
  const text = row.text('status');
  if (text === '') return { status: row.has('status') ? null : (status ?? 'IN_SCOPE'), condition: null };
  const written = readStatus(text, words);
  if (written === null) throw new RefusedRow(row.at('status'), unknownStatus(text));
  return written;
}

function environmentsOf(row: Row, options: FormatOptions): readonly (NameReference | null)[] {
  const texts = wordsOf(row, 'environment', options.environment);
  if (texts.length === 0) return [null];
  return texts.map((text) => reference(row, text, { kind: 'Environment', option: options.environment }));
}

function certificatesOf(row: Row, options: FormatOptions): readonly NameReference[] {
  const texts = wordsOf(row, 'certificate', options.certificate);
  if (texts.length === 0) {
    throw new RefusedRow(row.at('certificate'), 'The row names no certificate, and --certificate tells none.');
  }
  return texts.map((text) => reference(row, text, { kind: 'Certificate', option: options.certificate }));
}

/** The cell's word, which the option binds; or the option, that stands for an empty cell. */
function reference(
  row: Row,
  text: string,
  { kind, option }: { readonly kind: 'Certificate' | 'Environment'; readonly option: string | null },
): NameReference {
  const name = kind === 'Certificate' ? 'certificate' : 'environment';
  const ofOption = (said: string): NameReference => ({
    kind,
    text: said,
    at: placeOfOption(row.at().file, name),
  });
  if (row.text(name) === '') return ofOption(text);
  const at = row.at(name);
  return option === null ? { kind, text, at } : { kind, text, at, mustBe: ofOption(option) };
}

function inEnvironment(named: NameReference, environment: NameReference | null): NameReference {
  const placed = { ...named, programmeIn: environment };
  return named.mustBe === undefined ? placed : { ...placed, mustBe: inEnvironment(named.mustBe, environment) };
}

/** A cell may name several, and lists part them by what stands in no name; an empty one gives way to the option. */
function wordsOf(row: Row, name: 'certificate' | 'environment', option: string | null): readonly string[] {
  const all = row.text(name);
  // Nearly always it names one.
  if (all !== '' && !SEPARATOR.test(all)) return [all];
  const texts = all
    .split(SEPARATOR)
    .map((text) => text.trim())
    .filter((text) => text !== '');
  return texts.length > 0 || option === null ? [...new Set(texts)] : [option];
}

const SEPARATOR = new RegExp(`[\\n;${LIST_SEPARATOR}]`);
