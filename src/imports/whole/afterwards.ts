import { OPEN_REVISION } from '../../domain/revisions.ts';
import { statementId } from '../../domain/statements.ts';
import type { Location } from '../facts/facts.ts';
import type { ReplacedMeaning } from '../names/settled.ts';
import { openStatements } from '../plan/existing.ts';
import type { BatchContext } from '../plan/prepare.ts';
import type { BatchWriter } from '../runs/batch-writer.ts';
import { closing, type EndOfList } from './end-of-list.ts';
import { moveEntries } from './placeless.ts';
import { endEntriesGone } from './scope-end.ts';
import { endWithdrawnStatements } from './withdrawn-statements.ts';

interface AfterList {
  readonly at: Location;
  readonly isWhole: boolean;
  readonly replaced: readonly ReplacedMeaning[];
}

/** Ends what the list replaces or does not say any more, and moves entries to where their certificates apply now. */
export async function writeWhatFollows(
  context: BatchContext,
  writer: BatchWriter,
  { at, isWhole, replaced }: AfterList,
): Promise<void> {
  const end: EndOfList = {
    ...context,
    at,
    isWhole: isWhole && context.sourceId !== null,
    async take(batch) {
      context.report.planned(batch);
      await writer.write(batch);
      await writer.settle();
    },
  };
  await endReplacedMeanings(end, replaced);
  await endWithdrawnStatements(end);
  if (end.isWhole) await endEntriesGone(end);
  // Last, so that entries that end do so where they stood.
  await moveEntries(end);
}

/** Ends the aliases that an earlier recipe of the source gave by names that mean another node now, so that these are clear. */
async function endReplacedMeanings(
  { engine, memory, report, sourceId, at, take }: EndOfList,
  replaced: readonly ReplacedMeaning[],
): Promise<void> {
  if (sourceId === null || replaced.length === 0) return;
  const aliasId = ({ formerId, text }: ReplacedMeaning) =>
    statementId({ kind: 'Alias', subjectId: formerId, name: text, alias: 'ALSO' }, [sourceId]);
  const meaningOf = new Map(replaced.map((each) => [aliasId(each), each]));
  const ids = [...meaningOf.keys()].filter((id) => !memory.seen.has(id));
  const ended = await engine.read(openStatements, { ids, open: OPEN_REVISION });
  for (const { id } of ended) {
    const { text, id: now, formerId } = meaningOf.get(id) as ReplacedMeaning;
    report.problem('name.replaced', at, { text, id: now, former: formerId, source: sourceId });
  }
  if (ended.length > 0) await take(closing(ended));
}
