import { quoted } from '../facts/shown.ts';
import { takeMarks } from '../shape/marks.ts';
import { textsIn } from './cells.ts';
import type { Open } from './decision.ts';
import type { Descriptor, TableBegun, TicksColumn } from './descriptor.ts';
import { columnRole } from './questions.ts';
import type { ColumnRecipe } from './recipe.ts';
import { meaningOf, type Words } from './vocabulary.ts';

/** Longer texts are no words that a legend explains. */
const LONGEST_WORD = 40;
const MOST_UNKNOWN = 5;
/** A sign such as 🚧 stands for something, whatever that is. */
const SIGN = /^[^\p{L}\p{N}\s]{1,4}$/u;

interface ColumnsFound {
  readonly columns: ReadonlyMap<string, number>;
  readonly isFree: (position: number) => boolean;
  /** Columns that the recipe says to be of ticks. */
  readonly said: readonly TicksColumn[];
}

/** Finds the columns of ticks of a table whose rows name no programme. What may be a status as well is asked about. */
export function ticksAcross(
  { ticks }: Descriptor,
  begun: TableBegun,
  { columns, isFree, said }: ColumnsFound,
): { readonly ticks: readonly TicksColumn[]; readonly open: Open | null } {
  if (ticks === null || columns.has(ticks.programme)) return { ticks: [], open: null };
  const found = ticksColumns(begun, isFree);
  const [first, ...others] = found;
  const isUnderOne = (begun.table?.certificate ?? begun.recipe.certificate) !== undefined;
  const status = columns.get(ticks.status);
  if (first === undefined) {
    const isUntold = !isUnderOne && status === undefined && said.length === 0;
    return { ticks: [], open: isUntold ? programmesOrNot(begun, isFree, ticks.programme) : null };
  }
  if (status !== undefined) {
    return { ticks: [], open: isUnderOne ? null : besideStatus(begun, { role: ticks.status, status, found }) };
  }
  if (!isUnderOne || said.length > 0) return { ticks: found, open: null };
  const open = others.length === 0 ? statusOrProgramme(begun, ticks.status, first) : programmesOrPlaces(begun, found);
  return { ticks: found, open };
}

/** Columns at least half of whose cells are known words for a status, and the others a few words that may be. */
function ticksColumns(
  { heading: { names }, sample, words }: TableBegun,
  isFree: (position: number) => boolean,
): readonly TicksColumn[] {
  return names.flatMap((name, position) => {
    const texts = isFree(position) ? textsIn(sample, position) : [];
    return holdTicks(texts, words) ? [{ position, name, means: {} }] : [];
  });
}

/** All rows are under one certificate, and one column holds ticks: they may be of it, or of another programme. */
function statusOrProgramme({ at }: TableBegun, role: string, { name }: TicksColumn): Open {
  const question = `Does "${name}" say what is in scope of the certificate of all rows, or is it another programme?`;
  return columnRole({ at, role, question }, [
    { label: 'The status of all rows', columns: { [name]: role } },
    { label: 'Another programme', columns: { [name]: { ticks: {} } } },
    { label: 'An environment in which the certificate applies', columns: { [name]: { ticks: { environment: name } } } },
  ]);
}

/** All rows are under one certificate, and several columns hold ticks: they may be of places, or of other programmes. */
function programmesOrPlaces({ at }: TableBegun, found: readonly TicksColumn[]): Open {
  const names = found.map(({ name }) => name);
  const question = `All rows are of one certificate. What are ${quoted(names)}?`;
  const places = Object.fromEntries(names.map((environment) => [environment, { ticks: { environment } }]));
  return columnRole({ at, role: 'ticks', question }, [
    { label: 'Programmes, with a certificate each', columns: each(names, { ticks: {} }) },
    { label: 'Environments in which the certificate applies', columns: places },
  ]);
}

/** No row names a programme, and some columns repeat a few words that may say so. */
function programmesOrNot(
  { at, heading: { names }, sample }: TableBegun,
  isFree: (position: number) => boolean,
  programme: string,
): Open | null {
  const repeats = (texts: readonly string[]) => texts.length > new Set(texts).size && mayBeWords(texts);
  const called = names.filter((_name, position) => isFree(position) && repeats(textsIn(sample, position)));
  if (called.length === 0) return null;
  const question = `Do words under ${quoted(called)} say what is in scope of a programme each?`;
  const naming = { label: 'They are programmes, of each row its own', columns: each(called, programme) };
  return columnRole({ at, role: 'ticks', question }, [
    { label: 'No', columns: each(called, 'ignore') },
    { label: 'Yes', columns: each(called, { ticks: {} }) },
    ...(called.length === 1 ? [naming] : []),
  ]);
}

function besideStatus(
  { at, heading: { names } }: TableBegun,
  { role, status, found }: { readonly role: string; readonly status: number; readonly found: readonly TicksColumn[] },
): Open {
  const name = names[status] ?? '';
  const ticked = found.map((column) => column.name);
  const question = `What says what is in scope: "${name}", or the ticks under ${quoted(ticked)}?`;
  return columnRole({ at, role, question }, [
    { label: `The ticks under ${quoted(ticked)}`, columns: { [name]: 'ignore', ...each(ticked, { ticks: {} }) } },
    { label: `"${name}"`, columns: { [name]: role, ...each(ticked, 'ignore') } },
  ]);
}

function each(names: readonly string[], role: ColumnRecipe): Readonly<Record<string, ColumnRecipe>> {
  return Object.fromEntries(names.map((name) => [name, role]));
}

function holdTicks(texts: readonly string[], words: Words): boolean {
  const meanings = texts.map((text) => meaningOf(text, words) ?? meaningOf(wordIn(text), words));
  const unknown = texts.filter((_text, index) => meanings[index] === null);
  const signs = unknown.filter((text) => SIGN.test(text)).length;
  const ticks = meanings.filter((meaning) => meaning !== null && meaning !== 'nothing').length + signs;
  return ticks > 0 && unknown.length - signs <= ticks && mayBeWords(unknown);
}

/** True for a few short texts, each of which may be a word for a status. */
function mayBeWords(texts: readonly string[]): boolean {
  return new Set(texts).size <= MOST_UNKNOWN && texts.every((text) => text.length <= LONGEST_WORD);
}

/** Without marks, and what stands in brackets behind it. */
function wordIn(text: string): string {
  const bare = takeMarks(text).text;
  const opening = bare.search(/\s[([]/);
  return opening > 0 ? bare.slice(0, opening) : bare;
}
