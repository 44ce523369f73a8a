import type { NamedFragment } from '../generated/graphql.ts';

interface OfStandard {
  readonly id: string;
  readonly standard?: { readonly designation: string };
}

/** What people call a node; a clause with its standard, where that was asked for. */
export function nameOf(node: NamedFragment & OfStandard): string {
  if ('name' in node) return node.name;
  if ('designation' in node) return node.designation;
  if ('number' in node) return withStandard(clauseName(node), node);
  if ('sourceTitle' in node) return node.sourceTitle;
  return node.id;
}

/** `8.2 Service portfolio – ISO/IEC 20000-1:2018`: a number alone does not tell of which edition it is. */
export function withStandard(name: string, { standard }: OfStandard): string {
  return standard === undefined ? name : `${name} – ${standard.designation}`;
}

export function clauseName({ number, title }: { readonly number: string; readonly title: string | null }): string {
  return title === null ? number : `${number} ${title}`;
}
