import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { contradictionsOf, type EntriesByNode } from '../../domain/catalogue/contradictions.ts';
import { type LineagePath, lineageOf } from '../../domain/catalogue/lineage.ts';
import { lapsesOn } from '../../domain/certainty/in-force.ts';
import { EARLIEST_DAY, earlierEnd, LATEST_DAY, laterStart } from '../../domain/days.ts';
import { groupBy } from '../../domain/grouping.ts';
import { compareText } from '../../domain/ids.ts';
import type { ScopeEntry } from '../../domain/statements/statements.ts';

export interface OrderedEntries {
  /** Supporting entries first, then overridden and contradicting ones; each by the closest named node. */
  readonly entries: readonly ScopeEntry[];
  /** Entries in scope that others of the same certificate always override for this subject. */
  readonly overruled: ReadonlySet<ScopeEntry>;
}

/**
 * Orders entries on a subject, or on nodes that it belongs to, by relevance. `counts` selects the entries for the
 * standard in question.
 */
export function orderEntries(
  catalogue: Catalogue,
  subjectId: string,
  {
    entries: all,
    counts,
  }: { readonly entries: readonly ScopeEntry[]; readonly counts: (entry: ScopeEntry) => boolean },
): OrderedEntries {
  const paths = lineageOf(catalogue, subjectId);
  const said: EntriesByNode<ScopeEntry> = new Map(
    [...groupBy(all.filter(counts), (entry) => entry.subjectId)].map(([id, entries]) => [
      id,
      groupBy(entries, ({ certificateId }) => certificateId),
    ]),
  );
  const pathsTo = groupBy(paths, ({ namedId }) => namedId);
  const isOverruled = (entry: ScopeEntry) =>
    entry.status === 'IN_SCOPE' &&
    (pathsTo.get(entry.subjectId) ?? []).every((path) => isTakenAway(catalogue, { entry, path }, said));
  const overruled = new Set(all.filter(isOverruled));
  const rankOf = (entry: ScopeEntry) => {
    if (overruled.has(entry)) return 2;
    return entry.status === 'IN_SCOPE' ? 0 : 1;
  };
  const distanceOf = (entry: ScopeEntry) => paths.findIndex(({ namedId }) => namedId === entry.subjectId);
  const entries = all.toSorted(
    (left, right) =>
      rankOf(left) - rankOf(right) || distanceOf(left) - distanceOf(right) || compareText(left.id, right.id),
  );
  return { entries, overruled };
}

function isTakenAway(
  catalogue: Catalogue,
  { entry, path }: { readonly entry: ScopeEntry; readonly path: LineagePath },
  said: EntriesByNode<ScopeEntry>,
): boolean {
  const certificate = catalogue.find('Certificate', entry.certificateId);
  const from = laterStart(certificate?.issuedOn ?? null, entry.validFrom) ?? EARLIEST_DAY;
  const until = earlierEnd(certificate === null ? null : lapsesOn(certificate), entry.validUntil) ?? LATEST_DAY;
  return contradictionsOf(entry.certificateId, { entry, path }, said).exclusions.some(
    ({ validFrom, validUntil }) => (validFrom ?? EARLIEST_DAY) <= from && (validUntil ?? LATEST_DAY) >= until,
  );
}
