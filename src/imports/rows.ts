import type { Draft, UnsourcedFact } from './draft.ts';
import type { Fact } from './facts.ts';
import type { NameResolver, UnmatchedChoice } from './names/resolver.ts';
import type { ReportBuilder } from './report-builder.ts';

/** A row whose names are all known, with what it says. */
export interface Row {
  readonly draft: Draft;
  readonly facts: readonly Fact[];
}

/** Finds what the rows' names mean; the report is told of the rows that get no further. */
export async function resolveRows(
  drafts: readonly Draft[],
  resolver: () => Promise<NameResolver>,
  {
    sourceId,
    unmatched,
    report,
  }: { readonly sourceId: string | null; readonly unmatched: UnmatchedChoice; readonly report: ReportBuilder },
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const draft of drafts) {
    const ids: string[] = [];
    for (const reference of draft.names) {
      const resolved = (await resolver()).resolve(reference);
      if (resolved.found) {
        ids.push(resolved.id);
        report.match(reference, resolved);
      } else {
        report.unmatched(reference, resolved);
      }
    }
    if (ids.length < draft.names.length) report.fate(unmatched === 'skip' ? 'skipped' : 'unmatched');
    else rows.push({ draft, facts: draft.build(ids).map((fact) => withSource(fact, sourceId)) });
  }
  return rows;
}

/** A fact without a source of its own is on the word of the list. */
export function withSource(fact: UnsourcedFact, sourceId: string | null): Fact {
  return { ...fact, sourceIds: fact.sourceIds ?? (sourceId === null ? [] : [sourceId]) };
}
