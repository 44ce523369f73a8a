import { partition } from '../../domain/grouping.ts';
import { ENTITY_PREFIXES, kindOfId } from '../../domain/ids.ts';
import { slugOf } from '../../domain/names.ts';
import type { MembershipKind } from '../../domain/statements.ts';
import { type Draft, draftOf, membershipFact, type NameReference } from '../facts/draft.ts';
import type { EntityFact, Properties } from '../facts/facts.ts';
import { addresses, day, names, type Read, type Reading, text, verbatim } from '../map/columns.ts';
import { readDay } from '../map/days.ts';
import { partedBy } from '../map/names.ts';
import type { Row } from '../map/rows.ts';
import { saysNothing, wordOf } from '../map/vocabulary.ts';
import { CLAUSE_COLUMNS } from './clause-columns.ts';
import { headings, kindOfKey, type TableKind } from './list-kind.ts';
import { SCOPE_COLUMNS } from './scope.ts';

const CERTIFICATE_COLUMNS = {
  id: text({
    description: 'Id of the certificate in the graph, or the part of it behind "certificate/".',
    labels: ['certificate id'],
    weak: ['id', 'identifier'],
  }),
  number: text({
    description: 'Number that is printed on it.',
    labels: headings('certificate number, certificate no, registration number, id reference, certificate id reference'),
    weak: ['number', 'no', 'reference'],
    hints: ['number', 'reference'],
  }),
  standard: text({
    description: 'Standard that it certifies, by id or name.',
    labels: ['standard', 'norm', 'scheme'],
    weak: headings('programme, program, framework, category'),
    hints: headings('name, certification, certifications, standard'),
  }),
  name: text({
    description: 'What it is called.',
    labels: ['certificate', 'certificate name'],
    weak: ['name', 'title', 'certification'],
    hints: ['certificate', 'name'],
  }),
  environments: names({
    description: 'Environments that it applies in, one a line.',
    labels: ['environments', 'environment', 'applies in'],
    weak: headings('clouds, cloud, regions, region'),
  }),
  holder: text({
    description: 'Organization that holds it.',
    labels: headings('holder, held by, certified organization, certified organisation'),
    weak: ['organization', 'organisation', 'company'],
  }),
  issuer: text({
    description: 'Organization that issued it.',
    labels: headings('issuer, issued by, certification body, registrar, issuing body, certifying body'),
  }),
  assessor: text({
    description: 'Organization that assessed for it.',
    labels: headings('assessor, assessed by, auditor, audit firm, independent assessor, 3pao'),
  }),
  issued: day({
    description: 'Day of issue.',
    labels: headings('issued, issued on, issue date, date of issue, date issued, valid from'),
  }),
  expires: day({
    description: 'Last day in force.',
    labels: headings(`expires, expires on, expiry, expiry date, expiration, expiration date, valid through, valid until,
      valid to, valid till`),
  }),
  period: {
    description: 'First and last day in force, such as 2025-01-01 – 2027-12-31; or a word such as "valid".',
    labels: headings('validity, validity period, period of validity, valid'),
    isVerbatim: true,
    parse: readPeriod,
  },
  status: {
    description: 'Whether it is in force, such as "valid".',
    labels: headings('status, certificate status, status of certificate, validity status'),
    parse: readStatus,
  },
  documents: addresses({
    description: 'URLs of its documents, parted by blanks.',
    labels: ['documents', 'document', 'document url'],
    weak: ['url', 'urls', 'link', 'links'],
  }),
  note: verbatim({
    description: 'Note, verbatim.',
    labels: ['note', 'notes'],
    weak: headings('remark, remarks, comment, comments'),
  }),
} as const;

/** Words of registers for certificates that are in force between their days. */
const IN_FORCE = headings('valid, active, current, issued, in force, certified, maintained, granted, registered, yes');
const LONGEST_PERIOD = 80;
const BETWEEN_DAYS = /→|–|—|\bto\b|\buntil\b|\s-\s/;

