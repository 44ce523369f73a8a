import type { TableRow } from '../read/table.ts';
import { textsIn } from './cells.ts';
import type { Column } from './columns.ts';
import type { Open } from './decision.ts';
import type { Descriptor, Fit, TableBegun, TicksColumn } from './descriptor.ts';
import { columnRole } from './questions.ts';
import type { TableRecipe } from './recipe.ts';
import { holdTicks, ticksAcross } from './ticks.ts';
import { labelOf, meaningOf } from './vocabulary.ts';

/** Roles of the columns of a table. */
export interface Roles {
  readonly columns: ReadonlyMap<string, number>;
  readonly ticks: readonly TicksColumn[];
  /** Positions that the recipe passes over. */
  readonly ignored: ReadonlySet<number>;
  readonly fit: Fit;
  /** Asked before any row is read. */
  readonly open: Open | null;
}

/** Finds the role of each column: as the recipe says, else by whole headings, else by its ticks. */
export function rolesOf(kind: Descriptor, table: TableBegun): Roles {
  const { at, sample } = table;
  const { names } = table.heading;
  const labels = names.map(labelOf);
  const said = saidOf(kind, table);
  const columns = new Map(said.roles);
  const isFree = (position: number) => !said.taken.has(position) && ![...columns.values()].includes(position);
  /** Columns that are free for a role that no column has. */
  const freeFor = (role: string, wanted: readonly string[]) =>
    columns.has(role) ? [] : wanted.flatMap((label) => positionsIn(labels, [label]).filter(isFree));
  let rival: Open | null = null;
  for (const [role, { labels: known }] of Object.entries(kind.columns)) {
    const free = freeFor(role, known).sort((one, other) => one - other);
    for (const position of free.slice(0, 1)) columns.set(role, position);
    if (free.length > 1) rival ??= rivals(table, role, free);
  }
  const sure = new Set(columns.keys());
  for (const [role, { weak = [] }] of Object.entries(kind.columns)) {
    // A column that counts its rows may number nothing that the list is about.
    const chosen = freeFor(role, weak).find((position) => !countsRows(sample, position));
    if (chosen !== undefined) columns.set(role, chosen);
  }
  addStatus(kind, table, { columns, isFree });
  const across = ticksAcross(kind, table, { columns, isFree, said: said.ticks });
  const ticks = [...said.ticks, ...across.ticks];
  const missing = kind.needed.find((group) => !group.some((role) => columns.has(role)));
  const found = {
    ...{ roles: columns, labels, ticks: ticks.length, key: labelOf(at.split(' › ').at(-1) ?? '') },
    isSure: (role: string) => sure.has(role),
    hints: (role: string) => labels.some((label) => isHinted(kind.columns[role], label)),
    numbersClauses: names.some((_name, position) => numbersClauses(textsIn(sample, position))),
  };
  return {
    ...{ columns, ticks, ignored: said.ignored },
    fit: missing === undefined && isSaid(kind, table) ? 'yes' : fitOf(kind, table, kind.fits(found)),
    open:
      missing === undefined
        ? (rival ?? across.open)
        : missingRole(kind, table, { role: missing[0] ?? '', columns, ticks }),
  };
}

/** A heading over ticks such as "Certified" says what they mean, and names no programme. */
function addStatus(
  { ticks }: Descriptor,
  { heading: { names }, sample, words }: TableBegun,
  { columns, isFree }: { readonly columns: Map<string, number>; readonly isFree: (position: number) => boolean },
): void {
  if (ticks === null || columns.has(ticks.status)) return;
  const saysIt = (name: string, position: number) =>
    isFree(position) && meaningOf(labelOf(name), words) === 'IN_SCOPE' && holdTicks(textsIn(sample, position), words);
  const position = names.findIndex(saysIt);
  if (position !== -1) columns.set(ticks.status, position);
}

/** Columns that are passed over tell what the list is all the same. */
function fitOf(kind: Descriptor, table: TableBegun, fit: Fit): Fit {
  const passesOver = Object.values(table.table?.columns ?? {}).includes('ignore');
  return fit === 'no' && passesOver ? rolesOf(kind, { ...table, table: null }).fit : fit;
}

/** Weak names are enough where the recipe says what the list is; one that names tables means no others by that. */
function isSaid({ name }: Descriptor, { recipe: { list, tables = [] }, table }: TableBegun): boolean {
  return list === name && (table !== null || tables.length === 0);
}

/** Two columns that are called by words that mean nothing else are a question. */
function rivals({ at, heading }: TableBegun, role: string, positions: readonly number[]): Open {
  const called = positions.map((position) => heading.names[position] ?? '');
  const question = `Which column is the ${role}: ${called.map((name) => `"${name}"`).join(' or ')}?`;
  const onlyOne = (name: string) => Object.fromEntries(called.map((each) => [each, each === name ? role : 'ignore']));
  return columnRole({ at, role, question }, Object.fromEntries(called.map((name) => [`"${name}"`, onlyOne(name)])));
}

/** Returns the recipe's lines on columns that the table has. */
function saidOf(kind: Descriptor, { heading: { names }, table }: TableBegun) {
  const roles = new Map<string, number>();
  const ticks: TicksColumn[] = [];
  const ignored = new Set<number>();
  const taken = new Set<number>();
  for (const [name, value] of Object.entries(table?.columns ?? {})) {
    const position = positionCalled(names, name);
    if (position === -1) continue;
    taken.add(position);
    if (typeof value === 'object') ticks.push({ position, name: names[position] ?? '', means: value.ticks });
    else if (value === 'ignore') ignored.add(position);
    else if (value in kind.columns) roles.set(value, position);
  }
  return { roles, ticks, ignored, taken };
}

