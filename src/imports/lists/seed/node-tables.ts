import { type CertificateDocument, DOCUMENT_KINDS } from '../../../domain/certificate.ts';
import { CLAUSE_KINDS } from '../../../domain/clause.ts';
import { clauseSort } from '../../../domain/clause-order.ts';
import { groupBy } from '../../../domain/grouping.ts';
import { clauseIdOf, ENTITY_PREFIXES, type EntityKind } from '../../../domain/ids.ts';
import { STANDARD_STATUSES } from '../../../domain/standard.ts';
import { anyNumberOf, day, oneOf, optional, partialDate, text, url, within, yesOrNo } from './columns.ts';
import { clauseNumber, identifier, reference, sourceColumn } from './id-columns.ts';
import { entity, memberships, nodesOf } from './nodes.ts';
import { type SeedTable, tableOf, wholeTableOf } from './table.ts';

const named = (kind: EntityKind) => ({
  id: identifier(kind, 'Its id.'),
  name: text('Its name as the sources give it.'),
});

const sources = nodesOf({
  kind: 'Source',
  name: 'sources',
  description: 'Where facts were read. Each other row names one or more of these.',
  columns: {
    id: identifier('Source', 'Short name that the other files use.'),
    title: text('What the source is, with the state of it that was read.'),
    url: optional(url('Where it can be read, where that is known.')),
    publisher: optional(text('Who says it.')),
    date: optional(partialDate('The day, month or year that it bears, no more exact than it bears it.')),
    read_on: optional(day('The day that it was read for this list.')),
    licence: optional(text('What may be done with its text, or what was taken from it.')),
    short_title: optional(text('A title of a few words, for rows. Empty: the title.')),
  },
});

const organizations = nodesOf({
  kind: 'Organization',
  name: 'organizations',
  description: 'Who publishes, operates, holds, issues or assesses.',
  columns: { ...named('Organization'), source: sourceColumn },
});

const standards = nodesOf({
  kind: 'Standard',
  name: 'standards',
  description: 'Standards: a row for each edition, or for one that is cited without part or edition.',
  columns: {
    id: identifier('Standard', 'Its id.'),
    designation: text('What it is cited as, such as ISO/IEC 20000-1:2018.'),
    edition: optional(text('Its edition, such as 2018 or Rev. 4. Empty: cited without one.')),
    title: optional(text('Its title.')),
    publisher: optional(reference('Organization', 'Who publishes it.')),
    family: optional(text('The family of standards that it belongs to.')),
    certifiable: optional(yesOrNo('Whether one can be certified to it.')),
    status: optional(oneOf(STANDARD_STATUSES, 'Whether it holds.')),
    source: sourceColumn,
    note: optional(text('What else a reader must know.')),
    in_force_from: optional(partialDate('The day, month or year of its publication.')),
    in_force_until: optional(partialDate('The day, month or year of its withdrawal.')),
  },
  links: { publisher: 'PUBLISHED_BY' },
});

const clauses = tableOf(
  {
    name: 'clauses',
    description: 'The numbered parts of one standard: numbers and titles, never the text of a standard.',
    key: ['number'],
    partMeans: 'the id of the standard in standards.csv',
    columns: {
      number: clauseNumber('Number as printed, such as 8.6.3 or AC-2(1).'),
      title: optional(text('Title as printed.')),
      parent: optional(within('number', clauseNumber('Number of the clause that it stands under.'))),
      kind: oneOf(CLAUSE_KINDS, 'HEADING only groups others; a REQUIREMENT is what a service can inherit.'),
      withdrawn: optional(yesOrNo('yes: its publisher has taken it back, so that it is no requirement any more.')),
      source: sourceColumn,
    },
  },
  ({ values: { number, title, parent, kind, withdrawn, source: sourceIds }, part, at }) => {
    const standardId = `${ENTITY_PREFIXES.Standard}/${part ?? ''}`;
    const id = clauseIdOf(standardId, number);
    const to = parent === null ? null : clauseIdOf(standardId, parent);
    const properties = { number, title, clauseKind: kind, withdrawn, standardId, sort: clauseSort(number) };
    return [
      entity('Clause', id, { properties, sourceIds, at: at() }),
      ...memberships('UNDER', id, { to, sourceIds, at: at('parent') }),
    ];
  },
);

const serviceFamilies = nodesOf({
  kind: 'ServiceFamily',
  name: 'service-families',
  description: 'Groups of services that a certificate can name as a whole.',
  columns: { ...named('ServiceFamily'), source: sourceColumn },
});

