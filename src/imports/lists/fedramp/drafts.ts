import { levelledStandard, standardAtLevel } from '../../../domain/editions/levels.ts';
import type { CertificateStatus } from '../../../domain/entities/certificate.ts';
import { slugOf } from '../../../domain/names.ts';
import type { MembershipKind, ScopeStatus } from '../../../domain/statements/statements.ts';
import {
  type Draft,
  draftOf,
  membershipFact,
  type NameReference,
  statementDraft,
  statementFact,
} from '../../facts/draft.ts';
import { levelTakenOff } from '../../map/level-taken-off.ts';
import { serviceName } from '../../map/names.ts';
import { partsOfName, type Recipe } from '../../map/recipe.ts';
import { type Place, textIn } from '../json/documents.ts';
import { levelReference, scopeDraft, subjectReference } from '../scope-facts.ts';
import { type MarkMeaning, meaningsOfMarks } from './marks.ts';

/** A product, or a system in another one's list. */
export interface NamedSystem {
  readonly id: string | null;
  readonly provider: string | null;
  readonly offering: string | null;
}

/** An authorization, granted or in progress. Null: the list does not say. */
export interface Product extends NamedSystem {
  readonly place: Place;
  readonly status: string | null;
  /** Null if the label does not state it. */
  readonly authorization: CertificateStatus | null;
  /** Status of its services; null if the product does not state it. */
  readonly statusOfServices: ScopeStatus | null;
  /** Its impact level. */
  readonly level: string | null;
  readonly serviceModels: readonly string[];
  readonly agencies: readonly string[];
  /** The standard of its level. */
  readonly standard: string | null;
  readonly authorizedOn: string | null;
  readonly assessor: string | null;
  /** The body that authorized it for all agencies. */
  readonly authorizedBy: string | null;
  /** The provider's description of its offering, in lines. */
  readonly description: unknown;
  readonly services: readonly Listed[];
  /** The standard in the list's own words. */
  readonly standardAsStated: string | null;
  readonly note: string;
  /** The document that describes it, to be kept. */
  readonly packageOverview?: string;
}

/** An item that a product lists; null if it has no name. */
export interface Listed {
  readonly text: string | null;
  readonly place: Place;
}

/** The programme of all products, including those without a level. */
const PROGRAMME = 'FedRAMP';

/** Texts that mean an empty value in the Marketplace. */
const BLANKS = new Set([
  ...['n/a', '#n/a', 'null', 'none', 'not active', 'not authorized', 'not in process'],
  ...['not agency partnered', 'no frr date'],
]);

/** Returns a text; null for an empty value. */
export function statedText(value: unknown): string | null {
  const text = textIn(value);
  return text === null || BLANKS.has(text.toLowerCase()) ? null : text;
}

/** Drafts a product as a certificate. One that is not authorized yet has no standard and no assessor. */
export function productDraft(product: Product): Draft {
  const {
    id: number,
    offering,
    provider,
    authorization,
    level,
    serviceModels,
    agencies,
    authorizedOn,
    standardAsStated,
    packageOverview,
    note,
  } = product;
  const isAuthorized = product.statusOfServices === 'IN_SCOPE';
  const [standard, issuedOn] = isAuthorized ? [product.standard, authorizedOn] : [];
  const properties = {
    ...(number !== null && { number }),
    ...(authorization !== null && { status: authorization }),
    ...(level !== null && { level }),
    ...(serviceModels.length > 0 && { serviceModels }),
    ...(agencies.length > 0 && { agencies }),
    ...(issuedOn != null && { issuedOn }),
    ...(packageOverview !== undefined && { packageOverview }),
  };
  // Our summary of a product yields to texts that people wrote about the same certificate.
  const yielding = {
    name: certificateName(product, product.standard),
    note,
    ...(standardAsStated !== null && { standardAsStated }),
  };
  return draftOf(product.place.at, (idOf) => {
    const id = idOf(certificateReference(product));
    const named = (to: NameReference) => (to.text === '' ? null : idOf(to));
    const link = (membership: MembershipKind, fromId: string | null, toId: string | null) =>
      fromId === null || toId === null ? [] : [membershipFact(membership, { fromId, toId })];
    const ofAuthorized = (text: string | null) => named({ kind: 'Organization', text: (isAuthorized && text) || '' });
    const standardId = named({ kind: 'Standard', text: standard ?? '' });
    const environmentId = named(environmentReference(offering ?? ''));
    const holderId = named({ kind: 'Organization', text: provider ?? '' });
    return [
      { type: 'entity', kind: 'Certificate', id, properties, yielding },
      ...link('CERTIFIES', id, standardId),
      ...link('APPLIES_IN', id, environmentId),
      ...link('HELD_BY', id, holderId),
      // Its provider runs the offering.
      ...link('OPERATED_BY', environmentId, holderId),
      ...link('ASSESSED_BY', id, ofAuthorized(product.assessor)),
      ...link('AUTHORIZED_BY', id, ofAuthorized(product.authorizedBy)),
    ];
  });
}

/** Mark before a name, as in `*MBL - Cloud Trace`. */
const LEADING = /^(\*+[A-Z]{2,8})\s*[-–:]\s*(?=\S)/;

