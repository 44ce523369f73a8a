import { slugOf } from '../../../domain/names.ts';
import type { NameReference } from '../../facts/draft.ts';
import type { Location } from '../../facts/facts.ts';
import type { Product } from './product.ts';

type Named = Pick<Product, 'id' | 'offering' | 'provider'>;

/** An authorization is known by its number; one that the graph does not have gets an id of it. */
export function certificateReference(product: Named, at: Location): NameReference {
  const { id, offering, provider } = product;
  if (id === null) return { text: offering ?? provider ?? '', kind: 'Certificate', at };
  const holder = provider === null ? null : ({ text: provider, kind: 'Organization', at } as const);
  const described = {
    number: id,
    name: '',
    newId: `certificate/fedramp-${slugOf(id)}`,
    holder,
    issuer: null,
    standard: null,
    environments: [],
  };
  return { text: id, kind: 'Certificate', at, described };
}

/** The name of a certificate that has no better one. */
export function certificateName({ id, offering, provider }: Named): string {
  return [`FedRAMP ${id ?? ''}`.trim(), offering ?? provider].filter((part) => part !== null).join(', ');
}

/** The offering is the cloud that its services run in; what it includes beside is not its name. */
export function environmentReference(offering: string, at: Location): NameReference {
  const plain = offering.replace(/(?<!\s)\s*\((incl|includ|formerly|previously)[^()]*\)\s*$/i, '');
  return { text: offering, kind: 'Environment', at, ...(plain === offering ? {} : { alternatives: [plain] }) };
}

/** Many providers have a service that is called Backup. */
export function offeredBy({ provider }: Pick<Product, 'provider'>, at: Location): Pick<NameReference, 'offeredBy'> {
  return provider === null ? {} : { offeredBy: { text: provider, kind: 'Organization', at } };
}
