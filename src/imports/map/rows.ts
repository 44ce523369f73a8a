import type { ScopeStatus } from '../../domain/statements/statements.ts';
import type { Location } from '../facts/facts.ts';
import type { Flag, TableRow } from '../read/table.ts';
import { repeatsHeading } from '../shape/heading.ts';
import { canonicalMark, type Footnotes, legendOf } from '../shape/marks.ts';
import { type Columns, cellReader, type Read, type RoleOf, type Values, type WrittenStatus } from './columns.ts';
import { flaggedCells } from './decision.ts';
import type { Descriptor, MappedTable, TicksColumn } from './descriptor.ts';
import { aloneIn, footnotesUnder } from './mapped-table.ts';
import type { Notes } from './notes.ts';
import type { Recipe } from './recipe.ts';
import type { TickWords } from './ticks.ts';

/** A row with the values of its cells, or one tick of a row with several columns of programmes. */
export interface Row<Cells extends Columns> {
  readonly table: MappedTable;
  readonly values: Values<Cells>;
  /** Null if the row has no columns of ticks. */
  readonly tick: TicksColumn | null;
  /** Texts of the footnotes that its cells and headings refer to. */
  readonly footnotes: readonly string[];
  /** The only text of the row; null if there are several. */
  readonly alone: string | null;
  at(role?: RoleOf<Cells>): Location;
}

/** A list whose tables are read. */
interface ListOfTables {
  readonly file: string;
  readonly notes: Notes;
  readonly footnotes: Footnotes;
  /** Called for each cell that is not read. */
  readonly onUnread: (column: string) => void;
  /** Called for each cell that the recipe ignores. */
  readonly onIgnored: (column: string) => void;
  /** Collects each cell that is read in a column of ticks, and words for a status without a meaning. */
  readonly words: TickWords;
}

/** Value of a cell, and the texts of the footnotes that it and its heading refer to. */
interface MappedCell {
  readonly value: unknown;
  readonly footnotes: readonly string[];
}

/** A cell that ends its row. */
type Refused = Exclude<Read<unknown>, { readonly value: unknown }> | { readonly flag: Flag };

const NONE: readonly string[] = [];
const EMPTY: MappedCell = { value: null, footnotes: NONE };

