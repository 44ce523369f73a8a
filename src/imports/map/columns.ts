import type { ScopeStatus } from '../../domain/statements/statements.ts';
import { isWebAddress } from '../../domain/web-address.ts';
import { canonicalMark, takeMarks } from '../shape/marks.ts';
import { isInSomeOrder, readDay } from './days.ts';
import { meaningOfWord, type Open, wordMeaning } from './decision.ts';
import { levelTakenOff } from './level-taken-off.ts';
import { LONGEST_CELL, LONGEST_NAME, partedBy, type ServiceName, serviceNames } from './names.ts';
import { partsOfName, type Recipe } from './recipe.ts';
import { listed, meaningOf, saysNothing, type Vocabulary, valueOfWord, type Words, wordOf } from './vocabulary.ts';

/** Result of reading a cell: a value, a fault, or a question for a person. */
export type Read<Value> =
  | { readonly value: Value; readonly marks?: readonly string[]; readonly unread?: string }
  | { readonly fault: string }
  | { readonly ask: Open };

/** Context of a cell, for parsers. */
export interface Reading {
  readonly recipe: Recipe;
  readonly words: Words;
  /** Returns the explanation of a word from a text of the page, such as a legend; null if there is none. */
  readonly legendOf: (word: string) => string | null;
}

type Parse<Value> = (text: string, reading: Reading) => Read<Value | null>;

/** A column of a kind of list: found by its heading, read by its parser, described in help texts and the schema. */
export interface Column<Value> {
  readonly description: string;
  /** Whole headings that can only mean this column. */
  readonly labels: readonly string[];
  /** Headings that mean it if no column has one of the labels, the most likely first. */
  readonly weak: readonly string[];
  /** Headings that mean it if a text below is the designation of a standard. */
  readonly doubtful: readonly string[];
  /** Words in a heading by which a column is proposed if none matches. */
  readonly hints: readonly string[];
  /** Words of headings that mean something else: such a column is not proposed, nor is any other if it comes first. */
  readonly never: readonly string[];
  /** True if marks after the text are part of it. */
  readonly isVerbatim: boolean;
  readonly parse: Parse<Value>;
}

/** Name of a column in recipes, with a description of its content. */
export interface ColumnRole {
  readonly name: string;
  readonly description: string;
}

export type Columns = Readonly<Record<string, Column<unknown>>>;
export type RoleOf<Cells extends Columns> = keyof Cells & string;
type ValueOf<Cell> = Cell extends Column<infer Value> ? Value : never;
/** Values of a row by role; null if the cell is empty or has no meaning. */
export type Values<Cells extends Columns> = { readonly [Role in keyof Cells]: ValueOf<Cells[Role]> | null };

/** Headings and words that find a column, separated by commas; a plain text means `labels`. */
type Headings =
  | string
  | (Readonly<Record<'labels', string>> & Readonly<Partial<Record<'weak' | 'doubtful' | 'hints' | 'never', string>>>);

const wanted = (what: string, text: string) => ({ fault: `wanted ${what}, not "${text.slice(0, 80)}"` });

/** Makes columns with a parser. Dashes and “n/a” count as empty. `isVerbatim`: marks after the text are part of it. */
export function readBy<Value>(parse: Parse<Value>, isVerbatim = false) {
  return saidBy<Value>((cell, reading) => (saysNothing(cell) ? { value: null } : parse(cell, reading)), isVerbatim);
}

/** Makes columns in which dashes may have a meaning. */
function saidBy<Value>(parse: Parse<Value>, isVerbatim = false) {
  return (description: string, headings: Headings): Column<Value> => {
    const found = typeof headings === 'string' ? { labels: headings } : headings;
    const { labels, weak = '', doubtful = '', hints = '', never = '' } = found;
    const words = {
      ...{ labels: listed(labels), weak: listed(weak), doubtful: listed(doubtful) },
      ...{ hints: listed(hints), never: listed(never) },
    };
    return { description, ...words, isVerbatim, parse };
  };
}

/** A name or title of one line. */
export const text = readBy<string>((cell) => ({ value: cell.replace(/\s+/g, ' ') }));

/** A verbatim text. */
export const verbatim = readBy<string>((cell) => ({ value: cell }), true);

/** Names of one kind, one a line or separated by semicolons or slashes, or as the recipe splits them; a dash means none. */
export const names = saidBy<readonly string[]>((cell, { recipe }) => {
  const parts = cell.split(/[\n;|]/).flatMap((part) => partsOfName(recipe, part.trim()) ?? [part.trim()]);
  return { value: [...new Set(parts.filter((part) => !saysNothing(part)))] };
});

/** Names have a letter; a count such as 150 is not a name. */
export const HAS_LETTER = /\p{L}/u;

