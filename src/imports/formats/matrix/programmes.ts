import { BadList } from '../../bad-list.ts';
import type { NameReference } from '../../draft.ts';
import type { Input } from '../../input.ts';
import type { FormatOptions } from '../format.ts';
import { labelOf } from '../table/column-guide.ts';
import { environmentOfHeading } from './environment-heading.ts';
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
  const unnamed = others.filter(({ label }) => meaningOfColumn(label, options).every((part) => part === null));
  if (options.certificate !== null && unnamed.length > 1) {
    throw new BadList(
      `This table has ${unnamed.length} programmes, of which --certificate can be one only; name each with --column.`,
      { input, row: lineOf(table) },
    );
  }
  return others.map(({ position, label, marks }) => {
    const at = { file: input.name, row: lineOf(table), column: label };
    const [certificate, place] = meaningOfColumn(label, options);
    const environmentText = place ?? options.environment;
    const environment: NameReference | null =
      environmentText === null
        ? environmentOfHeading(headings, input.name)
        : { kind: 'Environment', text: environmentText, at };
    const named = certificate ?? options.certificate;
    const reference: NameReference =
      named === null
        ? { kind: 'Certificate', text: label, at, programmeIn: environment }
        : { kind: 'Certificate', text: named, at };
    return { position, label, marks, certificate: reference, environment };
  });
}

/** Refuses what the operator says of columns that no table has. */
export function refuseUnknownColumns(
  labels: readonly string[],
  { columns, fields }: FormatOptions,
  input: Input,
): void {
  const field = [...fields.keys()].find((name) => name !== 'service');
  if (field !== undefined) {
    throw new BadList(`A matrix has no field "${field}" but "service"; name its programmes with --column.`, { input });
  }
  const known = new Set(labels.map(labelOf));
  const unknown = [...columns.keys()].find((column) => !known.has(labelOf(column)));
  if (unknown === undefined) return;
  const list = [...new Set(labels)].map((label) => `"${label}"`).join(', ');
  throw new BadList(`No table has a column "${unknown}"; there are ${list}.`, { input });
}

/** What the operator says that a column stands for: the parts of `certificate/…@environment/…`, null where left out. */
export function meaningOfColumn(label: string, { columns }: FormatOptions): readonly [string | null, string | null] {
  const [, meaning = ''] = [...columns].find(([column]) => labelOf(column) === labelOf(label)) ?? [];
  const at = meaning.lastIndexOf('@');
  const certificate = at === -1 ? meaning : meaning.slice(0, at);
  const environment = at === -1 ? '' : meaning.slice(at + 1);
  return [certificate.trim() || null, environment.trim() || null];
}
