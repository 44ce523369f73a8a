import fc from 'fast-check';
import { expect, it } from 'vitest';
import { standardIdOfClause } from '../../../src/domain/ids.ts';
import { type Ask, createAsk, mustAsk } from '../../support/ask.ts';
import { graphRuns } from '../../support/effort.ts';
import { describeOnEachEngine, emptyGraph } from '../../support/engines.ts';
import { importFacts } from '../../support/import-facts.ts';
import { askInherited } from '../../support/inherited.ts';
import { randomGraph } from '../../support/random-graph.ts';
import { type Question, randomQuestion } from '../../support/random-question.ts';

const SEED = 90_000;
const QUESTIONS = 40;

const MATRIX = `
  query ($filter: InheritanceFilter!, $columns: MatrixColumns!, $asOf: Date!) {
    scopeMatrix(filter: $filter, columns: $columns, asOf: $asOf, first: 200) {
      columns { node { id } }
      nodes { subject { ... on Node { id } } cells { basis status } }
    }
  }`;

interface Row {
  readonly subject: { readonly id: string };
  readonly cells: readonly { readonly basis: string | null; readonly status: string | null }[];
}

describeOnEachEngine('a matrix on random graphs', (open) => {
  it(`has a basis wherever inheritance has rows for the same filter (seed ${SEED})`, async ({ task }) => {
    const { engine } = open();
    const questions = fc.array(randomQuestion, { minLength: QUESTIONS, maxLength: QUESTIONS });
    const property = fc.asyncProperty(randomGraph, questions, async (facts, asked) => {
      await emptyGraph(engine);
      await importFacts(engine, { facts, by: 'test', format: 'random', files: [] });
      const ask = createAsk(engine);
      for (const question of asked) {
        await agrees(ask, { ...question, columns: 'ENVIRONMENTS', columnOf: ({ environment }) => environment });
        await agrees(ask, { ...question, columns: 'CERTIFICATES', columnOf: ({ certificate }) => certificate });
        await agrees(ask, { ...question, columns: 'STANDARDS', columnOf: ({ clause }) => standardIdOfClause(clause) });
      }
    });
    await fc.assert(property, graphRuns('matrixGraphs', SEED, task.suite?.name));
  });
});

interface Place {
  readonly environment: string | null;
  readonly certificate: string;
  readonly clause: string;
}

interface Asked extends Question {
  readonly columns: string;
  readonly columnOf: (place: Place) => string | null;
}

async function agrees(ask: Ask, { columns, columnOf, filter, day, pageSizes }: Asked): Promise<void> {
  const told = JSON.stringify({ columns, filter, day });
  const { rows } = await askInherited(ask, { filter, day, pageSizes });
  const { scopeMatrix } = await mustAsk(ask, MATRIX, { filter, columns, asOf: day });
  const cells = (scopeMatrix.nodes as readonly Row[]).flatMap((row) =>
    row.cells.map((cell, position) => {
      const place = `${row.subject.id} ${scopeMatrix.columns[position].node?.id ?? null}`;
      return { ...cell, place };
    }),
  );
  const inherited = [...new Set(rows.map((row) => `${row.subject} ${columnOf(row)}`))].sort();
  const withReason = cells.filter(({ basis }) => basis !== null).map(({ place }) => place);
  const { bases, certainties, responsibilities, clauses } = filter;
  // Certificates for standards without a list of requirements have cells but no rows.
  if (clauses == null && responsibilities == null) expect(withReason, told).toEqual(expect.arrayContaining(inherited));
  else expect(withReason.sort(), told).toEqual(inherited);
  if (bases == null && certainties == null && responsibilities == null) return;
  expect(
    cells.filter(({ status }) => status !== null).map(({ place }) => place),
    told,
  ).toHaveLength(withReason.length);
  if (filter.services == null && filter.families == null) {
    const subjects = (scopeMatrix.nodes as readonly Row[]).map(({ subject }) => subject.id);
    expect(subjects.sort(), told).toEqual([...new Set(withReason.map((place) => place.split(' ')[0]))].sort());
  }
}
