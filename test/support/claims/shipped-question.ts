import fc, { type Arbitrary } from 'fast-check';
import type { InheritanceFilter } from '../../../src/graphql/generated/resolvers.ts';
import { orNull } from '../random-statements.ts';
import type { World } from './world.ts';

export interface AskedOnDay {
  readonly filter: Partial<InheritanceFilter>;
  readonly day: string;
}

/** Includes days on which two revisions of FedRAMP may apply, or none is in force. */
const DAYS = ['2015-03-01', '2019-07-01', '2024-02-29', '2025-06-01', '2026-06-23', '2026-11-29', '2029-01-01'];

/**
 * Questions about an existing graph, limited to a few requirements: all rows of a certificate are the same except for
 * the clause.
 */
export function questionsOn({ tables }: World): Arbitrary<AskedOnDay> {
  const some = (ids: readonly string[], most: number) =>
    fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: most });
  const certified = tables.certificates.flatMap(({ certifications }) => certifications.map(({ toId }) => toId));
  const editions = tables.standards.filter(({ editionOf }) => editionOf.length > 0).map(({ id }) => id);
  const standards = [...new Set([...certified, ...editions])];
  const clauses = tables.clauses.filter(({ standard }) => standards.includes(standard)).map(({ id }) => id);
  const named = tables.entries.map(({ certificateId }) => certificateId);
  const services = [...new Set(tables.entries.map(({ subjectId }) => subjectId))].filter((id) =>
    id.startsWith('service/'),
  );
  const subject = fc.oneof(
    { weight: 4, arbitrary: some(services, 1).map((ids) => ({ services: ids })) },
    { weight: 2, arbitrary: some(services, 3).map((ids) => ({ services: ids })) },
    { weight: 1, arbitrary: some(tables.families, 1).map((ids) => ({ families: ids })) },
    { weight: 1, arbitrary: some(tables.services, 2).map((ids) => ({ services: ids })) },
    { weight: 2, arbitrary: fc.constant({}) },
  );
  const filter = fc
    .record({
      environments: orNull(6, some(tables.environments, 2)),
      certificates: orNull(
        7,
        fc.oneof(
          some(named, 2),
          some(
            tables.certificates.map(({ id }) => id),
            1,
          ),
        ),
      ),
      standards: orNull(5, some(standards, 2)),
      clauses: some(clauses, 2),
      leverageHops: fc.constantFrom(0, 0, 1, 2),
      expandFamilies: fc.boolean(),
    })
    .chain((rest) => subject.map((subjects) => ({ ...rest, ...subjects })));
  // Clauses of the requested standards; otherwise nearly all answers would be empty.
  const fitting = filter.map((asked) => {
    const fits = (id: string) => asked.standards?.includes(`standard/${id.split('/')[1]}`) ?? true;
    const kept = asked.clauses.filter(fits);
    const others = kept.length > 0 ? kept : clauses.filter(fits).slice(0, 1);
    return { ...asked, clauses: others.length > 0 ? others : asked.clauses };
  });
  return fc.noShrink(fc.noBias(fc.record({ filter: fitting, day: fc.constantFrom(...DAYS) })));
}
