import { WrittenNumber } from '../../read/written-numbers.ts';
import { FORBIDDEN_KEY, type ListHolder, type SheetRecord } from './sheet.ts';

/** More keys than any list of rows has. */
const MOST_KEYS = 1_000;

/** Collects the keys of objects, which are the columns of their list. */
export class Keys {
  readonly #positions = new Map<string, number>();

  add(keys: Iterable<string>): void {
    for (const key of keys) {
      // Refused where the object that has it is read.
      if (key === FORBIDDEN_KEY) continue;
      if (this.#positions.size < MOST_KEYS && !this.#positions.has(key)) {
        this.#positions.set(key, this.#positions.size);
      }
    }
  }

  heading(holder: ListHolder | null = null): SheetRecord {
    const cells = [...this.#positions.keys()];
    return { row: 0, cells, namesColumns: true, ...(holder === null ? {} : { holder }) };
  }

  /** The values of one object as cells in the order of the keys. */
  record(row: number, entries: Iterable<readonly [string, unknown]>): SheetRecord {
    const cells = Array.from(this.#positions, () => '');
    const cellFaults = new Map<number, string>();
    for (const [key, value] of entries) {
      if (key === FORBIDDEN_KEY) return { row, cells, fault: `The key "${FORBIDDEN_KEY}" is refused.` };
      const position = this.#positions.get(key);
      if (position === undefined) return { row, cells, fault: `The list has more than ${MOST_KEYS} keys.` };
      const text = textOfValue(value);
      if (text === null) cellFaults.set(position, whyNoText(value));
      cells[position] = text ?? '';
    }
    return { row, cells, cellFaults };
  }
}

type Entries = readonly (readonly [string, unknown])[];

/** Values with their keys; what an object in them holds under both keys, such as `scope.status`. */
export function flatEntries(
  entries: Entries,
  within: (value: unknown) => Entries | null,
): (readonly [string, unknown])[] {
  return entries.flatMap(([key, value]) => {
    const inner = key === FORBIDDEN_KEY ? null : within(value);
    if (inner === null) return [[key, value] as const];
    return inner.map(([name, each]) => [name === FORBIDDEN_KEY ? name : `${key}.${name}`, each] as const);
  });
}

/** What holds a list under a key, and other things beside. */
export function holderOf(key: string, others: Entries): ListHolder {
  const texts = others.map(([name, value]) => [name, textOfValue(value) ?? ''] as const);
  return { key, others: texts.filter(([, text], index) => text !== '' || !isEmpty(others[index]?.[1])) };
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

/** A list of texts alone is one of names. */
export function namesAsObjects(items: readonly unknown[]): readonly unknown[] {
  return items.every((item) => typeof item === 'string') ? items.map((name) => ({ name })) : items;
}

/** Null where it is no single value, nor a list of single values. */
function textOfValue(value: unknown): string | null {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string' || typeof value === 'number') return String(value).trim();
  if (!Array.isArray(value)) return null;
  const texts = value.map((item) => (Array.isArray(item) ? null : textOfValue(item)));
  return texts.includes(null) ? null : texts.join(LIST_SEPARATOR);
}

function whyNoText(value: unknown): string {
  const number = [value].flat().find((item) => item instanceof WrittenNumber);
  if (number === undefined) return 'The value is no text, number or list of such.';
  return `As a number ${number.text} would not stay as it stands there; write it in quotes.`;
}

/** Between the values of a cell that has several. */
export const LIST_SEPARATOR = '|';
