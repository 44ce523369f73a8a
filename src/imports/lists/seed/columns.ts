import { isDay } from '../../../domain/days.ts';
import { isPartialDate } from '../../../domain/partial-date.ts';
import { isWebAddress } from '../../../domain/web-address.ts';

/** One column of a table: read by the loader and told by datapackage.json, so that both agree. */
export interface Column<Value> {
  readonly description: string;
  /** Follows "Wanted" where a cell does not fit. */
  readonly wanted: string;
  /** Undefined where the text does not fit. Never asked for an empty cell. */
  readonly parse: (text: string) => Value | undefined;
  /** Value of an empty cell; undefined: the cell may not be empty. */
  readonly empty: Value | undefined;
  /** Type and constraints in the words of the Table Schema standard. */
  readonly schema: ColumnSchema;
  readonly refersTo?: Reference;
}

export interface ColumnSchema {
  readonly type: 'string' | 'date' | 'integer' | 'boolean' | 'list';
  readonly format?: 'uri';
  readonly delimiter?: string;
  readonly itemType?: 'string';
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly constraints?: Readonly<Record<string, string | number | readonly string[]>>;
}

/** `table` null: the same file. */
export interface Reference {
  readonly table: string | null;
  readonly column: string;
}

const LIST_DELIMITER = '|';

export function text(description: string): Column<string> {
  return { description, wanted: 'a text', parse: trimmed, empty: undefined, schema: { type: 'string' } };
}

export function day(description: string): Column<string> {
  const parse = (cell: string) => (isDay(cell) ? cell : undefined);
  return { description, wanted: 'a day such as 2026-11-24', parse, empty: undefined, schema: { type: 'date' } };
}

export function partialDate(description: string): Column<string> {
  const parse = (cell: string) => (isPartialDate(cell) ? cell : undefined);
  const wanted = 'a day, month or year such as 2026-11-24, 2026-11 or 2026';
  return { description, wanted, parse, empty: undefined, schema: { type: 'string' } };
}

export function count(description: string): Column<number> {
  const parse = (cell: string) => (/^\d{1,9}$/.test(cell) ? Number(cell) : undefined);
  const schema = { type: 'integer', constraints: { minimum: 0 } } as const;
  return { description, wanted: 'a whole number from 0', parse, empty: undefined, schema };
}

export function yesOrNo(description: string): Column<boolean> {
  const parse = (cell: string) => (['yes', 'no'].includes(cell) ? cell === 'yes' : undefined);
  const schema = { type: 'boolean', trueValues: ['yes'], falseValues: ['no'] } as const;
  return { description, wanted: '"yes" or "no"', parse, empty: undefined, schema };
}

export function url(description: string): Column<string> {
  const parse = (cell: string) => (isWebAddress(cell) ? cell : undefined);
  const schema = { type: 'string', format: 'uri' } as const;
  return { description, wanted: 'an http or https URL', parse, empty: undefined, schema };
}

export function oneOf<const Value extends string>(values: readonly Value[], description: string): Column<Value> {
  const parse = (cell: string) => values.find((value) => value === cell);
  const schema = { type: 'string', constraints: { enum: values } } as const;
  return { description, wanted: `one of ${values.join(', ')}`, parse, empty: undefined, schema };
}

/** A column whose value stands in another column of the same file. */
export function within<Value>(column: string, cell: Column<Value>): Column<Value> {
  return { ...cell, refersTo: { table: null, column } };
}

/** One or more values in a cell. */
export function several<Value>(column: Column<Value>): Column<readonly Value[]> {
  const parse = (cell: string) => {
    const items = cell.split(LIST_DELIMITER);
    const values = items.map((item) => (item === '' ? undefined : column.parse(item)));
    const fits = values.every((value) => value !== undefined) && new Set(items).size === items.length;
    return fits ? (values as Value[]) : undefined;
  };
  const wanted = `${column.wanted}, or several, each once and separated by "${LIST_DELIMITER}"`;
  const schema = { type: 'list', delimiter: LIST_DELIMITER, itemType: 'string' } as const;
  return { description: column.description, wanted, parse, empty: undefined, schema };
}

/** An empty cell means that the source does not say. */
export function optional<Value>(column: Column<Value>): Column<Value | null> {
  return { ...column, empty: null };
}

/** An empty cell means none that the source names. */
export function anyNumberOf<Value>(column: Column<Value>): Column<readonly Value[]> {
  return { ...several(column), empty: [] };
}

function trimmed(cell: string): string | undefined {
  return cell === cell.trim() ? cell : undefined;
}
