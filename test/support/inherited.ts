import type { InheritanceFilter } from '../../src/graphql/generated/resolvers.ts';
import { type Ask, mustAsk } from './ask.ts';
import type { ReferenceRow } from './reference.ts';

/** Number of rows by value, in the API's order. */
export type Counts = readonly (readonly [value: string, count: number])[];

export interface Inherited {
  readonly rows: readonly ReferenceRow[];
  readonly totalCount: number;
  /** By name of the facet; `inheriting`: all subjects, by id. */
  readonly facets: Readonly<Record<string, Counts>>;
}

const LARGEST_PAGE = 100;

const FACETS = `
  totalCount
  subjects(first: 100) { nodes { value: subject { ... on Node { id } } count } }
  facets {
    subjects { value: subject { ... on Node { id } } count }
    bases { value: basis count }
    certainties { value: certainty count }
    possibleBecause { value: reason count }
    responsibilities { value: responsibility count }
    certificates { value: certificate { id } count }
    places { certificate { id } environment { id } subjects requirements certainties { certainty count } count }
  }`;

const queryOf = (more: string) => `
  query ($filter: InheritanceFilter!, $asOf: Date, $first: Int!, $after: String) {
    inheritance(filter: $filter, asOf: $asOf, first: $first, after: $after) {
      nodes {
        subject { ... on Node { id } }
        environment { id }
        certificate { id }
        clause { id }
        basis
        certainty
        possibleBecause
        contradicted
        responsibility
        validFrom
        validFromStated
        validUntil
        validUntilStated
        confirmedOn
        evidence(first: 100) { kind statement { id } }
      }
      pageInfo { hasNextPage endCursor }
      ${more}
    }
  }`;

const FIRST_PAGE = queryOf(FACETS);
const LATER_PAGE = queryOf('');

/** Reads all pages: the first ones with the given sizes, the others with the largest. */
export async function askInherited(
  ask: Ask,
  question: {
    readonly filter: Partial<InheritanceFilter>;
    readonly day: string;
    readonly pageSizes?: readonly number[];
  },
): Promise<Inherited> {
  const { filter, day: asOf, pageSizes = [] } = question;
  const sizes = pageSizes.values();
  const nextSize = () => sizes.next().value ?? LARGEST_PAGE;
  const first = (await mustAsk(ask, FIRST_PAGE, { filter, asOf, first: nextSize(), after: null })).inheritance;
  const rows = [...first.nodes];
  for (let { pageInfo } = first; pageInfo.hasNextPage; ) {
    const variables = { filter, asOf, first: nextSize(), after: pageInfo.endCursor };
    const page = (await mustAsk(ask, LATER_PAGE, variables)).inheritance;
    rows.push(...page.nodes);
    pageInfo = page.pageInfo;
  }
  return {
    rows: rows.map(toRow),
    totalCount: first.totalCount,
    facets: Object.fromEntries(
      Object.entries<Counted[]>({
        ...first.facets,
        places: first.facets.places.map(toCounted),
        inheriting: first.subjects.nodes,
      }).map(([name, counted]) => [name, counted.map(toCount)]),
    ),
  };
}

interface Counted {
  readonly value: string | Named;
  readonly count: number;
}

function toCount({ value, count }: Counted) {
  return [typeof value === 'string' ? value : value.id, count] as const;
}

interface Place {
  readonly certificate: Named;
  readonly environment: Named | null;
  readonly subjects: number;
  readonly requirements: number;
  readonly certainties: readonly { readonly certainty: string; readonly count: number }[];
  readonly count: number;
}

function toCounted({ certificate, environment, subjects, requirements, certainties, count }: Place): Counted {
  const sure = certainties.map((one) => `${one.certainty} ${one.count}`);
  return { value: `${certificate.id} ${environment?.id ?? ''} ${subjects} × ${requirements}: ${sure}`, count };
}

interface Named {
  readonly id: string;
}

interface Step {
  readonly kind: string;
  readonly statement: Named | null;
}

// biome-ignore lint/suspicious/noExplicitAny: the answer has the shape that the query asked for.
function toRow({ subject, environment, certificate, clause, evidence, ...plain }: any): ReferenceRow {
  const cited = (...kinds: string[]) =>
    (evidence as Step[]).filter(({ kind }) => kinds.includes(kind)).map(({ statement }) => statement?.id ?? '');
  return {
    ...plain,
    subject: subject.id,
    environment: environment?.id ?? null,
    certificate: certificate.id,
    clause: clause.id,
    supports: cited('SCOPE', 'FURTHER_SUPPORT').filter((id) => id.startsWith('entry/')),
    against: cited('CONTRADICTION')
      .filter((id) => id.startsWith('entry/'))
      .sort(),
  };
}
