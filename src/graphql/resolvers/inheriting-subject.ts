import { rememberTallies } from '../../answers/inheritance/grant-tally.ts';
import { certaintiesBySubject, inheritingSubjects } from '../../answers/inheritance/inheriting-subjects.ts';
import { resolveQuestion } from '../../answers/inheritance/question.ts';
import { connectAll, connectionFields, openPage } from '../connection.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { mustLoadSubject } from './must-load.ts';

export const inheritingSubjectResolvers: Resolvers = {
  InheritanceConnection: {
    subjects: async ({ question: { filter }, snapshot, asOf: dayOfRows, askedAsOf }, args, context) => {
      const { revision } = snapshot.point;
      // Where it begins it is of the day of the rows, which may be their cursor's; then its own cursor's day counts.
      const asOf = args.after == null ? dayOfRows : askedAsOf;
      const page = await openPage(context, args, { parts: ['inheriting subjects', filter], asOf, revision });
      // A later page is read as the first one was, whatever was published since.
      const question = await resolveQuestion(page.snapshot, filter, page.day);
      const sheet = await rememberTallies(page.snapshot, question);
      const certaintiesOf = certaintiesBySubject(question, sheet);
      const at = { revision: page.snapshot.point.revision, certaintiesOf };
      return connectAll(
        page,
        inheritingSubjects(question, sheet).map((subject) => ({ ...subject, ...at })),
        ({ subjectId }) => subjectId,
      );
    },
  },
  InheritingSubject: {
    subject: ({ subjectId, revision }, _args, context) => mustLoadSubject(context.opened(revision), subjectId),
    count: ({ rows }) => rows,
    certainties: ({ subjectId, certaintiesOf }) =>
      certaintiesOf(subjectId).map(({ value, rows }) => ({ certainty: value, count: rows })),
  },
  InheritingSubjectConnection: connectionFields,
};
