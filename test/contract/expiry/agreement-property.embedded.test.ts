import fc from 'fast-check';
import { expect, it } from 'vitest';
import { daysAfter } from '../../../src/domain/days.ts';
import { createAsk, mustAsk } from '../../support/ask.ts';
import { graphRuns } from '../../support/effort.ts';
import { describeOnEachEngine, emptyGraph } from '../../support/engines.ts';
import { importFacts } from '../../support/import-facts.ts';
import { randomGraph } from '../../support/random-graph.ts';
import { DAYS, ENVIRONMENTS, LISTED_STANDARDS, SERVICES } from '../../support/random-statements.ts';

const SEED = 27_005;

const LAPSE = `
  query ($service: ID!, $environment: ID!, $standard: ID!, $day: Date!) {
    assessment(standard: $standard, environment: $environment, services: [$service], asOf: $day) {
      requirements(first: 1) { nodes { lapsesOn } }
    }
  }`;
const LOST = `
  query ($service: ID!, $environment: ID!, $standard: ID!, $eve: Date!, $until: Date!) {
    expiryImpact(
      until: $until, asOf: $eve, filter: { services: [$service], environments: [$environment], standards: [$standard] }
    ) {
      nodes { losses { totalCount } } endings { nodes { endsOn } }
    }
  }`;

const PLACES = SERVICES.flatMap((service) =>
  ENVIRONMENTS.flatMap((environment) => LISTED_STANDARDS.map((standard) => ({ service, environment, standard }))),
);

describeOnEachEngine('The lapse day of an assessment on random graphs', (open) => {
  it(`is the day of a loss, by a certificate or an ending (seed ${SEED})`, async ({ task }) => {
    const { engine } = open();
    const property = fc.asyncProperty(randomGraph, fc.constantFrom(...DAYS), async (facts, day) => {
      await emptyGraph(engine);
      await importFacts(engine, { facts, by: 'test', format: 'random', files: [] });
      const ask = createAsk(engine);
      for (const place of PLACES) {
        const { assessment } = await mustAsk(ask, LAPSE, { ...place, day });
        const until = assessment.requirements.nodes[0]?.lapsesOn ?? null;
        if (until === null) continue;
        const { expiryImpact } = await mustAsk(ask, LOST, { ...place, eve: daysAfter(until, -1), until });
        const lost = expiryImpact.nodes.filter(
          (node: { losses: { totalCount: number } | null }) => node.losses?.totalCount,
        );
        expect([...lost, ...expiryImpact.endings.nodes], JSON.stringify({ ...place, day, until })).not.toEqual([]);
      }
    });
    await fc.assert(property, graphRuns('lapseGraphs', SEED, task.suite?.name));
  });
});
