import { groupBy } from '../../basics/group-by.ts';
import type { View } from './drawn.ts';

type Seen = View['center'];

/** Groups nodes of one kind: clauses by their family or chapter, others by their first letter. */
export function groupsOf(nodes: readonly Seen[]): ReadonlyMap<string, readonly Seen[]> {
  return new Map([...groupBy(nodes, groupOf)].toSorted(([one], [other]) => byNumber(one, other)));
}

function groupOf({ kind, node, name }: Seen): string {
  if (kind !== 'CLAUSE') return (/[\p{L}\p{N}]/u.exec(name)?.[0] ?? name).toUpperCase();
  const number = node.id.slice(node.id.lastIndexOf('/') + 1);
  return /^([A-Z]{2,}|(?:[A-Z]\.)?\d+)/u.exec(number)?.[1] ?? number;
}

/** Returns the name of the heading of a family, such as `AC Access Control`, if it is one of its nodes. */
export function titleOf(group: string, nodes: readonly Seen[]): string {
  return nodes.find(({ kind, node }) => kind === 'CLAUSE' && node.id.endsWith(`/${group}`))?.name ?? group;
}

const ORDER = new Intl.Collator('en', { numeric: true });

/** Compares as people order numbers of clauses: `AC-2` before `AC-10`. */
export function byNumber(one: string, other: string): number {
  return ORDER.compare(one, other);
}
