import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CERTAINTIES, type Certainty } from '../../src/domain/certainty/certainty.ts';
import { daysAfter } from '../../src/domain/days.ts';
import { standardIdOfClause } from '../../src/domain/ids.ts';
import { RESPONSIBILITIES } from '../../src/domain/statements/statements.ts';
import type { Fact } from '../../src/imports/facts/facts.ts';
import { type Ask, createAsk, mustAsk } from '../support/ask.ts';
import { graphRuns } from '../support/effort.ts';
import { describeOnEachEngine, emptyGraph } from '../support/engines.ts';
import { importFacts } from '../support/import-facts.ts';
import { matricesAgree, REQUIREMENT_EACH } from '../support/matrix-agreement.ts';
import { randomGraph } from '../support/random-graph.ts';
import { DAYS, ENVIRONMENTS, FAMILIES, LISTED_STANDARDS, SERVICES } from '../support/random-statements.ts';
import { askCitingRows, type CitingRow } from '../support/whole-answers.ts';

const SEED = 60_000;

describeOnEachEngine('answers on the same random graph', (open) => {
  it(`agree with the inherited rows (seed ${SEED})`, async ({ task }) => {
    const { engine } = open();
    const system = fc.subarray(SERVICES, { minLength: 1, maxLength: 3 });
    const property = fc.asyncProperty(
      fc.noShrink(randomGraph),
      fc.constantFrom(...DAYS),
      system,
      async (facts, day, services) => {
        await emptyGraph(engine);
        await importFacts(engine, { facts, by: 'test', format: 'random', files: [] });
        const ask = createAsk(engine);
        const rows = await askCitingRows(ask, day);
        for (const standard of LISTED_STANDARDS) {
          for (const environment of ENVIRONMENTS) {
            const system = { standard, environment, services, day };
            await assessmentAgrees(ask, { ...system, hasExceptions: hasExceptions(facts, standard) }, rows);
            await lapseHolds(ask, system);
          }
        }
        await explanationsAgree(ask, day, rows);
        await matricesAgree(ask, day, async () => {
          await importFacts(engine, { facts: REQUIREMENT_EACH, by: 'test', format: 'random', files: [] });
          return createAsk(engine);
        });
      },
    );
    await fc.assert(property, graphRuns('agreementGraphs', SEED, task.suite?.name));
  });
});

const ASSESSMENT = `
  query ($standard: ID!, $environment: ID!, $services: [ID!]!, $asOf: Date!) {
    assessment(standard: $standard, environment: $environment, services: $services, asOf: $asOf) {
      totals { requirements covered possible some unknown excluded } responsibilities { responsibility count }
      headings { totals { requirements covered possible some unknown excluded } responsibilities { responsibility count } }
      requirements(first: 100) { nodes { clause { id } outcome responsibility lapsesOn services { rows { id } certainty responsibility exclusions { environment { id } } } } }
      certificates { certificate { id } }
    }
  }`;

interface System {
  readonly standard: string;
  readonly environment: string;
  readonly services: readonly string[];
  readonly day: string;
}

/** Each requirement has the outcome of its services' rows, and the totals count them. */
async function assessmentAgrees(
  ask: Ask,
  { day, hasExceptions, ...system }: System & { readonly hasExceptions: boolean },
  rows: readonly CitingRow[],
): Promise<void> {
  const { assessment } = await mustAsk(ask, ASSESSMENT, { ...system, asOf: day });
  const own = rows.filter(
    ({ standard, environment, subject }) =>
      standard === system.standard && environment === system.environment && system.services.includes(subject),
  );
  const used = assessment.certificates.map(({ certificate }: { certificate: { id: string } }) => certificate.id);
  const outcomes = new Map<string, number>();
  for (const { clause, outcome, responsibility, services } of assessment.requirements.nodes) {
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    const parties = [...system.services].sort().map((id) => rowsOf(own, id, clause.id));
    expect(services.map((party: { rows: { id: string }[] }) => idsOf(party.rows))).toEqual(parties.map(idsOf));
    const certainties = parties.map((party) => CERTAINTIES.find((one) => party.some((row) => row.certainty === one)));
    expect(services.map((party: { certainty: string | null }) => party.certainty ?? undefined)).toEqual(certainties);
    // If nothing is inherited, each service may be excluded there, or the requirement be excepted.
    const isExcluded =
      outcome === 'EXCLUDED' && (hasExceptions || services.every((party: Excluding) => isSpokenAgainst(party, system)));
    expect(outcome, JSON.stringify([system, clause.id])).toBe(isExcluded ? outcome : outcomeOf(certainties));
    const responsibilities = parties.map((party) => weakest(party.map((row) => row.responsibility)));
    expect(responsibility).toBe(weakest(responsibilities));
  }
  const giving = [...new Set(own.flatMap(({ certificate, over }) => [certificate, ...over]))].sort();
  expect(used).toEqual(expect.arrayContaining(giving));
  // If the standard has only headings or withdrawn or excepted requirements, rows do not show which certificates are
  // used.
  if (assessment.requirements.nodes.length > 0 && !hasExceptions) expect(used).toEqual(giving);
  const { totals, headings, responsibilities } = assessment;
  expect(totals).toEqual({
    requirements: assessment.requirements.nodes.length,
    covered: outcomes.get('COVERED') ?? 0,
    possible: outcomes.get('POSSIBLE') ?? 0,
    some: outcomes.get('SOME') ?? 0,
    unknown: outcomes.get('UNKNOWN') ?? 0,
    excluded: outcomes.get('EXCLUDED') ?? 0,
  });
  for (const name of Object.keys(totals)) {
    expect(sumOf(headings, (heading: { totals: Record<string, number> }) => heading.totals[name])).toBe(totals[name]);
  }
  expect(sumOf(responsibilities, ({ count }: { count: number }) => count)).toBe(totals.requirements);
}