export const services = readBy<readonly ServiceName[]>((cell, { recipe }) => {
  // After a comma, prose continues in lower case.
  const isNoName = (part: string) => part.length > LONGEST_NAME || /^\p{Ll}+ /u.test(part);
  const isLong = cell.length > LONGEST_NAME;
  if (isLong && (cell.length > LONGEST_CELL || partedBy(/[,;\n]/, cell).some(isNoName)))
    return wanted(`names of at most ${LONGEST_NAME} characters`, cell);
  const partsOf = (whole: string) => partsOfName(recipe, whole)?.flatMap(serviceNames);
  // Brackets belong to one of the parts.
  const value = partsOf(cell) ?? serviceNames(cell).flatMap((name) => partsOf(name.shown ?? name.text) ?? [name]);
  if (!value.every(({ text }) => HAS_LETTER.test(text))) return wanted('names', cell);
  return { value: value.map((name) => levelTakenOff(name, recipe)) };
});

export interface WrittenStatus {
  readonly status: ScopeStatus | null;
  /** Text in brackets after the word, such as "US only". */
  readonly condition: string | null;
}

const MARK_IN_BRACKETS = /^(?:\d{1,3}|[a-h]|\*{1,12}|[†‡§¶]{1,3})$/u;

/** The word for a status, with a footnote mark or condition in brackets after it. */
export const status = saidBy<WrittenStatus>((cell, { words, legendOf }) => {
  const whole = meaningOf(cell, words);
  const { word, inside } = bracketed(cell);
  const meaning = whole ?? (word === '' || tells(inside, words) ? null : meaningOf(word, words));
  if (meaning === null) return { ask: wordMeaning(cell, legendOf(cell)) };
  const isMark = MARK_IN_BRACKETS.test(inside);
  const condition = word === '' || isMark || meaningOf(word, words) === null ? null : inside;
  return {
    value: { status: meaning === 'nothing' ? null : meaning, condition },
    marks: isMark && whole === null ? [canonicalMark(inside)] : [],
  };
});

/** A word of a vocabulary; null for one that the recipe maps to nothing. Asks once about any other, `{word}` in the question. */
export function wordAmong<Value extends string>(vocabulary: Vocabulary<Value>, question: string) {
  const isValue = (word: string | undefined): word is Value => word !== undefined && Object.hasOwn(vocabulary, word);
  return saidBy<Value>((cell, { words }) => {
    const said = words.get(wordOf(cell));
    if (isValue(said)) return { value: said };
    const value = valueOfWord(vocabulary, cell);
    if (value !== undefined) return { value };
    if (said === 'nothing' || saysNothing(cell)) return { value: null };
    const meanings = (Object.keys(vocabulary) as Value[]).map((each) => [each, vocabulary[each][0]] as const);
    return { ask: meaningOfWord(cell, question, [['nothing', 'Says nothing of it'], ...meanings]) };
  });
}

export const day = readBy<string>((cell, { recipe }) => {
  const found = readDay(cell, recipe.dates);
  if (found !== undefined) return { value: found };
  const order = isInSomeOrder(cell) ? ', or a line "dates: day-first" or "dates: month-first" in the recipe' : '';
  return wanted(`a day such as 2026-11-24${order}`, cell);
});

export function oneOf<const Value extends string>(values: readonly Value[]) {
  return readBy<Value>((cell) => {
    const value = values.find((each) => each === cell.toUpperCase());
    return value === undefined ? wanted(`one of ${values.join(', ')}`, cell) : { value };
  });
}

export const addresses = readBy<readonly string[]>((cell) => {
  const value = [...new Set(cell.split(/[|\s]+/).filter((part) => !saysNothing(part)))];
  return value.every(isWebAddress) ? { value } : wanted('http or https URLs', cell);
}, true);

export const count = readBy<number>((cell) =>
  /^\d{1,3}$/.test(cell) ? { value: Number(cell) } : wanted('a whole number', cell),
);

const MOST_KNOWN = 20_000;

/** Returns a reader for the cells of a column and the marks after them. Parses each text once, since lists repeat a few. */
export function cellReader({ isVerbatim, parse }: Column<unknown>, reading: Reading): (cell: string) => Read<unknown> {
  const known = new Map<string, Read<unknown>>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    if (known.size === MOST_KNOWN) known.clear();
    const { text: bare, marks } = isVerbatim ? { text: cell, marks: [] } : takeMarks(cell);
    const read = parse(bare, reading);
    const taken = 'value' in read ? { ...read, marks: [...marks, ...(read.marks ?? [])] } : read;
    known.set(cell, taken);
    return taken;
  };
}

function bracketed(cell: string): { readonly word: string; readonly inside: string } {
  const opening = cell.search(/[([]/);
  if (opening < 1 || !/[)\]]$/.test(cell)) return { word: '', inside: '' };
  return { word: cell.slice(0, opening).trim(), inside: cell.slice(opening + 1, -1).trim() };
}

/** True for a bracket that is a status itself, or begins with one: `yes (planned for Q3)`. */
function tells(inside: string, words: Words): boolean {
  const [first = '', second = ''] = inside.split(/[\s,;:]+/);
  return [inside, `${first} ${second}`, first.length > 3 ? first : ''].some((part) => {
    const meaning = part.trim() === '' ? null : meaningOf(part, words);
    return meaning !== null && meaning !== 'nothing';
  });
}
