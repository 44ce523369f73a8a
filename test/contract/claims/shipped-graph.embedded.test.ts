import fc from 'fast-check';
import { beforeAll, it } from 'vitest';
import { checkNotes } from '../../support/claims/asked-notes.ts';
import { checkAssessment } from '../../support/claims/assessments.ts';
import { checkDiff } from '../../support/claims/diffs.ts';
import { checkExplanation } from '../../support/claims/explanations.ts';
import { checkFindings } from '../../support/claims/findings.ts';
import { checkGap } from '../../support/claims/gaps.ts';
import { checkLapses } from '../../support/claims/lapses.ts';
import { checkMatrices } from '../../support/claims/matrices.ts';
import { Checked } from '../../support/claims/sentences.ts';
import { questionsOn } from '../../support/claims/shipped-question.ts';
import { checkSummary } from '../../support/claims/summaries.ts';
import { type World, worldOf } from '../../support/claims/world.ts';
import { graphRuns, many } from '../../support/effort.ts';
import { describeShipped } from '../../support/seeded.ts';

const SEED = 44_100;

describeShipped('Answers on the shipped graph', (open) => {
  let world: World;
  beforeAll(async () => {
    world = await worldOf(open().engine, open().ask);
  });

  it(`have notes that hold for the rows (seed ${SEED})`, async ({ task }) => {
    const checked = new Checked();
    const property = fc.asyncProperty(questionsOn(world), ({ filter, day }) => checkNotes(checked, world, filter, day));
    await fc.assert(property, graphRuns('claimedAnswers', SEED, task.suite?.name));
    checked.mustHold('Notes on the shipped graph', 30);
  });

  it(`have explanations that hold for the rows and entries (seed ${SEED})`, async ({ task }) => {
    const checked = new Checked();
    const question = questionsOn(world).filter(({ filter: { services, families } }) => (services ?? families) != null);
    const property = fc.asyncProperty(question, ({ filter, day }) => {
      const { services, families, clauses, environments, certificates, leverageHops = 0 } = filter;
      const [subject = ''] = services ?? families ?? [];
      const asked = { subject, clause: clauses?.[0] ?? '', environment: environments?.[0] ?? null };
      const through = { certificate: certificates?.[0] ?? null, environmentNotStated: false, leverageHops };
      return checkExplanation(checked, world, { ...asked, ...through }, day);
    });
    await fc.assert(property, graphRuns('claimedAnswers', SEED, task.suite?.name));
    checked.mustHold('Explanations on the shipped graph', 100);
  });

  it(`have summaries that hold for the rows (seed ${SEED})`, async ({ task }) => {
    const checked = new Checked();
    const property = fc.asyncProperty(questionsOn(world), ({ filter, day }) =>
      checkSummary(checked, world, filter, day),
    );
    await fc.assert(property, graphRuns('claimedAnswers', SEED, task.suite?.name));
    checked.mustHold('Summaries of the shipped graph', 20);
  });

  it(`have matrix summaries that hold for the rows (seed ${SEED})`, async ({ task }) => {
    const checked = new Checked();
    const property = fc.asyncProperty(questionsOn(world), ({ filter, day }) =>
      checkMatrices(checked, world, filter, day),
    );
    await fc.assert(property, graphRuns('claimedSummaries', SEED, task.suite?.name));
    checked.mustHold('Matrices of the shipped graph', 20);
  });

  it(`have comparisons that hold for the entries (seed ${SEED})`, async ({ task }) => {
    const checked = new Checked();
    const { entries, environments } = world.tables;
    const listing = [...new Set(entries.map(({ certificateId }) => certificateId))];
    const point = fc.record({
      certificate: fc.constantFrom(...listing),
      environment: fc.option(fc.constantFrom(...environments), { freq: 2 }),
      asOf: fc.constantFrom('2019-07-01', '2026-11-29'),
    });
    const property = fc.asyncProperty(fc.noShrink(point), fc.noShrink(point), (from, to) =>
      checkDiff(checked, world, from, to),
    );
    await fc.assert(property, graphRuns('claimedSummaries', SEED, task.suite?.name));
    checked.mustHold('Comparisons on the shipped graph', 20);
  });

  it(`have assessments that hold for the rows until they lapse (seed ${SEED})`, async ({ task }) => {
    const checked = new Checked();
    const question = questionsOn(world).filter(({ filter: { services } }) => services != null);
    const property = fc.asyncProperty(question, ({ filter, day }) => {
      const { services = [], clauses = [], leverageHops = 0 } = filter;
      const places = world.tables.entries.filter(({ subjectId }) => services?.includes(subjectId));
      const environment =
        places.find(({ environmentId }) => environmentId !== null)?.environmentId ?? 'environment/azure';
      const standard = `standard/${clauses?.[0]?.split('/')[1]}`;
      return checkAssessment(checked, world, { standard, environment, services: services ?? [], leverageHops }, day);
    });
    await fc.assert(property, graphRuns('claimedSummaries', SEED, task.suite?.name));
    checked.mustHold('Assessments of the shipped graph', 20);
  });

  it('have findings that hold for the statements', async () => {
    const checked = new Checked();
    await checkFindings(checked, world, '2026-11-29');
    checked.mustHold('Findings on the shipped graph', 20);
  });

  it(`have lapses that hold on their day (seed ${SEED})`, async ({ task }) => {
    const checked = new Checked();
    const property = fc.asyncProperty(questionsOn(world), ({ filter, day }) =>
      checkLapses(checked, world, filter, day),
    );
    await fc.assert(property, graphRuns('claimedSummaries', SEED, task.suite?.name));
    checked.mustHold('Lapses of the shipped graph', 20);
  });

  it('have notes that hold for the relation of two standards', async () => {
    const checked = new Checked();
    const ids = world.tables.standards.map(({ id }) => id);
    const pairs = ids.flatMap((from) => ids.filter((to) => to !== from).map((to) => [from, to] as const));
    const tried = pairs.filter((_pair, position) => position % many(61, 31) === 0);
    for (const [from, to] of tried) await checkGap(checked, world, from, to);
    checked.mustHold('Comparisons of shipped standards', 50);
  });
});