/** Reads the rows of a table, splitting a row with several ticks. Reports the outcome of rows that it does not return. */
export function rowReader<Cells extends Columns>(
  kind: Descriptor,
  table: MappedTable,
  { file, notes, footnotes, onUnread, onIgnored, words: tickWords }: ListOfTables,
): (row: TableRow) => Iterable<Row<Cells>> {
  const { at: name, heading, recipe, words, roles } = table;
  const nameOf = (position: number) => heading.names[position] ?? `column ${position + 1}`;
  const columnOf = (role: string, position: number) => {
    const column = kind.columns[role] as Columns[string];
    return {
      role,
      position,
      read: cellReader(column, { recipe, words, legendOf: (word) => legendOf(word, table.texts) }),
      words: role === kind.ticks?.status ? tickWords.of(name, nameOf(position)) : null,
    };
  };
  type MappedColumn = ReturnType<typeof columnOf>;
  const columns = Array.from(roles.columns, ([role, position]) => columnOf(role, position));
  const ticks = roles.ticks.flatMap((tick) =>
    kind.ticks === null ? [] : { ...columnOf(kind.ticks.status, tick.position), tick },
  );
  const empty = Object.fromEntries(Object.keys(kind.columns).map((each) => [each, null]));
  const accounted = new Set([...columns, ...ticks].map(({ position }) => position));

  const placeOf = (row: number, position: number | undefined): Location => {
    return { file, row, column: position === undefined ? null : nameOf(position) };
  };

  function tellUnread({ texts, flags }: TableRow): void {
    for (let position = 0; position < texts.length; position += 1) {
      const isEmpty = texts[position] === '' && flags?.get(position)?.includes('image only') !== true;
      if (isEmpty || accounted.has(position)) continue;
      if (roles.ignored.has(position)) onIgnored(nameOf(position));
      else onUnread(nameOf(position));
    }
  }

  /** Reads a cell; null if it ends the row, whose outcome is then reported. */
  function readCell(row: TableRow, { position, read: readText }: MappedColumn): MappedCell | null {
    const text = row.texts[position] ?? '';
    const flag = flagOf(row, position, recipe);
    if (flag === null && text === '') return EMPTY;
    const read = flag === null ? readText(text) : { flag };
    const at = placeOf(row.line, position);
    if (!('value' in read)) return leaveOut(read, row, at);
    const { value, marks = NONE, unread: fault } = read;
    if (fault !== undefined) notes.problem('cell.unread', at, { column: nameOf(position), text, fault });
    return { value, footnotes: footnotesOf(row, position, marks) };
  }

  function leaveOut(read: Refused, row: TableRow, at: Location): null {
    if ('fault' in read) notes.problem('cell.unfit', at, { column: at.column ?? '', fault: read.fault });
    else if ('ask' in read) {
      // A line between rows with ticks does not name a service.
      if (ticks.length > 0 && aloneIn(row) !== null) notes.ignore(at);
      else notes.decide(read.ask, at);
    } else if (recipe.flagged?.[read.flag] === undefined) notes.decide(flaggedCells(read.flag), at);
    else notes.problem('row.flagged', at, { flag: read.flag });
    return null;
  }

  /** Returns the footnotes of a cell and its heading; reports marks without an explanation. */
  function footnotesOf(row: TableRow, position: number, own: readonly string[]): readonly string[] {
    const ofReader = row.marks?.get(position);
    const ofHeading = heading.marks.get(position);
    if (ofReader === undefined && ofHeading === undefined && own.length === 0) return NONE;
    const marks = [...own, ...(ofReader ?? []).map(canonicalMark), ...(ofHeading ?? [])];
    const text = (row.texts[position] ?? '').slice(0, 80);
    return marks.flatMap((mark) => {
      const explained = footnotes.of(mark, row.line);
      if (explained === null) notes.problem('mark.unexplained', placeOf(row.line, position), { mark, text });
      return explained ?? [];
    });
  }

  /** A footnote of a whole row that names columns of ticks applies only to these. */
  const isAbout = (text: string, tick: TicksColumn): boolean => {
    const named = ticks.filter((each) => text.includes(each.tick.name));
    return named.length === 0 || named.some((each) => each.tick === tick);
  };

  function rowOf(row: TableRow, values: object, tick: TicksColumn | null, texts: readonly string[]): Row<Cells> {
    return {
      table,
      tick,
      values: values as Values<Cells>,
      footnotes: texts.length === 0 ? NONE : [...new Set(texts)],
      // With one column, every row has a single text.
      alone: heading.names.length > 1 ? aloneIn(row) : null,
      at: (role) => placeOf(row.line, role === undefined ? tick?.position : roles.columns.get(role)),
    };
  }

  /** Reads a cell and collects words for a status: each one of a column of ticks, otherwise those without a meaning. */
  function readTold(row: TableRow, column: MappedColumn & { readonly tick?: TicksColumn }): MappedCell | null {
    const cell = readCell(row, column);
    const text = row.texts[column.position] ?? '';
    if (cell === null || text === '') return cell;
    if (column.tick !== undefined || !saysStatus(cell)) column.words?.add(text, statusOf(cell));
    return cell;
  }

  function* readRow(row: TableRow): Iterable<Row<Cells>> {
    tellUnread(row);
    const values: Record<string, unknown> = { ...empty };
    const texts: string[] = [];
    for (const column of columns) {
      const cell = readTold(row, column);
      if (cell === null) return;
      values[column.role] = cell.value;
      texts.push(...cell.footnotes);
    }
    let isSaid = false;
    for (const column of ticks) {
      const cell = readTold(row, column);
      // The outcome of an unread cell is already reported.
      isSaid ||= cell === null || saysStatus(cell);
      if (cell === null || !saysStatus(cell)) continue;
      const own = [...texts.filter((text) => isAbout(text, column.tick)), ...cell.footnotes];
      yield rowOf(row, { ...values, [column.role]: cell.value }, column.tick, own);
    }
    // A row without a tick may still state something in its name.
    if (!isSaid) yield rowOf(row, values, null, texts);
  }

  const under = footnotesUnder(table);
  for (const [{ line }, text] of under) footnotes.addLine({ line, text });
  return (row) => {
    if (!under.has(row) && !repeatsHeading(row, heading)) return readRow(row);
    notes.ignore(placeOf(row.line, undefined));
    return [];
  };
}

const statusOf = ({ value }: MappedCell): ScopeStatus | null => (value as WrittenStatus | null)?.status ?? null;

/** True if a cell states a status; a dash does not. */
const saysStatus = (cell: MappedCell): boolean => statusOf(cell) !== null;

/** Errors that spreadsheets show in place of a value. */
const SHEET_ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|ERROR)$/;

/** Returns the flag that makes a cell doubtful; null if there is none, or if the recipe accepts it. */
function flagOf({ texts, flags }: TableRow, position: number, { flagged = {} }: Recipe): Flag | null {
  const text = texts[position] ?? '';
  const all = flags?.get(position);
  if (all === undefined) return text.startsWith('#') && SHEET_ERROR.test(text) ? 'error' : null;
  // An empty cell may be hidden. If it is merged, its text is elsewhere; if it is an image, it has a meaning.
  const telling = text === '' ? all.filter((flag) => flag === 'merged' || flag === 'image only') : all;
  return telling.find((flag) => flagged[flag] !== 'as shown') ?? null;
}
