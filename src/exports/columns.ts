import type { ClauseName } from './fragments.ts';
import type { ColumnOf } from './kind.ts';
import { asIs, type Say, wordOf } from './people-words.ts';

export function textColumn<Item>(key: string, title: string, cell: (item: Item) => string | null): ColumnOf<Item> {
  return { key, title, type: 'text', cell };
}

/** Column with an id, for programs. People see it last. */
export function idColumn<Item>(key: string, title: string, cell: (item: Item) => string | null): ColumnOf<Item> {
  return { key, title, type: 'text', isId: true, cell };
}

export function wideColumn<Item>(key: string, title: string, cell: (item: Item) => string | null): ColumnOf<Item> {
  return { key, title, type: 'text', isWide: true, cell };
}

/** Column of texts with words of the API, which formats for people replace with plain words. */
export function spokenColumn<Item>(
  key: string,
  title: string,
  cell: (item: Item, say: Say) => string | null,
): ColumnOf<Item> {
  return { key, title, type: 'text', cell: (item) => cell(item, asIs), shown: (item) => cell(item, wordOf) };
}

/** Column with one word of the API. */
export function wordColumn<Item>(key: string, title: string, cell: (item: Item) => string | null): ColumnOf<Item> {
  return spokenColumn(key, title, (item: Item, say) => {
    const word = cell(item);
    return word === null ? null : say(word);
  });
}

export function wordsColumn<Item>(key: string, title: string, cell: (item: Item) => readonly string[]): ColumnOf<Item> {
  return { key, title, type: 'list', cell, shown: (item) => cell(item).map(wordOf) };
}

export function dayColumn<Item>(key: string, title: string, cell: (item: Item) => string | null): ColumnOf<Item> {
  return { key, title, type: 'day', cell };
}

/** Column with an exclusive end date in the data; the title refers to the last day, which people see. */
export function endColumn<Item>(key: string, title: string, cell: (item: Item) => string | null): ColumnOf<Item> {
  return { key, title, type: 'end', cell };
}

export function flagColumn<Item>(key: string, title: string, cell: (item: Item) => boolean): ColumnOf<Item> {
  return { key, title, type: 'flag', cell };
}

export function listColumn<Item>(key: string, title: string, cell: (item: Item) => readonly string[]): ColumnOf<Item> {
  return { key, title, type: 'list', cell };
}

/** Column with ids, for programs. */
export function idsColumn<Item>(key: string, title: string, cell: (item: Item) => readonly string[]): ColumnOf<Item> {
  return { key, title, type: 'list', isId: true, cell };
}

export function numberColumn<Item>(key: string, title: string, cell: (item: Item) => number | null): ColumnOf<Item> {
  return { key, title, type: 'number', cell };
}

/** Columns with a node's id, for programs, and its name, for people. */
export function nodeColumns<Item>(
  key: string,
  title: string,
  nodeOf: (item: Item) => { readonly id: string; readonly name: string } | null,
): readonly ColumnOf<Item>[] {
  return [
    idColumn(`${key}Id`, `${title} id`, (item) => nodeOf(item)?.id ?? null),
    textColumn(key, title, (item) => nodeOf(item)?.name ?? null),
  ];
}

export function clauseColumns<Item>(clauseOf: (item: Item) => ClauseName): readonly ColumnOf<Item>[] {
  return [
    idColumn('clauseId', 'Clause id', (item) => clauseOf(item).id),
    textColumn('clause', 'Clause', (item) => clauseOf(item).number),
    wideColumn('clauseTitle', 'Clause title', (item) => clauseOf(item).title),
  ];
}
