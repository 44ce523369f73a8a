import { isDesignation } from '../../domain/citations/standard-names.ts';
import type { TableRow } from '../read/table.ts';
import { introducing } from '../shape/introducing.ts';
import { type Column, HAS_LETTER } from './columns.ts';
import { columnRole, type Open } from './decision.ts';
import type { Descriptor, Roles, ShapedTable, TicksColumn } from './descriptor.ts';
import type { ColumnRecipe, TableRecipe } from './recipe.ts';
import { textsIn, ticksAcross } from './ticks.ts';
import { labelOf, meaningOf } from './vocabulary.ts';

/** Finds the role of each column: from the recipe, else by whole headings, else by ticks. */
export function rolesOf(kind: Descriptor, table: ShapedTable): Roles {
  const { at, sample, recipe, heading } = table;
  const labels = heading.names.map(labelOf);
  const { said, columns, sure, rival, isFree } = calledColumns(kind, table, labels);
  const across = ticksAcross(kind, table, { columns, isFree, said: said.ticks });
  const ticks = [...said.ticks, ...across.ticks];
  const missing = kind.needed.find((group) => !group.some((role) => columns.has(role)));
  // Weak headings are enough if the recipe states the kind of list; if it also names tables, only for these.
  const isSaid = recipe.list === kind.name && (table.said !== null || (recipe.tables ?? []).length === 0);
  const isOfKind =
    (missing === undefined && isSaid) ||
    kind.fits({
      ...{ roles: columns, labels, ticks: ticks.length, key: labelOf(at.split(' › ').at(-1) ?? '') },
      isSure: (role) => sure.has(role),
      hints: (role) =>
        labels.some(
          (label, position) => isHinted(kind.columns[role], label) && mayHold(kind, table, { role, position }),
        ),
      introduces: (role) => isIntroduced(kind.columns[role], table),
      numbersClauses: labels.some((_label, position) => numbersClauses(textsIn(sample, position))),
    });
  return {
    ...{ columns, ticks, ignored: said.ignored, unfit: said.unfit },
    // Ignored columns still show the kind of list.
    fits: isOfKind || (said.ignored.size > 0 && rolesOf(kind, { ...table, said: null }).fits),
    open:
      missing === undefined
        ? (rival ?? across.open)
        : missingRole(kind, table, { role: missing[0] ?? '', columns, ticks, isSure: sure.size > 0 }),
  };
}

/** Finds columns named by the recipe or by their headings; `sure`: by unambiguous words. */
function calledColumns(kind: Descriptor, table: ShapedTable, labels: readonly string[]) {
  const said = saidOf(kind, table);
  const columns = new Map(said.roles);
  const isFree = (position: number) => !said.taken.has(position) && ![...columns.values()].includes(position);
  /** Returns the columns that are free for a role without a column. */
  const freeFor = (role: string, wanted: readonly string[]) =>
    columns.has(role) ? [] : wanted.flatMap((label) => positionsIn(labels, [label]).filter(isFree));
  let rival: Open | null = null;
  for (const [role, { labels: known }] of Object.entries(kind.columns)) {
    const called = freeFor(role, known).sort((one, other) => one - other);
    const free = called.filter((position) => mayHold(kind, table, { role, position }));
    for (const position of free.slice(0, 1)) columns.set(role, position);
    if (free.length > 1) rival ??= rivals(table, role, free);
  }
  const sure = new Set(columns.keys());
  for (const [role, { weak, doubtful }] of Object.entries(kind.columns)) {
    const textsOf = (position: number) => textsIn(table.sample, position);
    const isDesignated = (position: number) => textsOf(position).some(isDesignation);
    // A column may only count the rows.
    const likely = [...freeFor(role, weak), ...freeFor(role, doubtful).filter(isDesignated)].filter(
      (position) => !countsRows(table.sample, position),
    );
    // The numbers of a statement of applicability may be under "ID", and its titles under "Control".
    const numbering = role === 'number' ? likely.find((position) => numbersClauses(textsOf(position))) : undefined;
    const chosen = numbering ?? likely[0];
    if (chosen !== undefined) columns.set(role, chosen);
  }
  return { said, columns, sure, rival, isFree };
}

