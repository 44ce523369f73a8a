import type { NamedFragment } from '../generated/graphql.ts';

/** What people call a node. */
export function nameOf(node: NamedFragment): string {
  if ('name' in node) return node.name;
  if ('designation' in node) return node.designation;
  if ('number' in node) return clauseName(node);
  if ('sourceTitle' in node) return node.sourceTitle;
  return node.id;
}

export function clauseName({ number, title }: { readonly number: string; readonly title: string | null }): string {
  return title === null ? number : `${number} ${title}`;
}
