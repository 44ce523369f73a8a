import { OPEN_REVISION } from '../../domain/revisions.ts';
import { statementId } from '../../domain/statements.ts';
import type { Location } from '../facts/facts.ts';
import type { ReplacedMeaning } from '../names/settled.ts';
import { openStatements } from '../plan/existing.ts';
import { closing, versionsGone } from '../plan/plan-statements.ts';
import type { BatchContext } from '../plan/prepare.ts';
import type { BatchWriter } from '../runs/batch-writer.ts';
import type { EndOfList } from './end-of-list.ts';
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
  const { report, memory, before } = context;
  const places = isWhole && before !== null ? [...(await before.places()).values()] : [];
  const end: EndOfList = {
    ...context,
    at,
    isWhole: isWhole && context.sourceId !== null,
    listedBefore: new Set(places.filter(({ isOfServices }) => isOfServices).map((place) => place.certificateId)),
    async take(statements) {
      report.planned({ statements });
      for (const version of statements.flatMap(versionsGone)) memory.displaced.add(version);
      await writer.write({ statements });
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
  const ids = [...meaningOf.keys()].filter((id) => !memory.hasSeen(id));
  const ended = await engine.read(openStatements, { ids, open: OPEN_REVISION });
  for (const { id } of ended) {
    const { text, id: now, formerId } = meaningOf.get(id) as ReplacedMeaning;
    report.problem('name.replaced', at, { text, id: now, former: formerId, source: sourceId });
  }
  if (ended.length > 0) await take(closing(ended));
}