/** False for a column that holds counts instead of names, as may be the case under “Services”. */
function mayHold(
  kind: Descriptor,
  { sample }: Pick<ShapedTable, 'sample'>,
  { role, position }: { readonly role: string; readonly position: number },
): boolean {
  if (kind.ticks === null || kind.needed[0]?.includes(role) !== true) return true;
  const texts = textsIn(sample, position);
  return texts.length === 0 || texts.some((text) => HAS_LETTER.test(text));
}

/** Asks if two columns have unambiguous headings for the same role. */
function rivals({ at, heading }: ShapedTable, role: string, positions: readonly number[]): Open {
  const called = positions.map((position) => heading.names[position] ?? '');
  const question = `Which column is the ${role}: ${called.map((name) => `"${name}"`).join(' or ')}?`;
  const onlyOne = (name: string) => Object.fromEntries(called.map((each) => [each, each === name ? role : 'ignore']));
  return columnRole({ at, role, question }, Object.fromEntries(called.map((name) => [`"${name}"`, onlyOne(name)])));
}

/** Returns the columns as the recipe describes them. */
function saidOf(kind: Descriptor, { heading: { names }, said }: ShapedTable) {
  const roles = new Map<string, number>();
  const ticks: TicksColumn[] = [];
  const ignored = new Set<number>();
  const lines = Object.entries(said?.columns ?? {}).map(([column, value]) => {
    return { column, value, position: positionCalled(names, column) };
  });
  const there = lines.filter(({ position }) => position !== -1);
  for (const { position, value } of there) {
    if (typeof value === 'object') ticks.push({ position, name: names[position] ?? '', means: value.ticks });
    else if (value === 'ignore') ignored.add(position);
    else if (value in kind.columns) roles.set(value, position);
  }
  const isRole = (value: ColumnRecipe) => typeof value === 'object' || value === 'ignore' || value in kind.columns;
  const mayLack = (value: ColumnRecipe) => value === 'ignore' || said?.at === '*';
  const unfit = lines
    .filter(({ value, position }) => !isRole(value) || (position === -1 && !mayLack(value)))
    .map(({ column, value }) => ({ column, role: typeof value === 'object' ? 'ticks' : value }));
  return { roles, ticks, ignored, unfit, taken: new Set(there.map(({ position }) => position)) };
}

/** True for names that include a column of each needed group, or those in the recipe. */
export function isKnownHeading(kind: Descriptor, names: readonly string[], said: TableRecipe | null): boolean {
  const columns = said?.at === '*' ? [] : Object.keys(said?.columns ?? {});
  if (columns.length > 0) return columns.every((name) => positionCalled(names, name) !== -1);
  const found = names.map(labelOf);
  const isThere = (role: string) => {
    const { labels = [], weak = [] } = kind.columns[role] ?? {};
    return positionsIn(found, [...labels, ...weak]).length > 0;
  };
  return kind.needed.every((group) => group.some(isThere));
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
  table: ShapedTable,
  {
    role,
    columns,
    ticks,
    isSure,
  }: Pick<Roles, 'columns' | 'ticks'> & { readonly role: string; readonly isSure: boolean },
): Open {
  const { at, heading, sample, said, words } = table;
  const { names } = heading;
  const taken = new Set([...columns.values(), ...ticks.map(({ position }) => position)]);
  const needed = kind.needed[0] ?? [];
  const column = kind.columns[role];
  const all = names.map((name, position) => {
    return { name, label: labelOf(name), texts: textsIn(sample, position), isTaken: taken.has(position) };
  });
  const hinting = all.filter(
    (each, position) => isLikely(column, each) && mayHold(kind, { sample }, { role, position }),
  );
  const isName = (text: string) => !/^\d+$/.test(text) && meaningOf(text, words) === null;
  const isListed = isIntroduced(column, table);
  const isSubject = needed.includes(role) && (isListed || !holdsOne(all[0]?.label ?? '', column?.never));
  // Ticks, counts and dashes cannot name the subject of a row.
  const mayName = ({ isTaken, texts }: (typeof all)[number]) =>
    (!isTaken || all.length === 1) && texts.filter(isName).length * 2 > texts.length;
  const others = isSubject ? all.filter(mayName) : [];
  // Numbers of clauses are recognised under any heading, since a likely one such as "Control objective" may hold sentences.
  const mayBeNumber = (text: string) => text.length <= LONGEST_NUMBER && /\d/.test(text);
  const areNumbers = hinting.some(({ texts }) => !repeats(texts) && texts.every(mayBeNumber));
  const mayNumber = !areNumbers && column?.hints.includes('control') === true;
  const numbering = mayNumber ? all.filter(({ texts }) => numbersClauses(texts)) : [];
  const likeliest = [...new Set([...numbering, ...hinting])];
  const free = likeliest.length > 0 ? likeliest : others;
  const answers = Object.fromEntries(free.map(({ name }) => [`"${name}"`, { [name]: role }]));
  const question = askedFor(at, role, { column, isProposed: free.length > 0 });
  // Rows of one standard are several certificates if another column names each differently.
  const [likely] = free;
  const mayRepeat = likely !== undefined && needed.includes('name') && repeats(likely.texts);
  const calling = others.find(
    (each) => mayRepeat && each !== likely && each.texts.length === sample.length && !repeats(each.texts),
  );
  // Bullets of a page, and tables without a known heading, are mostly about something else: "Resources", "How to implement".
  const isShown = isSure || likeliest.length > 0 || tellsScope(kind, columns, ticks) || isListed;
  const isFound = isShown && likely !== undefined;
  const mayBeOther = at !== '' && said?.read !== true && !isFound;
  if (likely === undefined || calling === undefined) return columnRole({ at, role, question }, answers, mayBeOther);
  const label = `"${likely.name}", and "${calling.name}" is the name`;
  return columnRole({ at, role, question }, { [label]: { [likely.name]: role, [calling.name]: 'name' }, ...answers });
}

