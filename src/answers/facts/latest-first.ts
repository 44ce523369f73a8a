import type { Source } from '../../domain/entities/source.ts';
import { compareText } from '../../domain/ids.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';

/** Returns each of the sources once, the latest first; those without a date are last. */
export function latestFirst({ catalogue }: Snapshot, ids: readonly string[]): Source[] {
  const sources = catalogue.findAll('Source', [...new Set(ids)]);
  return sources.sort(
    (left, right) => compareText(right.date ?? '', left.date ?? '') || compareText(left.id, right.id),
  );
}
