import { ENTITY_PREFIXES, kindOfId } from '../../domain/ids.ts';
import { slugOf } from '../../domain/names.ts';
import type { MembershipKind } from '../../domain/statements.ts';
import { isWebAddress } from '../../domain/web-address.ts';
import type { Draft, NameReference } from '../draft.ts';
import type { EntityFact, PropertyValue } from '../facts.ts';
import { membershipFact } from '../membership-fact.ts';
import { splitOutsideBrackets } from '../split-outside-brackets.ts';
import type { CertificateColumn } from './certificate-columns.ts';
import { withoutMarks } from './names/marks.ts';
import type { DayCells } from './table/day-cell.ts';
import { RefusedRow } from './table/refused-row.ts';
import { SHEET_ERROR } from './table/sheet-error.ts';
import { noteIn, saysNothing, statusWord } from './table/status-words.ts';
import type { TableRow } from './table/table-row.ts';

type Row = TableRow<CertificateColumn>;

interface Link {
  readonly membership: MembershipKind;
  readonly reference: NameReference;
}

/** A certificate with all that a row says of it. Throws RefusedRow where it cannot be taken. */
export function certificateDraft(row: Row, days: DayCells): Draft {
  refuseErrors(row);
  refuseWithdrawn(row);
  const at = row.at();
  const properties = propertiesOf(row, days);
  const links = linksOf(row);
  const { givenId, madeId } = idsOf(row);
  const described = givenId === null ? [describedBy(row, links, madeId)] : [];
  return {
    at,
    names: [...links.map(({ reference }) => reference), ...described],
    build: (ids) => {
      const id = givenId ?? ids[links.length] ?? madeId;
      return [
        {
          type: 'entity',
          kind: 'Certificate',
          id,
          ...(givenId === null ? yieldingWords(properties) : { properties }),
          at,
        },
        ...links.map(({ membership, reference }, index) =>
          membershipFact(membership, { fromId: id, toId: ids[index] ?? '' }, { ...reference.at }),
        ),
      ];
    },
  };
}

/** By which the graph may know the certificate under an id of its own. */
function describedBy(row: Row, links: readonly Link[], newId: string): NameReference {
  const [number, name] = [saidIn(row, 'number'), saidIn(row, 'name')];
  const partyOf = (wanted: MembershipKind) => links.find(({ membership }) => membership === wanted)?.reference ?? null;
  const described = { number, name, newId, holder: partyOf('HELD_BY'), issuer: partyOf('ISSUED_BY') };
  return { kind: 'Certificate', text: number || name, at: row.at(number === '' ? 'name' : 'number'), described };
}

/** A row that names no id may turn out to be of a certificate that others have described better. */
function yieldingWords(said: Record<string, PropertyValue>): Pick<EntityFact, 'properties' | 'yielding'> {
  const { name, standardAsStated, note, documents, ...properties } = said;
  const words = Object.entries({ name, standardAsStated, note, documents }).filter(([, value]) => value !== undefined);
  return { properties, yielding: Object.fromEntries(words) as Record<string, PropertyValue> };
}

function propertiesOf(row: Row, days: DayCells): Record<string, PropertyValue> {
  const name = saidIn(row, 'name') || saidIn(row, 'number');
  const standard = saidIn(row, 'standard');
  const said = {
    name,
    number: saidIn(row, 'number'),
    issuedOn: days.read(row, 'issued') ?? '',
    expiresOn: days.read(row, 'expires') ?? '',
    // An id is our word, not the list's.
    standardAsStated: kindOfId(standard) === null ? standard : '',
    documents: documentsOf(row, name),
    note: noteIn(row.text('note')) ?? '',
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''));
}

function linksOf(row: Row): readonly Link[] {
  const link =
    (membership: MembershipKind, kind: NameReference['kind'], column: CertificateColumn) => (text: string) => ({
      membership,
      reference: { kind, text, at: row.at(column) },
    });
  const one = (column: CertificateColumn) => [saidIn(row, column)].filter((text) => text !== '');
  return [
    ...one('standard').map(link('CERTIFIES', 'Standard', 'standard')),
    ...clouds(saidIn(row, 'environments')).map(link('APPLIES_IN', 'Environment', 'environments')),
    ...one('holder').map(link('HELD_BY', 'Organization', 'holder')),
    ...one('issuer').map(link('ISSUED_BY', 'Organization', 'issuer')),
  ];
}

/** Without marks; of a cell such as "-" or "n/a", nothing: no certificate is numbered or called so. */
function saidIn(row: Row, column: CertificateColumn): string {
  const text = withoutMarks(row.text(column));
  return saysNothing(text) ? '' : text;
}

/** The id that the list gives, or one made of the number or the name, so that the same row always makes the same. */
function idsOf(row: Row): { readonly givenId: string | null; readonly madeId: string } {
  const given = saidIn(row, 'id');
  if (kindOfId(given) === 'Certificate') return { givenId: given, madeId: given };
  const prefix = ENTITY_PREFIXES.Certificate;
  const [slug] = [given, saidIn(row, 'number'), saidIn(row, 'name')].map(slugOf).filter((text) => text !== '');
  const isPart = given !== '' && kindOfId(`${prefix}/${given}`) === 'Certificate';
  const madeId = `${prefix}/${isPart ? given : slug}`;
  if (slug !== undefined) return { givenId: given === '' ? null : madeId, madeId };
  throw new RefusedRow(row.at(), 'The row has no id, number or name of which an id could be made.');
}

/** As text, since neither engine keeps maps in a property. */
function documentsOf(row: Row, title: string): string {
  const text = row.text('documents');
  const urls = eachOnce((saysNothing(text) ? '' : text).split(/[|\s]/));
  if (urls.length === 0) return '';
  for (const url of urls) {
    if (isWebAddress(url)) continue;
    throw new RefusedRow(row.at('documents'), `A document must be named by its http or https URL, not "${url}".`);
  }
  return JSON.stringify(urls.map((url) => ({ kind: 'OTHER', title, url })));
}

/** A comma in brackets is of a name. */
function clouds(text: string): readonly string[] {
  return eachOnce(text.split(/[|;\n]/).flatMap((part) => splitOutsideBrackets(part, /,/g)));
}

function eachOnce(parts: readonly string[]): readonly string[] {
  return [...new Set(parts.map((part) => part.trim()))].filter((part) => part !== '');
}

/** What a register says of certificates that are in force between their days. */
const IN_FORCE = new Set([
  ...['valid', 'active', 'current', 'issued', 'in force', 'certified', 'maintained', 'granted', 'registered', 'yes'],
]);

/** One that is withdrawn or suspended would be in force until it expires: no day that the graph keeps says otherwise. */
function refuseWithdrawn(row: Row): void {
  const said = saidIn(row, 'status');
  if (said === '' || IN_FORCE.has(statusWord(said))) return;
  throw new RefusedRow(
    row.at('status'),
    `"${said}" does not say that the certificate is in force; leave the row out, or give the last day on which it was and "valid" here.`,
  );
}

function refuseErrors(row: Row): void {
  for (const name of ['id', 'number', 'name', 'standard', 'environments', 'holder', 'issuer', 'note'] as const) {
    const text = row.text(name);
    if (SHEET_ERROR.test(text)) throw new RefusedRow(row.at(name), `The cell holds the error ${text}.`);
  }
}
