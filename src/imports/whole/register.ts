import { OPEN_REVISION } from '../../domain/revisions.ts';
import { text } from '../../engine/decode.ts';
import { defineRead } from '../../engine/query.ts';
import type { Location } from '../facts/facts.ts';
import { shown } from '../facts/shown.ts';
import { knownIds } from '../plan/known.ts';
import { addPlace } from '../plan/places.ts';
import type { BatchContext } from '../plan/prepare.ts';
import {
  certificatesNotIn,
  describesCertificates,
  rememberCertificate,
  saidBefore,
  type Topics,
} from '../plan/topics.ts';

const MOST_SHOWN = 10;

export const certificatesOfSource = defineRead<{ sourceId: string; open: number }, string>({
  name: 'certificatesOfSource',
  text: `
    MATCH (certificate:Certificate)
    WHERE $sourceId IN certificate.sourceIds AND certificate.untilRevision = $open
    RETURN certificate.id AS id
    ORDER BY id
  `,
  sample: { sourceId: 'source/aud', open: OPEN_REVISION },
  decode: (row) => text(row, 'id'),
});

/**
 * Certificates that the source described before, and that are not in its list any more. A whole register speaks of them by
 * leaving them out, and so does a list of which a person says it; of others that describe certificates it is told.
 */
export async function tellCertificatesGone(
  context: BatchContext,
  { at, isWhole }: { readonly at: Location; readonly isWhole: boolean },
): Promise<void> {
  const { engine, memory, report, sourceId, sourceIsNew, isRegister } = context;
  const describes = isRegister || (isWhole && describesCertificates(memory.topics));
  if (!describes || sourceId === null || sourceIsNew) return;
  const known = await engine.read(certificatesOfSource, { sourceId, open: OPEN_REVISION });
  const silent = certificatesNotIn(memory.topics, known);
  const gone = isRegister ? silent : withoutScope(silent, context);
  const told = await stillDescribed(gone, context);
  if (told.length > 0) report.remark(at, describeGone(told, { sourceId, isWhole }));
  if (!isWhole) return;
  const environments = await knownIds(engine).environmentsOfCertificates(gone);
  for (const certificateId of gone) {
    rememberCertificate(memory.topics, certificateId);
    for (const environmentId of [null, ...(environments.get(certificateId) ?? [])])
      addPlace(memory.places, { certificateId, environmentId });
  }
}

/** Those of which the source still says something: of the others it was told when that ended. */
async function stillDescribed(ids: readonly string[], { engine, sourceId }: BatchContext): Promise<readonly string[]> {
  if (sourceId === null || ids.length === 0) return [];
  const topics: Topics = new Map();
  for (const id of ids) rememberCertificate(topics, id);
  const said = await saidBefore(engine, topics, sourceId);
  const spokenOf = new Set(
    said.flatMap(({ statement }) => ('fromId' in statement ? [statement.fromId, statement.toId] : [])),
  );
  return ids.filter((id) => spokenOf.has(id));
}

/** Those of which neither the list nor its source before it tells services: of the others it is told by place. */
function withoutScope(ids: readonly string[], { memory, placesBefore }: BatchContext): string[] {
  const places = [...memory.places.values(), ...placesBefore.values()];
  const listed = new Set(places.map(({ certificateId }) => certificateId));
  return ids.filter((id) => !listed.has(id));
}

function describeGone(
  gone: readonly string[],
  { sourceId, isWhole }: { readonly sourceId: string; readonly isWhole: boolean },
): string {
  const names = shown(gone, MOST_SHOWN);
  const what = gone.length === 1 ? '1 certificate' : `${gone.length} certificates`;
  if (isWhole)
    return `${what} that ${sourceId} described before: not in the list any more, so that what it said of them ends: ${names}.`;
  return `${what} that ${sourceId} described before: not in the list any more, and what it said of them stays: ${names}. With "whole: true" in the recipe it ends.`;
}