const services = tableOf(
  {
    name: 'services',
    description: 'Services of a cloud, with the family where a source or its name tells it.',
    key: ['id'],
    columns: {
      id: identifier('Service', 'Its id.'),
      name: text('Its present name as the sources give it.'),
      family: optional(reference('ServiceFamily', 'The family that it belongs to.')),
      family_source: anyNumberOf(reference('Source', 'Who says that it belongs there. Empty: the row source.')),
      family_inferred: optional(
        yesOrNo('yes: concluded from its name, stated by nobody; what rests on it is POSSIBLE at most.'),
      ),
      source: sourceColumn,
    },
  },
  ({ values, at }, onIssue) => {
    const { id, name, family, family_source: familySource, family_inferred: isInferred, source } = values;
    if (family === null && (familySource.length > 0 || isInferred !== null)) {
      onIssue(at('family'), 'The row tells how its family is known, but names no family.');
      return [];
    }
    const sourceIds = familySource.length > 0 ? familySource : source;
    const links = memberships('IN_FAMILY', id, {
      ...{ to: family, inferred: isInferred ?? false },
      ...{ sourceIds, at: at('family') },
    });
    return [
      entity('Service', id, { properties: { name }, sourceIds: source, at: at() }),
      ...links.map((link) => ({ ...link, isOnlyOne: true as const })),
    ];
  },
);

const environments = nodesOf({
  kind: 'Environment',
  name: 'environments',
  description: 'Clouds that a service runs in, such as Azure Government.',
  columns: {
    ...named('Environment'),
    regions: anyNumberOf(text('Regions that the sources name.')),
    operator: optional(reference('Organization', 'Who operates it.')),
    source: sourceColumn,
  },
  links: { operator: 'OPERATED_BY' },
});

const certificates = nodesOf({
  kind: 'Certificate',
  name: 'certificates',
  description: 'Certificates, attestations and authorizations.',
  columns: {
    id: identifier('Certificate', 'Its id.'),
    name: text('What the source calls it.'),
    standard: reference('Standard', 'What it certifies. Cited without edition: the row of that name.'),
    standard_as_stated: optional(text('The standard in the words of the source.')),
    environments: anyNumberOf(reference('Environment', 'Where it applies, as the source says.')),
    holder: optional(reference('Organization', 'Who holds it.')),
    issuer_or_assessor: optional(
      reference('Organization', 'Who issued it or assessed for it, where the source does not tell which.'),
    ),
    number: optional(text('Its number.')),
    issued_on: optional(day('The day that it was issued.')),
    expires_on: optional(day('The last day that it is in force.')),
    customer_keeps: optional(text('What it leaves to the customer, as its source says.')),
    customer_keeps_paraphrased: optional(yesOrNo('yes: in our words, which stand so on no page.')),
    source: sourceColumn,
    note: optional(text('What else a reader must know.')),
    issuer: optional(reference('Organization', 'Who issued it.')),
    assessor: optional(reference('Organization', 'Who assessed for it, such as a 3PAO, which issues nothing.')),
    authorizing_agency: optional(reference('Organization', 'Who authorized it, of an authorization.')),
  },
  links: {
    standard: 'CERTIFIES',
    environments: 'APPLIES_IN',
    holder: 'HELD_BY',
    issuer_or_assessor: 'ISSUED_OR_ASSESSED_BY',
    issuer: 'ISSUED_BY',
    assessor: 'ASSESSED_BY',
    authorizing_agency: 'AUTHORIZED_BY',
  },
});

const certificateDocuments = wholeTableOf(
  {
    name: 'certificate-documents',
    description: 'Documents of certificates. All of one certificate stand in one file.',
    key: ['certificate', 'title'],
    columns: {
      certificate: reference('Certificate', 'The certificate.'),
      kind: oneOf(DOCUMENT_KINDS, 'What the document is.'),
      title: text('Its title.'),
      url: optional(url('Where it can be fetched. Empty: not known, or not public.')),
      source: sourceColumn,
    },
  },
  (rows) =>
    [...groupBy(rows, ({ values: { certificate } }) => certificate)].map(([id, group]) => {
      const [first] = group;
      const list = group.map(({ values: { kind, title, url } }): CertificateDocument => ({ kind, title, url }));
      const sourceIds = [...new Set(group.flatMap(({ values: { source } }) => source))];
      // As text, since neither engine keeps maps in a property.
      return entity('Certificate', id, { properties: { documents: JSON.stringify(list) }, sourceIds, at: first.at() });
    }),
);

/** Tables of nodes, in such an order that a row refers to what stands before it. */
export const ENTITY_TABLES: readonly SeedTable[] = [
  ...[sources, organizations, standards, clauses, serviceFamilies, services, environments, certificates],
  certificateDocuments,
];
