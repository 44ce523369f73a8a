import type { TableRow } from '../read/table.ts';
import { textsIn } from './cells.ts';
import type { Columns, RoleOf } from './columns.ts';
import type { Open } from './decision.ts';
import type { Descriptor, Fit, Found, TableBegun, TicksColumn } from './descriptor.ts';
import { columnRole } from './questions.ts';
import type { ColumnRecipe, TableRecipe } from './recipe.ts';
import { ticksAcross } from './ticks.ts';
import { labelOf } from './vocabulary.ts';

/** What the columns of a table are. */
export interface Roles<Role extends string> {
  readonly columns: ReadonlyMap<Role, number>;
  readonly ticks: readonly TicksColumn[];
  /** Positions that the recipe passes over. */
  readonly ignored: ReadonlySet<number>;
  readonly fit: Fit;
  /** Asked before any row is read. */
  readonly open: Open | null;
}

/** Finds the role of each column: as the recipe says, else by whole headings, else by its ticks. */
export function rolesOf<Cells extends Columns>(kind: Descriptor<Cells>, table: TableBegun): Roles<RoleOf<Cells>> {
  const said = saidOf(kind, table);
  const called = calledColumns(kind, table, said);
  const columns = withWeakNames(kind, table, { columns: called.columns, taken: said.taken });
  const isFree = (position: number) => isLeft(columns, said.taken, position);
  const across = ticksAcross(kind, table, { columns, isFree, said: said.ticks });
  const ticks = [...said.ticks, ...across.ticks];
  const missing = kind.needed.find((group) => !group.some((role) => columns.has(role)));
  const open =
    missing === undefined
      ? (called.rival ?? across.open)
      : missingRole(kind, table, { role: missing[0], columns, ticks });
  // Where the recipe says what the list is, columns with weak names are enough.
  const isSaid = missing === undefined && table.recipe.list === kind.name;
  const fit = isSaid ? 'yes' : kind.fits(foundIn(kind, table, { columns, sure: called.columns, ticks: ticks.length }));
  return { columns, ticks, ignored: said.ignored, fit, open };
}

type ByRole<Cells extends Columns> = ReadonlyMap<RoleOf<Cells>, number>;

function foundIn<Cells extends Columns>(
  kind: Descriptor<Cells>,
  { at, heading: { names }, sample }: TableBegun,
  { columns, sure, ticks }: { readonly columns: ByRole<Cells>; readonly sure: ByRole<Cells>; readonly ticks: number },
): Found<RoleOf<Cells>> {
  const labels = names.map(labelOf);
  return {
    roles: columns,
    labels,
    isSure: (role) => sure.has(role),
    hints: (role) => hinted(kind.columns[role], labels).length > 0,
    ticks,
    key: labelOf(at.split(' › ').at(-1) ?? ''),
    numbersClauses: names.some((_name, position) => numbersClauses(sample, position)),
  };
}

function isLeft(columns: ReadonlyMap<string, number>, taken: ReadonlySet<number>, position: number): boolean {
  return !taken.has(position) && ![...columns.values()].includes(position);
}

/** Columns that the recipe names, and those that are called by a word that means nothing else. */
function calledColumns<Cells extends Columns>(
  kind: Descriptor<Cells>,
  table: TableBegun,
  { roles, taken }: Said<RoleOf<Cells>>,
): { readonly columns: ByRole<Cells>; readonly rival: Open | null } {
  const columns = new Map(roles);
  const labels = table.heading.names.map(labelOf);
  let rival: Open | null = null;
  for (const [role, { labels: known }] of rolesIn(kind)) {
    const all = [...labels.keys()].filter(
      (position) => known.includes(labels[position] ?? '') && isLeft(columns, taken, position),
    );
    const [only] = all;
    if (only === undefined || columns.has(role)) continue;
    columns.set(role, only);
    if (all.length > 1) rival ??= rivals(table, role, all);
  }
  return { columns, rival };
}

/** Adds columns that are called by a word that may mean something else, for roles that no column has. */
function withWeakNames<Cells extends Columns>(
  kind: Descriptor<Cells>,
  { heading: { names }, sample }: TableBegun,
  { columns: called, taken }: { readonly columns: ByRole<Cells>; readonly taken: ReadonlySet<number> },
): ByRole<Cells> {
  const columns = new Map(called);
  const labels = names.map(labelOf);
  for (const [role, { weak = [] }] of rolesIn(kind)) {
    const all = weak.flatMap((label) => positionsOf(labels, label)).filter((at) => isLeft(columns, taken, at));
    // A column that counts its rows may number nothing that the list is about.
    const chosen = all.find((position) => !countsRows(sample, position));
    if (!columns.has(role) && chosen !== undefined) columns.set(role, chosen);
  }
  return columns;
}

interface Said<Role extends string> {
  readonly roles: ReadonlyMap<Role, number>;
  readonly ticks: readonly TicksColumn[];
  readonly ignored: ReadonlySet<number>;
  readonly taken: ReadonlySet<number>;
}

/** What the recipe says of columns that the table has. */
function saidOf<Cells extends Columns>(
  kind: Descriptor<Cells>,
  { heading: { names }, table }: TableBegun,
): Said<RoleOf<Cells>> {
  const roles = new Map<RoleOf<Cells>, number>();
  const ticks: TicksColumn[] = [];
  const ignored = new Set<number>();
  const taken = new Set<number>();
  for (const [name, value] of Object.entries(table?.columns ?? {})) {
    const position = positionCalled(names, name);
    if (position === -1) continue;
    taken.add(position);
    if (typeof value === 'object') ticks.push({ position, name: names[position] ?? name, means: given(value) });
    else if (value in kind.columns) roles.set(value as RoleOf<Cells>, position);
    else if (value === 'ignore') ignored.add(position);
  }
  return { roles, ticks, ignored, taken };
}

