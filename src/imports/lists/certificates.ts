import { isDesignation } from '../../domain/citations/standard-names.ts';
import { partition } from '../../domain/grouping.ts';
import { ENTITY_PREFIXES, kindOfId } from '../../domain/ids.ts';
import { slugOf } from '../../domain/names.ts';
import type { MembershipKind } from '../../domain/statements/statements.ts';
import { type Draft, draftOf, membershipFact, type NameReference } from '../facts/draft.ts';
import type { EntityFact, Properties } from '../facts/facts.ts';
import { addresses, day, names, type Read, type Reading, readBy, text, verbatim } from '../map/columns.ts';
import { readDay } from '../map/days.ts';
import { partedBy } from '../map/names.ts';
import type { Row } from '../map/rows.ts';
import { listed, saysNothing, wordOf } from '../map/vocabulary.ts';
import { CLAUSE_COLUMNS } from './clause-columns.ts';
import { kindOfKey, type TableKind } from './list-kind.ts';
import { SCOPE_COLUMNS } from './scope.ts';

/** Words that registers use for certificates in force between their dates. */
const IN_FORCE = listed(
  'valid, active, current, issued, in force, certified, authorized, authorised, maintained, granted, registered, yes',
);
const LONGEST_PERIOD = 80;
const BETWEEN_DAYS = /→|–|—|\bto\b|\buntil\b|\s-\s/;

/** Reads a period; both days are included. A single day is not read, since it may be either end. */
function readPeriod(cell: string, { recipe }: Reading): Read<{ issued: string; expires: string } | null> {
  if (IN_FORCE.includes(wordOf(cell))) return { value: null };
  const days = cell.slice(0, LONGEST_PERIOD).split(BETWEEN_DAYS);
  const [issued, expires, ...others] = days.map((each) => readDay(each.trim(), recipe.dates));
  if (issued !== undefined && expires !== undefined && others.length === 0) return { value: { issued, expires } };
  return { value: null, unread: 'wanted two days such as 2025-01-01 – 2027-12-31' };
}

/** Rejects withdrawn and suspended certificates: the graph keeps no date for either, so they would be in force until they expire. */
function readStatus(cell: string): Read<true> {
  if (IN_FORCE.includes(wordOf(cell))) return { value: true };
  const word = cell.slice(0, 80);
  return { fault: `wanted "valid" or such, not "${word}"; leave out a certificate that is no longer in force` };
}

const CERTIFICATE_COLUMNS = {
  id: text('Id of the certificate in the graph, or the part of it behind "certificate/".', {
    labels: 'certificate id',
    weak: 'id, identifier',
  }),
  number: text('Number that is printed on it.', {
    labels: 'certificate number, certificate no, registration number, id reference, certificate id reference',
    weak: 'number, no, reference',
    hints: 'number, reference',
  }),
  standard: names('Standard that it certifies, by id or name, or several, one a line.', {
    labels: 'standard, norm, scheme',
    weak: 'programme, program, framework',
    doubtful: 'category',
    hints: 'certification, certifications, standard',
    never: 'company, organization, organisation, provider, supplier, vendor, processor',
  }),
  name: text('What it is called.', {
    labels: 'certificate, certificate name',
    weak: 'name, title, certification',
    hints: 'certificate, name',
  }),
  environments: names('Environments that it applies in, one a line.', {
    labels: 'environments, environment, applies in',
    weak: 'clouds, cloud, regions, region',
  }),
  holder: text('Organization that holds it.', {
    labels: 'holder, held by, certified organization, certified organisation',
    weak: 'organization, organisation, company',
  }),
  issuer: text(
    'Organization that issued it.',
    'issuer, issued by, certification body, registrar, issuing body, certifying body',
  ),
  assessor: text(
    'Organization that assessed for it.',
    'assessor, assessed by, auditor, audit firm, independent assessor, 3pao',
  ),
  issued: day('Day of issue.', 'issued, issued on, issue date, date of issue, date issued, valid from'),
  expires: day(
    'Last day in force.',
    `expires, expires on, expiry, expiry date, expiration, expiration date, valid through, valid until, valid to,
      valid till`,
  ),
  period: readBy(readPeriod, true)(
    'First and last day in force, such as 2025-01-01 – 2027-12-31; or a word such as "valid".',
    'validity, validity period, period of validity, valid',
  ),
  status: readBy(readStatus)(
    'Whether it is in force, such as "valid".',
    'status, certificate status, status of certificate, validity status',
  ),
  documents: addresses('URLs of its documents, parted by blanks.', {
    labels: 'documents, document, document url',
    weak: 'url, urls, link, links',
  }),
  note: verbatim('Note, verbatim.', { labels: 'note, notes', weak: 'remark, remarks, comment, comments' }),
};

