import { OPEN_REVISION } from '../../domain/revisions.ts';
import { WORDS_DATE, wordsDates } from '../../domain/said.ts';
import type { Write } from '../batch-writer.ts';
import { closing } from '../closing.ts';
import { existingEntities } from '../existing.ts';
import type { BatchContext } from '../prepare.ts';
import type { Properties } from '../wanted-nodes.ts';
import { toldNode, voicesOf } from '../words/voices.ts';
import { certificatesOfSource } from './register.ts';
import { certificatesNotIn } from './topics.ts';

/**
 * What a source said of certificates that its list leaves out stays of the day that it bore then: by the day of the list,
 * it would count against what others have said meanwhile.
 */
export async function dateWordsLeft(context: BatchContext, write: Write): Promise<void> {
  const { engine, memory, report, sourceId, dateBefore } = context;
  if (sourceId === null || dateBefore === null) return;
  const known = await engine.read(certificatesOfSource, { sourceId, open: OPEN_REVISION });
  const left = certificatesNotIn(memory.topics, known);
  const rows = left.length === 0 ? [] : await engine.read(existingEntities, { ids: left });
  const change = rows.flatMap(({ id, properties }) => {
    const before = properties as Properties;
    const node = toldNode(before);
    const { said } = node;
    const saysAny = (voicesOf(node, 'Certificate').get(sourceId)?.size ?? 0) > 0;
    if (!saysAny || wordsDates(said).has(sourceId)) return [];
    const dated = { ...said, [sourceId]: { ...said[sourceId], [WORDS_DATE]: dateBefore.date } };
    return [{ nodeId: id, before, after: { ...before, said: JSON.stringify(dated) } }];
  });
  if (change.length === 0) return;
  const nothing = closing([]);
  const batch = { ...nothing, nodes: { ...nothing.nodes, change } };
  report.planned(batch);
  await write(batch);
}
