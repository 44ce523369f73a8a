import fc from 'fast-check';
import { it } from 'vitest';
import { createAsk } from '../../support/ask.ts';
import { checkNotes } from '../../support/claims/asked-notes.ts';
import { checkAssessment } from '../../support/claims/assessments.ts';
import { checkDiff } from '../../support/claims/diffs.ts';
import { checkExplanation } from '../../support/claims/explanations.ts';
import { checkFindings } from '../../support/claims/findings.ts';
import { checkLapses } from '../../support/claims/lapses.ts';
import { checkMatrices } from '../../support/claims/matrices.ts';
import { Checked } from '../../support/claims/sentences.ts';
import { checkSummary } from '../../support/claims/summaries.ts';
import { type World, worldOf } from '../../support/claims/world.ts';
import { graphRuns } from '../../support/effort.ts';
import { describeOnEachEngine, emptyGraph } from '../../support/engines.ts';
import { importFacts } from '../../support/import-facts.ts';
import { randomGraph } from '../../support/random-graph.ts';
import { randomQuestion } from '../../support/random-question.ts';
import {
  CERTIFICATES,
  CLAUSES,
  DAYS,
  ENVIRONMENTS,
  FAMILIES,
  LISTED_STANDARDS,
  orNull,
  SERVICES,
  seldom,
} from '../../support/random-statements.ts';

const SEED = 44_000;
const QUESTIONS = 20;

/** Sometimes leaves out the standard of a certificate. */
const randomWorld = fc
  .tuple(randomGraph, fc.option(fc.constantFrom(...CERTIFICATES), { freq: 2 }))
  .map(([facts, without]) =>
    facts.filter(
      (fact) =>
        fact.type === 'entity' ||
        fact.content.kind !== 'Membership' ||
        fact.content.membership !== 'CERTIFIES' ||
        fact.content.fromId !== without,
    ),
  );

/** Subjects are counted by rows, and only requirements have rows. */
const questionOfRequirements = fc
  .tuple(randomQuestion, fc.uniqueArray(fc.constantFrom(...CLAUSES), { minLength: 1, maxLength: 3 }))
  .map(([{ filter, day }, clauses]) => ({ filter: { ...filter, clauses, bases: null }, day }));

describeOnEachEngine('Answers on random graphs', (open) => {
  const worldWith = async (facts: Parameters<typeof importFacts>[1]['facts']): Promise<World> => {
    const { engine } = open();
    await emptyGraph(engine);
    await importFacts(engine, { facts, by: 'test', format: 'random', files: [] });
    return worldOf(engine, createAsk(engine));
  };

  /** Checks the answers to random questions on random graphs. */
  async function askWorlds<Question>(
    suite: string | undefined,
    question: fc.Arbitrary<Question>,
    check: (world: World, asked: Question) => Promise<void>,
  ): Promise<void> {
    const questions = fc.array(question, { minLength: QUESTIONS, maxLength: QUESTIONS });
    const property = fc.asyncProperty(fc.noShrink(randomWorld), fc.noShrink(questions), async (facts, all) => {
      const world = await worldWith(facts);
      for (const asked of all) await check(world, asked);
    });
    await fc.assert(property, graphRuns('claimedWorlds', SEED, suite));
  }

  it(`have notes that hold for the rows (seed ${SEED})`, async ({ task }) => {
    const checked = new Checked();
    await askWorlds(task.suite?.name, randomQuestion, (world, { filter, day }) =>
      checkNotes(checked, world, filter, day),
    );
    checked.mustHold('Notes on random graphs', 100);
  });

  it(`have explanations that hold for the rows and entries (seed ${SEED})`, async ({ task }) => {
    const checked = new Checked();
    const question = fc.record({
      subject: fc.constantFrom(...SERVICES, ...FAMILIES),
      environment: orNull(4, fc.constantFrom(...ENVIRONMENTS)),
      clause: fc.constantFrom(...CLAUSES),
      certificate: orNull(7, fc.constantFrom(...CERTIFICATES)),
      leverageHops: fc.constantFrom(0, 0, 1, 2),
      isUnplaced: seldom,
      day: fc.constantFrom(...DAYS),
    });
    await askWorlds(task.suite?.name, question, (world, { isUnplaced, day, ...rest }) => {
      const environmentNotStated = isUnplaced && rest.environment === null;
      return checkExplanation(checked, world, { ...rest, environmentNotStated }, day);
    });
    checked.mustHold('Explanations on random graphs', 100);
  });

  it(`have summaries that hold for the rows (seed ${SEED})`, async ({ task }) => {
    const checked = new Checked();
    await askWorlds(task.suite?.name, questionOfRequirements, (world, { filter, day }) =>
      checkSummary(checked, world, filter, day),
    );
    checked.mustHold('Summaries of random graphs', 100);
  });

  it(`have matrix summaries that hold for the rows (seed ${SEED})`, async ({ task }) => {
    const checked = new Checked();
    await askWorlds(task.suite?.name, questionOfRequirements, (world, { filter, day }) =>
      checkMatrices(checked, world, filter, day),
    );
    checked.mustHold('Matrices of random graphs', 100);
  });

  it(`have comparisons that hold for the entries (seed ${SEED})`, async ({ task }) => {
    const checked = new Checked();
    const point = fc.record({
      certificate: fc.constantFrom(...CERTIFICATES),
      environment: orNull(2, fc.constantFrom(...ENVIRONMENTS)),
      asOf: fc.constantFrom(...DAYS),
    });
    await askWorlds(task.suite?.name, fc.tuple(point, point), (world, [from, to]) =>
      checkDiff(checked, world, from, to),
    );
    checked.mustHold('Comparisons on random graphs', 100);
  });

  it(`have assessments that hold for the rows until they lapse (seed ${SEED})`, async ({ task }) => {
    const checked = new Checked();
    const question = fc.record({
      standard: fc.constantFrom(...LISTED_STANDARDS),
      environment: fc.constantFrom(...ENVIRONMENTS),
      services: fc.uniqueArray(fc.constantFrom(...SERVICES, 'service/nobody-knows'), { minLength: 1, maxLength: 4 }),
      leverageHops: fc.constantFrom(0, 0, 1, 2),
      day: fc.constantFrom(...DAYS),
    });
    await askWorlds(task.suite?.name, question, (world, { day, ...rest }) =>
      checkAssessment(checked, world, rest, day),
    );
    checked.mustHold('Assessments on random graphs', 50);
  });

  it(`have findings that hold for the statements (seed ${SEED})`, async ({ task }) => {
    const checked = new Checked();
    const property = fc.asyncProperty(fc.noShrink(randomWorld), fc.constantFrom(...DAYS), async (facts, day) => {
      await checkFindings(checked, await worldWith(facts), day);
    });
    await fc.assert(property, graphRuns('claimedFindings', SEED, task.suite?.name));
    checked.mustHold('Findings on random graphs', 20);
  });

  it(`have lapses that hold on their day (seed ${SEED})`, async ({ task }) => {
    const checked = new Checked();
    await askWorlds(task.suite?.name, randomQuestion, (world, { filter, day }) =>
      checkLapses(checked, world, filter, day),
    );
    checked.mustHold('Lapses on random graphs', 50);
  });
});
