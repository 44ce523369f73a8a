import { OPEN_REVISION } from '../../domain/revisions.ts';
import { DAYS, TOLD_NAMES, WORDS_DATE, wordsDates } from '../../domain/said.ts';
import type { Location } from '../facts/facts.ts';
import { closing } from '../plan/closing.ts';
import { existingEntities } from '../plan/existing.ts';
import type { NodePlan } from '../plan/plan.ts';
import type { BatchContext } from '../plan/prepare.ts';
import { certificatesNotIn } from '../plan/topics.ts';
import type { Properties } from '../plan/wanted-nodes.ts';
import { withoutDays } from '../plan/words/days-gone.ts';
import { knownDays } from '../plan/words/source-days.ts';
import { toldNode, voicesOf } from '../plan/words/voices.ts';
import type { BatchWriter } from '../runs/batch-writer.ts';
import { certificatesOfSource } from './register.ts';

type Change = NodePlan['change'][number];

/** A certificate as the graph has it. */
interface Left {
  readonly nodeId: string;
  readonly before: Properties;
}

/**
 * What a source said of certificates that its list leaves out stays of the day that it bore then: by the day of the list,
 * it would count against what others have said meanwhile. Of those that are gone, it tells no days any more.
 */
export async function settleWordsLeft(
  context: BatchContext,
  writer: BatchWriter,
  { at, gone }: { readonly at: Location; readonly gone: readonly string[] },
): Promise<void> {
  const { engine, memory, report, sourceId, dateBefore } = context;
  if (sourceId === null) return;
  const known = dateBefore === null ? [] : await engine.read(certificatesOfSource, { sourceId, open: OPEN_REVISION });
  // Those that are gone count as spoken of, by leaving them out.
  const ids = [...certificatesNotIn(memory.topics, known), ...gone];
  const rows = ids.length === 0 ? [] : await engine.read(existingEntities, { ids });
  const left = rows.map(({ id, properties }): Left => ({ nodeId: id, before: properties as Properties }));
  const change = await changesOf(left, context, new Set(gone));
  if (change.length === 0) return;
  for (const changed of change) for (const sentence of describeDays(changed, sourceId)) report.remark(at, sentence);
  const nothing = closing([]);
  const batch = { ...nothing, nodes: { ...nothing.nodes, change } };
  report.planned(batch);
  await writer.write(batch);
}

async function changesOf(
  left: readonly Left[],
  { engine, sourceId, dateBefore }: BatchContext,
  gone: ReadonlySet<string>,
): Promise<Change[]> {
  const tellers = left.flatMap(({ nodeId, before }) => (gone.has(nodeId) ? toldNode(before).sourceIds : []));
  const dayOf = await knownDays(engine, new Set(tellers));
  const settled = { sourceId: sourceId as string, dateBefore };
  return left.flatMap(({ nodeId, before }) => {
    const after = (gone.has(nodeId) ? withoutDays(before, { ...settled, dayOf }) : null) ?? dated(before, settled);
    return after === null ? [] : [{ nodeId, before, after }];
  });
}

/** Null where the source says nothing of it, or its words have a day of their own. */
function dated(
  before: Properties,
  { sourceId, dateBefore }: { readonly sourceId: string } & Pick<BatchContext, 'dateBefore'>,
): Properties | null {
  const node = toldNode(before);
  const { said } = node;
  const saysAny = (voicesOf(node, 'Certificate').get(sourceId)?.size ?? 0) > 0;
  if (dateBefore === null || !saysAny || wordsDates(said).has(sourceId)) return null;
  const words = { ...said, [sourceId]: { ...said[sourceId], [WORDS_DATE]: dateBefore.date } };
  return { ...before, said: JSON.stringify(words) };
}

function describeDays({ nodeId, before, after }: Change, sourceId: string): string[] {
  return DAYS.filter((day) => before[day] !== after[day]).map(
    (day) =>
      `The ${TOLD_NAMES[day]} of ${nodeId} becomes "${after[day]}", as others say it, since the list of ${sourceId} has it no more; it was "${before[day]}".`,
  );
}
