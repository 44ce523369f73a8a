import { kindOfId } from '../ids.ts';
import { normalizedName } from '../names.ts';
import { type Provider, providerNamed } from '../providers.ts';
import type { Catalogue } from './catalogue.ts';

const OWNER = { Service: 'IN_FAMILY', Environment: 'OPERATED_BY', Certificate: 'HELD_BY' } as const;

/** Returns the providers of a node by its names and those of its family, operator or holder. Empty if unknown. */
export function providersByEvidence(catalogue: Catalogue, namesOf: (id: string) => readonly string[]) {
  return (id: string): ReadonlySet<Provider> => {
    const kind = kindOfId(id);
    // A family inferred from the name is not evidence.
    const owners =
      kind !== null && kind in OWNER
        ? catalogue.membershipsFrom(id, OWNER[kind as keyof typeof OWNER]).filter(({ inferred }) => !inferred)
        : [];
    const names = [id, ...owners.map(({ toId }) => toId)].flatMap(namesOf);
    return new Set(names.flatMap((name) => providerNamed(normalizedName(name)) ?? []));
  };
}
