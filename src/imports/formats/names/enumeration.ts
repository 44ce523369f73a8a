import { splitOutsideBrackets } from '../../split-outside-brackets.ts';

/**
 * The names of `A, B, and C`. Where the names are links, these tell where one ends; else commas, and the last "and".
 */
export function readEnumeration(text: string, links: readonly string[]): readonly string[] {
  const linked = linksIn(text, links);
  if (linked.names.length > 0 && isOnlyJoints(linked.rest)) return linked.names;
  const items = splitOutsideBrackets(text, /[,;]/g).map((item) => item.trim());
  const last = items.pop() ?? '';
  return [...items, ...lastOf(last)].filter((item) => item !== '' && !/^etc\.?$/i.test(item));
}

/** What follows the last comma: `and C`, whose own words may hold an "and", or `B and C`. */
function lastOf(text: string): readonly string[] {
  const [, own] = /^(?:and|&)\s+(\S.*)$/is.exec(text) ?? [];
  if (own !== undefined) return [own];
  const [, before, after] = /^(.+)\s(?:and|&)\s+(\S.*)$/is.exec(text) ?? [];
  return before === undefined || after === undefined ? [text] : [before.trim(), after.trim()];
}

/** Longer links first, since a shorter one may be part of their text. */
function linksIn(text: string, links: readonly string[]): { readonly names: readonly string[]; readonly rest: string } {
  const found = new Set<string>();
  let rest = text;
  for (const link of [...links].sort((left, right) => right.length - left.length)) {
    if (link === '' || !rest.includes(link)) continue;
    found.add(link);
    rest = rest.replace(link, ' ');
  }
  return { names: links.filter((link) => found.has(link)), rest };
}

function isOnlyJoints(text: string): boolean {
  return /^(?:[\s,;&/]|and\b|or\b)*$/i.test(text);
}
