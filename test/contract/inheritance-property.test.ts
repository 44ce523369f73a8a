import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BASES } from '../../src/domain/catalogue/lineage.ts';
import { CERTAINTIES } from '../../src/domain/certainty/certainty.ts';
import { POSSIBLE_REASONS } from '../../src/domain/certainty/possible-reasons.ts';
import { groupBy } from '../../src/domain/grouping.ts';
import { RESPONSIBILITIES } from '../../src/domain/statements/statements.ts';
import { createAsk } from '../support/ask.ts';
import { graphRuns } from '../support/effort.ts';
import { describeOnEachEngine, emptyGraph } from '../support/engines.ts';
import { importFacts } from '../support/import-facts.ts';
import { askInherited, type Counts, type Inherited } from '../support/inherited.ts';
import { randomGraph } from '../support/random-graph.ts';
import { randomQuestion } from '../support/random-question.ts';
import { inheritedRows, type ReferenceRow } from '../support/reference.ts';

const SEED = 20_000;
const QUESTIONS = 20;

describeOnEachEngine('inheritance in random graphs', (open) => {
  it(`equals the reference implementation, page by page and in counts (seed ${SEED})`, async ({ task }) => {
    const { engine } = open();
    const questions = fc.array(randomQuestion, { minLength: QUESTIONS, maxLength: QUESTIONS });
    const property = fc.asyncProperty(randomGraph, questions, async (facts, asked) => {
      await emptyGraph(engine);
      await importFacts(engine, { facts, by: 'test', format: 'random', files: [] });
      const ask = createAsk(engine);
      for (const question of asked) {
        const { filter, day } = question;
        const expected = summarise(inheritedRows(facts, filter, day));
        expect(await askInherited(ask, question), JSON.stringify(question)).toEqual(expected);
      }
    });
    await fc.assert(property, graphRuns('inheritanceGraphs', SEED, task.suite?.name));
  });
});

function summarise(rows: readonly ReferenceRow[]): Inherited {
  return {
    rows,
    totalCount: rows.length,
    facets: {
      subjects: mostFirst(countBy(rows, ({ subject }) => subject)),
      inheriting: countBy(rows, ({ subject }) => subject).toSorted(([left], [right]) => (left < right ? -1 : 1)),
      certificates: mostFirst(countBy(rows, ({ certificate }) => certificate)),
      places: mostFirst(countPlaces(rows)),
      bases: inOrder(
        BASES,
        countBy(rows, ({ basis }) => basis),
      ),
      certainties: inOrder(
        CERTAINTIES,
        countBy(rows, ({ certainty }) => certainty),
      ),
      possibleBecause: POSSIBLE_REASONS.map(
        (reason) => [reason, rows.filter(({ possibleBecause }) => possibleBecause.includes(reason)).length] as const,
      ).filter(([, count]) => count > 0),
      responsibilities: inOrder(
        RESPONSIBILITIES,
        countBy(rows, ({ responsibility }) => responsibility),
      ),
    },
  };
}

function countBy(rows: readonly ReferenceRow[], read: (row: ReferenceRow) => string): Counts {
  const values = rows.map(read);
  return [...new Set(values)].map((value) => [value, values.filter((other) => other === value).length]);
}

/** Each subject has one row per requirement. */
function countPlaces(rows: readonly ReferenceRow[]): Counts {
  const places = groupBy(rows, ({ certificate, environment }) => `${certificate} ${environment ?? ''}`);
  return [...places].map(([place, group]) => {
    const subjects = new Set(group.map(({ subject }) => subject)).size;
    const requirements = new Set(group.map(({ clause }) => clause)).size;
    const certainties = inOrder(
      CERTAINTIES,
      countBy(group, ({ certainty }) => certainty),
    );
    const sure = certainties.map(([certainty, count]) => `${certainty} ${count}`);
    return [`${place} ${subjects} × ${requirements}: ${sure}`, group.length];
  });
}

function mostFirst(counts: Counts): Counts {
  return counts.toSorted(([left, leftCount], [right, rightCount]) => rightCount - leftCount || (left < right ? -1 : 1));
}

function inOrder(values: readonly string[], counts: Counts): Counts {
  return counts.toSorted(([left], [right]) => values.indexOf(left) - values.indexOf(right));
}