/** Drafts the services of a product in its offering; they are in scope only if the product is authorized. */
export function* serviceDrafts(product: Product, recipe: Recipe): Iterable<Draft> {
  const { status, statusOfServices } = product;
  const days = { validFrom: recipe.from ?? null, validUntil: recipe.until ?? null };
  const meanings = meaningsOfMarks(String(product.description ?? ''));
  const listed = product.services.flatMap(({ text, place }) => {
    const parts = (text === null ? null : partsOfName(recipe, text)) ?? [text];
    return parts.map((part) => ({ text: part, place }));
  });
  for (const { text, place } of listed) {
    if (text === null) place.problem('product.nameless', { wanted: 'service' });
    else if (statusOfServices === null) place.problem('product.silent', { status: status ?? 'not stated' });
    else {
      const { condition, unmet, ...names } = readService(text, product, { meanings, recipe });
      yield scopeDraft(place.at, names, { status: statusOfServices, extent: null, ...days, condition });
      for (const { clause, note } of unmet) {
        const ends = [names.certificate, names.subject, clause];
        const exception = statementDraft(place.at, ends, ([certificateId = '', subjectId = '', clauseId = '']) => {
          const ids = { certificateId, subjectId, clauseId, environmentId: null };
          return { kind: 'Exception', ...ids, note };
        });
        yield { ...exception, aside: true };
      }
    }
  }
}

function readService(
  text: string,
  product: Product,
  { meanings, recipe }: { readonly meanings: ReadonlyMap<string, MarkMeaning>; readonly recipe: Recipe },
) {
  const { offering, provider, standard: own } = product;
  // Many providers have a service named Backup.
  const offeredBy = provider !== null && { offeredBy: { text: provider, kind: 'Organization' } as const };
  const [led = '', mark = []] = LEADING.exec(text) ?? [];
  const name = levelTakenOff(serviceName(inBrackets(text.slice(led.length))), recipe, provider);
  const marks = [mark, name.marks].flat();
  const meant = marks.flatMap((one) => meanings.get(one) ?? []);
  const marked =
    meant.map(({ standard }) => standard).find((standard) => standard !== null && standard !== own) ?? null;
  const certifiedTo = own ?? PROGRAMME;
  const ofLevel = levelReference(name);
  const { programme } = levelledStandard(certifiedTo) ?? { programme: PROGRAMME };
  const other = ofLevel === null ? marked : standardAtLevel(programme, ofLevel.text);
  const within = { text: other ?? own ?? '', kind: 'Standard' } as const;
  const ofMark = marked === null ? null : within;
  const subject = subjectReference(name);
  const unmet = meant.flatMap(({ unmet, words: note }) =>
    unmet.map((text) => ({ clause: { text, kind: 'Clause', within, inEachEdition: true } as const, note })),
  );
  // Marks that the list does not explain still mean something.
  const unexplained = marks.filter((one) => !meanings.has(one)).join(', ');
  const said = unexplained === '' ? [] : [`marked “${unexplained}” in the list`];
  return {
    name,
    subject: { ...subject, ...offeredBy, ...(subject.carries !== undefined && { certifiedTo }) },
    certificate: certificateReference(product),
    environment: offering === null ? null : environmentReference(offering),
    standard: ofLevel === null ? ofMark : { ...ofLevel, certifiedTo },
    family: null,
    condition: [...name.excludes, ...said].join('; ') || null,
    unmet: own === null ? [] : unmet,
  };
}

/** Puts the included parts after a dash into brackets. */
function inBrackets(name: string): string {
  const dash = name.search(/ [-–] includ(?:ing|es) /i);
  return dash < 0 ? name : `${name.slice(0, dash)} (${name.slice(dash + 3)})`;
}

/** Drafts that one system leverages another; `other`: the one that the list does not describe itself. */
export function leverageDraft(
  { from, to }: { readonly from: NamedSystem; readonly to: NamedSystem },
  { at }: Place,
  other: NamedSystem | null,
): Draft {
  return draftOf(at, (idOf) => {
    const ids = { fromId: idOf(certificateReference(from)), toId: idOf(certificateReference(to)) };
    const link = statementFact({ kind: 'Leverage', ...ids });
    if (other === null || other.id === null) return [link];
    const id = other === from ? ids.fromId : ids.toId;
    const yielding = { name: certificateName(other) };
    return [link, { type: 'entity', kind: 'Certificate', id, properties: { number: other.id }, yielding }];
  });
}

/** Refers to an authorization by its number; a new one gets an id from it. */
function certificateReference({ id, offering, provider }: NamedSystem): NameReference {
  if (id === null) return { text: offering ?? provider ?? '', kind: 'Certificate' };
  const holder = provider === null ? null : ({ text: provider, kind: 'Organization' } as const);
  const newId = `certificate/fedramp-${slugOf(id)}`;
  const described = { number: id, name: '', newId, holder, issuer: null, standard: null, environments: [] };
  return { text: id, kind: 'Certificate', described };
}

/** Returns a default name for a certificate, such as `FedRAMP High authorization of Azure Government (F1603087869)`. */
function certificateName({ id, offering, provider }: NamedSystem, standard: string | null = null): string {
  const offered = offering === null ? provider : withoutRemark(offering);
  const named = offered === null ? '' : ` of ${offered}`;
  return `${standard ?? 'FedRAMP'} authorization${named}${id === null ? '' : ` (${id})`}`;
}

/** Refers to the offering as the cloud of its services, without a remark on what it includes. */
function environmentReference(text: string): NameReference {
  const plain = withoutRemark(text);
  return { text, kind: 'Environment', ...(plain !== text && { alternatives: [plain] }) };
}

/** Strips brackets with included parts or former names from the name of an offering. */
function withoutRemark(text: string): string {
  return text.replace(/(?<!\s)\s*\((incl|includ|formerly|previously)[^()]*\)\s*$/i, '');
}
