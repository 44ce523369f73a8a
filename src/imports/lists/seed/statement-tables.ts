import { mappingEnds } from '../../../domain/clause-sets.ts';
import { clauseIdOf, compareText } from '../../../domain/ids.ts';
import {
  ALIAS_KINDS,
  EXTENTS,
  MAPPING_KINDS,
  RELATION_KINDS,
  SCOPE_STATUSES,
  STATED_RESPONSIBILITIES,
} from '../../../domain/statements.ts';
import { anyNumberOf, count, day, oneOf, optional, several, text, yesOrNo } from './columns.ts';
import { anyOf, clause, clauseNumber, reference, sourceColumn } from './id-columns.ts';
import { statementsOf } from './nodes.ts';
import type { SeedTable } from './table.ts';

const aliases = statementsOf(
  {
    name: 'aliases',
    description: 'Other names under which people look for something.',
    key: ['subject', 'name', 'source'],
    columns: {
      subject: anyOf(
        ['Standard', 'Service', 'ServiceFamily', 'Environment', 'Organization', 'Certificate'],
        'What is called so, with its prefix.',
      ),
      name: text('The other name.'),
      kind: oneOf(ALIAS_KINDS, 'FORMERLY: no longer; ALSO: as well; ABBREVIATION.'),
      source: sourceColumn,
    },
  },
  ({ subject, name, kind }) => ({ kind: 'Alias', subjectId: subject, name, alias: kind }),
);

const standardRelations = statementsOf(
  {
    name: 'standard-relations',
    description: 'How standards belong together: the row reads FROM, KIND, TO.',
    key: ['from', 'kind', 'to', 'source'],
    columns: {
      from: reference('Standard', 'The standard that does it.'),
      kind: oneOf(RELATION_KINDS, 'What it does.'),
      to: reference('Standard', 'The standard that it is done to.'),
      source: sourceColumn,
      note: optional(text('The word of the source, shortly.')),
    },
  },
  ({ from, kind, to, note }) => ({ kind: 'StandardRelation', fromId: from, relation: kind, toId: to, note }),
);

const serviceRelations = statementsOf(
  {
    name: 'service-relations',
    description: 'How services belong together: the row reads FROM, KIND, TO.',
    key: ['from', 'kind', 'to', 'source'],
    columns: {
      from: reference('Service', 'The component, or the service that is replaced.'),
      kind: oneOf(['COMPONENT_OF', 'REPLACED_BY'], 'What the first is of the second.'),
      to: reference('Service', 'The whole, or the service that takes its place.'),
      inferred: optional(yesOrNo('yes: concluded from their names, stated by nobody.')),
      source: sourceColumn,
    },
  },
  ({ from, kind, to, inferred }) => {
    return { kind: 'Membership', membership: kind, fromId: from, toId: to, inferred: inferred ?? false };
  },
);

const scope = statementsOf(
  {
    name: 'scope',
    description: 'What a source lists under a certificate. What is not listed is unknown, not out of scope.',
    key: ['certificate', 'subject', 'environment', 'valid_from', 'source'],
    columns: {
      certificate: reference('Certificate', 'The certificate.'),
      subject: anyOf(['Service', 'ServiceFamily'], 'The service or the family that is listed, with its prefix.'),
      environment: optional(
        reference('Environment', 'Where. Empty: the source does not say; a certificate with one environment gives it.'),
      ),
      standard: optional(
        reference('Standard', "The standard that the row is for, if it is another one than the certificate's."),
      ),
      status: oneOf(SCOPE_STATUSES, 'What the source says of it.'),
      extent: optional(oneOf(EXTENTS, 'For a family: all of it, or what is selected. Empty: not said.')),
      valid_from: optional(day('The first day that it holds.')),
      valid_until: optional(day('The day that it no longer holds.')),
      condition: optional(text('The footnote of the entry, verbatim; … where words are left out.')),
      source: sourceColumn,
      environment_inferred: optional(
        yesOrNo('yes: the source lists subjects and environments apart; what rests on it is POSSIBLE at most.'),
      ),
    },
  },
  ({ certificate, subject, environment, standard, status, extent, condition, ...said }) => {
    const ids = { certificateId: certificate, subjectId: subject, environmentId: environment, standardId: standard };
    const inferred = said.environment_inferred === true ? { environmentInferred: true } : {};
    const days = { validFrom: said.valid_from, validUntil: said.valid_until };
    return { kind: 'ScopeEntry', ...ids, ...inferred, status, extent, ...days, condition };
  },
);

