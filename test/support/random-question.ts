import fc, { type Arbitrary } from 'fast-check';
import { BASES } from '../../src/domain/catalogue/lineage.ts';
import { CERTAINTIES } from '../../src/domain/certainty/certainty.ts';
import { POSSIBLE_REASONS } from '../../src/domain/certainty/possible-reasons.ts';
import { RESPONSIBILITIES } from '../../src/domain/statements/statements.ts';
import type { InheritanceFilter } from '../../src/graphql/generated/resolvers.ts';
import { CERTIFICATES, CLAUSES, DAYS, ENVIRONMENTS, FAMILIES, SERVICES, STANDARDS } from './random-statements.ts';

export interface Question {
  readonly filter: Partial<InheritanceFilter>;
  readonly day: string;
  readonly pageSizes: readonly number[];
}

/** A list in about `given` percent of cases, otherwise null; rarely empty, or with an unknown value. */
function list<Value extends string>(given: number, values: readonly Value[], unknown: Value | null) {
  const known = fc.subarray([...values], { minLength: 1 });
  const weighted: fc.WeightedArbitrary<readonly Value[] | null>[] = [
    { weight: 100 - given, arbitrary: fc.constant(null) },
    { weight: given, arbitrary: known },
    { weight: 1, arbitrary: fc.constant([]) },
  ];
  if (unknown !== null) weighted.push({ weight: 2, arbitrary: known.map((some) => [...some, unknown]) });
  return fc.oneof(...weighted);
}

const filter: Arbitrary<Partial<InheritanceFilter>> = fc.record({
  services: list(30, SERVICES, 'service/nobody-knows'),
  families: list(15, FAMILIES, 'family/nobody-knows'),
  environments: list(15, ENVIRONMENTS, 'environment/nobody-knows'),
  environmentNotStated: fc.oneof(
    { weight: 9, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
  certificates: list(15, CERTIFICATES, 'certificate/nobody-knows'),
  standards: list(12, STANDARDS, 'standard/nobody-knows'),
  clauses: list(20, CLAUSES, 'clause/s/nobody-knows'),
  expandFamilies: fc.boolean(),
  bases: list(12, BASES, null),
  certainties: list(12, CERTAINTIES, null),
  possibleBecause: list(12, POSSIBLE_REASONS, null),
  leverageHops: fc.oneof(fc.constant(1), fc.integer({ min: 0, max: 8 })),
  responsibilities: list(18, RESPONSIBILITIES, null),
});

export const randomQuestion: Arbitrary<Question> = fc.noBias(
  fc.record({
    filter,
    day: fc.constantFrom(...DAYS),
    pageSizes: fc.array(fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 100 })), { maxLength: 4 }),
  }),
);