/** Both days are in force. What is neither two days nor such a word is not read, since one day may be either. */
function readPeriod(cell: string, { recipe }: Reading): Read<{ issued: string; expires: string } | null> {
  if (saysNothing(cell) || IN_FORCE.includes(wordOf(cell))) return { value: null };
  const days = cell.slice(0, LONGEST_PERIOD).split(BETWEEN_DAYS);
  const [issued, expires, ...others] = days.map((each) => readDay(each.trim(), recipe.dates));
  if (issued !== undefined && expires !== undefined && others.length === 0) return { value: { issued, expires } };
  return { value: null, unread: 'wanted two days such as 2025-01-01 – 2027-12-31' };
}

/** One that is withdrawn or suspended would be in force until it expires: the graph keeps no day that says otherwise. */
function readStatus(cell: string): Read<true | null> {
  if (saysNothing(cell)) return { value: null };
  if (IN_FORCE.includes(wordOf(cell))) return { value: true };
  const word = cell.slice(0, 80);
  return { fault: `wanted "valid" or such, not "${word}"; leave out a certificate that is no longer in force` };
}

const OF_OTHERS = new Set([...SCOPE_COLUMNS.service.labels, ...CLAUSE_COLUMNS.number.labels]);
const TELLING = headings('standard, holder, issuer, assessor, issued, expires, period');
/** Columns that clauses do not have. */
const OF_CERTIFICATES = ['id', 'number', ...TELLING];

export const certificates: TableKind<typeof CERTIFICATE_COLUMNS> = {
  name: 'certificates',
  description: 'Certificates with standard, environments, holder, issuer, assessor, number, dates and documents.',
  columns: CERTIFICATE_COLUMNS,
  needed: [['standard', 'name', 'number'], TELLING],
  ticks: null,
  fits({ roles, labels, numbersClauses, isSure, key }) {
    const isUnderKey = kindOfKey(key) === 'certificates';
    const isNamed = roles.has('name') || roles.has('number') || isSure('id');
    const isOfOthers = labels.some((label) => OF_OTHERS.has(label));
    // A table under such a key may be one by its only column, or by its standard.
    const mayBe = isUnderKey && (isNamed || roles.has('standard') || labels.length === 1);
    if (isOfOthers || !isNamed) return mayBe ? 'perhaps' : 'no';
    const isTold = TELLING.some((role) => roles.has(role));
    if (!isTold) return isUnderKey ? 'perhaps' : 'no';
    return OF_CERTIFICATES.some((role) => isSure(role)) || isUnderKey || !numbersClauses ? 'yes' : 'no';
  },
  begin({ notes }) {
    /** Rows that tell a standard alone, by what they tell of it. */
    const unnamed = new Map<string, { readonly said: string; readonly line: number | string }>();
    /** Line of an earlier row of the same standard, clouds and holder that says otherwise: nothing tells two certificates apart. Null: none. */
    const lineOfAnother = (row: CertificateRow): number | string | null => {
      const key = JSON.stringify([said(row, 'standard'), row.values.environments, said(row, 'holder')]);
      const own = { said: JSON.stringify(propertiesOf(row)), line: row.at().row ?? '' };
      const earlier = unnamed.get(key) ?? own;
      unnamed.set(key, earlier);
      return earlier.said === own.said ? null : earlier.line;
    };
    return {
      *draft(row) {
        const [footnote] = row.footnotes;
        const ids = idsOf(row);
        if (footnote !== undefined) notes.problem('footnote.unread', row.at(), { text: footnote });
        else if (row.alone !== null) notes.problem('row.alone', row.at(), { text: row.alone.slice(0, 80) });
        else if (ids === null) notes.problem('certificate.id', row.at());
        else {
          const line = ids.made === null ? lineOfAnother(row) : null;
          if (line === null) yield certificateDraft(row, ids);
          else notes.problem('certificate.unnamed', row.at(), { standard: said(row, 'standard'), line });
        }
      },
    };
  },
};

type CertificateRow = Row<typeof CERTIFICATE_COLUMNS>;

