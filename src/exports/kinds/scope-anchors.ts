import { type EntityKind, exampleIdOf, kindOfId, sortedIds } from '../../domain/ids.ts';
import { BadInput } from '../../errors.ts';
import { type AskGraph, mustAsk, type Page, pagesAfter } from '../ask.ts';

type Ids = readonly string[] | null;

export interface ScopeFilter {
  readonly services: Ids;
  readonly families: Ids;
  readonly environments: Ids;
  readonly certificates: Ids;
  readonly standards: Ids;
  readonly statuses: readonly string[] | null;
  readonly asOf: string;
  readonly revision: number;
}

const KINDS = {
  services: 'Service',
  families: 'ServiceFamily',
  environments: 'Environment',
  certificates: 'Certificate',
  standards: 'Standard',
} as const satisfies Record<string, EntityKind>;

const NAMES = Object.keys(KINDS) as (keyof typeof KINDS)[];

/** Limit of the API. */
const MOST_IDS = 100;

/** Parses the filter; throws for ids of the wrong kind, as the API does. */
export function readScopeFilter(variables: Readonly<Record<string, unknown>>): ScopeFilter {
  const lists = Object.entries(KINDS).map(([name, kind]) => {
    const ids = (variables[name] as Ids | undefined) ?? null;
    if ((ids?.length ?? 0) > MOST_IDS) {
      throw new BadInput(`Parameter "${name}" must have at most ${MOST_IDS} ids, not ${ids?.length}.`);
    }
    for (const id of ids ?? []) {
      if (kindOfId(id) !== kind) throw new BadInput(`Parameter "${name}" must be ${exampleIdOf(kind)}, not "${id}".`);
    }
    return [name, ids] as const;
  });
  return {
    ...(Object.fromEntries(lists) as Record<keyof typeof KINDS, Ids>),
    statuses: (variables['statuses'] as string[] | undefined) ?? null,
    asOf: String(variables['asOf']),
    revision: Number(variables['revision']),
  };
}

/** Returns the nodes whose scopes together contain each matching entry once. */
export async function anchorsOf(ask: AskGraph, filter: ScopeFilter): Promise<AsyncIterable<string> | Iterable<string>> {
  await needFound(ask, filter);
  const named = namedAnchors(filter);
  return named === null ? certificatesOf(ask, filter) : sortedIds(named);
}

/** Throws for ids that the revision does not have, as the API's `scope` does. */
async function needFound(ask: AskGraph, filter: ScopeFilter): Promise<void> {
  const { revision } = filter;
  const asked = NAMES.flatMap((name) => (filter[name]?.length ? [{ name, ids: filter[name] }] : []));
  const found = await Promise.all(asked.map(({ ids }) => mustAsk<Nodes>(ask, NODES, { ids, revision })));
  const known = new Set(found.flatMap(({ nodes }) => nodes.flatMap((node) => node?.id ?? [])));
  for (const { name, ids } of asked) {
    const missing = ids.find((id) => !known.has(id));
    if (missing === undefined) continue;
    throw new BadInput(
      `Parameter "${name}" names "${missing}", which revision ${revision} does not have; search by name to find ids.`,
    );
  }
}

/** Returns the named nodes; null for all certificates, or those of some standards. */
function namedAnchors({ services, families, certificates, standards, environments }: ScopeFilter): Ids {
  if (services !== null || families !== null) return [...(services ?? []), ...(families ?? [])];
  if (certificates !== null) return certificates;
  return standards === null ? environments : null;
}

interface Nodes {
  readonly nodes: readonly ({ readonly id: string } | null)[];
}

const NODES = 'query ExportNodes($ids: [ID!]!, $revision: Int) { nodes(ids: $ids, revision: $revision) { id } }';

interface Certificates {
  readonly certificates: Page & { readonly nodes: readonly { readonly id: string }[] };
}

const CERTIFICATES = `query ExportCertificates($standards: [ID!], $revision: Int, $after: String) {
  certificates(filter: { standards: $standards }, revision: $revision, first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { id }
  }
}`;

async function* certificatesOf(ask: AskGraph, { standards, revision }: ScopeFilter): AsyncGenerator<string, void> {
  const read = async (after: string | null) =>
    (await mustAsk<Certificates>(ask, CERTIFICATES, { standards, revision, after })).certificates;
  for await (const { nodes } of pagesAfter(await read(null), read)) for (const { id } of nodes) yield id;
}
