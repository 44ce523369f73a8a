import type { NameReference } from '../../facts/draft.ts';
import type { Notes } from '../../map/notes.ts';
import { problem } from '../../map/problems.ts';
import { placeIn, recipeReference } from '../json/places.ts';
import type { Link } from './ssp-links.ts';
import type { SystemPlan } from './ssp-system.ts';

/**
 * Each system has a certificate of its own. The recipe names that of the only system, or of the one
 * that the others rest on; the others' are found by the names of their systems.
 */
export function certificatesOf(
  systems: readonly SystemPlan[],
  links: readonly Link[],
  { certificate, notes }: { readonly certificate: string | undefined; readonly notes: Notes },
): ReadonlyMap<SystemPlan, NameReference> {
  const named = certificate === undefined ? null : support(systems, links);
  if (certificate !== undefined && named === null) {
    const at = placeIn(systems[0]?.file ?? '', null);
    notes.problem(problem('plan.certificate', at, { count: systems.length }));
  }
  const references = systems.flatMap((system): [SystemPlan, NameReference][] => {
    if (certificate !== undefined && system === named) {
      return [[system, recipeReference('Certificate', certificate, system.file)]];
    }
    const at = placeIn(system.file, 'system-characteristics.system-name');
    return system.name === null ? [] : [[system, { ...system.name, kind: 'Certificate', at }]];
  });
  return new Map(references);
}

function support(systems: readonly SystemPlan[], links: readonly Link[]): SystemPlan | null {
  const resting = new Set(links.filter(({ from, to }) => from !== to).map(({ from }) => from));
  const [only, ...others] = systems.filter((system) => !resting.has(system));
  return others.length === 0 ? (only ?? null) : null;
}
