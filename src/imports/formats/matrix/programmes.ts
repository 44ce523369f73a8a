import { BadList } from '../../bad-list.ts';
import type { Around, NameReference } from '../../draft.ts';
import type { Location } from '../../facts.ts';
import type { Input } from '../../input.ts';
import { quoted } from '../../shown.ts';
import type { FormatOptions } from '../format.ts';
import { SCOPE_COLUMNS } from '../scope-columns.ts';
import { ifNotMeant } from '../scope-questions.ts';
import { labelOf } from '../table/column-guide.ts';
import { aroundTable, environmentOfHeadings, programmesOfHeadings } from './environment-heading.ts';
import { lineOf } from './markdown.ts';
import { headingOf } from './matrix-heading.ts';
import type { PageTable } from './page.ts';

/** A column of a matrix: what is ticked in it is in scope of one certificate. */
export interface Programme {
  readonly position: number;
  readonly label: string;
  /** Of its heading: they are about each tick in it. */
  readonly marks: readonly string[];
  readonly certificate: NameReference;
  readonly environment: NameReference | null;
}

/** What each programme's certificate and environment are called. */
export function programmesOf(
  { table, headings }: PageTable,
  { options, positions, input }: { options: FormatOptions; positions: readonly number[]; input: Input },
): readonly Programme[] {
  const others = headingOf(table, options).others.filter(({ position }) => positions.includes(position));
  const file = input.name;
  const over = environmentOfHeadings(headings, file);
  const outer = aroundTable(headings, file);
  return others.map(({ position, label, marks }) => {
    const at = { file, row: lineOf(table), column: label };
    const [certificate, place] = meaningOfColumn(label, options);
    const named = { named: place, option: options.environment, shown: over, at };
    const environment = saidOrShown('Environment', { ...named, around: outer === null ? null : { words: outer } });
    const column: NameReference = {
      kind: 'Certificate',
      text: label,
      at,
      programmeIn: environment,
      ifNotMeant: ifNotMeant(label),
    };
    const firstOf = isOfScope(label) ? programmesOfHeadings(headings, { file, environment }) : [];
    const programme = firstOf.length === 0 ? column : { ...column, firstOf };
    const words: Around = { text: label, at, isWhole: true, over: 'tables', outer };
    const around = { words, programmeIn: environment };
    const said = { named: certificate, option: options.certificate, shown: programme, at, around };
    return { position, label, marks, certificate: saidOrShown('Certificate', said) ?? programme, environment };
  });
}

/** True for a column that says what its ticks are, and not of which programme. */
function isOfScope(label: string): boolean {
  return SCOPE_COLUMNS.columns.status.labels.includes(labelOf(label));
}

/** What the operator says of a column, or else of all, goes before what the page shows – which must not be another, then. */
function saidOrShown(
  kind: 'Certificate' | 'Environment',
  {
    named,
    option,
    shown,
    at,
    around,
  }: {
    readonly named: string | null;
    readonly option: string | null;
    readonly shown: NameReference | null;
    readonly at: Location;
    readonly around: NonNullable<NameReference['around']> | null;
  },
): NameReference | null {
  if (named !== null) return { kind, text: named, at };
  if (option === null) return shown;
  return { kind, text: option, at, ...(around === null ? {} : { around }) };
}

/** Refuses one certificate for the programmes of a page that has several. */
export function refuseOneOfSeveral(
  tables: readonly { readonly row: number | null; readonly labels: readonly string[] }[],
  options: FormatOptions,
  input: Input,
): void {
  if (options.certificate === null) return;
  const isUnnamed = (label: string) => meaningOfColumn(label, options).every((part) => part === null);
  const unnamed = tables.map(({ row, labels }) => ({ row, labels: labels.filter(isUnnamed) }));
  const wide = unnamed.find(({ labels }) => labels.length > 1);
  const labels = new Map(unnamed.flatMap((table) => table.labels.map((label) => [labelOf(label), label])));
  const advice = 'of which --certificate can be one only; name each with --column.';
  if (wide !== undefined) {
    throw new BadList(`This table has ${wide.labels.length} programmes, ${advice}`, { input, row: wide.row });
  }
  if (labels.size > 1) {
    throw new BadList(`The tables of the page have the programmes ${quoted(labels.values())}, ${advice}`, { input });
  }
}

/** Refuses what the operator says of columns that no table has. */
export function refuseUnknownColumns(
  labels: readonly string[],
  { columns, notMeant, fields }: FormatOptions,
  input: Input,
): void {
  const field = [...fields.keys()].find((name) => name !== 'service');
  if (field !== undefined) {
    throw new BadList(`A matrix has no field "${field}" but "service"; name its programmes with --column.`, { input });
  }
  const known = new Set(labels.map(labelOf));
  const unknown = [...columns.keys(), ...notMeant].find((column) => !known.has(labelOf(column)));
  if (unknown === undefined) return;
  throw new BadList(`No table has a column "${unknown}"; there are ${quoted(new Set(labels))}.`, { input });
}

/** What the operator says that a column stands for: the parts of `certificate/…@environment/…`, null where left out. */
export function meaningOfColumn(label: string, { columns }: FormatOptions): readonly [string | null, string | null] {
  const [, meaning = ''] = [...columns].find(([column]) => labelOf(column) === labelOf(label)) ?? [];
  const at = meaning.lastIndexOf('@');
  const certificate = at === -1 ? meaning : meaning.slice(0, at);
  const environment = at === -1 ? '' : meaning.slice(at + 1);
  return [certificate.trim() || null, environment.trim() || null];
}
