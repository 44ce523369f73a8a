import { groupBy } from '../../domain/grouping.ts';
import { compareText } from '../../domain/ids.ts';
import { SCOPE_STATUSES, type ScopeStatus } from '../../domain/statements/statements.ts';
import { STATUS_WORDS } from '../../domain/statements/verbs.ts';
import { quoted } from '../facts/shown.ts';
import type { TableRow } from '../read/table.ts';
import { takeMarks } from '../shape/marks.ts';
import { columnRole, type Open } from './decision.ts';
import type { Descriptor, Roles, ShapedTable, TicksColumn } from './descriptor.ts';
import type { ColumnRecipe } from './recipe.ts';
import { meaningOf, saysNothing, type Words } from './vocabulary.ts';

/** Longer texts are not words that a legend explains. */
const LONGEST_WORD = 40;
const MOST_UNKNOWN = 5;
const MOST_NAMED = 10;
/** A sign such as 🚧, which has some meaning. */
const SIGN = /^[^\p{L}\p{N}\s]{1,4}$/u;

interface ColumnsFound {
  readonly columns: ReadonlyMap<string, number>;
  readonly isFree: (position: number) => boolean;
  /** Columns of ticks according to the recipe. */
  readonly said: readonly TicksColumn[];
}

/** Finds the columns of ticks in a table whose rows name neither a programme nor a status. */
export function ticksAcross(
  { ticks: roles }: Descriptor,
  { at, heading: { names }, sample, words, said: lines, recipe }: ShapedTable,
  { columns, isFree, said }: ColumnsFound,
): Pick<Roles, 'ticks' | 'open'> {
  // If a column states the status, other columns of ticks are reported as unread.
  if (roles === null || columns.has(roles.programme) || columns.has(roles.status)) return { ticks: [], open: null };
  const free = names.flatMap((name, position) => (isFree(position) ? [{ name, position }] : []));
  const ticks = free
    .filter(({ position }) => holdTicks(textsIn(sample, position), words))
    .map((column) => ({ ...column, means: {} }));
  const ticked = ticks.map(({ name }) => name);
  if ((lines?.certificate ?? recipe.certificate) !== undefined) {
    return { ticks, open: ticked.length > 0 && said.length === 0 ? ofOneCertificate(at, roles.status, ticked) : null };
  }
  if (ticked.length + said.length > 0) return { ticks, open: null };
  const repeating = free.filter(({ position }) => repeatsWords(textsIn(sample, position))).map(({ name }) => name);
  return { ticks, open: repeating.length > 0 ? programmesOrNot(at, roles.programme, repeating) : null };
}

/** Asks about ticks if all rows are under one certificate: they may be about it, about places or about other programmes. */
function ofOneCertificate(at: string, status: string, names: readonly string[]): Open {
  const isOne = names.length === 1;
  const question = `All rows are of one certificate. What ${isOne ? 'is' : 'are'} ${quoted(names)}?`;
  return columnRole(
    { at, role: isOne ? status : 'ticks', question },
    {
      ...(isOne && { 'The status of all rows': each(names, status) }),
      [isOne ? 'Another programme' : 'Programmes, with a certificate each']: each(names, { ticks: {} }),
      'Where the certificate applies': Object.fromEntries(
        names.map((environment) => [environment, { ticks: { environment } }]),
      ),
    },
  );
}

/** Asks about columns that repeat a few words, which may mean programmes, if no row names one. */
function programmesOrNot(at: string, programme: string, names: readonly string[]): Open {
  const question = `Do words under ${quoted(names)} say what is in scope of a programme each?`;
  return columnRole(
    { at, role: 'ticks', question },
    {
      No: each(names, 'ignore'),
      Yes: each(names, { ticks: {} }),
      ...(names.length === 1 && { 'They are programmes, of each row its own': each(names, programme) }),
    },
  );
}

function each(names: readonly string[], role: ColumnRecipe): Readonly<Record<string, ColumnRecipe>> {
  return Object.fromEntries(names.map((name) => [name, role]));
}

