import type { GraphSizes } from '../../memory/graph-sizes.ts';
import { termCount } from '../../store/search-terms.ts';
import type { Given } from './told-lengths.ts';

/** What a field is asked for, of a graph of some sizes. */
export interface AskedWork {
  readonly given: Given;
  readonly sizes: GraphSizes;
  /** Whether one of some fields is asked of what it answers. */
  readonly selects: (names: readonly string[]) => boolean;
}

/**
 * What a field takes beside the objects that it answers, counted like these: as long as an object takes with all that is asked
 * of it, a tenth of a millisecond. Each number was measured on a graph of 20,000 services and 220,000 entries.
 */
type Estimate = (asked: AskedWork) => number;

/** What needs all rows of a list to be counted. */
const COUNTS = ['totalCount', 'facets', 'subjects', 'notes'];

/** To look who takes part in what, on a day. */
const wholeGraph = ({ entries, services }: GraphSizes) => entries / 100 + services / 20;
/** To look which certificates are asked about, on a day. */
const certificatesAsked = ({ certificates }: GraphSizes) => certificates / 50;

const inheritance: Estimate = ({ given, sizes, selects }) => {
  const named = subjectsNamed(given);
  // Who names subjects has theirs counted only.
  const counted = named === null ? wholeGraph(sizes) : named * 20;
  return certificatesAsked(sizes) + (selects(COUNTS) ? counted : 0);
};

/** The same of a node of a kind that has so many: its part of the whole. */
const partOf =
  (kind: 'standards' | 'certificates' | 'services'): Estimate =>
  ({ sizes, selects }) =>
    certificatesAsked(sizes) + (selects(COUNTS) ? wholeGraph(sizes) / Math.max(1, sizes[kind]) + 20 : 0);

/** By field; any other one takes what its objects take. */
export const WORK: Readonly<Record<string, Estimate>> = {
  'Query.search': ({ given, sizes }) => (termCount(String(given['text'] ?? '')) * sizes.nodes) / 50,
  'Query.checkCitations': ({ given, sizes }) => sizes.clausesOf(String(given['standard'])) / 50,
  'Query.scopeDiff': ({ given, sizes }) => (entriesAt(given['from'], sizes) + entriesAt(given['to'], sizes)) / 5,
  'Query.scopeMatrix': ({ given, sizes, selects }) =>
    certificatesAsked(sizes) +
    (subjectsNamed(given) === null ? sizes.services / 20 : 0) +
    (selects(['notes']) ? wholeGraph(sizes) : 0),
  'Query.assessment': ({ given, sizes, selects }) => {
    const services = itemsOf(given['services']);
    const requirements = sizes.clausesOf(String(given['standard']));
    return certificatesAsked(sizes) + (services * requirements) / 50 + (selects(['lapsesOn']) ? services * 5 : 0);
  },
  'Query.inheritance': inheritance,
  'Clause.inheritance': partOf('standards'),
  'Certificate.inheritance': partOf('certificates'),
  'Service.inheritance': partOf('services'),
  'ServiceFamily.inheritance': partOf('services'),
  'Query.expiryImpact': ({ sizes }) => 2 * wholeGraph(sizes),
  'Query.editionTransition': ({ sizes }) => wholeGraph(sizes),
  'Query.findings': ({ sizes }) => 2 * wholeGraph(sizes),
};

function entriesAt(point: unknown, { entriesOf }: GraphSizes): number {
  return typeof point === 'object' && point !== null ? entriesOf(String((point as Given)['certificate'])) : 0;
}

/** Null where none is: all of the graph is looked at. */
function subjectsNamed({ filter }: Given): number | null {
  const { services, families, expandFamilies } = (filter ?? {}) as Given;
  if (services == null && families == null) return null;
  // How many services a family has is not told here.
  return itemsOf(services) + itemsOf(families) * (expandFamilies === true ? 100 : 1);
}

function itemsOf(value: unknown): number {
  if (value === undefined || value === null) return 0;
  return Array.isArray(value) ? value.length : 1;
}
