import fc, { type Arbitrary } from 'fast-check';
import { clauseSort } from '../../src/domain/clause-order.ts';
import type { EntityKind } from '../../src/domain/ids.ts';
import {
  EXTENTS,
  type MembershipKind,
  type ResponsibilityContent,
  type ScopeEntryContent,
  type StatementContent,
  statementId,
} from '../../src/domain/statements.ts';
import type { EntityFact, Fact, StatementFact } from '../../src/imports/facts.ts';

/**
 * Small graphs in which entries meet each other often: few nodes, always the same, and many random
 * statements about them. Whatever it makes, an import takes.
 */

const AT = { file: 'random', row: null, column: null };
const SOURCES = ['source/one', 'source/two'];
const SERVICES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `service/${name}`);
const FAMILIES = ['family/m', 'family/n'];
const ENVIRONMENTS = ['environment/x', 'environment/y'];
const CERTIFICATES = ['certificate/p', 'certificate/q', 'certificate/r'];
const LISTED_STANDARDS = ['standard/s', 'standard/t'];
const STANDARDS = [...LISTED_STANDARDS, 'standard/without-clauses'];
const NUMBERS = ['1', '1.2', '1.2.1', '1.10', '2', '2(1)'];
export const IDS = { SERVICES, FAMILIES, ENVIRONMENTS, CERTIFICATES, STANDARDS };
export const CLAUSES = LISTED_STANDARDS.flatMap((standard) => NUMBERS.map((number) => clauseIdOf(standard, number)));

/** Bounds of validity; asked about are these days and those around them. */
const BOUNDS = ['2030-01-01', '2030-07-01', '2031-01-01'];
export const DAYS = ['2029-12-31', '2030-01-01', '2030-06-30', '2030-07-01', '2030-12-31', '2031-01-01', '2031-01-02'];

const oneOf = <Value>(values: readonly Value[]) => fc.constantFrom(...values);
/** The first ones more often, so that entries meet. */
const mostlyFirst = <Value>(values: readonly Value[]) =>
  fc.oneof(...values.map((value, index) => ({ weight: 2 ** (values.length - index), arbitrary: fc.constant(value) })));
/** Null as often as the weight says, of ten. */
const orNull = <Value>(nulls: number, value: Arbitrary<Value>): Arbitrary<Value | null> =>
  fc.oneof({ weight: nulls, arbitrary: fc.constant(null) }, { weight: 10 - nulls, arbitrary: value });
const source = fc.oneof(
  { weight: 4, arbitrary: oneOf(SOURCES).map((id) => [id]) },
  { weight: 1, arbitrary: fc.constant(SOURCES) },
);

const status = fc.oneof(
  { weight: 3, arbitrary: fc.constant('IN_SCOPE' as const) },
  { weight: 1, arbitrary: oneOf(['NOT_IN_SCOPE', 'IN_AUDIT', 'PLANNED'] as const) },
);
/** Most hold for ever, else few of them would meet. */
const validity = fc.oneof(
  { weight: 5, arbitrary: fc.constant([null, null] as const) },
  { weight: 1, arbitrary: oneOf(BOUNDS).map((from) => [from, null] as const) },
  { weight: 1, arbitrary: oneOf(BOUNDS).map((until) => [null, until] as const) },
  { weight: 1, arbitrary: fc.subarray(BOUNDS, { minLength: 2, maxLength: 2 }).map(([from, until]) => [from, until]) },
) as Arbitrary<readonly [string | null, string | null]>;

const entry: Arbitrary<ScopeEntryContent> = fc
  .record({
    certificateId: mostlyFirst(CERTIFICATES),
    subjectId: fc.oneof(
      { weight: 3, arbitrary: fc.oneof(oneOf(SERVICES), oneOf(SERVICES.slice(0, 3))) },
      { weight: 1, arbitrary: oneOf(FAMILIES) },
    ),
    environmentId: orNull(2, mostlyFirst(ENVIRONMENTS)),
    status,
    extent: oneOf(EXTENTS),
    validity,
  })
  .map(({ validity: [validFrom, validUntil], extent, ...rest }) => ({
    kind: 'ScopeEntry',
    ...rest,
    extent: FAMILIES.includes(rest.subjectId) ? extent : null,
    validFrom,
    validUntil,
    condition: null,
  }));

const responsibility: Arbitrary<ResponsibilityContent> = fc.record({
  kind: fc.constant('Responsibility'),
  clauseId: oneOf(CLAUSES),
  environmentId: mostlyFirst(ENVIRONMENTS),
  certificateId: orNull(6, oneOf(CERTIFICATES)),
  responsibility: oneOf(['CUSTOMER', 'SHARED', 'PROVIDER_PART', 'PROVIDER'] as const),
  providerParts: fc.constant(null),
  customerParts: fc.constant(null),
});

