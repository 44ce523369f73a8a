import { ENTITY_PREFIXES, kindOfId } from '../../domain/ids.ts';
import { slugOf } from '../../domain/names.ts';
import type { MembershipKind } from '../../domain/statements.ts';
import { type DescribedCertificate, type Draft, draftOf, type NameReference } from '../facts/draft.ts';
import type { EntityFact, PropertyValue } from '../facts/facts.ts';
import { membershipFact } from '../facts/made-statements.ts';
import { partedBy } from '../map/names.ts';
import type { Row } from '../map/rows.ts';
import { saysNothing } from '../map/vocabulary.ts';
import { CERTIFICATE_COLUMNS, type CertificateCells } from './certificate-columns.ts';
import { CLAUSE_COLUMNS } from './clause-columns.ts';
import { kindOfKey } from './list-keys.ts';
import { SCOPE_COLUMNS } from './scope-columns.ts';
import type { TableKind } from './table-kind.ts';

const OF_OTHERS = new Set([...SCOPE_COLUMNS.service.labels, ...CLAUSE_COLUMNS.number.labels]);
const TELLING = ['standard', 'holder', 'issuer', 'assessor', 'issued', 'expires', 'period'];
/** Columns that clauses do not have. */
const OF_CERTIFICATES = ['id', 'number', ...TELLING];

export const certificates: TableKind<CertificateCells> = {
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

type CertificateRow = Row<CertificateCells>;

type Parties = Pick<DescribedCertificate, 'standard' | 'environments' | 'holder' | 'issuer'> & {
  readonly assessor: NameReference | null;
};

interface Ids {
  /** Null: the row names none, and the graph may know the certificate by its number or name. */
  readonly given: string | null;
  /** Null for a row that tells a standard alone. */
  readonly made: string | null;
}

function certificateDraft(row: CertificateRow, { given, made }: Ids): Draft {
  const properties = propertiesOf(row);
  const parties = partiesOf(row);
  return draftOf(row.at(), (idOf) => {
    const links = linksOf(parties).map(({ membership, to }) => ({ membership, toId: idOf(to) }));
    const id = given ?? idOf(describedBy(row, parties, made));
    const words = given === null ? yieldingWords(properties) : { properties };
    return [
      { type: 'entity', kind: 'Certificate', id, ...words },
      ...links.map((link) => membershipFact(link.membership, { fromId: id, toId: link.toId })),
    ];
  });
}

/** Describes the certificate, which the graph may have under an id of its own. */
function describedBy(row: CertificateRow, parties: Parties, newId: string | null): NameReference {
  const [number, name] = [said(row, 'number'), said(row, 'name')];
  const { standard, environments, holder, issuer } = parties;
  const parts = [standard, ...environments, holder].flatMap((part) => part?.text ?? []);
  const described = { number, name, newId, standard, environments, holder, issuer };
  const text = number || name || parts.join(', ');
  return { kind: 'Certificate', text, described };
}

/** A row that names no id may be of a certificate that others have described better. */
function yieldingWords(stated: Record<string, PropertyValue>): Pick<EntityFact, 'properties' | 'yielding'> {
  const { name, standardAsStated, note, documents, ...properties } = stated;
  const words = Object.entries({ name, standardAsStated, note, documents }).filter(([, value]) => value !== undefined);
  return { properties, yielding: Object.fromEntries(words) as Record<string, PropertyValue> };
}

function propertiesOf(row: CertificateRow): Record<string, PropertyValue> {
  const { issued, expires, period, documents, note } = row.values;
  const standard = said(row, 'standard');
  const isGiven = said(row, 'id') !== '';
  const name = said(row, 'name') || said(row, 'number') || (isGiven ? standard : '');
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

function partiesOf(row: CertificateRow): Parties {
  const one = (kind: NameReference['kind'], role: 'standard' | 'holder' | 'issuer' | 'assessor') => {
    const text = said(row, role);
    return text === '' ? null : { kind, text };
  };
  const environments = (row.values.environments ?? []).flatMap((text) => partedBy(',', text));
  return {
    standard: one('Standard', 'standard'),
    environments: environments.flatMap((text) => (saysNothing(text) ? [] : { kind: 'Environment', text })),
    holder: one('Organization', 'holder'),
    issuer: one('Organization', 'issuer'),
    assessor: one('Organization', 'assessor'),
  };
}

function linksOf({ standard, environments, holder, issuer, assessor }: Parties) {
  const links: readonly (readonly [MembershipKind, NameReference | null])[] = [
    ['CERTIFIES', standard],
    ...environments.map((environment) => ['APPLIES_IN', environment] as const),
    ['HELD_BY', holder],
    ['ISSUED_BY', issuer],
    ['ASSESSED_BY', assessor],
  ];
  return links.flatMap(([membership, to]) => (to === null ? [] : { membership, to }));
}

type Told = 'id' | 'number' | 'name' | 'standard' | 'holder' | 'issuer' | 'assessor';

/** Returns the text of a cell; nothing for "-" or "n/a". */
function said({ values }: CertificateRow, role: Told): string {
  const text = values[role];
  return text === null || saysNothing(text) ? '' : text;
}

/** The id that the list gives, or one made of the number or the name, so that the same row always makes the same. */
function idsOf(row: CertificateRow): Ids | null {
  const given = said(row, 'id');
  if (kindOfId(given) === 'Certificate') return { given, made: given };
  const prefix = ENTITY_PREFIXES.Certificate;
  const [slug] = [given, said(row, 'number'), said(row, 'name')].map(slugOf).filter((text) => text !== '');
  if (slug === undefined) return said(row, 'standard') === '' ? null : { given: null, made: null };
  const isPart = given !== '' && kindOfId(`${prefix}/${given}`) === 'Certificate';
  const made = `${prefix}/${isPart ? given : slug}`;
  return { given: given === '' ? null : made, made };
}
