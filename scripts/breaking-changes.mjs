import { buildSchema, findBreakingChanges } from 'graphql';

/** Patterns for the changed field or type in messages of graphql-js, most specific first. */
const NAMES = [/\b([A-Z]\w*\.\w+)/, /(?:enum|input|union) type (\w+)/, /^(?:Standard scalar )?(\w+)/];

/** Returns messages about breaking changes whose field or type is not named in the newest section of the changelog. */
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