function certificateDraft(row: CertificateRow, { given, made }: NonNullable<ReturnType<typeof idsOf>>): Draft {
  const properties = propertiesOf(row);
  const named = (kind: NameReference['kind'], role: Told) => {
    const text = said(row, role);
    return text === '' ? null : ({ kind, text } as const);
  };
  const clouds = (row.values.environments ?? []).flatMap((text) => partedBy(',', text));
  const environments = clouds.flatMap((text) => (saysNothing(text) ? [] : [{ kind: 'Environment', text } as const]));
  const standard = named('Standard', 'standard');
  const [holder, issuer, assessor] = (['holder', 'issuer', 'assessor'] as const).map((role) =>
    named('Organization', role),
  );
  const links: readonly (readonly [MembershipKind, NameReference | null | undefined])[] = [
    ['CERTIFIES', standard],
    ...environments.map((environment) => ['APPLIES_IN', environment] as const),
    ['HELD_BY', holder],
    ['ISSUED_BY', issuer],
    ['ASSESSED_BY', assessor],
  ];
  return draftOf(row.at(), (idOf) => {
    const linked = links.flatMap(([membership, to]) => (to == null ? [] : [{ membership, toId: idOf(to) }]));
    // The graph may have the certificate under an id of its own.
    const [number, name] = [said(row, 'number'), said(row, 'name')];
    const parties = { standard, environments, holder: holder ?? null, issuer: issuer ?? null };
    const text = number || name || [standard, ...environments, holder].flatMap((part) => part?.text ?? []).join(', ');
    const described = { number, name, newId: made, ...parties };
    const id = given ?? idOf({ kind: 'Certificate', text, described });
    return [
      { type: 'entity', kind: 'Certificate', id, ...(given === null ? yieldingWords(properties) : { properties }) },
      ...linked.map(({ membership, toId }) => membershipFact(membership, { fromId: id, toId })),
    ];
  });
}

/** A row that names no id may be of a certificate that others have described better. */
function yieldingWords(stated: Properties): Pick<EntityFact, 'properties' | 'yielding'> {
  const isWords = ([name]: readonly [string, unknown]) =>
    ['name', 'standardAsStated', 'note', 'documents'].includes(name);
  const [words, properties] = partition(Object.entries(stated), isWords).map(Object.fromEntries);
  return { properties, yielding: words };
}

function propertiesOf(row: CertificateRow): Properties {
  const { issued, expires, period, documents, note } = row.values;
  const standard = said(row, 'standard');
  const name = said(row, 'name') || said(row, 'number') || (said(row, 'id') === '' ? '' : standard);
  const urls = (documents ?? []).map((url) => ({ kind: 'OTHER', title: name || standard, url }));
  const stated = {
    name,
    number: said(row, 'number'),
    issuedOn: issued ?? period?.issued ?? '',
    expiresOn: expires ?? period?.expires ?? '',
    // An id is our word, not the list's.
    standardAsStated: kindOfId(standard) === null ? standard : '',
    // As text, since neither engine keeps maps in a property.
    documents: urls.length === 0 ? '' : JSON.stringify(urls),
    note: note === null || saysNothing(note) ? '' : note,
  };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== ''));
}

type Told = 'id' | 'number' | 'name' | 'standard' | 'holder' | 'issuer' | 'assessor';

/** Returns the text of a cell; nothing for "-" or "n/a". */
function said({ values }: CertificateRow, role: Told): string {
  const text = values[role];
  return text === null || saysNothing(text) ? '' : text;
}

/**
 * The id that the list gives – null where the graph may know the certificate by its number or name –, else one made of these,
 * so that the same row always makes the same; none is made for a row that tells a standard alone.
 */
function idsOf(row: CertificateRow): { readonly given: string | null; readonly made: string | null } | null {
  const given = said(row, 'id');
  if (kindOfId(given) === 'Certificate') return { given, made: given };
  const prefix = ENTITY_PREFIXES.Certificate;
  const [slug] = [given, said(row, 'number'), said(row, 'name')].map(slugOf).filter((text) => text !== '');
  if (slug === undefined) return said(row, 'standard') === '' ? null : { given: null, made: null };
  const isPart = given !== '' && kindOfId(`${prefix}/${given}`) === 'Certificate';
  const made = `${prefix}/${isPart ? given : slug}`;
  return { given: given === '' ? null : made, made };
}
