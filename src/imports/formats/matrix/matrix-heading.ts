import { BadList } from '../../bad-list.ts';
import type { Input } from '../../input.ts';
import { quoted } from '../../shown.ts';
import type { FormatOptions } from '../format.ts';
import { takeMarks } from '../names/marks.ts';
import { SCOPE_COLUMNS } from '../scope-columns.ts';
import { labelOf } from '../table/column-guide.ts';
import { statusOf } from '../table/status-words.ts';
import { lineOf, type Table } from './markdown.ts';
import { shownLine } from './shown-text.ts';

export interface MatrixColumn {
  readonly position: number;
  readonly label: string;
  readonly marks: readonly string[];
  readonly isStruck: boolean;
}

export interface MatrixHeading {
  /** The column that names the services. */
  readonly services: MatrixColumn;
  readonly others: readonly MatrixColumn[];
  /** Those of the others that may name the services as well. */
  readonly alike: readonly MatrixColumn[];
  /** The one of their families. */
  readonly family: MatrixColumn | null;
}

const { service, family } = SCOPE_COLUMNS.columns;
/** Products and names may be those of anything beside services. */
const SURE_LABELS = service.labels.filter((label) => /\bservices?\b/.test(label));

/** Which column names the services: as the operator says, by a whole heading, by a word in one, or else the first. */
export function headingOf(table: Table, { fields }: FormatOptions): MatrixHeading {
  const columns = (table.children[0]?.children ?? []).map((cell, position) => {
    const shown = shownLine(cell.children);
    const { text, marks } = takeMarks(shown.text);
    return { position, label: text, marks, isStruck: shown.isStruck };
  });
  const called = (wanted: string) => columns.find(({ label }) => labelOf(label) === labelOf(wanted));
  const wanted = fields.get('service');
  const sure =
    (wanted === undefined ? undefined : called(wanted)) ??
    SURE_LABELS.map(called).find((column) => column !== undefined);
  const alike = sure === undefined ? columns.filter((column) => mayNameServices(column, table)) : [sure];
  const services = alike[0] ?? columns[0] ?? { position: 0, label: '', marks: [], isStruck: false };
  const others = columns.filter((column) => column !== services);
  return {
    services,
    others,
    alike: alike.filter((column) => column !== services),
    family: others.find(({ label }) => isFamily(label)) ?? null,
  };
}

/** True where its heading calls a column one of services. */
export function speaksOfServices({ services }: MatrixHeading): boolean {
  return /\b(service|offering|product)/i.test(services.label);
}

/** A column of one word might be read, and all services in the other be lost. */
export function refuseAlike({ services, alike }: MatrixHeading, table: Table, input: Input): void {
  if (alike.length === 0) return;
  const labels = quoted([services, ...alike].map(({ label }) => label));
  throw new BadList(
    `${labels} may each name the services: say which does, such as --field "service=${services.label}".`,
    { input, row: lineOf(table) },
  );
}

function mayNameServices({ position, label }: MatrixColumn, table: Table): boolean {
  const words = labelOf(label);
  if (isFamily(label) || !(words === 'name' || / (services?|offerings?|products?) /.test(` ${words} `))) return false;
  return !holdsTicks(position, table);
}

function isFamily(label: string): boolean {
  return family.labels.includes(labelOf(label));
}

/** A programme may be called after services, too. */
function holdsTicks(position: number, { children: [, ...lines] }: Table): boolean {
  return lines.some((line) => statusOf(shownLine(line.children[position]?.children ?? []).text) !== null);
}
