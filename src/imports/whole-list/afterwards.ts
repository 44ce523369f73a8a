import type { Write } from '../batch-writer.ts';
import { entryAgain, type Fact, type Location } from '../facts.ts';
import { type BatchContext, prepareBatch } from '../prepare.ts';
import type { EndedStatement } from '../report.ts';
import { endWhatIsNoLongerSaid } from './no-longer-said.ts';
import { moveEntries, type WholeList } from './placeless.ts';
import { treatPlacesLeft } from './places-left.ts';
import { tellCertificatesGone } from './register.ts';
import { describeEnded, describeSaidTogether, entriesGone, isSaidTogether } from './scope-end.ts';

/** What the list says as a whole: of what it has no more or says no longer, and of where certificates apply. */
export async function writeWhatFollows(
  context: BatchContext,
  write: Write,
  { at, isWhole, isEverywhere }: { readonly at: Location; readonly isWhole: boolean; readonly isEverywhere: boolean },
): Promise<void> {
  const { sourceId, asOf } = context;
  const whole = isWhole && sourceId !== null ? { sourceId, asOf } : null;
  await tellCertificatesGone(context, { at, isWhole: whole !== null, isEverywhere });
  await treatPlacesLeft(context, { at, isEverywhere });
  if (whole !== null) await endWhatIsGone(context, write, { at, whole });
  await endWhatIsNoLongerSaid(context, write, { at, isWhole: whole !== null });
  await moveEntries(context, write, { at, whole });
}

/** What the list has no more ends on its day; it is closed, never deleted. */
async function endWhatIsGone(
  context: BatchContext,
  write: Write,
  { at, whole }: { readonly at: Location; readonly whole: WholeList },
): Promise<void> {
  const { engine, memory, report } = context;
  const { sourceId, asOf } = whole;
  const facts: Fact[] = [];
  const ended: EndedStatement[] = [];
  const gone = entriesGone(engine, memory.places.values(), {
    sourceId,
    asOf,
    isListed: (id) => memory.seen.has(id),
  });
  for await (const entry of gone) {
    if (isSaidTogether(entry)) {
      report.remark(at, describeSaidTogether(entry, sourceId));
      continue;
    }
    facts.push(entryAgain(entry, at, { validUntil: asOf }));
    ended.push(describeEnded(entry));
  }
  if (facts.length === 0) return;
  const batch = await prepareBatch([], facts, context);
  report.planned(batch);
  report.ended(ended);
  await write(batch);
  await write(null);
}
