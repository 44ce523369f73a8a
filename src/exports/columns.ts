import type { ClauseName } from './fragments.ts';
import type { ColumnOf } from './kind.ts';

export function textColumn<Item>(key: string, title: string, cell: (item: Item) => string | null): ColumnOf<Item> {
  return { key, title, type: 'text', cell };
}

export function dayColumn<Item>(key: string, title: string, cell: (item: Item) => string | null): ColumnOf<Item> {
  return { key, title, type: 'day', cell };
}

/** Column of a day that is exclusive as data; the title is of the last day. */
export function endColumn<Item>(key: string, title: string, cell: (item: Item) => string | null): ColumnOf<Item> {
  return { key, title, type: 'end', cell };
}

export function flagColumn<Item>(key: string, title: string, cell: (item: Item) => boolean): ColumnOf<Item> {
  return { key, title, type: 'flag', cell };
}

export function listColumn<Item>(key: string, title: string, cell: (item: Item) => readonly string[]): ColumnOf<Item> {
  return { key, title, type: 'list', cell };
}

/** Columns with a node's id for programs, and its name for people. */
export function nodeColumns<Item>(
  key: string,
  title: string,
  nodeOf: (item: Item) => { readonly id: string; readonly name: string } | null,
): readonly ColumnOf<Item>[] {
  return [
    textColumn(`${key}Id`, `${title} id`, (item) => nodeOf(item)?.id ?? null),
    textColumn(key, title, (item) => nodeOf(item)?.name ?? null),
  ];
}

export function clauseColumns<Item>(clauseOf: (item: Item) => ClauseName): readonly ColumnOf<Item>[] {
  return [
    textColumn('clauseId', 'Clause id', (item) => clauseOf(item).id),
    textColumn('clause', 'Clause', (item) => clauseOf(item).number),
    textColumn('clauseTitle', 'Clause title', (item) => clauseOf(item).title),
  ];
}
