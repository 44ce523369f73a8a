import type { MembershipKind } from '../../../domain/statements.ts';
import type { Draft, NameReference } from '../../facts/draft.ts';
import type { Location, PropertyValue } from '../../facts/facts.ts';
import { membershipFact } from '../../facts/membership-fact.ts';
import type { Notes } from '../../map/notes.ts';
import { problem } from '../../map/problems.ts';
import type { Product } from './product.ts';
import { certificateName, certificateReference, environmentReference } from './references.ts';
import { dayOf, standardOfLevel } from './words.ts';

/** A product as a certificate; null where it cannot be taken. */
export function productDraft(product: Product, at: Location, notes: Notes): Draft | null {
  const { authorizedOn, level } = product;
  const isAuthorized = product.statusOfServices === 'IN_SCOPE';
  const issuedOn = authorizedOn === null ? null : dayOf(authorizedOn);
  if (authorizedOn !== null && issuedOn === null) {
    notes.problem(problem('product.day', at, { text: authorizedOn }));
    return null;
  }
  if (isAuthorized && (level === null || standardOfLevel(level) === null)) {
    notes.problem(problem('product.level', at, { level: level ?? 'none is stated' }));
  }
  const links = linksOf(product, isAuthorized, at);
  // Our summary of a product; what people have written of the same certificate says more.
  const yielding: Record<string, PropertyValue> = {
    name: certificateName(product),
    note: noteOn(product, isAuthorized),
  };
  if (level !== null) yielding['standardAsStated'] = level;
  const properties: Record<string, PropertyValue> = {};
  if (product.id !== null) properties['number'] = product.id;
  if (isAuthorized && issuedOn !== null) properties['issuedOn'] = issuedOn;
  return {
    at,
    names: [certificateReference(product, at), ...links.map(({ to }) => to)],
    build: ([id = '', ...toIds]) => [
      { type: 'entity', kind: 'Certificate', id, properties, yielding, at },
      ...links.map(({ membership }, index) => membershipFact(membership, { fromId: id, toId: toIds[index] ?? '' }, at)),
    ],
  };
}

interface MembershipLink {
  readonly membership: MembershipKind;
  readonly to: NameReference;
}

/** What is not authorized yet certifies nothing, and nobody has issued it. */
function linksOf(product: Product, isAuthorized: boolean, at: Location): MembershipLink[] {
  const { level, offering, provider, assessor } = product;
  const standard = level === null || !isAuthorized ? null : standardOfLevel(level);
  const named = (membership: MembershipKind, kind: 'Standard' | 'Organization', text: string | null) =>
    text === null ? [] : [{ membership, to: { text, kind, at } }];
  return [
    ...named('CERTIFIES', 'Standard', standard),
    ...(offering === null ? [] : [{ membership: 'APPLIES_IN', to: environmentReference(offering, at) } as const]),
    ...named('HELD_BY', 'Organization', provider),
    ...named('ISSUED_BY', 'Organization', isAuthorized ? assessor : null),
  ];
}

function noteOn({ status, authorizedBy, assessor }: Product, isAuthorized: boolean): string {
  const said = [
    `Marketplace status: ${status ?? 'not stated'}`,
    authorizedBy === null ? null : `authorization by ${authorizedBy}`,
    assessor === null || isAuthorized ? null : `assessor ${assessor}`,
  ];
  return said.filter((part) => part !== null).join('; ');
}