/** True for names among which a column of each needed group is, or those that the recipe names. */
export function isKnownHeading<Cells extends Columns>(
  { columns, needed }: Descriptor<Cells>,
  names: readonly string[],
  table: TableRecipe | null,
): boolean {
  const said = table?.at === '*' ? [] : Object.keys(table?.columns ?? {});
  if (said.length > 0) return said.every((name) => positionCalled(names, name) !== -1);
  const labels = names.map(labelOf);
  const isThere = (role: RoleOf<Cells>) => {
    const { labels: sure, weak = [] } = columns[role] as Columns[string];
    return labels.some((label) => sure.includes(label) || weak.includes(label));
  };
  return needed.every((group) => group.some(isThere));
}

/** Columns of a table's recipe that no role or column fits, which it cannot have meant. */
export function unfitLines<Cells extends Columns>(
  { columns }: Descriptor<Cells>,
  { heading: { names }, table }: Pick<TableBegun, 'heading' | 'table'>,
): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(table?.columns ?? {}).flatMap(([name, value]) => {
    const isKnown = typeof value === 'object' || value === 'ignore' || value in columns;
    if (isKnown && (value === 'ignore' || table?.at === '*' || positionCalled(names, name) !== -1)) return [];
    return [{ name, value: typeof value === 'object' ? 'ticks' : value }];
  });
}

function given({ ticks }: Exclude<ColumnRecipe, string>): TicksColumn['means'] {
  return Object.fromEntries(Object.entries(ticks).filter(([, value]) => value !== undefined));
}

function positionCalled(names: readonly string[], name: string): number {
  const exact = names.indexOf(name);
  return exact === -1 ? names.map(labelOf).indexOf(labelOf(name)) : exact;
}

function rolesIn<Cells extends Columns>(kind: Descriptor<Cells>): readonly [RoleOf<Cells>, Cells[RoleOf<Cells>]][] {
  return Object.entries(kind.columns) as [RoleOf<Cells>, Cells[RoleOf<Cells>]][];
}

function positionsOf(labels: readonly string[], wanted: string): number[] {
  return labels.flatMap((label, position) => (label === wanted ? [position] : []));
}

/** Two columns that are called so: one is meant, and the other is passed over. */
function rivals({ at, heading: { names } }: TableBegun, role: string, positions: readonly number[]): Open {
  const called = positions.map((position) => names[position] ?? '');
  const question = `Which column is the ${role}: ${called.map((name) => `"${name}"`).join(' or ')}?`;
  const ways = called.map((name) => ({
    label: `"${name}"`,
    columns: Object.fromEntries(called.map((each) => [each, each === name ? role : 'ignore'])),
  }));
  return columnRole({ at, role, question }, ways);
}

function missingRole<Cells extends Columns>(
  kind: Descriptor<Cells>,
  { at, heading: { names } }: TableBegun,
  found: {
    readonly role: RoleOf<Cells> | undefined;
    readonly columns: ReadonlyMap<string, number>;
    readonly ticks: readonly TicksColumn[];
  },
): Open {
  const role = found.role ?? '';
  const taken = new Set([...found.columns.values(), ...found.ticks.map(({ position }) => position)]);
  const hinting = hinted(kind.columns[role], names.map(labelOf));
  const isSubject = kind.needed[0]?.includes(role) === true;
  const others = isSubject ? [...names.keys()].filter((position) => !taken.has(position)) : [];
  const free = hinting.length > 0 ? hinting : others;
  const where = at === '' ? 'the list' : `"${at}"`;
  const ways = free.map((position) => ({
    label: `"${names[position]}"`,
    columns: { [names[position] ?? '']: role },
  }));
  return columnRole({ at, role, question: `Which column of ${where} is the ${role}?` }, ways);
}

/** Columns whose heading holds a word of the role. */
function hinted(column: Columns[string] | undefined, labels: readonly string[]): number[] {
  const hints = column?.hints ?? [];
  return labels.flatMap((label, position) =>
    hints.some((hint) => ` ${label} `.includes(` ${hint} `)) ? [position] : [],
  );
}

function countsRows(sample: readonly TableRow[], position: number): boolean {
  const texts = textsIn(sample, position);
  return texts.length > 1 && texts.every((text, index) => /^0*(\d{1,9})\.?$/.exec(text)?.[1] === String(index + 1));
}

/** Such as A.5.1, AC-2(1), 8.6 and OIS-01: letters at most in front, and digits parted by signs. */
const CLAUSE_NUMBER = /^(?:[A-Z]{1,5}[.-]?)?\d{1,4}(?:[.(-][\da-z]{1,4}\)?){0,8}$/i;
const DAY = /^(?:\d{4}[.-]\d{1,2}[.-]\d{1,2}|\d{1,2}[.-]\d{1,2}[.-]\d{4})$/;

function numbersClauses(sample: readonly TableRow[], position: number): boolean {
  const texts = textsIn(sample, position);
  const numbers = texts.filter((text) => CLAUSE_NUMBER.test(text) && /[.(-]/.test(text) && !DAY.test(text));
  return numbers.length > 0 && numbers.length * 2 > texts.length && new Set(texts).size === texts.length;
}
