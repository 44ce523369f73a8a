import type { NamedFragment } from '../generated/graphql.ts';

interface OfStandard {
  readonly id: string;
  readonly standard?: { readonly designation: string };
}

/** Returns the name of a node; a clause's includes its standard, if queried. */
export function nameOf(node: NamedFragment & OfStandard): string {
  return 'name' in node ? withStandard(node.name, node) : node.id;
}

/** Returns `8.2 Service portfolio – ISO/IEC 20000-1:2018`, since numbers differ between editions. */
export function withStandard(name: string, { standard }: OfStandard): string {
  return standard === undefined ? name : `${name} – ${standard.designation}`;
}

export function clauseName({ number, title }: { readonly number: string; readonly title: string | null }): string {
  return title === null ? number : `${number} ${title}`;
}
