import type { ScopeStatus } from '../../domain/statements.ts';
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
  /** Returns the explanation of a word by a text of the page, such as a legend; null: none explains it. */
  readonly legendOf: (word: string) => string | null;
}

type Parse<Value> = (text: string, reading: Reading) => Read<Value | null>;

/** A column that a kind of list knows: found by its heading, read by its parser, told in help texts and by the schema. */
export interface Column<Value> {
  readonly description: string;
  /** Whole headings that mean nothing else. */
  readonly labels: readonly string[];
  /** Headings that mean it where no column is called by a label, the likeliest first. */
  readonly weak: readonly string[];
  /** Headings that mean it where a text under them is the designation of a standard. */
  readonly doubtful: readonly string[];
  /** Words by which a column is proposed where none is called so. */
  readonly hints: readonly string[];
  /** Words of headings that are of something else: such a column is not proposed, nor any where it comes first. */
  readonly never: readonly string[];
  /** True where marks behind the text are part of it. */
  readonly isVerbatim: boolean;
  readonly parse: Parse<Value>;
}

/** Name of a column in recipes, with what it holds. */
export interface ColumnRole {
  readonly name: string;
  readonly description: string;
}

export type Columns = Readonly<Record<string, Column<unknown>>>;
export type RoleOf<Cells extends Columns> = keyof Cells & string;
type ValueOf<Cell> = Cell extends Column<infer Value> ? Value : never;
/** Values of a row by role; null where the cell is empty or says nothing. */
export type Values<Cells extends Columns> = { readonly [Role in keyof Cells]: ValueOf<Cells[Role]> | null };

/** Headings and words that find a column, parted by commas; a text alone is `labels`. */
type Headings =
  | string
  | (Readonly<Record<'labels', string>> & Readonly<Partial<Record<'weak' | 'doubtful' | 'hints' | 'never', string>>>);

const wanted = (what: string, text: string) => ({ fault: `wanted ${what}, not "${text.slice(0, 80)}"` });

/** Makes columns whose cells are read so; `isVerbatim`: marks behind the text are part of it. Dashes and “n/a” say nothing. */
export function readBy<Value>(parse: Parse<Value>, isVerbatim = false) {
  return saidBy<Value>((cell, reading) => (saysNothing(cell) ? { value: null } : parse(cell, reading)), isVerbatim);
}

/** The same where dashes may say something. */
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

/** A text as it stands. */
export const verbatim = readBy<string>((cell) => ({ value: cell }), true);

/** Names of one kind: one a line, or parted by semicolons or strokes, or by the recipe; a dash is none. */
export const names = saidBy<readonly string[]>((cell, { recipe }) => {
  const parts = cell.split(/[\n;|]/).flatMap((part) => partsOfName(recipe, part.trim()) ?? [part.trim()]);
  return { value: [...new Set(parts.filter((part) => !saysNothing(part)))] };
});

/** A count, such as 150, names nothing. */
export const HAS_LETTER = /\p{L}/u;

export const services = readBy<readonly ServiceName[]>((cell, { recipe }) => {
  // Prose goes on behind its commas.
  const isNoName = (part: string) => part.length > LONGEST_NAME || /^\p{Ll}+ /u.test(part);
  const isLong = cell.length > LONGEST_NAME;
  if (isLong && (cell.length > LONGEST_CELL || partedBy(/[,;\n]/, cell).some(isNoName)))
    return wanted(`names of at most ${LONGEST_NAME} characters`, cell);
  const partsOf = (whole: string) => partsOfName(recipe, whole)?.flatMap(serviceNames);
  // Brackets speak of one of the parts.
  const value = partsOf(cell) ?? serviceNames(cell).flatMap((name) => partsOf(name.shown ?? name.text) ?? [name]);
  if (!value.every(({ text }) => HAS_LETTER.test(text))) return wanted('names', cell);
  return { value: value.map((name) => levelTakenOff(name, recipe)) };
});

export interface WrittenStatus {
  readonly status: ScopeStatus | null;
  /** Text in brackets behind the word, such as "US only". */
  readonly condition: string | null;
}

const MARK_IN_BRACKETS = /^(?:\d{1,3}|[a-h]|\*{1,12}|[†‡§¶]{1,3})$/u;

/** The word for a status with what stands in brackets behind it, a footnote mark or a condition. */
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

/** A word of a vocabulary; null for one that the recipe calls nothing. Any other, which is `{word}` in the question, is asked about once. */
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

/** Reads the cells of a column with the marks behind them, each text once: lists repeat a few. */
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

/** True for a bracket that says a status itself, or opens with one: `yes (planned for Q3)`. */
function tells(inside: string, words: Words): boolean {
  const [first = '', second = ''] = inside.split(/[\s,;:]+/);
  return [inside, `${first} ${second}`, first.length > 3 ? first : ''].some((part) => {
    const meaning = part.trim() === '' ? null : meaningOf(part, words);
    return meaning !== null && meaning !== 'nothing';
  });
}
