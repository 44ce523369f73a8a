import fc from 'fast-check';
import { expect, it } from 'vitest';
import { kindOfId } from '../../../src/domain/ids.ts';
import type { InheritanceFilter } from '../../../src/graphql/generated/resolvers.ts';
import { type Ask, createAsk, mustAsk } from '../../support/ask.ts';
import { graphRuns } from '../../support/effort.ts';
import { describeOnEachEngine, emptyGraph } from '../../support/engines.ts';
import { importFacts } from '../../support/import-facts.ts';
import { randomGraph } from '../../support/random-graph.ts';
import { randomQuestion } from '../../support/random-question.ts';
import { CERTIFICATES, CLAUSES, FAMILIES, SERVICES } from '../../support/random-statements.ts';

const PAGE = '(filter: $filter, asOf: $asOf, first: 100, after: $after) { ...Rows }';
const ROWS = `fragment Rows on InheritanceConnection {
  pageInfo { hasNextPage endCursor }
  nodes { id subject { ... on Node { id } } certificate { id } clause { id } }
}`;
const OF_NODE = `query ($id: ID!, $filter: InheritanceFilter, $asOf: Date!, $after: String) {
  node(id: $id) {
    ... on Service { inheritance${PAGE} }
    ... on ServiceFamily { inheritance${PAGE} }
    ... on Certificate { inheritance${PAGE} }
    ... on Clause { inheritance${PAGE} }
  }
}
${ROWS}`;
const OF_ALL = `query ($filter: InheritanceFilter!, $asOf: Date!, $after: String) { inheritance${PAGE} } ${ROWS}`;

interface Row {
  readonly id: string;
  readonly subject: { readonly id: string };
  readonly certificate: { readonly id: string };
  readonly clause: { readonly id: string };
}
interface Rows {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const SEED = 95_000;
const QUESTIONS = 12;
const NODES = [...SERVICES, ...FAMILIES, ...CERTIFICATES, ...CLAUSES];

describeOnEachEngine('the list of a node in a random graph', (open) => {
  it(`has the rows of the whole list that belong to the node (seed ${SEED})`, async ({ task }) => {
    const { engine } = open();
    const one = fc.tuple(randomQuestion, fc.constantFrom(...NODES));
    const property = fc.asyncProperty(
      randomGraph,
      fc.array(one, { minLength: QUESTIONS, maxLength: QUESTIONS }),
      async (facts, asked) => {
        await emptyGraph(engine);
        await importFacts(engine, { facts, by: 'test', format: 'random', files: [] });
        const ask = createAsk(engine);
        for (const [{ filter, day }, id] of asked) {
          // A service inherits entries of its families, which the whole list does on demand.
          await isPartOfWhole(ask, id, { filter: { ...filter, expandFamilies: true }, asOf: day });
        }
      },
    );
    await fc.assert(property, graphRuns('listsOfNodes', SEED, task.suite?.name));
  });
});

interface Asked {
  readonly filter: Partial<InheritanceFilter>;
  readonly asOf: string;
}

async function isPartOfWhole(ask: Ask, id: string, asked: Asked): Promise<void> {
  const own = await walk(async (after) => (await mustAsk(ask, OF_NODE, { id, ...asked, after })).node.inheritance);
  const isOfNode = await belongingTo(ask, id, asked.asOf);
  expect(own, JSON.stringify({ id, ...asked })).toEqual((await wholeList(ask, asked)).filter(isOfNode));
}

/** True if a row belongs to a node, judged by the rows of a query for that node alone. */
async function belongingTo(ask: Ask, id: string, asOf: string): Promise<(row: Row) => boolean> {
  const kind = kindOfId(id);
  if (kind === 'Service') return ({ subject }) => subject.id === id;
  if (kind === 'Certificate') return ({ certificate }) => certificate.id === id;
  const filter = kind === 'Clause' ? { clauses: [id] } : { families: [id] };
  const rows = await wholeList(ask, { filter: { ...filter, expandFamilies: true }, asOf });
  const ofRow = ({ clause, subject }: Row) => (kind === 'Clause' ? clause.id : subject.id);
  const ids = new Set(rows.map(ofRow));
  return (row) => ids.has(ofRow(row));
}

function wholeList(ask: Ask, asked: Asked): Promise<Row[]> {
  return walk(async (after) => (await mustAsk(ask, OF_ALL, { ...asked, after })).inheritance);
}

async function walk(read: (after: string | null) => Promise<Rows>): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { nodes, pageInfo } = await read(after);
    rows.push(...nodes);
    after = pageInfo.endCursor;
    more = pageInfo.hasNextPage;
  }
  return rows;
}
