import type { Certainty, InheritanceBasis, InheritanceFilter, ResponsibilityKind } from '../../generated/graphql.ts';
import type { Parameters, Values } from '../../routing/address.ts';
import { leverageHopsOf } from '../../routing/leverage-hops.ts';

/** Returns the filter of the address, without its facets. */
export function broadFilterOf({ one, all }: Parameters): InheritanceFilter {
  const leverageHops = leverageHopsOf(one);
  const subjects = all('service');
  const families = subjects.filter((id) => id.startsWith('family/'));
  const services = subjects.filter((id) => !id.startsWith('family/'));
  return {
    ...given('services', services),
    ...given('families', families),
    ...given('environments', all('environment')),
    ...(one('no-environment') === 'yes' ? { environmentNotStated: true } : {}),
    ...given('standards', all('standard')),
    ...given('clauses', all('clause')),
    ...given('certificates', all('certificate')),
    ...(one('expand') === 'yes' ? { expandFamilies: true } : {}),
    ...(leverageHops === 0 ? {} : { leverageHops }),
  };
}

export function filterOf(parameters: Parameters): InheritanceFilter {
  const { all } = parameters;
  return {
    ...broadFilterOf(parameters),
    ...given('bases', all('basis') as readonly InheritanceBasis[]),
    ...given('certainties', all('certainty') as readonly Certainty[]),
    ...given('responsibilities', all('responsibility') as readonly ResponsibilityKind[]),
  };
}

const ASKED = ['service', 'environment', 'standard', 'clause', 'certificate', 'basis', 'certainty', 'responsibility'];

/** Returns the parameters of the Ask page for the same filter. */
export function askedIn({ one, all }: Parameters): Values {
  const lists = Object.fromEntries(ASKED.map((name) => [name, all(name)]));
  return { ...lists, 'no-environment': one('no-environment'), expand: one('expand'), leverage: one('leverage') };
}

/** Returns the filters that apply to a scope: all but clauses and responsibilities. */
export function scopeFilterOf(parameters: Parameters): InheritanceFilter {
  const { clauses, responsibilities, ...filter } = filterOf(parameters);
  return filter;
}

/** True if the filter is restricted; all rows would be of no use. */
export function isAsked(filter: InheritanceFilter): boolean {
  return Object.keys(filter).some((name) => name !== 'expandFamilies' && name !== 'leverageHops');
}

function given<Name extends keyof InheritanceFilter, Value>(name: Name, values: readonly Value[]) {
  return values.length === 0 ? {} : { [name]: values };
}
