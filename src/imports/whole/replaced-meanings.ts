import { OPEN_REVISION } from '../../domain/revisions.ts';
import { statementId } from '../../domain/statements.ts';
import type { Location } from '../facts/facts.ts';
import { problem } from '../map/problems.ts';
import type { ReplacedMeaning } from '../names/ways-to-settle.ts';
import { closing } from '../plan/closing.ts';
import { openStatements } from '../plan/existing.ts';
import type { BatchContext } from '../plan/prepare.ts';
import type { BatchWriter } from '../runs/batch-writer.ts';

/** Ends the aliases that an earlier recipe of the source gave by names that mean another node now, so that these are clear. */
export async function endReplacedMeanings(
  { engine, memory, report, sourceId }: BatchContext,
  writer: BatchWriter,
  { at, replaced }: { readonly at: Location; readonly replaced: readonly ReplacedMeaning[] },
): Promise<void> {
  if (sourceId === null || replaced.length === 0) return;
  const aliasId = ({ formerId, text }: ReplacedMeaning) =>
    statementId({ kind: 'Alias', subjectId: formerId, name: text, alias: 'ALSO' }, [sourceId]);
  const meaningOf = new Map(replaced.map((each) => [aliasId(each), each]));
  const ids = [...meaningOf.keys()].filter((id) => !memory.seen.has(id));
  const ended = await engine.read(openStatements, { ids, open: OPEN_REVISION });
  if (ended.length === 0) return;
  for (const { id } of ended) {
    const { text, id: now, formerId } = meaningOf.get(id) as ReplacedMeaning;
    report.problem(problem('name.replaced', at, { text, id: now, former: formerId, source: sourceId }));
  }
  const batch = closing(ended);
  report.planned(batch);
  await writer.write(batch);
  await writer.settle();
}
