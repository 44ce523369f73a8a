import { slugOf } from '../../../domain/names.ts';
import type { MembershipKind } from '../../../domain/statements.ts';
import { type Draft, draftOf, type NameReference } from '../../facts/draft.ts';
import { membershipFact, statementFact } from '../../facts/made-statements.ts';
import { type ServiceName, serviceName } from '../../map/names.ts';
import type { Recipe } from '../../map/recipe.ts';
import type { Place } from '../json/place.ts';
import { scopeDraft, subjectReference } from '../scope-facts.ts';
import { type MarkMeaning, meaningsOfMarks } from './marks.ts';
import { type NamedSystem, type Product, readSystem, standardOfLevel, statedText } from './product.ts';

/** Words on a product in the list's own way. */
export interface ProductWords {
  /** Null: none. */
  readonly standardAsStated: string | null;
  readonly note: string;
  /** The document that describes it, to be kept. */
  readonly packageOverview?: string;
}

/** A product as a certificate. What is not authorized yet certifies nothing, and nobody has assessed it. */
export function productDraft(product: Product, words = wordsOn(product)): Draft {
  const { id: number, level, authorizedOn, offering, provider, assessor, place } = product;
  const isAuthorized = product.statusOfServices === 'IN_SCOPE';
  const { standardAsStated, note, ...own } = words;
  const properties = {
    ...(number === null ? {} : { number }),
    ...(isAuthorized && authorizedOn != null ? { issuedOn: authorizedOn } : {}),
    ...own,
  };
  // Our summary of a product; what people have written of the same certificate says more.
  const stated = standardAsStated === null ? {} : { standardAsStated };
  const yielding = { name: certificateName(product), note, ...stated };
  return draftOf(place.at, (idOf) => {
    const id = idOf(certificateReference(product));
    const named = (kind: NameReference['kind'], text: string | null) => (text === null ? null : { text, kind });
    const link = (membership: MembershipKind, to: NameReference | null) =>
      to === null ? [] : [membershipFact(membership, { fromId: id, toId: idOf(to) })];
    return [
      { type: 'entity', kind: 'Certificate', id, properties, yielding },
      ...link('CERTIFIES', named('Standard', isAuthorized ? standardOfLevel(level) : null)),
      ...link('APPLIES_IN', offering === null ? null : environmentReference(offering)),
      ...link('HELD_BY', named('Organization', provider)),
      ...link('ASSESSED_BY', named('Organization', isAuthorized ? assessor : null)),
    ];
  });
}

function wordsOn({ status, statusOfServices, level, authorizedBy, assessor }: Product): ProductWords {
  const isAuthorized = statusOfServices === 'IN_SCOPE';
  const said = [
    `Marketplace status: ${status ?? 'not stated'}`,
    authorizedBy === null ? null : `authorization by ${authorizedBy}`,
    assessor === null || isAuthorized ? null : `assessor ${assessor}`,
  ];
  return { standardAsStated: level, note: said.filter((part) => part !== null).join('; ') };
}

/** A mark before a name, as in `*MBL - Cloud Trace`. */
const LEADING = /^(\*+[A-Z]{2,8})\s*[-–:]\s*(?=\S)/;

/** The services of a product, in its offering: in scope only where the product is authorized. */
export function* serviceDrafts(product: Product, recipe: Recipe): Iterable<Draft> {
  const { status, statusOfServices } = product;
  const meanings = meaningsOfMarks(product.description);
  for (const { value, place } of product.services) {
    const text = statedText(value);
    if (text === null) place.problem('product.nameless', { wanted: 'service' });
    else if (statusOfServices === null) place.problem('product.silent', { status: status ?? 'not stated' });
    else {
      const service = readService(text, product, meanings);
      const { name, subject, certificate, environment, standard, condition } = service;
      const days = { from: recipe.from ?? null, until: recipe.until ?? null };
      const saying = { status: statusOfServices, extent: null, ...days, condition };
      yield scopeDraft(place.at, { name, subject, certificate, environment, standard, family: null }, saying);
      for (const clause of service.unmet) yield exceptionDraft(place, clause, { certificate, subject });
    }
  }
}

