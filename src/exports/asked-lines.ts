import { isEntityKind, kindOfId } from '../domain/ids.ts';
import { type AskGraph, mustAsk } from './ask.ts';
import type { Given } from './parameters.ts';
import { wordOf } from './people-words.ts';
import type { Line, Point } from './table.ts';

/** Parameters that are already part of the points. */
const POINTED = /(^|\.)(asOf|revision)$/;

/** Maximum number of nodes whose names are shown with their ids: the limit of one request. */
const MOST_NAMED = 100;

const NAMES =
  'query Names($ids: [ID!]!, $revision: Int) { nodes(ids: $ids, revision: $revision) { id ... on Named { name } } }';

/** Returns the question in words for people, such as `Services` and `Key Vault (service/key-vault)`. */
export async function askedLines(
  ask: AskGraph,
  given: Given,
  { revision }: Pick<Point, 'revision'>,
): Promise<readonly Line[]> {
  const asked = Object.entries(given)
    .filter(([name]) => !POINTED.test(name))
    .map(([name, value]) => [titleOf(name), [value].flat().map(String)] as const);
  const ids = asked.flatMap(([, values]) => values).filter((value) => isEntityKind(kindOfId(value)));
  const names = await namesOf(ask, [...new Set(ids)].slice(0, MOST_NAMED), revision);
  const shown = (value: string) => (names.has(value) ? `${names.get(value)} (${value})` : wordOf(value));
  return asked.map(([title, values]) => [title, values.map(shown).join(', ')]);
}

async function namesOf(ask: AskGraph, ids: readonly string[], revision: number): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { nodes } = await mustAsk<{ nodes: readonly ({ readonly id: string; readonly name: string } | null)[] }>(
    ask,
    NAMES,
    { ids, revision },
  );
  return new Map(nodes.flatMap((node) => (node === null ? [] : [[node.id, node.name]])));
}

/** Turns `expandFamilies` into `Expand families`, and `from.certificate` into `From: certificate`. */
function titleOf(name: string): string {
  const words = name.replace('.', ': ').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
