import { buildSchema, findBreakingChanges } from 'graphql';

/** Where a sentence of graphql names the field or the type that changes, the most exact first. */
const NAMES = [/\b([A-Z]\w*\.\w+)/, /(?:enum|input|union) type (\w+)/, /^(?:Standard scalar )?(\w+)/];

/** Returns the sentences of the changes that break clients and whose field or type the newest part of the changelog does not name. */
export function unnamedBreaks(before, after, changelog) {
  const newest = changelog.split(/^## /m)[1] ?? '';
  const named = new Set(newest.match(/`[^`]+`/g)?.flatMap((code) => code.match(/\w+(?:\.\w+)?/g) ?? []));
  return findBreakingChanges(buildSchema(before), buildSchema(after))
    .map(({ description }) => description)
    .filter((description) => !named.has(nameIn(description)));
}

function nameIn(description) {
  const pattern = NAMES.find((each) => each.test(description));
  return pattern.exec(description)[1];
}
