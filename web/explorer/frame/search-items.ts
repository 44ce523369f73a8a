import { formatNumber } from '../basics/numbers.ts';
import type { FoundFragment, NodeKind } from '../generated/graphql.ts';
import { aboutOf } from '../marks/about.ts';
import { groupByKind } from '../marks/group-by-kind.ts';
import { kindOf } from '../marks/kinds.ts';
import { withStandard } from '../marks/names.ts';
import { openParts, type Reading, settledReadings, valuesOf } from '../question/reading.ts';
import { openWords, settledHow, settledName } from '../question/settled-words.ts';
import { addressOf } from '../routing/address.ts';

/** An item of the search's list. */
interface SearchItem {
  readonly to: string;
  readonly name: string;
  readonly about: string;
  /** Null unless the item is a node. */
  readonly node: { readonly id: string; readonly kind: NodeKind } | null;
}

interface SearchGroup {
  readonly title: string;
  readonly items: readonly SearchItem[];
}

/** Results of a search. */
export interface Found {
  /** Text that the results belong to. */
  readonly text: string;
  readonly nodes: readonly FoundFragment[];
  readonly totalCount: number;
  readonly reading: Reading | null;
  readonly nearest: readonly FoundFragment[];
}

/** Returns the groups of the list. Enter opens the first item, unless nothing fits. */
export function searchGroups({ text, nodes, totalCount, reading, nearest }: Found): readonly SearchGroup[] {
  const isUseful = reading !== null && (nodes.length === 0 || settledReadings(reading).length > 0);
  const asked = !isUseful ? [] : [{ title: 'As a question', items: questionItems(reading, text) }];
  const kinds = groupByKind(nodes).map(({ kind, nodes: alike }) => ({
    title: kindOf(kind).words,
    items: alike.map(nodeItem),
  }));
  const isFirst = nodes.length === 0 || (reading !== null && openParts(reading).length === 0);
  const near = nearest.length === 0 ? [] : [{ title: 'Names that come nearest', items: nearest.map(nodeItem) }];
  const all = totalCount > nodes.length ? [{ title: 'Further results', items: [allItem(text, totalCount)] }] : [];
  return isFirst ? [...asked, ...kinds, ...all, ...near] : [...kinds, ...asked, ...all];
}

function nodeItem({ node, kind, name, matched }: FoundFragment): SearchItem {
  const about = aboutOf(node, matched);
  return { to: addressOf(`/${node.id}`), name: withStandard(name, node), about, node: { id: node.id, kind } };
}

function questionItems(reading: Reading, text: string): readonly SearchItem[] {
  const settled = settledReadings(reading).map((one) => ({
    to: addressOf('/ask', valuesOf(one)),
    name: settledName(one),
    about: settledHow(reading, one),
    node: null,
  }));
  if (settled.length > 0) return settled;
  return [{ to: addressOf('/search', { text }), name: openWords(reading), about: 'Choose what is meant', node: null }];
}

function allItem(text: string, totalCount: number): SearchItem {
  return {
    to: addressOf('/search', { text }),
    name: `All ${formatNumber(totalCount)} that fit “${text}”`,
    about: '',
    node: null,
  };
}

/** Returns what Enter opens: the first item, or the page of results where nothing fits, or a choice is to be made. */
export function firstTarget(found: Found): string {
  const { text, nodes, reading } = found;
  const page = addressOf('/search', { text });
  const isUnclear = reading !== null && openParts(reading).some(({ hasPlain }) => !hasPlain);
  if (nodes.length === 0 && (reading === null || isUnclear)) return page;
  return searchGroups(found)[0]?.items[0]?.to ?? page;
}
