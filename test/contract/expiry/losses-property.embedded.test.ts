import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CERTAINTIES, type Certainty } from '../../../src/domain/certainty/certainty.ts';
import { daysAfter } from '../../../src/domain/days.ts';
import { groupBy } from '../../../src/domain/grouping.ts';
import { type Ask, createAsk, mustAsk } from '../../support/ask.ts';
import { graphRuns } from '../../support/effort.ts';
import { describeOnEachEngine, emptyGraph } from '../../support/engines.ts';
import { importFacts } from '../../support/import-facts.ts';
import { randomGraph } from '../../support/random-graph.ts';
import { DAYS } from '../../support/random-statements.ts';

const SEED = 31_000;
const FIRST = DAYS[0] ?? '';

const IMPACT = `query ($asOf: Date!, $hops: Int!) {
  expiryImpact(until: "2099-12-31", asOf: $asOf, filter: { leverageHops: $hops }, first: 100) {
    nodes {
      certificate { id } expiresOn
      losses(first: 100) { nodes { subject { ... on Node { id } } environment { id } standard { id } requirements certainty } }
    }
  }
}`;
const ROWS = `query ($filter: InheritanceFilter!, $asOf: Date!, $after: String) {
  inheritance(filter: $filter, asOf: $asOf, first: 100, after: $after) {
    nodes {
      subject { ... on Node { id } } environment { id } standard { id } clause { id } certificate { id } certainty
      evidence(kinds: [LEVERAGE]) { statement { ... on Leverage { from { id } } } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Row {
  readonly place: string;
  readonly clause: string;
  readonly certainty: Certainty;
  /** Certificates that the row depends on. */
  readonly through: readonly string[];
}

describeOnEachEngine('An expiring certificate in random graphs', (open) => {
  it(`loses its rows of the last day that the next day no longer has (seed ${SEED})`, async ({ task }) => {
    const { engine } = open();
    const property = fc.asyncProperty(randomGraph, fc.constantFrom(0, 1, 2), async (facts, hops) => {
      await emptyGraph(engine);
      await importFacts(engine, { facts, by: 'test', format: 'random', files: [] });
      const ask = createAsk(engine);
      const { expiryImpact } = await mustAsk(ask, IMPACT, { asOf: FIRST, hops });
      for (const { certificate, expiresOn, losses } of expiryImpact.nodes) {
        if (losses === null) continue;
        const told = losses.nodes
          .filter(
            (loss: { environment: unknown; requirements: number }) =>
              loss.environment !== null && loss.requirements > 0,
          )
          .map((one: Record<'subject' | 'environment' | 'standard', { id: string }> & { requirements: number }) =>
            [one.subject.id, one.environment.id, one.standard.id, one.requirements].join(' '),
          );
        const last = await rowsOf(ask, { asOf: expiresOn, filter: { leverageHops: hops } });
        const next = await rowsOf(ask, {
          asOf: daysAfter(expiresOn, 1),
          filter: { leverageHops: hops, expandFamilies: true },
        });
        const given = last.filter(({ through }) => through.includes(certificate.id));
        expect(told.toSorted(), `${certificate.id} ${expiresOn} ${hops}`).toEqual(lossesAmong(given, next));
      }
    });
    await fc.assert(property, graphRuns('lapseGraphs', SEED, task.suite?.name));
  });
});

/** Places with the number of requirements that `given` has and `later` has less surely or not at all. */
function lossesAmong(given: readonly Row[], later: readonly Row[]): readonly string[] {
  const keyOf = ({ place, clause }: Row) => `${place} ${clause}`;
  const best = (rows: readonly Row[]) => Math.min(...rows.map(({ certainty }) => CERTAINTIES.indexOf(certainty)));
  const after = groupBy(later, keyOf);
  const lost = [...groupBy(given, keyOf)].filter(([key, rows]) => best(rows) < best(after.get(key) ?? []));
  const places = groupBy(lost, ([, [{ place }]]) => place);
  return [...places].map(([place, { length }]) => `${place} ${length}`).sort();
}

async function rowsOf(
  ask: Ask,
  variables: { readonly asOf: string; readonly filter: object },
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { inheritance } = await mustAsk(ask, ROWS, { ...variables, after });
    for (const { subject, environment, standard, clause, certificate, certainty, evidence } of inheritance.nodes) {
      if (environment === null) continue;
      const ways = evidence.map(({ statement }: { statement: { from: { id: string } } }) => statement.from.id);
      const place = [subject.id, environment.id, standard.id].join(' ');
      rows.push({ place, clause: clause.id, certainty, through: [certificate.id, ...ways] });
    }
    more = inheritance.pageInfo.hasNextPage;
    after = inheritance.pageInfo.endCursor;
  }
  return rows;
}
