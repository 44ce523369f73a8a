import type { Draft, NameReference, UnsourcedFact } from './draft.ts';
import type { Fact } from './facts.ts';
import type { NameResolver, Resolved, UnmatchedChoice } from './names/resolver.ts';
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
    ownSources,
    unmatched,
    report,
  }: {
    readonly ownSources: readonly string[];
    readonly unmatched: UnmatchedChoice;
    readonly report: ReportBuilder;
  },
): Promise<Row[]> {
  const rows: Row[] = [];
  const known = drafts.some(({ names }) => names.length > 0) ? await resolver() : null;
  for (const draft of drafts) {
    const { ids, missing } = known === null ? NO_NAMES : resolveNames(draft, known, report);
    if (missing.length === 0) {
      const facts = draft.build(ids, known?.clausesOf).map((fact) => withSource(fact, ownSources));
      rows.push({ draft, facts });
    } else if (draft.aside) report.leaveOut(draft.at, `Told by the way, and left out: ${missing.join(' ')}`);
    else report.fate(unmatched === 'skip' ? 'skipped' : 'unmatched');
  }
  return rows;
}

interface ResolvedNames {
  readonly ids: readonly string[];
  readonly missing: readonly string[];
}

const NO_NAMES: ResolvedNames = { ids: [], missing: [] };

function resolveNames({ names, aside }: Draft, { resolve }: NameResolver, report: ReportBuilder): ResolvedNames {
  const ids: string[] = [];
  let missing = NO_NAMES.missing;
  for (const reference of names) {
    const resolved = resolve(reference);
    if (resolved.found) ids.push(resolved.id);
    else missing = [...missing, resolved.sentence];
    if (resolved.found || !aside) tell(reference, resolved, { resolve, report });
  }
  return { ids, missing };
}

/** A standard that nobody knows is told once, and not with each of its clauses. */
function tell(
  reference: NameReference,
  resolved: Resolved,
  { resolve, report }: { readonly resolve: NameResolver['resolve']; readonly report: ReportBuilder },
): void {
  const { within } = reference;
  const whole = within === undefined ? null : resolve(within);
  if (within !== undefined && whole?.found === true) report.match(within, whole);
  if (resolved.found) report.match(reference, resolved);
  else if (within !== undefined && whole?.found === false) report.unmatched(within, whole);
  else report.unmatched(reference, resolved);
}

/** A fact without a source of its own is on the word of the list. */
export function withSource(fact: UnsourcedFact, ownSources: readonly string[]): Fact {
  return { ...fact, sourceIds: fact.sourceIds ?? ownSources };
}