const OF_OTHERS = new Set([...SCOPE_COLUMNS.service.labels, ...CLAUSE_COLUMNS.number.labels]);
const TELLING = listed('standard, holder, issuer, assessor, issued, expires, period');
/** Columns that lists of clauses do not have. */
const OF_CERTIFICATES = ['id', 'number', ...TELLING];

export const certificates: TableKind<typeof CERTIFICATE_COLUMNS> = {
  name: 'certificates',
  description: 'Certificates with standard, environments, holder, issuer, assessor, number, dates and documents.',
  columns: CERTIFICATE_COLUMNS,
  needed: [['standard', 'name', 'number'], TELLING],
  ticks: null,
  fits({ roles, labels, numbersClauses, isSure, key }) {
    const isNamed = roles.has('name') || roles.has('number') || isSure('id');
    // Under such a key, a single column or a column for the standard is enough.
    if (kindOfKey(key) === 'certificates') return isNamed || roles.has('standard') || labels.length === 1;
    const isOfOthers = labels.some((label) => OF_OTHERS.has(label));
    const isTold = TELLING.some((role) => roles.has(role));
    return isNamed && isTold && !isOfOthers && (OF_CERTIFICATES.some(isSure) || !numbersClauses);
  },
  begin({ notes }) {
    /** Rows that name only a standard, by standard, clouds and holder. */
    const unnamed = new Map<string, { readonly said: string; readonly line: number | string }>();
    /** Returns the line of an earlier row with the same standard, clouds and holder but other values, which may be a second certificate; null for none. */
    const lineOfAnother = (row: CertificateRow, made: string | null): number | string | null => {
      if (made !== null) return null;
      const { standard, environments, holder } = row.values;
      const key = JSON.stringify([standard, environments, holder]);
      const own = { said: JSON.stringify(propertiesOf(row)), line: row.at().row ?? '' };
      const earlier = unnamed.get(key) ?? own;
      unnamed.set(key, earlier);
      return earlier.said === own.said ? null : earlier.line;
    };
    const draftOfRow = (row: CertificateRow): Draft | null => {
      const [footnote] = row.footnotes;
      const ids = idsOf(row);
      if (footnote !== undefined) notes.problem('footnote.unread', row.at(), { text: footnote });
      else if (row.alone !== null) notes.problem('row.alone', row.at(), { text: row.alone.slice(0, 80) });
      else if (ids === null) notes.problem('certificate.id', row.at());
      else if (certifiesNothing(row)) notes.problem('certificate.standardless', row.at());
      else {
        const line = lineOfAnother(row, ids.made);
        if (line === null) return certificateDraft(row, ids);
        notes.problem('certificate.unnamed', row.at(), { standard: standardOf(row) ?? '', line });
      }
      return null;
    };
    return {
      draft: (row) => certificatesIn(withProgramme(row)).flatMap((each) => draftOfRow(each) ?? []),
    };
  },
};

type CertificateRow = Row<typeof CERTIFICATE_COLUMNS>;

/** Treats a name that is only a standard's as the standard: every holder of the programme has such a certificate. */
function withProgramme(row: CertificateRow): CertificateRow {
  const { id, number, name } = row.values;
  const isSaid = (id ?? number) !== null || standardsOf(row).length > 0;
  if (isSaid || name === null || !isDesignation(name)) return row;
  return { ...row, values: { ...row.values, standard: [name], name: null } };
}

/** Splits a row that names only standards: each is a certificate. One with a number or name of its own certifies all of them. */
function certificatesIn(row: CertificateRow): readonly CertificateRow[] {
  const { id, number, name } = row.values;
  const standards = standardsOf(row);
  if ((id ?? number ?? name) !== null || standards.length < 2) return [row];
  return standards.map((each) => ({ ...row, values: { ...row.values, standard: [each] } }));
}

/** True for a row without a standard in a list that names them, such as a vendor without certifications. */
function certifiesNothing(row: CertificateRow): boolean {
  const { id, number } = row.values;
  return row.table.roles.columns.has('standard') && (id ?? number) === null && standardsOf(row).length === 0;
}

