import DataLoader from 'dataloader';
import { groupBy } from '../domain/grouping.ts';
import type { ScopeEntry } from '../domain/statements.ts';
import type { Engine } from '../engine/engine.ts';
import { type ListedCount, readGrantCounts, readNamedSubjectIds, type SubjectWalk } from '../store/grant.ts';

interface NextSubjects extends SubjectWalk {
  readonly day: string;
  readonly limit: number;
}

interface CountQuestion {
  readonly certificates: readonly string[];
  /** Certificates that rest on those: the subjects that stand apart may be in scope of one. */
  readonly resting: readonly string[];
  readonly day: string;
  readonly apart: readonly string[];
}

interface Counted {
  readonly counts: readonly ListedCount[];
  readonly entries: readonly ScopeEntry[];
}

/** What walks and tallies of an operation ask: many of either become one query. */
export interface GrantBatches {
  readonly nextSubjects: DataLoader<NextSubjects, readonly string[], string>;
  readonly counts: DataLoader<CountQuestion, Counted, string>;
}

export function batchGrants(engine: Engine, revision: number): GrantBatches {
  return {
    nextSubjects: loadGroups(
      ({ day }) => day,
      async (group) => {
        const limit = Math.max(...group.map((question) => question.limit));
        const walks = group.map(({ certificates, environments, from }) => ({ certificates, environments, from }));
        const found = await readNamedSubjectIds(engine, walks, {
          day: (group[0] as NextSubjects).day,
          revision,
          limit,
        });
        return group.map((question, position) => (found[position] ?? []).slice(0, question.limit));
      },
    ),
    counts: loadGroups(
      ({ day, apart }) => JSON.stringify([day, apart]),
      async (group) => {
        const { day, apart } = group[0] as CountQuestion;
        const certificates = [...new Set(group.flatMap((question) => question.certificates))];
        const resting = [...new Set(group.flatMap((question) => question.resting))];
        const { counts, entries } = await readGrantCounts(engine, { certificates, resting, day, apart, revision });
        return group.map((question) => {
          const asked = new Set(question.certificates);
          const concerned = new Set([...question.certificates, ...question.resting]);
          return {
            counts: counts.filter(({ certificateId }) => asked.has(certificateId)),
            entries: entries.filter(({ certificateId }) => concerned.has(certificateId)),
          };
        });
      },
    ),
  };
}

/** Questions that are alike by `groupOf` share a query, which answers them in their order. */
function loadGroups<Question, Answer>(
  groupOf: (question: Question) => string,
  read: (group: readonly Question[]) => Promise<readonly Answer[]>,
): DataLoader<Question, Answer, string> {
  return new DataLoader(
    async (questions) => {
      const answers = new Map<Question, Answer>();
      await Promise.all(
        [...groupBy(questions, groupOf).values()].map(async (group) => {
          const found = await read(group);
          group.forEach((question, position) => {
            answers.set(question, found[position] as Answer);
          });
        }),
      );
      return questions.map((question) => answers.get(question) as Answer);
    },
    { cacheKeyFn: (question) => JSON.stringify(question) },
  );
}
