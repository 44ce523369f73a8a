import type { NameReference } from '../../draft.ts';
import type { Location } from '../../facts.ts';
import type { Product } from './product.ts';

/** Authorizations are known by their number; the words before it are for who must create one. */
export function certificateReference(
  { id, offering, provider }: Pick<Product, 'id' | 'offering' | 'provider'>,
  at: Location,
): NameReference {
  const name = [offering ?? provider].flatMap((said) => said ?? []);
  const text = id === null ? name.join('') : [`FedRAMP ${id}`, ...name].join(', ');
  return { text, kind: 'Certificate', at, ...(id === null ? {} : { alternatives: [id] }) };
}

/** The offering is the cloud that its services run in; what it includes beside is not its name. */
export function environmentReference(offering: string, at: Location): NameReference {
  const plain = offering.replace(/(?<!\s)\s*\((incl|includ|formerly|previously)[^()]*\)\s*$/i, '');
  return { text: offering, kind: 'Environment', at, ...(plain === offering ? {} : { alternatives: [plain] }) };
}

/** Many providers have a service that is called Backup. */
export function serviceReference(text: string, { provider }: Pick<Product, 'provider'>, at: Location): NameReference {
  const offeredBy = provider === null ? {} : { offeredBy: { text: provider, kind: 'Organization', at } as const };
  return { text, kind: 'Subject', at, ...offeredBy };
}
