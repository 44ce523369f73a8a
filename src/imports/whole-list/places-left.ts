import type { Location } from '../facts.ts';
import type { BatchContext } from '../prepare.ts';
import { shown } from '../shown.ts';
import { addPlace, type ListedPlace } from './places.ts';
import { entriesGone, isSaidTogether } from './scope-end.ts';
import { speaksOfCertificate } from './topics.ts';

const MOST_SHOWN = 3;

/**
 * Certificates and environments of the source of which a whole list has no row: it may be about a part of them only, so
 * what is listed there stays, and is told. Where a person says that the list is the whole everywhere, it speaks of them, too.
 */
export async function treatPlacesLeft(
  context: BatchContext,
  { at, isEverywhere }: { readonly at: Location; readonly isEverywhere: boolean },
): Promise<void> {
  const { memory, report, placesBefore, isRegister } = context;
  for (const [name, place] of placesBefore) {
    if (memory.places.has(name)) continue;
    // A register that has a certificate has all of its services, wherever.
    const isOfRegister = isRegister && speaksOfCertificate(memory.topics, place.certificateId);
    if (isEverywhere || isOfRegister) addPlace(memory.places, place);
    else {
      const services = await servicesIn(place, context);
      if (services.length > 0) report.remark(at, describeStaying(services, place, context));
    }
  }
}

async function servicesIn(place: ListedPlace, { engine, memory, sourceId, asOf }: BatchContext): Promise<string[]> {
  if (sourceId === null) return [];
  const isMoving = memory.appliesIn.has(place.certificateId);
  const services: string[] = [];
  for await (const { entry } of entriesGone(engine, [place], { sourceId, asOf, isListed: () => false })) {
    const isPlaceless = entry.environmentId === null || entry.environmentTaken;
    if (!isSaidTogether(entry) && !(isMoving && isPlaceless)) services.push(entry.subjectId);
  }
  return services;
}

function describeStaying(
  services: readonly string[],
  { certificateId, environmentId }: ListedPlace,
  { sourceId }: BatchContext,
): string {
  const [what, stays, ends] =
    services.length === 1
      ? ['1 service', 'it stays', 'it ends']
      : [`${services.length} services`, 'they stay', 'they end'];
  return (
    `${sourceId} lists ${what} under ${certificateId} in ${environmentId ?? 'no environment named'} (${shown(services, MOST_SHOWN)}), where the list ` +
    `has no row at all: ${stays}. With --everywhere, which says that the list is the whole there, too, ${ends}.`
  );
}
