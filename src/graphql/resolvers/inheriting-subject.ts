import { inheritedBySubject } from '../../answers/inheritance/inherited-by-subject.ts';
import { inheritedClauses, keyOfClause } from '../../answers/inheritance/inherited-clauses.ts';
import { certaintiesBySubject, inheritingSubjects } from '../../answers/inheritance/inheriting-subjects.ts';
import { shouldYield, yieldIfDue } from '../../concurrency/yielding.ts';
import { once } from '../../domain/remembering.ts';
import { completeNodes, connectAll, connectionFields } from '../connection.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { openHangingPage } from '../hanging-page.ts';
import { mustFindAll, mustLoadSubject, sourcesOf } from './shared/must-load.ts';

export const inheritingSubjectResolvers: Resolvers = {
  InheritanceConnection: {
    subjects: async (model, args, context) => {
      const { question } = model;
      const page = await openHangingPage(context, args, { ...model, parts: ['inheriting subjects', question.filter] });
      const participationGroups = await model.participationGroups();
      const { snapshot } = page;
      if (shouldYield()) await yieldIfDue(snapshot.mayGoOn);
      const certaintiesOf = certaintiesBySubject(question, participationGroups);
      const subjects = connectAll(
        page,
        inheritingSubjects(question, participationGroups),
        ({ subjectId }) => subjectId,
      );
      const { revision } = snapshot.point;
      return completeNodes(subjects, (subject) => {
        const inherited = once(() => inheritedBySubject(snapshot, question, subject.subjectId));
        return { ...subject, inherited, revision, certaintiesOf };
      });
    },
    requirements: async (model, args, context) => {
      const { question } = model;
      const page = await openHangingPage(context, args, { ...model, parts: ['inherited clauses', question.filter] });
      const clauses = await inheritedClauses(page.snapshot, question, await model.participationGroups());
      const { revision } = page.snapshot.point;
      return completeNodes(connectAll(page, clauses, keyOfClause), (clause) => ({ ...clause, revision }));
    },
  },
  InheritingSubject: {
    subject: ({ subjectId, revision }, _args, context) => mustLoadSubject(context.snapshotOf(revision), subjectId),
    count: ({ rows }) => rows,
    certainties: ({ subjectId, certaintiesOf }) =>
      certaintiesOf(subjectId).map(({ value, rows }) => ({ certainty: value, count: rows })),
    requirements: async ({ inherited }) => (await inherited()).requirements,
    requirementsInAll: async ({ inherited }) => (await inherited()).requirementsInAll,
    responsibilities: async ({ inherited }) => (await inherited()).responsibilities,
    basis: async ({ inherited }) => (await inherited()).surest.basis,
    certificates: async ({ inherited, revision }, _args, context) =>
      mustFindAll(context.snapshotOf(revision), 'Certificate', (await inherited()).certificateIds),
    sources: async ({ inherited, revision }, args, context) =>
      sourcesOf({ sourceIds: (await inherited()).sourceIds, revision }, args, context),
  },
  InheritingSubjectConnection: connectionFields,
  InheritedClause: {
    count: ({ rows }) => rows,
    certainties: ({ certainties }) => certainties.map(({ value, rows }) => ({ certainty: value, count: rows })),
    responsibilities: ({ responsibilities }) =>
      responsibilities.map(({ value, rows }) => ({ responsibility: value, count: rows })),
  },
  InheritedClauseConnection: connectionFields,
};
