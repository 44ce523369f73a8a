import fc, { type Arbitrary } from 'fast-check';
import {
  EXTENTS,
  type ExceptionContent,
  type LeverageContent,
  type MembershipContent,
  type MembershipKind,
  type ResponsibilityContent,
  type ScopeEntryContent,
  type StandardRelationContent,
} from '../../src/domain/statements/statements.ts';

/** Random statements about a few fixed nodes, so that they often interact. */

export const SOURCES = ['source/one', 'source/two'];
/** Some are prefixes of others, so that code that joins or splits ids must keep them apart. */
export const SERVICES = ['a', 'a-1', 'a-1.2', 'b', 'b-1', 'b-1.2', 'c', 'c-1', 'c-1.2'].map(
  (name) => `service/${name}`,
);
/** Services that may be members of families or components of others. */
const LINKED = SERVICES.slice(0, 6);
/** Services without exclusions, which the database alone can count. */
const PLAIN = SERVICES.slice(7);
export const FAMILIES = ['family/m', 'family/n'];
export const ENVIRONMENTS = ['environment/x', 'environment/x-y'];
export const CERTIFICATES = ['certificate/p', 'certificate/p-q', 'certificate/p.r'];
export const LISTED_STANDARDS = ['standard/s', 'standard/t'];
export const STANDARDS = [...LISTED_STANDARDS, 'standard/without-clauses'];
export const NUMBERS = ['1', '1.2', '1.2.1', '1.10', '2', '2(1)'];
export const CLAUSES = LISTED_STANDARDS.flatMap((standard) => NUMBERS.map((number) => clauseIdOf(standard, number)));

const BOUNDS = ['2030-01-01', '2030-07-01', '2031-01-01'];
/** Days of questions: the bounds of validity and the days around them. */
export const DAYS = ['2029-12-31', '2030-01-01', '2030-06-30', '2030-07-01', '2030-12-31', '2031-01-01', '2031-01-02'];

export const oneOf = <Value>(values: readonly Value[]) => fc.constantFrom(...values);
/** Prefers the first values, so that entries interact. */
const mostlyFirst = <Value>(values: readonly Value[]) =>
  fc.oneof(...values.map((value, index) => ({ weight: 2 ** (values.length - index), arbitrary: fc.constant(value) })));
/** `nulls` is the weight of null, against 10 for a value. */
export const orNull = <Value>(nulls: number, value: Arbitrary<Value>): Arbitrary<Value | null> =>
  fc.oneof({ weight: nulls, arbitrary: fc.constant(null) }, { weight: 10 - nulls, arbitrary: value });
const status = fc.oneof(
  { weight: 6, arbitrary: fc.constant('IN_SCOPE' as const) },
  { weight: 2, arbitrary: fc.constant('NOT_IN_SCOPE' as const) },
  { weight: 2, arbitrary: oneOf(['IN_AUDIT', 'PLANNED'] as const) },
);
/** Mostly unlimited; otherwise few statements would interact. */
export const validity = fc.oneof(
  { weight: 5, arbitrary: fc.constant([null, null] as const) },
  { weight: 1, arbitrary: oneOf(BOUNDS).map((from) => [from, null] as const) },
  { weight: 1, arbitrary: oneOf(BOUNDS).map((until) => [null, until] as const) },
  { weight: 1, arbitrary: fc.subarray(BOUNDS, { minLength: 2, maxLength: 2 }).map(([from, until]) => [from, until]) },
) as Arbitrary<readonly [string | null, string | null]>;

export const seldom = fc.integer({ min: 0, max: 3 }).map((number) => number === 0);

