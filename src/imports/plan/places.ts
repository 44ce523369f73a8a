import { batchesOf } from '../../domain/batches.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import { integer, text } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead } from '../../engine/query.ts';

/** A place in which a source listed services, or families alone. */
export interface PlaceOfSource {
  readonly certificateId: string;
  readonly environmentId: string | null;
  readonly isOfServices: boolean;
}

export function nameOfPlace({ certificateId, environmentId }: Omit<PlaceOfSource, 'isOfServices'>): string {
  return `${certificateId} ${environmentId ?? ''}`;
}

/** Certificates that are looked at together: each may have entries by the hundred thousand. */
const BATCH = 100;

const certificatesWithEntries = defineRead<Record<string, never>, string>({
  name: 'certificatesWithEntries',
  text: `
    MATCH (certificate:Certificate)
    WHERE EXISTS { MATCH (certificate)<-[:GIVEN_BY]-(:ScopeEntry) }
    RETURN certificate.id AS id
  `,
  sample: {},
  decode: (row) => text(row, 'id'),
});

const listedPlaces = defineRead<{ ids: readonly string[]; sourceId: string; open: number }, PlaceOfSource>({
  name: 'listedPlaces',
  text: `
    UNWIND $ids AS id
    MATCH (certificate:Entity {id: id})<-[:GIVEN_BY]-(entry:ScopeEntry) USING INDEX SEEK certificate:Entity(id)
    WHERE entry.sourceIds = [$sourceId] AND entry.untilRevision = $open
    WITH id AS certificateId, entry.environmentId AS environmentId,
      count(CASE WHEN entry.subjectId STARTS WITH 'service/' THEN 1 END) AS services
    RETURN certificateId, environmentId, services
    ORDER BY certificateId, environmentId
  `,
  sample: { ids: ['certificate/az-fedramp-high'], sourceId: 'source/aud', open: OPEN_REVISION },
  decode: (row) => ({
    certificateId: text(row, 'certificateId'),
    environmentId: text(row, 'environmentId') || null,
    isOfServices: integer(row, 'services') > 0,
  }),
});

/** Returns where the source alone has listed subjects so far, whichever of them still hold, by the names of places. */
export async function placesOfSource(engine: Engine, sourceId: string): Promise<ReadonlyMap<string, PlaceOfSource>> {
  const places = new Map<string, PlaceOfSource>();
  const certificates = await engine.read(certificatesWithEntries, {});
  for (const ids of batchesOf(certificates, BATCH))
    for (const place of await engine.read(listedPlaces, { ids, sourceId, open: OPEN_REVISION }))
      places.set(nameOfPlace(place), place);
  return places;
}
