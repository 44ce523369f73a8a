import type { Location } from '../facts/facts.ts';
import type { BatchContext } from '../plan/prepare.ts';
import type { BatchWriter } from '../runs/batch-writer.ts';
import { moveEntries } from './placeless.ts';
import { endEntriesGone } from './scope-end.ts';
import { endWithdrawnStatements } from './withdrawn-statements.ts';

/** Writes what follows from the list as a whole: what it does not say any more, and where certificates apply now. */
export async function writeWhatFollows(
  context: BatchContext,
  writer: BatchWriter,
  { at, isWhole }: { readonly at: Location; readonly isWhole: boolean },
): Promise<void> {
  const isKnownWhole = isWhole && context.sourceId !== null;
  await endWithdrawnStatements(context, writer, { at, isWhole: isKnownWhole });
  if (isKnownWhole) await endEntriesGone(context, writer, at);
  // Last, so that entries that end do so where they stood.
  await moveEntries(context, writer, at);
}
