import { inTurns } from '../waiting/turns.ts';
import type { Around, ListedRow, NameReference, UnsourcedFact } from './draft.ts';
import type { Fact } from './facts.ts';
import type { Resolved } from './names/resolved.ts';
import type { NameResolver } from './names/resolver.ts';
import type { Meant } from './names/surroundings.ts';
import type { ReadRows, ResolvedRow } from './reading/reading.ts';
import type { ReportBuilder } from './report-builder.ts';

/** A row whose names are all known: what it says. */
export interface Row {
  readonly facts: readonly Fact[];
}

/** What is to become of rows, and who hears of it. */
interface RowsOfList extends Pick<ReadRows, 'factsOf'> {
  readonly ownSources: readonly string[];
  readonly report: ReportBuilder;
  /** Gets what is known of rows that tell by the way what is not. */
  readonly halfKnown: Set<string>;
}

/** Finds what the rows' names mean, and what each says then; the report is told of the rows that get no further. */
export async function resolveRows(
  listed: readonly ListedRow[],
  resolver: () => Promise<NameResolver>,
  list: RowsOfList,
): Promise<Row[]> {
  const { ownSources, report } = list;
  const resolved: ResolvedRow[] = [];
  const asks = listed.some(({ names, asksForClauses }) => names.length > 0 || asksForClauses);
  const known = asks ? await resolver() : null;
  // Of a long list, this is one go otherwise.
  for await (const row of inTurns(listed)) {
    const { ids, missing, isRefused } = known === null ? NO_NAMES : resolveNames(row, known, report);
    if (isRefused) continue;
    if (missing.length === 0) resolved.push({ row, ids });
    else passOver(row, { ids, missing }, list);
  }
  const rows: Row[] = [];
  for await (const said of list.factsOf(resolved, known?.clausesOf ?? NO_CLAUSES)) {
    for (const facts of said) rows.push({ facts: facts.map((fact) => withSource(fact, ownSources)) });
  }
  return rows;
}

const NO_CLAUSES = () => [];

type Missing = Extract<Resolved, { found: false }>;

function passOver(
  { at, aside }: ListedRow,
  { ids, missing }: Pick<ResolvedNames, 'ids' | 'missing'>,
  { report, halfKnown }: RowsOfList,
): void {
  if (!aside) {
    report.fate(missing.some(({ isSkipped }) => isSkipped) ? 'skipped' : 'unmatched');
    return;
  }
  for (const id of ids) halfKnown.add(id);
  report.leaveOutAs(at, () => `Told by the way, and left out: ${missing.map(({ sentence }) => sentence).join(' ')}`);
}

interface ResolvedNames {
  readonly ids: readonly string[];
  readonly missing: readonly Missing[];
  /** The report was told of it. */
  readonly isRefused: boolean;
}

const NO_NAMES: ResolvedNames = { ids: [], missing: [], isRefused: false };

function resolveNames({ names, aside }: ListedRow, resolver: NameResolver, report: ReportBuilder): ResolvedNames {
  const { resolve } = resolver;
  const ids: string[] = [];
  let missing = NO_NAMES.missing;
  for (const named of names) {
    const reference = named.firstOf === undefined ? named : resolver.chosen(named);
    const resolved = resolve(reference);
    if (resolved.found) ids.push(resolved.id);
    else missing = [...missing, resolved];
    if (resolved.found || !aside) tell(reference, resolved, { resolve, report });
    const { mustBe } = reference;
    const against = resolved.found ? surroundingsAgainst(reference, resolved.id, resolver) : null;
    if (against !== null) {
      report.rejectAlike(against.at, against.sentence);
      return { ids, missing, isRefused: true };
    }
    if (mustBe === undefined) continue;
    const bound = resolve(mustBe);
    if (!bound.found) missing = [...missing, bound];
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

interface Against {
  readonly at: ListedRow['at'];
  readonly sentence: string;
}

/** What stands around a row and means another than the row is of, with what to do about it. */
function surroundingsAgainst(
  { kind, around, placedBy, under }: NameReference,
  id: string,
  { meantAround, environmentsOf }: NameResolver,
): Against | null {
  const heading = under === undefined ? null : meantAround(under, { kind: 'Service' });
  if (heading?.says != null) return underName(heading.around, heading.says.id);
  if (around !== undefined) {
    const against = sayingOther(meantAround(around.words, { kind, ...placeOf(around) }), [id]);
    if (against !== null) return otherThanAround(against, `--${kind.toLowerCase()} says ${id}`);
  }
  if (placedBy === undefined) return null;
  const environments = environmentsOf(id);
  if (environments.length === 0) return null;
  const against = sayingOther(meantAround(placedBy, { kind: 'Environment' }), environments);
  return against === null ? null : elsewhere(against, id, environments);
}

function placeOf({ programmeIn }: NonNullable<NameReference['around']>): Pick<NameReference, 'programmeIn'> {
  return programmeIn === undefined ? {} : { programmeIn };
}

type Saying = Meant & { readonly says: NonNullable<Meant['says']> };

function sayingOther(meant: Meant | null, ids: readonly string[]): Saying | null {
  if (meant === null || meant.says === null || ids.some((id) => meant.ids.has(id))) return null;
  return { ...meant, says: meant.says };
}

const OTHERWISE: Readonly<Record<Around['over'], string>> = {
  tables:
    'of all tables. Ticks under it are rejected, and this is the first; leave the option out, or say with --column what they stand for.',
  rows: 'of all rows. Rows under it are rejected, and this is the first; leave the option out, name the sheets to read with --sheet, or make lists of their own of such rows.',
};

function otherThanAround({ around, says }: Saying, said: string): Against {
  return { at: around.at, sentence: `"${says.text}" is ${says.id}, and ${said} ${OTHERWISE[around.over]}` };
}

function underName({ at, text }: Around, id: string): Against {
  const sentence = `"${text}" is ${id}, and was taken for the heading of the services by a word in it: give the list a heading, or say with --field "service=${text}" that it is one. Rows under it are rejected, and this is the first.`;
  return { at, sentence };
}

function elsewhere({ around, says }: Saying, id: string, environments: readonly string[]): Against {
  const sentence = `"${says.text}" is ${says.id}, and ${id} of the rows under it applies in ${environments.join(', ')}. Such rows are rejected, and this is the first; say with --environment where they are, or of which certificate with --certificate or --column.`;
  return { at: around.at, sentence };
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
