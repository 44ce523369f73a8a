import { providersByEvidence } from '../../domain/catalogue/provider-evidence.ts';
import { kindOfId } from '../../domain/ids.ts';
import { normalizedName } from '../../domain/names.ts';
import { type Provider, providerNamed } from '../../domain/providers.ts';
import { remembering } from '../../domain/remembering.ts';
import type { NodeNames } from './node-names.ts';

/** Provider of the services of a row, according to the list, or to the row's certificate or environment in the graph. */
export interface Whose {
  readonly text: string;
  readonly by: 'list' | 'graph';
}

export type ServiceProviders = ReturnType<typeof serviceProviders>;

/** Applies the provider rule: services of another provider never match; if the provider is unknown, a person is asked. */
export function serviceProviders({ catalogue, namesOf, match, offerersOf }: NodeNames) {
  const providersOf = remembering(providersByEvidence(catalogue, namesOf));
  const providerCalled = remembering((called): Provider | null => providerNamed(normalizedName(called)));
  const organizations = catalogue.all('Organization');

  /** Returns the organization by name, else the one whose provider word is the same. */
  const organizationOf = remembering((called): string | null => {
    const { nodes } = match(['Organization'], called);
    const provider = providerCalled(called);
    const known = nodes.length > 0 ? nodes : organizations.filter(({ name }) => providerCalled(name) === provider);
    return (nodes.length > 0 || provider !== null) && known.length === 1 ? (known[0]?.id ?? null) : null;
  });

  /** False for a service that is known to be another provider's; null for one that may be, since the row's provider is unknown. */
  function isOf(id: string, whose: Whose | null): boolean | null {
    const offerers = offerersOf(id);
    if (whose?.by === 'list' && offerers.size > 0) return offerers.has(organizationOf(whose.text) ?? '');
    const providers = providersOf(id);
    if (providers.size === 0) return true;
    if (whose === null) return null;
    const provider = providerCalled(whose.text);
    // A holder without a provider word, such as the operator of another provider's cloud, offers that provider's services.
    return provider === null ? whose.by === 'graph' : providers.has(provider);
  }

  return {
    organizationOf,
    isOf,
    /** False for services of another provider, which are not candidates. */
    mayBeOf: (id: string, whose: Whose | null): boolean => kindOfId(id) !== 'Service' || isOf(id, whose) !== false,
    /** True for a service that is known to be only this provider's. */
    isOffered(id: string, provider: Provider): boolean {
      const providers = providersOf(id);
      return providers.size === 1 && providers.has(provider);
    },
    /** Returns the holder of a certificate or the operator of an environment. */
    behind(id: string, link: 'HELD_BY' | 'OPERATED_BY'): Whose | null {
      const [organization] = catalogue.linkedFrom(id, link);
      return organization === undefined ? null : { text: catalogue.nameOf(organization), by: 'graph' };
    },
    /** Returns the organization that owns new services, for any of its names in rows. */
    ownerOf: (whose: Whose | null): string | undefined =>
      whose === null ? undefined : (organizationOf(whose.text) ?? whose.text),
    nameOfProvider(id: string): string | null {
      const [provider, ...others] = providersOf(id);
      if (provider === undefined || others.length > 0) return null;
      const known = organizations.find(({ name }) => providerCalled(name) === provider);
      return known?.name ?? `${provider[0]}${provider.slice(1).toLowerCase()}`;
    },
  };
}