function link(membership: MembershipKind, [fromId, toId]: readonly [string, string], inferred = false) {
  return { kind: 'Membership', membership, fromId, toId, inferred } as const;
}
const seldom = fc.integer({ min: 0, max: 3 }).map((number) => number === 0);
const inFamily = fc
  .tuple(oneOf(SERVICES), oneOf(FAMILIES), seldom)
  .map(([service, family, guessed]) => link('IN_FAMILY', [service, family], guessed));
/** Most lead to the next service, so that chains get long; the others close circles. */
const componentOf = fc
  .tuple(fc.nat(SERVICES.length - 1), fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 6 })), seldom)
  .map(([from, step, guessed]) =>
    link('COMPONENT_OF', [at(SERVICES, from), at(SERVICES, (from + step) % SERVICES.length)], guessed),
  );

/** A number under none or one of those before it, so that no clause stands under itself. */
const clause = (standardId: string, index: number): Arbitrary<Fact[]> =>
  fc
    .record({ parent: orNull(4, fc.nat(Math.max(index - 1, 0))), heading: seldom, withdrawn: seldom })
    .map(({ parent, heading, withdrawn }) => {
      const number = at(NUMBERS, index);
      const id = clauseIdOf(standardId, number);
      const clauseKind = heading ? 'HEADING' : 'REQUIREMENT';
      const node = entity('Clause', id, {
        number,
        clauseKind,
        standardId,
        sort: clauseSort(number),
        ...(withdrawn && { withdrawn }),
      });
      if (parent === null || index === 0) return [node];
      return [node, statement(link('UNDER', [id, clauseIdOf(standardId, at(NUMBERS, parent))]))];
    });

const certificate = (id: string): Arbitrary<Fact[]> =>
  fc
    .record({
      days: validity,
      standardId: fc.oneof(
        { weight: 4, arbitrary: oneOf(LISTED_STANDARDS) },
        { weight: 1, arbitrary: oneOf(STANDARDS) },
      ),
      environments: fc.subarray(ENVIRONMENTS),
    })
    .map(({ days: [issuedOn, expiresOn], standardId, environments }) => [
      entity('Certificate', id, { name: id, ...(issuedOn && { issuedOn }), ...(expiresOn && { expiresOn }) }),
      statement(link('CERTIFIES', [id, standardId])),
      ...environments.map((environmentId) => statement(link('APPLIES_IN', [id, environmentId]))),
    ]);

const NODES: readonly Fact[] = [
  ...SOURCES.map((id) => entity('Source', id, { title: id })),
  ...STANDARDS.map((id) => entity('Standard', id, { designation: id })),
  ...FAMILIES.map((id) => entity('ServiceFamily', id, { name: id })),
  ...SERVICES.map((id) => entity('Service', id, { name: id })),
  ...ENVIRONMENTS.map((id) => entity('Environment', id, { name: id })),
];

const several = (content: Arbitrary<StatementContent>, minLength: number, maxLength: number) =>
  fc
    .uniqueArray(fc.tuple(content, source), {
      minLength,
      maxLength,
      // What has the same id must be the same statement.
      selector: ([said, sourceIds]) => statementId(said, sourceIds),
    })
    .map((stated) => stated.map(([said, sourceIds]) => statement(said, sourceIds)));

/** Without bias to small lists, since in a graph with few statements they do not meet. */
export const randomGraph: Arbitrary<Fact[]> = fc.noBias(
  fc
    .tuple(
      fc.tuple(...LISTED_STANDARDS.flatMap((standardId) => NUMBERS.map((_number, index) => clause(standardId, index)))),
      fc.tuple(...CERTIFICATES.map(certificate)),
      several(inFamily, 2, 8),
      several(componentOf, 3, 9),
      several(entry, 10, 70),
      several(responsibility, 0, 40),
    )
    .map(([clauses, certificates, ...statements]) => [
      ...NODES,
      ...clauses.flat(),
      ...certificates.flat(),
      ...statements.flat().filter((fact) => !takesAnEnvironment(fact, certificates.flat())),
    ]),
);

/** True for an entry to which an import would give the only environment of its certificate. */
function takesAnEnvironment({ content }: StatementFact, facts: readonly Fact[]): boolean {
  if (content.kind !== 'ScopeEntry' || content.environmentId !== null) return false;
  const environments = facts.filter(
    (fact) =>
      fact.type === 'statement' &&
      fact.content.kind === 'Membership' &&
      fact.content.membership === 'APPLIES_IN' &&
      fact.content.fromId === content.certificateId,
  );
  return environments.length === 1;
}

function entity(kind: EntityKind, id: string, properties: EntityFact['properties']): EntityFact {
  return { type: 'entity', kind, id, properties, sourceIds: ['source/one'], at: AT };
}

function statement(content: StatementContent, sourceIds: readonly string[] = ['source/one']): StatementFact {
  return { type: 'statement', content, sourceIds, at: AT };
}

function clauseIdOf(standardId: string, number: string): string {
  return `clause/${standardId.split('/')[1]}/${number}`;
}

function at<Item>(items: readonly Item[], index: number): Item {
  return items[index] as Item;
}