const standardsOf = ({ values }: CertificateRow): readonly string[] => values.standard ?? [];
const standardOf = (row: CertificateRow): string | null => standardsOf(row).join(', ') || null;

function certificateDraft(row: CertificateRow, { given, made }: NonNullable<ReturnType<typeof idsOf>>): Draft {
  const properties = propertiesOf(row);
  const named = (kind: NameReference['kind'], text: string | null) =>
    text === null ? null : ({ kind, text } as const);
  const standards = standardsOf(row).map((text) => ({ kind: 'Standard', text }) as const);
  const [standard = null] = standards;
  const holder = named('Organization', row.values.holder);
  const [issuer, assessor] = [row.values.issuer, row.values.assessor].map((text) => named('Organization', text));
  const clouds = (row.values.environments ?? []).flatMap((text) => partedBy(',', text));
  const environments = clouds.flatMap((text) => (saysNothing(text) ? [] : [{ kind: 'Environment', text } as const]));
  const links: readonly (readonly [MembershipKind, NameReference | null | undefined])[] = [
    ...standards.map((each) => ['CERTIFIES', each] as const),
    ...environments.map((environment) => ['APPLIES_IN', environment] as const),
    ['HELD_BY', holder],
    ['ISSUED_BY', issuer],
    ['ASSESSED_BY', assessor],
  ];
  return draftOf(row.at(), (idOf) => {
    const linked = links.flatMap(([membership, to]) => (to == null ? [] : [{ membership, toId: idOf(to) }]));
    // The graph may have the certificate under another id.
    const [number, name] = [row.values.number ?? '', row.values.name ?? ''];
    const text =
      number || name || [...standards, ...environments, holder].flatMap((part) => part?.text ?? []).join(', ');
    const described = { number, name, newId: made, standard, environments, holder, issuer: issuer ?? null };
    const id = given ?? idOf({ kind: 'Certificate', text, described });
    return [
      { type: 'entity', kind: 'Certificate', id, ...(given === null ? yieldingWords(properties) : { properties }) },
      ...linked.map(({ membership, toId }) => membershipFact(membership, { fromId: id, toId })),
    ];
  });
}

/** Makes descriptive properties yield in a row without an id: other sources may describe its certificate better. */
function yieldingWords(stated: Properties): Pick<EntityFact, 'properties' | 'yielding'> {
  const isWords = ([name]: readonly [string, unknown]) =>
    ['name', 'standardAsStated', 'note', 'documents'].includes(name);
  const [words, properties] = partition(Object.entries(stated), isWords).map(Object.fromEntries);
  return { properties, yielding: words };
}

function propertiesOf(row: CertificateRow): Properties {
  const { values } = row;
  const { id, number, issued, expires, period, documents, note } = values;
  const standard = standardOf(row);
  const name = values.name ?? number ?? (id === null ? null : standard);
  const urls = (documents ?? []).map((url) => ({ kind: 'OTHER', title: name ?? standard ?? '', url }));
  const stated: Readonly<Record<string, string | null | undefined>> = {
    ...{ name, number, note },
    issuedOn: issued ?? period?.issued,
    expiresOn: expires ?? period?.expires,
    // An id is ours, and not how the list states the standard.
    standardAsStated: kindOfId(standard ?? '') === null ? standard : null,
    // As text, since neither engine can store maps in a property.
    documents: urls.length === 0 ? null : JSON.stringify(urls),
  };
  return Object.fromEntries(Object.entries(stated).flatMap(([name, value]) => (value == null ? [] : [[name, value]])));
}

/**
 * Returns the id that the list gives, or null if it gives none, and the id to create, derived from the id, number or name
 * so that the same row always gets the same. No id is created for a row that states only a standard.
 */
function idsOf(row: CertificateRow): { readonly given: string | null; readonly made: string | null } | null {
  const { id, number, name } = row.values;
  if (id !== null && kindOfId(id) === 'Certificate') return { given: id, made: id };
  const prefix = ENTITY_PREFIXES.Certificate;
  const [slug] = [id, number, name].map((text) => slugOf(text ?? '')).filter((text) => text !== '');
  if (slug === undefined) return standardsOf(row).length === 0 ? null : { given: null, made: null };
  const isPart = id !== null && kindOfId(`${prefix}/${id}`) === 'Certificate';
  const made = `${prefix}/${isPart ? id : slug}`;
  return { given: id === null ? null : made, made };
}