/** Texts of a column in some rows. */
export function textsIn(rows: readonly TableRow[], position: number): string[] {
  return rows.flatMap(({ texts }) => texts[position] || []);
}

function holdTicks(texts: readonly string[], words: Words): boolean {
  const meanings = texts.map((text) => meaningOf(text, words) ?? meaningOf(wordIn(text), words));
  const unknown = texts.filter((_text, index) => meanings[index] === null);
  const signs = unknown.filter((text) => SIGN.test(text)).length;
  const ticks = meanings.filter((meaning) => meaning !== null && meaning !== 'nothing').length + signs;
  return ticks > 0 && unknown.length - signs <= ticks && mayBeWords(unknown);
}

/** A column with more words has conditions rather than ticks. */
const MOST_WORDS = 100;

/** The words in a column of ticks with the meaning of each; null for none. */
class WordsOfColumn {
  readonly #read = new Map<string, ScopeStatus | null>();

  add(text: string, status: ScopeStatus | null): void {
    if (this.#read.has(text) || this.#read.size === MOST_WORDS) return;
    const word = wordIn(text);
    this.#read.set(word === '' ? text : word, status);
  }

  /** Describes the words; null if each means in scope or has no meaning. */
  told(): string | null {
    const isPlain = ([word, status]: readonly [string, ScopeStatus | null]) =>
      status === 'IN_SCOPE' || (status === null && saysNothing(word));
    if ([...this.#read].every(isPlain)) return null;
    // In a fixed order, so that columns with the same words are reported together.
    const placeOf = (status: ScopeStatus | null) => [...SCOPE_STATUSES, null].indexOf(status);
    const read = [...this.#read]
      .sort(([one, as], [other, otherAs]) => placeOf(as) - placeOf(otherAs) || compareText(one, other))
      .map(([word, status]) => `“${word}” as ${status === null ? 'nothing' : STATUS_WORDS[status]}`);
    const more = read.length > MOST_NAMED ? `, and ${read.length - MOST_NAMED} more` : '';
    return `${read.slice(0, MOST_NAMED).join(', ')}${more}`;
  }
}

/** The words in the columns of ticks of a list, whose tables may share column names. */
export class TickWords {
  readonly #columns: { readonly table: string; readonly column: string; readonly words: WordsOfColumn }[] = [];

  of(table: string, column: string): Pick<WordsOfColumn, 'add'> {
    const words = new WordsOfColumn();
    this.#columns.push({ table, column, words });
    return words;
  }

  /** Groups columns with the same words, and tables with the same columns; leaves out words that mean in scope or nothing. */
  told(): readonly { readonly columns: string; readonly tables: string; readonly words: string }[] {
    const told = this.#columns.flatMap(({ table, column, words: read }) => {
      const words = read.told();
      return words === null ? [] : { table, column, words };
    });
    const alike = [...groupBy(told, ({ table, words }) => `${table}\n${words}`).values()].map((columns) => ({
      ...columns[0],
      columns: columns.map(({ column }) => column).join('”, “'),
    }));
    return [...groupBy(alike, ({ columns, words }) => `${columns}\n${words}`).values()].map((tables) => {
      const [{ columns, words }] = tables;
      const names = tables.flatMap(({ table }) => (table === '' ? [] : `“${table}”`));
      return { columns, tables: names.length === 0 ? '' : ` of ${names.join(', ')}`, words };
    });
  }
}

function repeatsWords(texts: readonly string[]): boolean {
  return texts.length > new Set(texts).size && mayBeWords(texts);
}

/** True for a few short texts, each of which may be a word for a status. */
function mayBeWords(texts: readonly string[]): boolean {
  return new Set(texts).size <= MOST_UNKNOWN && texts.every((text) => text.length <= LONGEST_WORD);
}

/** Strips marks and the text in brackets after a word. */
function wordIn(text: string): string {
  const bare = takeMarks(text).text;
  const opening = bare.search(/\s[([]/);
  return opening > 0 ? bare.slice(0, opening) : bare;
}
