import type { Draft, NameReference, UnsourcedFact } from './draft.ts';
import type { Fact } from './facts.ts';
import type { Resolved } from './names/resolved.ts';
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
  const asks = drafts.some(({ names, asksForClauses }) => names.length > 0 || asksForClauses);
  const known = asks ? await resolver() : null;
  for (const draft of drafts) {
    const { ids, missing, isRefused } = known === null ? NO_NAMES : resolveNames(draft, known, report);
    if (isRefused) continue;
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
  /** The report was told of it. */
  readonly isRefused: boolean;
}

const NO_NAMES: ResolvedNames = { ids: [], missing: [], isRefused: false };

function resolveNames(
  { names, aside }: Draft,
  { resolve, lookUp }: NameResolver,
  report: ReportBuilder,
): ResolvedNames {
  const ids: string[] = [];
  let missing = NO_NAMES.missing;
  for (const reference of names) {
    const resolved = resolve(reference);
    if (resolved.found) ids.push(resolved.id);
    else missing = [...missing, resolved.sentence];
    if (resolved.found || !aside) tell(reference, resolved, { resolve, report });
    const { around, mustBe } = reference;
    const meant = around === undefined || !resolved.found ? null : lookUp(around);
    if (around !== undefined && resolved.found && meant?.found === true && meant.id !== resolved.id) {
      report.rejectAlike(around.at, otherThanAround(around, meant.id, { option: reference.kind, id: resolved.id }));
      return { ids, missing, isRefused: true };
    }
    if (mustBe === undefined) continue;
    const bound = resolve(mustBe);
    if (!bound.found) missing = [...missing, bound.sentence];
    tell(mustBe, bound, { resolve, report });
    if (resolved.found && bound.found && resolved.id !== bound.id) {
      report.rejectAlike(
        reference.at,
        otherThanSaid(reference, resolved.id, { option: mustBe.at.column, id: bound.id }),
      );
      return { ids, missing, isRefused: true };
    }
  }
  return { ids, missing, isRefused: false };
}

function otherThanSaid(
  { text }: NameReference,
  id: string,
  said: { readonly option: string | null; readonly id: string },
): string {
  return `"${text}" is ${id}, and ${said.option} says ${said.id} of all rows. Rows that say so are rejected, and this is the first; leave the option out, or these rows.`;
}

function otherThanAround(
  { text }: NameReference,
  id: string,
  said: { readonly option: NameReference['kind']; readonly id: string },
): string {
  return `"${text}" is ${id}, and --${said.option.toLowerCase()} says ${said.id} of all tables. Ticks under it are rejected, and this is the first; leave the option out, or say with --column what they stand for.`;
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
