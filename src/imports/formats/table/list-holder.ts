import { type ColumnGuide, labelOf } from './column-guide.ts';
import type { Heading } from './find-heading.ts';
import { isBlank, type ListHolder, type SheetRecord } from './sheet.ts';

/** A list whose rows say what its holder says of all of them. */
interface HeldRows<Name extends string> {
  readonly heading: Heading<Name>;
  readonly records: (records: readonly SheetRecord[]) => readonly SheetRecord[];
  /** What the holder says beside, and nobody reads. */
  readonly unread: ListHolder['others'];
}

/**
 * What stands once beside a list, such as `certificate: FedRAMP High`, is said of each row that does not say it itself.
 * Only of what no row can be called: a `name` there is the list's own.
 */
export function heldRows<Name extends string>(
  heading: Heading<Name>,
  holder: ListHolder | undefined,
  { columns, ofAllRows = [] }: ColumnGuide<Name>,
): HeldRows<Name> {
  if (holder === undefined) return { heading, records: (records) => records, unread: [] };
  const cells = [...heading.cells];
  const positions = new Map(heading.columns);
  const values = new Map<number, string>();
  const read = new Set<string>();
  for (const name of ofAllRows) {
    const [key, text] = saidOf(columns[name].labels, holder) ?? [];
    if (key === undefined || text === undefined) continue;
    const position = positions.get(name) ?? cells.push(key) - 1;
    positions.set(name, position);
    values.set(position, text);
    read.add(key);
  }
  const filled = (record: SheetRecord): SheetRecord => {
    if (record.fault !== undefined || isBlank(record)) return record;
    const own = (position: number) => record.cells[position] ?? '';
    const isOpen = (position: number) => own(position) === '' && record.cellFaults?.has(position) !== true;
    return {
      ...record,
      cells: cells.map((_cell, position) => (isOpen(position) ? (values.get(position) ?? '') : own(position))),
    };
  };
  return {
    heading: { ...heading, cells, columns: positions },
    records: (records) => (values.size === 0 ? records : records.map(filled)),
    unread: holder.others.filter(([key]) => !read.has(key)),
  };
}

function saidOf(labels: readonly string[], { others }: ListHolder): readonly [string, string] | undefined {
  const found = labels.map((label) => others.find(([key, text]) => text !== '' && labelOf(key) === label));
  return found.find((said) => said !== undefined);
}