function askedFor(
  at: string,
  role: string,
  { column, isProposed }: { readonly column: Column<unknown> | undefined; readonly isProposed: boolean },
): string {
  const where = at === '' ? 'the list' : `"${at}"`;
  const rest = isProposed ? '' : ' None looks like it: write the role beside its name in the recipe.';
  return `Which column of ${where} is the ${role}? ${column?.description ?? ''}${rest}`;
}

function tellsScope({ ticks: roles }: Descriptor, columns: Roles['columns'], ticks: Roles['ticks']): boolean {
  return ticks.length > 0 || (roles !== null && columns.has(roles.programme));
}

/** True for bullets under a sentence such as “The following services are in scope:”. */
function isIntroduced(column: Column<unknown> | undefined, { heading, texts }: ShapedTable): boolean {
  const sentence = heading.names.length > 1 ? null : introducing(texts, heading.line);
  return sentence !== null && holdsOne(labelOf(sentence), column?.hints);
}

const MOST_WORDS = 10;
const LONGEST_NUMBER = 20;

function repeats(texts: readonly string[]): boolean {
  return new Set(texts).size < texts.length;
}

/** True for a column with a hint in its heading or, for a role that any heading may have, with designations of standards. */
function isLikely(
  column: Column<unknown> | undefined,
  { label, texts }: { readonly label: string; readonly texts: readonly string[] },
): boolean {
  const { doubtful = [] } = column ?? {};
  return isHinted(column, label) || (doubtful.length > 0 && texts.some(isDesignation));
}

/** True for a heading that contains a word of the role. A sentence, such as an item with others below it, does not name a column. */
function isHinted(column: Column<unknown> | undefined, label: string): boolean {
  const isSentence = label.split(' ').length > MOST_WORDS;
  return !isSentence && holdsOne(label, column?.hints) && !holdsOne(label, column?.never);
}

function holdsOne(label: string, words: readonly string[] = []): boolean {
  return words.some((word) => ` ${label} `.includes(` ${word} `));
}

function countsRows(sample: readonly TableRow[], position: number): boolean {
  const texts = textsIn(sample, position);
  return texts.length > 1 && texts.every((text, index) => /^0*(\d{1,9})\.?$/.exec(text)?.[1] === String(index + 1));
}

/** Numbers such as A.5.1, AC-2(1), 8.6 and A&A-01: letters only at the start, then digits separated by signs. */
const CLAUSE_NUMBER = /^(?:[A-Z&]{1,5}[.-]?)?\d{1,4}(?: ?[.(-][\da-z]{1,4}\)?){0,8}$/i;
const DAY = /^(?:\d{4}[.-]\d{1,2}[.-]\d{1,2}|\d{1,2}[.-]\d{1,2}[.-]\d{4})$/;

function numbersClauses(texts: readonly string[]): boolean {
  const numbers = texts.filter((text) => CLAUSE_NUMBER.test(text) && /[.(-]/.test(text) && !DAY.test(text));
  return numbers.length > 0 && numbers.length * 2 > texts.length && !repeats(texts);
}
