import { BadList } from '../../bad-list.ts';
import type { ReadingNotes } from '../../draft.ts';
import type { Input } from '../../input.ts';
import { quoted } from '../../shown.ts';
import type { ColumnGuide } from './column-guide.ts';
import type { Heading, RefinedHeading } from './find-heading.ts';
import { FORBIDDEN_KEY, isBlank, type ListHolder, type Sheet, type SheetRecord, STRUCK } from './sheet.ts';

type Given = ReadonlyMap<string, string>;

export function refuseUnknownFields<Name extends string>(
  input: Input,
  { columns }: ColumnGuide<Name>,
  given: Given,
): void {
  const unknown = [...given.keys()].find((name) => !Object.hasOwn(columns, name));
  if (unknown === undefined) return;
  const known = Object.keys(columns).join(', ');
  throw new BadList(`This kind of list has no field "${unknown}"; it has ${known}.`, { input });
}

export function refuseHeading<Name extends string>(
  input: Input,
  { cells, columns, ticked, headed }: RefinedHeading<Name>,
  row: number | null,
): void {
  if (cells.includes(FORBIDDEN_KEY)) {
    throw new BadList(`The heading has the column "${FORBIDDEN_KEY}", which is refused.`, { input, row });
  }
  const read = [...columns.values(), ...ticked, ...headed].map((position) => cells[position] as string);
  const twice = read.find((cell) => cells.indexOf(cell) !== cells.lastIndexOf(cell));
  if (twice === undefined) return;
  throw new BadList(`The heading has the column "${twice}" more than once.`, { input, row });
}

/** Which of two lines is the heading decides whether the rows between are read. */
export function refuseRival<Name extends string>(
  input: Input,
  { position, rival }: Heading<Name>,
  { guide, first }: { readonly guide: ColumnGuide<Name>; readonly first: readonly SheetRecord[] },
): void {
  if (rival === null) return;
  const [own, other] = [first[position], first[rival]].map((record) => shownCells(record?.cells ?? [])) as [
    string,
    string,
  ];
  const name = guide.needed.flat()[0];
  throw new BadList(
    `The heading may be ${own}, or ${other} further down, with rows between: put what stands under each into a list of its own, or name the column of the one that is meant with --field "${name}=…".`,
    { input, row: first[position]?.row || null },
  );
}

/** Rows over a heading that was guessed may be of the list: of the whole one it is not known then. */
export function tellRowsOver<Name extends string>(
  { cells, columns, over, isNamed }: Heading<Name>,
  {
    guide,
    first,
    file,
  }: { readonly guide: ColumnGuide<Name>; readonly first: readonly SheetRecord[]; readonly file: string },
  notes: ReadingNotes,
): void {
  const [top] = over;
  if (top === undefined) return;
  const at = { file, row: first[top]?.row || null, column: null };
  const rows = over.length === 1 ? '1 row that stands' : `${over.length} rows that stand`;
  const sentence = `Not read: ${rows} over the heading, such as ${shownCells(first[top]?.cells ?? [])}.`;
  if (isNamed) {
    notes.remark(at, sentence);
    return;
  }
  const name = guide.needed.flat().find((each) => columns.has(each)) as Name;
  const label = cells[columns.get(name) as number];
  notes.remarkOpen(at, `${sentence.slice(0, -1)}; if none is of the list, say so with --field "${name}=${label}".`);
}

function shownCells(cells: readonly string[]): string {
  return quoted(
    cells
      .filter((cell) => cell !== '')
      .slice(0, 5)
      .map((cell) => cell.slice(0, 40)),
  );
}

/** What stands under words that are struck out is taken back as well. */
export function refuseStruck<Name extends string>(
  input: Input,
  { cells, columns, ticked, headed }: RefinedHeading<Name>,
  { row, cellFaults }: SheetRecord,
): void {
  const position = [...columns.values(), ...ticked, ...headed].find((each) => cellFaults?.get(each) === STRUCK);
  if (position === undefined) return;
  throw new BadList(
    `The heading "${cells[position]}" is struck through, or a part of it is, and its column would be read; delete the column, or take the stroke away.`,
    { input, row },
  );
}

/** A column that nobody sees may be one of long ago; one that the operator names is what he says. */
export function refuseHidden<Name extends string>(
  input: Input,
  { cells, columns, ticked, headed }: RefinedHeading<Name>,
  { hidden, given, row }: { hidden: NonNullable<Sheet['hiddenColumns']>; given: Given; row: number | null },
): void {
  if (hidden.length === 0) return;
  const read = [...columns].filter(([name]) => !given.has(name)).map(([, position]) => position);
  const position = [...read, ...ticked, ...headed].find((each) =>
    hidden.some(({ first, last }) => first <= each + 1 && each + 1 <= last),
  );
  if (position === undefined) return;
  throw new BadList(
    `The column "${cells[position]}" is hidden, and would be read; show it, delete it, or name the column that is meant with --field.`,
    { input, row },
  );
}

/** What the list says in columns that nobody reads would be lost in silence. */
export function remarkUnread<Name extends string>(
  { cells, columns, ticked, headed }: RefinedHeading<Name>,
  file: string,
  notes: ReadingNotes,
): void {
  const positions = [...columns.values(), ...ticked, ...headed];
  const unread = cells.filter((cell, position) => cell !== '' && !positions.includes(position));
  if (unread.length === 0) return;
  const named = [...columns].map(([name, position]) => `${name} from "${cells[position]}"`);
  const from = (what: string, positions: readonly number[]) =>
    positions.length === 0 ? [] : [`${what} from ${quoted(positions.map((position) => cells[position] as string))}`];
  const others = headed.filter((position) => ![...columns.values()].includes(position));
  const read = [...named, ...from('statuses', others), ...from('ticks', ticked)].join(', ');
  notes.remark({ file, row: null, column: null }, `Read ${read}; not read: ${quoted(unread)}.`);
}

/** The same of what stands beside a list of objects. */
export function remarkBeside(others: ListHolder['others'], file: string, notes: ReadingNotes): void {
  if (others.length === 0) return;
  const told = others.slice(0, 20).map(([key, text]) => `"${key}"${text === '' ? '' : ` (${text.slice(0, 40)})`}`);
  notes.remark({ file, row: null, column: null }, `Not read beside the list: ${told.join(', ')}.`);
}

/** Why no row can be the heading. */
export function noHeading<Name extends string>(
  records: readonly SheetRecord[],
  { columns, needed }: ColumnGuide<Name>,
  given: Given,
): string {
  const cells = records.find((record) => !isBlank(record))?.cells.filter((cell) => cell !== '') ?? [];
  if (cells.length === 0) return 'The list is empty.';
  const has = `Its first line has ${quoted(cells.slice(0, 20).map((cell) => cell.slice(0, 80)))}`;
  if (given.size > 0) return `No line has all columns that were named: ${quoted([...given.values()])}. ${has}.`;
  const wanted = needed.map((group) => group.join(' or ')).join(' and ');
  const example = needed[0]?.[0] ?? Object.keys(columns)[0];
  return `No column tells the ${wanted}. ${has}; name the column, such as --field "${example}=${cells[0]}".`;
}
