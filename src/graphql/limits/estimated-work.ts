import type { GraphSizes } from '../../memory/graph-sizes.ts';
import { termCount } from '../../store/search/search-terms.ts';
import type { Given } from './list-sizes.ts';

export interface AskedWork {
  readonly given: Given;
  readonly sizes: GraphSizes;
  /** True if any of these fields is selected. */
  readonly selects: (names: readonly string[]) => boolean;
}

/**
 * Estimates the work of a field beyond its objects. The unit is the work for one object, about 0.1 ms. All factors were
 * measured on a graph with 20,000 services and 220,000 entries.
 */
type Estimate = (asked: AskedWork) => number;

/** Fields that require counting all rows. */
const COUNTING_FIELDS = ['totalCount', 'facets', 'subjects', 'requirements', 'notes', 'summary', 'reasons', 'nearest'];

/** Work to find all participations on a day. */
const workOfWholeGraph = ({ entries, services }: GraphSizes) => entries / 100 + services / 20;
/** Work to find the selected certificates on a day. */
const workOfCertificates = ({ certificates }: GraphSizes) => certificates / 50;

const inheritance: Estimate = ({ given, sizes, selects }) => {
  const named = subjectCountOf(given);
  // Only the rows of selected subjects are counted.
  const counted = named === null ? workOfWholeGraph(sizes) : named * 20;
  return workOfCertificates(sizes) + (selects(COUNTING_FIELDS) ? counted : 0);
};

/**
 * Estimates the inheritance of a single node: the work for the whole graph divided by the number of nodes of that kind.
 */
const inheritanceOfOne =
  (kind: 'standards' | 'certificates' | 'services'): Estimate =>
  ({ sizes, selects }) =>
    workOfCertificates(sizes) +
    (selects(COUNTING_FIELDS) ? workOfWholeGraph(sizes) / Math.max(1, sizes[kind]) + 20 : 0);

/** Estimates by field; other fields cost only their objects. */
export const WORK: Readonly<Record<string, Estimate>> = {
  'Query.search': ({ given, sizes }) => (termCount(String(given['text'] ?? '')) * sizes.nodes) / 50,
  'Query.resolve': ({ given, sizes, selects }) =>
    selects(['nearest']) ? (termsOf(given['names']) * sizes.nodes) / 50 : itemsOf(given['names']),
  'Query.checkCitations': ({ given, sizes }) => sizes.clausesOf(String(given['standard'])) / 50,
  'Query.services': ({ sizes, selects }) => (selects(['notes']) ? workOfWholeGraph(sizes) : 0),
  'Organization.services': ({ sizes }) => sizes.services / 1_000,
  'Offering.services': ({ sizes }) => sizes.services / 1_000,
  'Offering.families': ({ sizes }) => sizes.services / 1_000,
  'Query.scopeDiff': ({ given, sizes }) => (entriesAt(given['from'], sizes) + entriesAt(given['to'], sizes)) / 5,
  // Counts by subject; cached after the first time.
  'Query.scopeEntries': ({ sizes }) => sizes.services / 50,
  'Query.scopeMatrix': ({ given, sizes, selects }) =>
    workOfCertificates(sizes) +
    (subjectCountOf(given) === null ? sizes.services / 20 : 0) +
    (selects(['notes', 'summary']) ? workOfWholeGraph(sizes) : 0),
  // Cached after the first time.
  'Query.scopeOverview': ({ sizes }) => workOfWholeGraph(sizes),
  'Query.providerOverview': ({ sizes }) => workOfWholeGraph(sizes),
  'Query.leverageOverview': ({ sizes }) => workOfCertificates(sizes),
  'Query.assessment': ({ given, sizes, selects }) => {
    const services = itemsOf(given['services']);
    const requirements = sizes.clausesOf(String(given['standard']));
    return (
      workOfCertificates(sizes) + (services * requirements) / 50 + (selects(['lapsesOn', 'summary']) ? services * 5 : 0)
    );
  },
  'Query.inheritance': inheritance,
  'Clause.inheritance': inheritanceOfOne('standards'),
  'Certificate.inheritance': inheritanceOfOne('certificates'),
  'Service.inheritance': inheritanceOfOne('services'),
  'ServiceFamily.inheritance': inheritanceOfOne('services'),
  'Query.expiryImpact': ({ sizes }) => 2 * workOfWholeGraph(sizes),
  'Query.editionTransition': ({ sizes }) => workOfWholeGraph(sizes),
  'Query.findings': ({ sizes }) => 2 * workOfWholeGraph(sizes),
};

function termsOf(names: unknown): number {
  return [names ?? []].flat().reduce<number>((sum, name) => sum + termCount(String(name)), 0);
}

function entriesAt(point: unknown, { entriesOf }: GraphSizes): number {
  return typeof point === 'object' && point !== null ? entriesOf(String((point as Given)['certificate'])) : 0;
}

/**
 * Estimates the number of subjects that the filter selects; null if it has no subjects and so selects the whole graph.
 */
function subjectCountOf({ filter }: Given): number | null {
  const { services, families, expandFamilies } = (filter ?? {}) as Given;
  if (services == null && families == null) return null;
  // The number of services in a family is not known here.
  return itemsOf(services) + itemsOf(families) * (expandFamilies === true ? 100 : 1);
}

function itemsOf(value: unknown): number {
  if (value === undefined || value === null) return 0;
  return Array.isArray(value) ? value.length : 1;
}
