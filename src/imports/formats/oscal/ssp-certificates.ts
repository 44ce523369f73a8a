import type { NameReference, ReadingNotes } from '../../draft.ts';
import { optionReference, placeIn } from '../json/places.ts';
import type { Link } from './ssp-links.ts';
import type { SystemPlan } from './ssp-system.ts';

/**
 * Each system has a certificate of its own. The operator's word names that of the only system, or of the one
 * that the others rest on; the others' are found by the names of their systems.
 */
export function certificatesOf(
  systems: readonly SystemPlan[],
  links: readonly Link[],
  { certificate, notes }: { readonly certificate: string | null; readonly notes: ReadingNotes },
): ReadonlyMap<SystemPlan, NameReference> {
  const named = certificate === null ? null : ground(systems, links);
  if (certificate !== null && named === null) {
    const sentence = `Of ${systems.length} systems none is the one that all others rest on, so that --certificate names none of them; each is looked up by its name.`;
    notes.remark(placeIn(systems[0]?.file ?? '', null), sentence);
  }
  const references = systems.flatMap((system): [SystemPlan, NameReference][] => {
    if (certificate !== null && system === named) {
      return [[system, optionReference('Certificate', certificate, system.file)]];
    }
    const at = placeIn(system.file, 'system-characteristics.system-name');
    return system.name === null ? [] : [[system, { ...system.name, kind: 'Certificate', at }]];
  });
  return new Map(references);
}

function ground(systems: readonly SystemPlan[], links: readonly Link[]): SystemPlan | null {
  const resting = new Set(links.filter(({ from, to }) => from !== to).map(({ from }) => from));
  const [only, ...others] = systems.filter((system) => !resting.has(system));
  return others.length === 0 ? (only ?? null) : null;
}
