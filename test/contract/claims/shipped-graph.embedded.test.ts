import fc from 'fast-check';
import { beforeAll, it } from 'vitest';
import { checkNotes } from '../../support/claims/asked-notes.ts';
import { checkAssessment } from '../../support/claims/assessments.ts';
import { checkExplanation } from '../../support/claims/explanations.ts';
import { Checked } from '../../support/claims/sentences.ts';
import { questionsOn } from '../../support/claims/shipped-question.ts';
import { checkSummary } from '../../support/claims/summaries.ts';
import { type World, worldOf } from '../../support/claims/world.ts';
import { graphRuns } from '../../support/effort.ts';
import { describeShipped } from '../../support/seeded.ts';

const SEED = 44_100;

describeShipped('Sentences on the shipped graph', (open) => {
  let world: World;
  beforeAll(async () => {
    world = await worldOf(open().engine, open().ask);
  });

  it(`note what holds of the rows (seed ${SEED})`, async ({ task }) => {
    const checked = new Checked();
    const property = fc.asyncProperty(questionsOn(world), ({ filter, day }) => checkNotes(checked, world, filter, day));
    await fc.assert(property, graphRuns('claimedAnswers', SEED, task.suite?.name));
    checked.mustHold('Notes on the shipped graph', 30);
  });

  it(`explain what holds of the rows and entries (seed ${SEED})`, async ({ task }) => {
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

  it(`sum up what holds of the rows (seed ${SEED})`, async ({ task }) => {
    const checked = new Checked();
    const property = fc.asyncProperty(questionsOn(world), ({ filter, day }) =>
      checkSummary(checked, world, filter, day),
    );
    await fc.assert(property, graphRuns('claimedAnswers', SEED, task.suite?.name));
    checked.mustHold('Summaries of the shipped graph', 20);
  });

  it(`assess what holds of the rows, and how long (seed ${SEED})`, async ({ task }) => {
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
});
