import { certaintiesBySubject, inheritingSubjects } from '../../answers/inheritance/inheriting-subjects.ts';
import { connectAll, connectionFields } from '../connection.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { openHangingPage } from '../hanging-page.ts';
import { mustLoadSubject } from './must-load.ts';

export const inheritingSubjectResolvers: Resolvers = {
  InheritanceConnection: {
    subjects: async (model, args, context) => {
      const { question } = model;
      const page = await openHangingPage(context, args, { ...model, parts: ['inheriting subjects', question.filter] });
      const participationGroups = await model.participationGroups();
      const certaintiesOf = certaintiesBySubject(question, participationGroups);
      const at = { revision: page.snapshot.point.revision, certaintiesOf };
      return connectAll(
        page,
        inheritingSubjects(question, participationGroups).map((subject) => ({ ...subject, ...at })),
        ({ subjectId }) => subjectId,
      );
    },
  },
  InheritingSubject: {
    subject: ({ subjectId, revision }, _args, context) => mustLoadSubject(context.snapshotOf(revision), subjectId),
    count: ({ rows }) => rows,
    certainties: ({ subjectId, certaintiesOf }) =>
      certaintiesOf(subjectId).map(({ value, rows }) => ({ certainty: value, count: rows })),
  },
  InheritingSubjectConnection: connectionFields,
};
