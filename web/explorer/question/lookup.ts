import { withOfficeSpelled } from '../../../src/domain/names.ts';
import { answerOf, questionOf } from '../api/answers.ts';
import {
  CalledDocument,
  type CalledQuery,
  type FoundFragment,
  ListedInDocument,
  NearestDocument,
  SearchDocument,
} from '../generated/graphql.ts';
import { kindOfId } from '../marks/kinds.ts';
import { nameOf, withStandard } from '../marks/names.ts';
import { ASKED_KINDS, type Lookup, type Meaning } from './reading.ts';

const MOST_NAMES = 100;
const MOST_BEGUN = 20;

interface Moment {
  readonly asOf: string;
  readonly revision: number;
  readonly signal: AbortSignal;
}

/** Looks up names by the API. */
export function lookupAt({ asOf, revision, signal }: Moment): Lookup {
  /** Names that several nodes have. */
  const namesakes = async (names: readonly string[]) => {
    if (names.length === 0) return new Map<string, readonly Meaning[]>();
    const variables = { names, kinds: ASKED_KINDS, asOf, revision };
    const { resolve } = await answerOf(questionOf(NearestDocument, variables), signal);
    return new Map(resolve.map(({ name, nearest }) => [name, nearest.map(meaningOf)]));
  };
  return {
    async named(names) {
      const asked = [...new Set(names)].slice(0, MOST_NAMES);
      const variables = { names: asked, kinds: ASKED_KINDS, revision };
      const { resolve } = await answerOf(questionOf(CalledDocument, variables), signal);
      const several = await namesakes(resolve.filter(({ count }) => count > 1).map(({ name }) => name));
      const known = new Map(
        resolve.map(({ name, node }) => [name, node === null ? (several.get(name) ?? []) : [namedNode(node)]]),
      );
      return names.map((name) => known.get(name) ?? []);
    },
    async begun(words, kinds) {
      if (kinds.length === 0) return [];
      const variables = { text: words, kinds, standards: null, asOf, revision, first: MOST_BEGUN };
      const { search } = await answerOf(questionOf(SearchDocument, variables), signal);
      return search.nodes.filter((found) => beginsWith(found, words)).map(meaningOf);
    },
    async environmentsOf(services) {
      const variables = { services, asOf, revision };
      const { scopeEntries } = await answerOf(questionOf(ListedInDocument, variables), signal);
      // A part of the entries tells a part of the places only.
      if (scopeEntries.pageInfo.hasNextPage) return [];
      const names = new Map(
        scopeEntries.nodes.flatMap(({ environment }) =>
          environment === null ? [] : [[environment.id, environment.name]],
        ),
      );
      return [...names].map(([id, name]) => ({ id, kind: 'ENVIRONMENT', name, standardId: null }));
    },
  };
}

/** True if each word begins a word of the name that matched: one with a wrong letter does not count here. */
function beginsWith({ name, matched }: FoundFragment, words: string): boolean {
  const names = [name, matched ?? ''].map((text) => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')}`);
  const sought = withOfficeSpelled(words)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return names.some((text) => sought.every((word) => text.includes(` ${word}`)));
}

function meaningOf({ node, kind, name }: FoundFragment): Meaning {
  return {
    id: node.id,
    kind,
    name: withStandard(name, node),
    standardId: 'standard' in node ? node.standard.id : null,
  };
}

function namedNode(node: NonNullable<CalledQuery['resolve'][number]['node']>): Meaning {
  const kind = kindOfId(node.id)?.kind ?? 'SERVICE';
  return { id: node.id, kind, name: nameOf(node), standardId: 'standard' in node ? node.standard.id : null };
}