function hasExceptions(facts: readonly Fact[], standardId: string): boolean {
  return facts.some(
    (fact) =>
      fact.type === 'statement' &&
      fact.content.kind === 'Exception' &&
      standardIdOfClause(fact.content.clauseId) === standardId,
  );
}

const CERTAINTIES_ON = `
  query ($standard: ID!, $environment: ID!, $services: [ID!]!, $asOf: Date!) {
    assessment(standard: $standard, environment: $environment, services: $services, asOf: $asOf) {
      requirements(first: 1) { nodes { lapsesOn services { certainty } } }
    }
  }`;

/** Later than any day in the graphs. */
const LAST_DAY = '2999-12-31';

/**
 * Until the day before the lapse, each service inherits as surely as at first; on the lapse day at least one does not.
 */
async function lapseHolds(ask: Ask, { day, ...system }: System): Promise<void> {
  const certaintiesOn = async (asOf: string) => {
    const { assessment } = await mustAsk(ask, CERTAINTIES_ON, { ...system, asOf });
    const [first] = assessment.requirements.nodes as Lapsing[];
    return first ?? { lapsesOn: null, services: [] };
  };
  const { lapsesOn, services } = await certaintiesOn(day);
  const isLess = async (asOf: string) => {
    const later = await certaintiesOn(asOf);
    return services.some((was, position) => rankOf(later.services[position]) > rankOf(was));
  };
  const asSureUntil = lapsesOn === null ? LAST_DAY : daysAfter(lapsesOn, -1);
  const label = JSON.stringify([system, day, lapsesOn]);
  for (const asOf of [...DAYS, asSureUntil].filter((other) => other >= day && other <= asSureUntil)) {
    expect(await isLess(asOf), `${label} on ${asOf}`).toBe(false);
  }
  if (lapsesOn !== null) expect(await isLess(lapsesOn), label).toBe(true);
}

interface Lapsing {
  readonly lapsesOn: string | null;
  readonly services: readonly { readonly certainty: Certainty | null }[];
}

/** Lower is surer. */
function rankOf(service: Lapsing['services'][number] | undefined): number {
  return service?.certainty ? CERTAINTIES.indexOf(service.certainty) : CERTAINTIES.length;
}

function rowsOf(rows: readonly CitingRow[], subject: string, clause: string): CitingRow[] {
  return rows.filter((row) => row.subject === subject && row.clause === clause);
}

function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id).sort();
}

interface Excluding {
  readonly certainty: Certainty | null;
  readonly exclusions: readonly { readonly environment: { readonly id: string } | null }[];
}

function isSpokenAgainst({ certainty, exclusions }: Excluding, { environment }: Omit<System, 'day'>): boolean {
  return certainty === null && exclusions.some((entry) => entry.environment?.id === environment);
}

function outcomeOf(certainties: readonly (string | undefined)[]): string {
  if (certainties.every((certainty) => certainty !== undefined)) {
    return certainties.includes('POSSIBLE') ? 'POSSIBLE' : 'COVERED';
  }
  return certainties.some((certainty) => certainty !== undefined) ? 'SOME' : 'UNKNOWN';
}

function weakest(kinds: readonly string[]): string {
  return RESPONSIBILITIES.find((kind) => kinds.includes(kind)) ?? 'UNKNOWN';
}

function sumOf<Item>(items: readonly Item[], read: (item: Item) => number | undefined): number {
  return items.reduce((sum, item) => sum + (read(item) ?? 0), 0);
}

const ASKED_CLAUSES = LISTED_STANDARDS.map((standard) => `${standard.replace('standard', 'clause')}/1.2`);
const ASKED = [...SERVICES, ...FAMILIES].flatMap((subject) =>
  [null, ...ENVIRONMENTS].flatMap((environment) => ASKED_CLAUSES.map((clause) => ({ subject, environment, clause }))),
);

const EXPLANATIONS = `query ($asOf: Date!) { ${ASKED.map(({ subject, environment, clause }, position) => {
  const place = environment === null ? '' : `environment: "${environment}",`;
  return `q${position}: explain(subject: "${subject}", ${place} clause: "${clause}", asOf: $asOf) {
    inherited sentence rows { id } nodes { node { id } } edges { id } reasons { code }
  }`;
}).join('\n')} }`;

/** An explanation has the rows and the path of the first one, or reasons if there are no rows. */
async function explanationsAgree(ask: Ask, day: string, rows: readonly CitingRow[]): Promise<void> {
  const answers = await mustAsk(ask, EXPLANATIONS, { asOf: day });
  for (const [position, asked] of ASKED.entries()) {
    const { inherited, sentence, nodes, edges, reasons, rows: given } = answers[`q${position}`];
    const own = rowsOf(rows, asked.subject, asked.clause).filter(
      ({ environment }) => asked.environment === null || environment === asked.environment,
    );
    expect(idsOf(given), JSON.stringify(asked)).toEqual(idsOf(own));
    expect(inherited).toBe(own.length > 0);
    expect(reasons.length > 0).toBe(!inherited);
    expect(nodes.length > 0 && edges.length > 0).toBe(inherited);
    expect(sentence).toMatch(inherited ? /inherit/ : /^No source shows that/);
  }
}
