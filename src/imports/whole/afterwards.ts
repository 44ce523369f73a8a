import { entryAgain, type Fact, type Location } from '../facts/facts.ts';
import { shown } from '../facts/shown.ts';
import { closing } from '../plan/closing.ts';
import { addPlace } from '../plan/places.ts';
import { type BatchContext, prepareBatch } from '../plan/prepare.ts';
import type { EndedStatement } from '../report/report.ts';
import type { BatchWriter } from '../runs/batch-writer.ts';
import { endWhatIsNoLongerSaid } from './no-longer-said.ts';
import { moveEntries, type WholeList } from './placeless.ts';
import { tellCertificatesGone } from './register.ts';
import {
  describeEnded,
  describeSaidTogether,
  entriesGone,
  heldBefore,
  isSaidTogether,
  type OpenEntry,
} from './scope-end.ts';

const MOST_SHOWN = 3;

/** What the list says as a whole: of what it has no more or says no longer, and of where certificates apply. */
export async function writeWhatFollows(
  ofList: BatchContext,
  writer: BatchWriter,
  { at, isWhole }: { readonly at: Location; readonly isWhole: boolean },
): Promise<void> {
  // What follows has its days already.
  const context = { ...ofList, before: null };
  const { sourceId, asOf } = context;
  const whole = isWhole && sourceId !== null ? { sourceId, asOf } : null;
  await tellCertificatesGone(context, { at, isWhole: whole !== null });
  tellUndated(context, at);
  await endWhatIsNoLongerSaid(context, writer, { at, isWhole: whole !== null });
  // Entries are moved before others end, so that what moved and is gone ends where it stands.
  await moveEntries(context, writer, { at, whole });
  if (whole === null) return;
  for (const place of context.placesBefore.values()) addPlace(context.memory.places, place);
  await endWhatIsGone(context, writer, { at, whole });
}

function tellUndated({ memory, report, sourceId }: BatchContext, at: Location): void {
  const { total, first } = memory.undated.lines();
  if (total === 0) return;
  const [rows, they] =
    total === 1
      ? ['1 row is new to its place or tells', 'it holds']
      : [`${total} rows are new to their place or tell`, 'they hold'];
  report.remark(
    at,
    `${rows} another status than before, and no first day (${shown(first, MOST_SHOWN, { total })}). Since nobody said of the list of ${sourceId} before this one that ` +
      `it was the whole, ${they} of the past, too. To have a beginning on the day of this list, import that one once more with ` +
      '"whole: true" and its own day first.',
  );
}

/** What the list has no more ends on its day, or never begins; it is closed, never deleted. */
async function endWhatIsGone(
  context: BatchContext,
  writer: BatchWriter,
  { at, whole }: { readonly at: Location; readonly whole: WholeList },
): Promise<void> {
  const { engine, memory, report } = context;
  const { sourceId, asOf } = whole;
  const facts: Fact[] = [];
  const unbegun: OpenEntry[] = [];
  const ended: EndedStatement[] = [];
  const gone = entriesGone(engine, memory.places.values(), {
    sourceId,
    asOf,
    isListed: (id) => memory.seen.has(id),
  });
  for await (const one of gone) {
    const { entry, version } = one;
    // A dry run finds what has moved in the graph still.
    if (memory.displaced.has(version)) continue;
    if (isSaidTogether(entry)) {
      report.remark(at, describeSaidTogether(entry, sourceId));
      continue;
    }
    if (heldBefore(entry, asOf)) facts.push(entryAgain(entry, at, { validUntil: asOf }));
    else unbegun.push(one);
    ended.push(describeEnded(entry, asOf));
  }
  if (ended.length === 0) return;
  const closed = unbegun.map(({ entry, version }) => ({ id: entry.id, version }));
  const batch = closing(closed, await prepareBatch([], facts, context));
  report.planned(batch);
  report.ended(ended);
  await writer.write(batch);
  await writer.settle();
}