function readService(
  text: string,
  { offering, provider, level, ...product }: Product,
  meanings: ReadonlyMap<string, MarkMeaning>,
) {
  // Many providers have a service that is called Backup.
  const offeredBy = provider === null ? {} : { offeredBy: { text: provider, kind: 'Organization' } as const };
  const [led = '', mark] = LEADING.exec(text) ?? [];
  const name = serviceName(inBrackets(text.slice(led.length)));
  const marks = mark === undefined ? name.marks : [mark, ...name.marks];
  const meant = marks.flatMap((one) => meanings.get(one) ?? []);
  const own = standardOfLevel(level);
  const other = meant.map(({ standard }) => standard).find((standard) => standard !== null && standard !== own);
  const within = { text: other ?? own ?? '', kind: 'Standard' } as const;
  const unmet = own === null ? [] : meant.flatMap((each) => each.unmet);
  return {
    name,
    subject: { ...subjectReference(name), ...offeredBy },
    certificate: certificateReference({ id: product.id, offering, provider }),
    environment: offering === null ? null : environmentReference(offering),
    standard: other == null ? null : within,
    condition: conditionOf(
      name,
      marks.filter((one) => !meanings.has(one)),
    ),
    unmet: unmet.map((number) => ({ text: number, kind: 'Clause', within, inEachEdition: true }) as const),
  };
}

/** Puts in brackets what a name includes behind a dash. */
function inBrackets(name: string): string {
  const plain = name.replace(/\s+/g, ' ').trim();
  const dash = plain.search(/ [-–] includ(?:ing|es) /i);
  return dash < 0 ? plain : `${plain.slice(0, dash)} (${plain.slice(dash + 3)})`;
}

/** The provider says that a service does not meet a control. */
function exceptionDraft(
  { at }: Place,
  clause: NameReference,
  { certificate, subject }: { readonly certificate: NameReference; readonly subject: NameReference },
): Draft {
  const { text } = clause;
  return draftOf(
    at,
    (idOf) => {
      const ids = { certificateId: idOf(certificate), subjectId: idOf(subject), clauseId: idOf(clause) };
      return [statementFact({ kind: 'Exception', ...ids, environmentId: null, note: `does not meet ${text}` })];
    },
    { aside: true },
  );
}

/** Marks that the list does not explain say something all the same. */
function conditionOf({ excludes }: ServiceName, marks: readonly string[]): string | null {
  const marked = marks.length === 0 ? [] : [`marked “${marks.join(', ')}” in the list`];
  return [...excludes, ...marked].join('; ') || null;
}

/**
 * The systems that a product lists as leveraged rest on it, and not it on them: the values show it, as the
 * clouds that everyone builds on list hundreds, and the applications built on them none.
 */
export function* leverageDrafts(product: Product, productById: ReadonlyMap<string, Product>): Iterable<Draft> {
  for (const { value, place } of product.leveraged) {
    const system = readSystem(value);
    // Under the name of its own product, where the list has that.
    const known = productById.get(system.id ?? '');
    const { id, offering, provider } = known ?? system;
    const from = { id, offering, provider };
    if ((id ?? offering ?? provider) === null) place.problem('product.nameless', { wanted: 'system' });
    else yield leverageDraft({ from, to: product }, place, known === undefined ? from : null);
  }
}

/** One system leverages another; `other`: the one of the two that the list does not describe by itself. */
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

/** An authorization is known by its number; one that the graph does not have gets an id of it. */
function certificateReference({ id, offering, provider }: NamedSystem): NameReference {
  if (id === null) return { text: offering ?? provider ?? '', kind: 'Certificate' };
  const holder = provider === null ? null : ({ text: provider, kind: 'Organization' } as const);
  const newId = `certificate/fedramp-${slugOf(id)}`;
  const described = { number: id, name: '', newId, holder, issuer: null, standard: null, environments: [] };
  return { text: id, kind: 'Certificate', described };
}

/** The name of a certificate that has no better one. */
function certificateName({ id, offering, provider }: NamedSystem): string {
  return [`FedRAMP ${id ?? ''}`.trim(), offering ?? provider].filter((part) => part !== null).join(', ');
}

/** The offering is the cloud that its services run in; what it includes beside is not its name. */
function environmentReference(offering: string): NameReference {
  const plain = offering.replace(/(?<!\s)\s*\((incl|includ|formerly|previously)[^()]*\)\s*$/i, '');
  return { text: offering, kind: 'Environment', ...(plain === offering ? {} : { alternatives: [plain] }) };
}