/** True for names among which a column of each needed group is, or those that the recipe names. */
export function isKnownHeading(kind: Descriptor, names: readonly string[], table: TableRecipe | null): boolean {
  const said = table?.at === '*' ? [] : Object.keys(table?.columns ?? {});
  if (said.length > 0) return said.every((name) => positionCalled(names, name) !== -1);
  const found = names.map(labelOf);
  const isThere = (role: string) => {
    const { labels = [], weak = [] } = kind.columns[role] ?? {};
    return positionsIn(found, [...labels, ...weak]).length > 0;
  };
  return kind.needed.every((group) => group.some(isThere));
}

/** Columns of a table's recipe that no role or column fits, which it cannot have meant. */
export function unfitLines(
  { columns }: Descriptor,
  { heading: { names }, table }: Pick<TableBegun, 'heading' | 'table'>,
): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(table?.columns ?? {}).flatMap(([name, value]) => {
    const isKnown = typeof value === 'object' || value === 'ignore' || value in columns;
    if (isKnown && (value === 'ignore' || table?.at === '*' || positionCalled(names, name) !== -1)) return [];
    return [{ name, value: typeof value === 'object' ? 'ticks' : value }];
  });
}

function positionCalled(names: readonly string[], name: string): number {
  const exact = names.indexOf(name);
  return exact === -1 ? names.map(labelOf).indexOf(labelOf(name)) : exact;
}

function positionsIn(labels: readonly string[], wanted: readonly string[]): number[] {
  return labels.flatMap((label, position) => (wanted.includes(label) ? [position] : []));
}

function missingRole(
  kind: Descriptor,
  { at, heading: { names }, sample, words }: TableBegun,
  { role, columns, ticks }: Pick<Roles, 'columns' | 'ticks'> & { readonly role: string },
): Open {
  const taken = new Set([...columns.values(), ...ticks.map(({ position }) => position)]);
  const needed = kind.needed[0] ?? [];
  const column = kind.columns[role];
  const all = names.map((name, position) => {
    return { name, label: labelOf(name), texts: textsIn(sample, position), isTaken: taken.has(position) };
  });
  const hinting = all.filter(({ label }) => isHinted(column, label));
  const isName = (text: string) => !/^\d+$/.test(text) && meaningOf(text, words) === null;
  const isSubject = needed.includes(role) && !holdsOne(all[0]?.label ?? '', column?.never);
  // Ticks, counts and dashes name nothing that a row could be about.
  const mayName = ({ isTaken, texts }: (typeof all)[number]) =>
    !isTaken && texts.filter(isName).length * 2 > texts.length;
  const others = isSubject ? all.filter(mayName) : [];
  const free = hinting.length > 0 ? hinting : others;
  const answers = Object.fromEntries(free.map(({ name }) => [`"${name}"`, { [name]: role }]));
  const where = at === '' ? 'the list' : `"${at}"`;
  const rest = free.length === 0 ? ' None looks like it: write the role beside its name in the recipe.' : '';
  const question = `Which column of ${where} is the ${role}? ${column?.description ?? ''}${rest}`;
  // Rows of one standard are several certificates where another column calls each otherwise.
  const [likely] = free;
  const mayRepeat = likely !== undefined && needed.includes('name') && repeats(likely.texts);
  const calling = others.find(
    (each) => mayRepeat && each !== likely && each.texts.length === sample.length && !repeats(each.texts),
  );
  if (likely === undefined || calling === undefined) return columnRole({ at, role, question }, answers);
  const label = `"${likely.name}", and "${calling.name}" is the name`;
  return columnRole({ at, role, question }, { [label]: { [likely.name]: role, [calling.name]: 'name' }, ...answers });
}

function repeats(texts: readonly string[]): boolean {
  return new Set(texts).size < texts.length;
}

/** True for a heading that holds a word of the role. */
function isHinted(column: Column<unknown> | undefined, label: string): boolean {
  return holdsOne(label, column?.hints) && !holdsOne(label, column?.never);
}

function holdsOne(label: string, words: readonly string[] = []): boolean {
  return words.some((word) => ` ${label} `.includes(` ${word} `));
}

function countsRows(sample: readonly TableRow[], position: number): boolean {
  const texts = textsIn(sample, position);
  return texts.length > 1 && texts.every((text, index) => /^0*(\d{1,9})\.?$/.exec(text)?.[1] === String(index + 1));
}

/** Such as A.5.1, AC-2(1), 8.6 and A&A-01: letters at most in front, and digits parted by signs. */
const CLAUSE_NUMBER = /^(?:[A-Z&]{1,5}[.-]?)?\d{1,4}(?: ?[.(-][\da-z]{1,4}\)?){0,8}$/i;
const DAY = /^(?:\d{4}[.-]\d{1,2}[.-]\d{1,2}|\d{1,2}[.-]\d{1,2}[.-]\d{4})$/;

function numbersClauses(texts: readonly string[]): boolean {
  const numbers = texts.filter((text) => CLAUSE_NUMBER.test(text) && /[.(-]/.test(text) && !DAY.test(text));
  return numbers.length > 0 && numbers.length * 2 > texts.length && !repeats(texts);
}
