import fc, { type Arbitrary } from 'fast-check';
import { clauseSort } from '../../src/domain/clauses/clause-order.ts';
import { CERTIFICATE_STATUSES } from '../../src/domain/entities/certificate.ts';
import type { EntityKind } from '../../src/domain/ids.ts';
import { type StatementContent, statementId } from '../../src/domain/statements/statements.ts';
import type { EntityFact, Fact, StatementFact } from '../../src/imports/facts/facts.ts';
import {
  at,
  baselineOf,
  CERTIFICATES,
  clauseIdOf,
  componentOf,
  ENVIRONMENTS,
  editionOf,
  entry,
  exception,
  FAMILIES,
  inFamily,
  LISTED_STANDARDS,
  leverage,
  link,
  NUMBERS,
  oneOf,
  orNull,
  PUBLISHED,
  responsibility,
  SERVICES,
  SOURCES,
  STANDARDS,
  seldom,
  validity,
} from './random-statements.ts';

/** Small random graphs; an import accepts all of them. */

const AT = { file: 'random', row: null, column: null };
const source = fc.oneof(
  { weight: 4, arbitrary: oneOf(SOURCES).map((id) => [id]) },
  { weight: 1, arbitrary: fc.constant(SOURCES) },
);

/** A clause at the top level or under an earlier one, so that the clauses have no cycles. */
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
      status: orNull(8, oneOf(CERTIFICATE_STATUSES)),
      standardId: fc.oneof(
        { weight: 4, arbitrary: oneOf(LISTED_STANDARDS) },
        { weight: 1, arbitrary: oneOf(STANDARDS) },
      ),
      saidOtherwise: fc.option(oneOf(STANDARDS), { freq: 4 }),
      environments: oneOf([[], ENVIRONMENTS, ENVIRONMENTS.slice(1)]),
      guessed: fc.tuple(seldom, seldom),
    })
    .map(
      ({
        days: [issuedOn, expiresOn],
        status,
        standardId,
        saidOtherwise,
        environments,
        guessed: [guessed, alsoGuessed],
      }) => [
        entity('Certificate', id, {
          name: id,
          ...(status && { status }),
          ...(issuedOn && { issuedOn }),
          ...(expiresOn && { expiresOn }),
        }),
        statement(link('CERTIFIES', [id, standardId], guessed)),
        ...(saidOtherwise === null || saidOtherwise === standardId
          ? []
          : [statement(link('CERTIFIES', [id, saidOtherwise], alsoGuessed), SOURCES.slice(1))]),
        ...environments.map((environmentId) => statement(link('APPLIES_IN', [id, environmentId]))),
      ],
    );

const standard = (id: string): Arbitrary<Fact> =>
  fc.record({ from: orNull(8, oneOf(PUBLISHED)), until: orNull(8, oneOf(PUBLISHED)) }).map(({ from, until }) =>
    entity('Standard', id, {
      designation: id,
      ...(from !== null && { inForceFrom: from }),
      ...(until !== null && { inForceUntil: until }),
    }),
  );

/** Dates are within the range of days in questions. */
const sources: Arbitrary<Fact[]> = fc.tuple(
  ...SOURCES.map((id) =>
    fc.record({ date: orNull(4, oneOf([...PUBLISHED, '2030-06-30'])), isRead: fc.boolean() }).map(({ date, isRead }) =>
      entity('Source', id, {
        title: id,
        ...(date !== null && { date }),
        ...(date !== null && isRead && { readOn: `${date.slice(0, 4)}-06-30` }),
      }),
    ),
  ),
);

const NODES: readonly Fact[] = [
  ...FAMILIES.map((id) => entity('ServiceFamily', id, { name: id })),
  ...SERVICES.map((id) => entity('Service', id, { name: id })),
  ...ENVIRONMENTS.map((id) => entity('Environment', id, { name: id })),
];

const several = (content: Arbitrary<StatementContent>, minLength: number, maxLength: number) =>
  fc
    .uniqueArray(fc.tuple(content, source), {
      minLength,
      maxLength,
      // One statement per id.
      selector: ([said, sourceIds]) => statementId(said, sourceIds),
    })
    .map((stated) => stated.map(([said, sourceIds]) => statement(said, sourceIds)));

/** Without bias to small lists, since statements in small graphs rarely interact. */
export const randomGraph: Arbitrary<Fact[]> = fc.noBias(
  fc
    .tuple(
      fc.tuple(...LISTED_STANDARDS.flatMap((standardId) => NUMBERS.map((_number, index) => clause(standardId, index)))),
      fc.tuple(...CERTIFICATES.map(certificate)),
      fc.tuple(...STANDARDS.map(standard)),
      sources,
      several(inFamily, 2, 8),
      several(componentOf, 3, 9),
      several(entry, 10, 70),
      several(responsibility, 0, 40),
      several(leverage, 0, 3),
      several(exception, 0, 4),
      several(editionOf, 0, 2),
      several(baselineOf, 0, 1),
    )
    .map(([clauses, certificates, standards, sourceNodes, ...statements]) => [
      ...sourceNodes,
      ...NODES,
      ...standards,
      ...clauses.flat(),
      ...certificates.flat(),
      ...statements.flat().filter((fact) => !takesAnEnvironment(fact, certificates.flat())),
    ]),
);

/** True for an entry that an import would place in the only environment of its certificate. */
function takesAnEnvironment({ content }: StatementFact, facts: readonly Fact[]): boolean {
  if (content.kind !== 'ScopeEntry' || content.environmentId !== null) return false;
  return environmentsOf(content.certificateId, facts) === 1;
}

/** Returns the number of environments in which the facts say that a certificate applies. */
export function environmentsOf(certificateId: string, facts: readonly Fact[]): number {
  const contents = facts.flatMap((fact) => (fact.type === 'statement' ? [fact.content] : []));
  return contents
    .filter((content) => content.kind === 'Membership')
    .filter(({ membership, fromId }) => membership === 'APPLIES_IN' && fromId === certificateId).length;
}

export function entity(kind: EntityKind, id: string, properties: EntityFact['properties']): EntityFact {
  return { type: 'entity', kind, id, properties, sourceIds: ['source/one'], at: AT };
}

export function statement(content: StatementContent, sourceIds: readonly string[] = ['source/one']): StatementFact {
  return { type: 'statement', content, sourceIds, at: AT };
}
