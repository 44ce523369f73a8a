import { OPEN_REVISION } from '../../domain/revisions.ts';
import { text } from '../../engine/decode.ts';
import { defineRead } from '../../engine/query.ts';
import type { Location } from '../facts.ts';
import { knownIds } from '../known.ts';
import { addPlace, type BatchContext } from '../prepare.ts';
import { certificatesNotIn, rememberCertificate } from './topics.ts';

const MOST_SHOWN = 10;

const certificatesOfSource = defineRead<{ sourceId: string; open: number }, string>({
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
 * Of a register: certificates that its source described before, and that are not in it any more. A whole one speaks of them
 * by leaving them out, so that what the source says of them ends like all that the list has no more.
 */
export async function tellCertificatesGone(
  { engine, memory, report, sourceId, sourceIsNew, isRegister }: BatchContext,
  { at, isWhole }: { readonly at: Location; readonly isWhole: boolean },
): Promise<void> {
  if (!isRegister || sourceId === null || sourceIsNew) return;
  const known = await engine.read(certificatesOfSource, { sourceId, open: OPEN_REVISION });
  const gone = certificatesNotIn(memory.topics, known);
  if (gone.length === 0) return;
  report.remark(at, describeGone(gone, { sourceId, isWhole }));
  if (!isWhole) return;
  const environments = await knownIds(engine).environmentsOfCertificates(gone);
  for (const certificateId of gone) {
    rememberCertificate(memory.topics, certificateId);
    for (const environmentId of [null, ...(environments.get(certificateId) ?? [])])
      addPlace(memory, { certificateId, environmentId });
  }
}

function describeGone(
  gone: readonly string[],
  { sourceId, isWhole }: { readonly sourceId: string; readonly isWhole: boolean },
): string {
  const shown = `${gone.slice(0, MOST_SHOWN).join(', ')}${gone.length > MOST_SHOWN ? ' …' : ''}`;
  const what = gone.length === 1 ? '1 certificate' : `${gone.length} certificates`;
  return isWhole
    ? `${what} that ${sourceId} described before: not in the list any more, so that what it said of them ends: ${shown}.`
    : `${what} that ${sourceId} described before: not in the list any more, and what it said of them stays: ${shown}. With --complete, which says that the list is the whole, it ends.`;
}