const exceptions = statementsOf(
  {
    name: 'exceptions',
    description: 'Clauses that a certificate, or its entry of a service or family, does not stand for.',
    key: ['certificate', 'subject', 'environment', 'standard', 'clause', 'source'],
    columns: {
      certificate: reference('Certificate', 'The certificate.'),
      subject: optional(anyOf(['Service', 'ServiceFamily'], 'For which it does not, with its prefix. Empty: for all.')),
      environment: optional(reference('Environment', 'Where it does not. Empty: wherever it applies.')),
      standard: reference('Standard', 'The standard of the clause.'),
      clause: clauseNumber('Number of the clause; those under it are meant, too.'),
      note: optional(text('The exception in the words of the source.')),
      source: sourceColumn,
    },
  },
  ({ certificate, subject, environment, standard, clause, note }) => {
    const ids = { certificateId: certificate, subjectId: subject, environmentId: environment };
    return { kind: 'Exception', ...ids, clauseId: clauseIdOf(standard, clause), note };
  },
);

const leverages = statementsOf(
  {
    name: 'leverages',
    description: 'Certificates whose offering uses that of another one.',
    key: ['certificate', 'leverages', 'source'],
    columns: {
      certificate: reference('Certificate', 'The leveraging certificate.'),
      leverages: reference('Certificate', 'The leveraged certificate.'),
      inherited: anyNumberOf(
        clause('Requirements that the source states as inherited from there. Empty: it states none.'),
      ),
      source: sourceColumn,
    },
  },
  ({ certificate, leverages: leveraged, inherited }) => {
    const inheritedClauseIds = inherited.length === 0 ? {} : { inheritedClauseIds: inherited.toSorted(compareText) };
    return { kind: 'Leverage', fromId: certificate, toId: leveraged, ...inheritedClauseIds };
  },
);

const responsibilities = statementsOf(
  {
    name: 'responsibilities',
    description: 'Who must do what a clause asks for, in an environment. A clause without a row is unknown.',
    key: ['standard', 'clause', 'environment', 'certificate', 'source'],
    columns: {
      standard: reference('Standard', 'The standard of the clause.'),
      clause: clauseNumber('Number of the clause.'),
      environment: reference('Environment', 'Where.'),
      certificate: optional(reference('Certificate', 'Through which certificate. Empty: any.')),
      responsibility: oneOf(
        STATED_RESPONSIBILITIES,
        'PROVIDER: nothing is left; PROVIDER_PART: the provider does parts, of the rest nothing is said; SHARED; CUSTOMER.',
      ),
      provider_parts: optional(count('How many parts the provider says that it manages.')),
      customer_parts: optional(count('How many parts the source gives to the customer.')),
      source: sourceColumn,
    },
  },
  ({ standard, clause, environment, certificate, responsibility, ...said }) => {
    const ids = { clauseId: clauseIdOf(standard, clause), environmentId: environment, certificateId: certificate };
    const parts = { providerParts: said.provider_parts, customerParts: said.customer_parts };
    return { kind: 'Responsibility', ...ids, responsibility, ...parts };
  },
);

const mappings = statementsOf(
  {
    name: 'mappings',
    description:
      'How clauses of two standards relate: the row reads FROM, RELATIONSHIP, TO. A pair without a row is unknown.',
    key: ['from_standard', 'from', 'to_standard', 'to', 'source'],
    columns: {
      from_standard: reference('Standard', 'The standard of the first clause.'),
      from: several(clauseNumber('Number of the first clause, or of several that are meant together.')),
      relationship: optional(
        oneOf(
          MAPPING_KINDS,
          'How the first relates to the second. Empty: the source names both, without a word (RELATED).',
        ),
      ),
      to_standard: reference('Standard', 'The standard of the second clause.'),
      to: several(clauseNumber('Number of the second clause, or of several that are meant together.')),
      rationale: optional(text('Why, shortly, in the words of the source.')),
      source: sourceColumn,
    },
  },
  ({ from_standard, from, relationship, to_standard, to, rationale }) => {
    const idsOf = (standard: string, numbers: readonly string[]) =>
      numbers.map((number) => clauseIdOf(standard, number));
    const ends = mappingEnds(idsOf(from_standard, from), idsOf(to_standard, to));
    return { kind: 'ClauseMapping', ...ends, mapping: relationship ?? 'RELATED', strength: null, rationale };
  },
);

/** Tables of nothing but statements, which may refer to any node. */
export const STATEMENT_TABLES: readonly SeedTable[] = [
  ...[aliases, standardRelations, serviceRelations, scope, exceptions, leverages, responsibilities, mappings],
];
