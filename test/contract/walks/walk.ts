import { expect } from 'vitest';
import { type Ask, mustAsk } from '../../support/ask.ts';
import { itemTypeOf, type WalkedList } from './lists.ts';

/** Fields that identify an item or that later imports change, by type; the id by default. */
const ITEMS: Readonly<Record<string, string>> = {
  Service: 'id name',
  ScopeEntry: 'id status subject { ... on Service { name } ... on ServiceFamily { name } }',
  InheritingSubject: 'count certainties { certainty count } subject { ... on Node { id } }',
  InheritedClause: 'count clause { id }',
  InheritedRequirement: 'id certainty subject { ... on Service { name } ... on ServiceFamily { name } }',
  Offering: 'services environment { id } certificates { id }',
  SearchResult: 'name node { id }',
};

export type Item = Readonly<Record<string, unknown>>;

export interface Page {
  readonly items: readonly Item[];
  readonly cursors: readonly string[];
  /** Requested for the first page only. */
  readonly total: number | undefined;
  readonly next: string | null;
}

function documentOf({ field, id, within, asked = '' }: WalkedList): string {
  const [type, name] = field.split('.');
  const list = `list: ${name}(${asked} first: $first, after: $after) {
    totalCount @include(if: $isFirst) edges { cursor node { ${ITEMS[itemTypeOf(field)] ?? 'id'} } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }`;
  if (within !== undefined) return `node: ${within} { ${list} }`;
  return type === 'Query' ? list : `node(id: "${id}") { ... on ${type} { ${list} } }`;
}

export async function readPage(ask: Ask, list: WalkedList, first: number, after: string | null): Promise<Page> {
  const document = `query ($first: Int!, $after: String, $isFirst: Boolean!) { ${documentOf(list)} }`;
  const answer = await mustAsk(ask, document, { first, after, isFirst: after === null });
  const { totalCount, edges, pageInfo } = answer.list ?? answer.node.list;
  const cursors = edges.map(({ cursor }: { cursor: string }) => cursor);
  expect(pageInfo).toMatchObject({
    hasPreviousPage: after !== null,
    startCursor: cursors[0] ?? null,
    endCursor: cursors[cursors.length - 1] ?? null,
  });
  return {
    items: edges.map(({ node }: { node: Item }) => node),
    cursors,
    total: totalCount,
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
}

/** Reads the pages after `begun` in order, up to `most` items. Each page but the last one must be full. */
export async function walkOn(
  ask: Ask,
  list: WalkedList,
  { first, begun, most = Number.POSITIVE_INFINITY }: { first: number; begun: Page; most?: number },
): Promise<Item[]> {
  const items = [...begun.items];
  for (let page = begun; page.next !== null && items.length < most; ) {
    expect(page.items.length).toBe(first);
    page = await readPage(ask, list, first, page.next);
    items.push(...page.items);
  }
  return items;
}

export async function walk(ask: Ask, list: WalkedList, first: number, most?: number): Promise<Item[]> {
  const begun = await readPage(ask, list, first, null);
  return walkOn(ask, list, { first, begun, ...(most !== undefined && { most }) });
}