export const entry: Arbitrary<ScopeEntryContent> = fc
  .record({
    certificateId: mostlyFirst(CERTIFICATES),
    subjectId: fc.oneof(
      { weight: 3, arbitrary: fc.oneof(oneOf(SERVICES), oneOf([...SERVICES.slice(0, 3), ...PLAIN])) },
      { weight: 1, arbitrary: oneOf(FAMILIES) },
    ),
    environmentId: orNull(3, mostlyFirst(ENVIRONMENTS)),
    environmentInferred: seldom,
    standardId: orNull(9, oneOf(STANDARDS)),
    status,
    extent: oneOf(EXTENTS),
    validity,
    condition: orNull(3, fc.constant('Not in winter.')),
  })
  .map(({ validity: [validFrom, validUntil], extent, environmentInferred, ...rest }) => ({
    kind: 'ScopeEntry',
    ...rest,
    ...(environmentInferred && rest.environmentId !== null && { environmentInferred }),
    status: PLAIN.includes(rest.subjectId) ? 'IN_SCOPE' : rest.status,
    extent: FAMILIES.includes(rest.subjectId) ? extent : null,
    validFrom,
    validUntil,
  }));

export const responsibility: Arbitrary<ResponsibilityContent> = fc.record({
  kind: fc.constant('Responsibility'),
  clauseId: oneOf(CLAUSES),
  environmentId: mostlyFirst(ENVIRONMENTS),
  certificateId: orNull(6, oneOf(CERTIFICATES)),
  responsibility: oneOf(['CUSTOMER', 'SHARED', 'PROVIDER_PART', 'PROVIDER'] as const),
  providerParts: fc.constant(null),
  customerParts: fc.constant(null),
});

export const exception: Arbitrary<ExceptionContent> = fc.record({
  kind: fc.constant('Exception'),
  certificateId: mostlyFirst(CERTIFICATES),
  subjectId: orNull(3, oneOf([...SERVICES, ...FAMILIES])),
  environmentId: orNull(6, oneOf(ENVIRONMENTS)),
  clauseId: oneOf(CLAUSES),
  note: fc.constant(null),
});

/** Publication and withdrawal dates of editions, with the precision of sources. */
export const PUBLISHED = ['2029', '2030', '2030-07', '2030-12-31', '2031'];

/** Makes listed standards editions of the one without clauses. */
export const editionOf: Arbitrary<StandardRelationContent> = oneOf(LISTED_STANDARDS).map((fromId) => ({
  kind: 'StandardRelation',
  fromId,
  toId: 'standard/without-clauses',
  relation: 'EDITION_OF',
  note: null,
}));

/** Makes the first listed standard a baseline of the second. */
export const baselineOf: Arbitrary<StandardRelationContent> = fc.constant({
  kind: 'StandardRelation',
  fromId: at(LISTED_STANDARDS, 0),
  toId: at(LISTED_STANDARDS, 1),
  relation: 'BASELINE_OF',
  note: null,
});

/** Includes cycles and self-references, which occur in real data. */
export const leverage: Arbitrary<LeverageContent> = fc
  .tuple(oneOf(CERTIFICATES), oneOf(CERTIFICATES), fc.uniqueArray(oneOf(CLAUSES), { maxLength: 6 }))
  .map(([fromId, toId, ids]) => {
    const inheritedClauseIds = ids.length === 0 ? {} : { inheritedClauseIds: ids.sort() };
    return { kind: 'Leverage', fromId, toId, ...inheritedClauseIds };
  });

export function link(
  membership: MembershipKind,
  [fromId, toId]: readonly [string, string],
  inferred = false,
): MembershipContent {
  return { kind: 'Membership', membership, fromId, toId, inferred };
}
export const inFamily = fc
  .tuple(oneOf(LINKED), oneOf(FAMILIES), seldom)
  .map(([service, family, guessed]) => link('IN_FAMILY', [service, family], guessed));
/** Mostly refers to the next service, for long chains; the others create cycles. */
export const componentOf = fc
  .tuple(fc.nat(LINKED.length - 1), fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 5 })), seldom)
  .map(([from, step, guessed]) =>
    link('COMPONENT_OF', [at(LINKED, from), at(LINKED, (from + step) % LINKED.length)], guessed),
  );

export function clauseIdOf(standardId: string, number: string): string {
  return `clause/${standardId.split('/')[1]}/${number}`;
}

/** Returns the item at an index that the list has. */
export function at<Item>(items: readonly Item[], index: number): Item {
  return items[index] as Item;
}
