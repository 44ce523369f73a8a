import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CERTAINTIES } from '../../src/domain/certainty/certainty.ts';
import { createAsk } from '../support/ask.ts';
import { graphRuns, many } from '../support/effort.ts';
import { describeOnEachEngine, emptyGraph } from '../support/engines.ts';
import { importFacts } from '../support/import-facts.ts';
import { askInherited } from '../support/inherited.ts';
import { randomGraph, statement } from '../support/random-graph.ts';
import { randomQuestion } from '../support/random-question.ts';
import { DAYS, entry } from '../support/random-statements.ts';
import { inheritedRows, type ReferenceRow } from '../support/reference.ts';

const SEED = 31_000;
const FILTERS = 12;

const day = fc.constantFrom(...DAYS);
const keyOf = ({ subject, environment, certificate, clause }: ReferenceRow) =>
  [subject, environment ?? '', certificate, clause].join(' ');

describeOnEachEngine('the certainty of a row', (open) => {
  it(`is the same under every filter (seed ${SEED})`, async ({ task }) => {
    const { engine } = open();
    const filters = fc.array(
      randomQuestion.map(({ filter }) => filter),
      { minLength: FILTERS, maxLength: FILTERS },
    );
    const property = fc.asyncProperty(randomGraph, filters, day, async (facts, asked, asOf) => {
      await emptyGraph(engine);
      await importFacts(engine, { facts, by: 'test', format: 'random', files: [] });
      const ask = createAsk(engine);
      const whole = await askInherited(ask, { filter: { expandFamilies: true, leverageHops: 8 }, day: asOf });
      const sure = new Map(whole.rows.map((row) => [keyOf(row), `${row.basis} ${row.certainty}`]));
      for (const filter of asked) {
        const { rows } = await askInherited(ask, { filter, day: asOf });
        const told = rows.map((row) => [keyOf(row), `${row.basis} ${row.certainty}`]);
        expect(told, JSON.stringify(filter)).toEqual(rows.map((row) => [keyOf(row), sure.get(keyOf(row))]));
      }
    });
    await fc.assert(property, graphRuns('certaintyGraphs', SEED, task.suite?.name));
  });
});

it(`An added IN_SCOPE entry never lowers the certainty of a row (seed ${SEED})`, () => {
  const added = entry.map((content) => statement({ ...content, status: 'IN_SCOPE' }, ['source/two']));
  const hops = fc.integer({ min: 0, max: 8 });
  const property = fc.property(randomGraph, added, hops, day, (facts, more, leverageHops, asOf) => {
    const filter = { expandFamilies: true, leverageHops };
    const after = new Map(inheritedRows([...facts, more], filter, asOf).map((row) => [keyOf(row), row.certainty]));
    const lessSure = inheritedRows(facts, filter, asOf).filter((row) => {
      const certainty = after.get(keyOf(row));
      return certainty === undefined || CERTAINTIES.indexOf(certainty) > CERTAINTIES.indexOf(row.certainty);
    });
    expect(lessSure).toEqual([]);
  });
  fc.assert(property, { seed: SEED, numRuns: many(20, 40) });
});
