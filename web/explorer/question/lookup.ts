import { withOfficeSpelled } from '../../../src/domain/names.ts';
import { answerOf, questionOf } from '../api/answers.ts';
import {
  AnsweredDocument,
  type AnsweredQuery,
  CalledDocument,
  type CalledQuery,
  type FoundFragment,
  type InheritanceFilter,
  ListedInDocument,
  type MatrixColumns,
  NearestDocument,
  type NodeKind,
  SearchDocument,
} from '../generated/graphql.ts';
import { kindOfId } from '../marks/kinds.ts';
import { nameOf, withStandard } from '../marks/names.ts';
import { ASKED_KINDS, type Lookup, type Meaning } from './reading.ts';

const MOST_NAMES = 100;
const MOST_BEGUN = 20;

/** Matrices whose rows or columns, of these kinds, tell which of some meanings have an answer. */
const MATRICES: readonly (readonly [kinds: readonly NodeKind[], columns: MatrixColumns])[] = [
  [['SERVICE', 'SERVICE_FAMILY'], 'ENVIRONMENTS'],
  [['ENVIRONMENT'], 'ENVIRONMENTS'],
  [['STANDARD'], 'STANDARDS'],
  [['CERTIFICATE'], 'CERTIFICATES'],
];

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
    async answered(open, rest) {
      const asked = MATRICES.map(async ([kinds, columns]) => {
        const meant = open.filter(({ kind }) => kinds.includes(kind));
        if (meant.length === 0) return null;
        const variables = { filter: filterOf([...rest, ...meant]), columns, asOf, revision };
        const found = await answerOf(questionOf(AnsweredDocument, variables), signal).catch(() => null);
        // Where a matrix would have too many columns, the order stays.
        if (found === null) return null;
        const { nodes, columns: heads, pageInfo } = found.scopeMatrix;
        const idsWith = (isMeant: (cell: (typeof nodes)[number]['cells'][number]) => boolean) =>
          nodes.flatMap(({ subject, cells }) =>
            cells.flatMap((cell, at) => (isMeant(cell) ? [subject.id, ...meantBy(heads[at]?.node ?? null)] : [])),
          );
        const stated = new Set(idsWith(({ basis, status }) => basis !== null || status !== null));
        return {
          answered: idsWith(({ basis }) => basis !== null),
          // A part of the rows tells a part of the answers only.
          unshown: pageInfo.hasNextPage ? [] : meant.flatMap(({ id }) => (stated.has(id) ? [] : id)),
        };
      });
      const all = (await Promise.all(asked)).filter((one) => one !== null);
      return {
        answered: new Set(all.flatMap(({ answered }) => answered)),
        unshown: new Set(all.flatMap(({ unshown }) => unshown)),
      };
    },
  };
}

/** Returns the id of a column and, of an edition, that of the standard without one, which the matrix replaces by it. */
function meantBy(node: AnsweredQuery['scopeMatrix']['columns'][number]['node']): readonly string[] {
  if (node === null) return [];
  return [node.id, ...('relations' in node ? node.relations.nodes.map(({ to }) => to.id) : [])];
}

function filterOf(meanings: readonly Meaning[]): InheritanceFilter {
  const idsOf = (kind: NodeKind) => {
    const ids = meanings.flatMap((meaning) => (meaning.kind === kind ? meaning.id : []));
    return ids.length === 0 ? null : ids;
  };
  return {
    services: idsOf('SERVICE'),
    families: idsOf('SERVICE_FAMILY'),
    environments: idsOf('ENVIRONMENT'),
    standards: idsOf('STANDARD'),
    clauses: idsOf('CLAUSE'),
    certificates: idsOf('CERTIFICATE'),
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
