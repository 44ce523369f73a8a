import { shouldYield, yieldIfDue } from '../concurrency/yielding.ts';
import { once } from '../domain/remembering.ts';
import type { Engine } from '../engine/engine.ts';
import { type Draft, type Drafts, idIn, type NameReference, NONE, type UnsourcedFact } from './facts/draft.ts';
import type { Fact, Location } from './facts/facts.ts';
import { shown } from './facts/shown.ts';
import { factsOfDraft } from './lists/facts-of-draft.ts';
import type { KindFacts } from './lists/list-kind.ts';
import type { Notes } from './map/notes.ts';
import { isOfLevel, type Recipe } from './map/recipe.ts';
import type { Settled } from './names/name-in-row.ts';
import { readNodeNames } from './names/node-names.ts';
import { createNameSettler, type NameSettler } from './names/settle-names.ts';
import type { SourceByRecipe } from './plan/source-of-list.ts';
import type { ReportBuilder } from './report/report-builder.ts';

/** A list that is read by a recipe. */
export interface RecipeList {
  readonly recipe: Recipe;
  readonly kind: KindFacts;
  readonly read: (notes: Notes) => Drafts;
  /** Source of the rows; null if they name their own. */
  readonly source: SourceByRecipe | null;
}

interface Told {
  readonly report: ReportBuilder;
  /** Location for reports about the list as a whole. */
  readonly at: Location;
}

/** Most names of skipped rows that a message lists. */
const MOST_SKIPPED = 10;

/** For rows without names, which need no names from the graph. */
const NO_NAMES: Omit<NameSettler, 'replaced'> = {
  settleRow: () => [],
  factsAlong: () => [],
  clausesOf: () => [],
  otherClause: () => null,
};

/** Reads a list by its recipe. Names without an exact match become decisions. */
export function readByRecipe(engine: Engine, { recipe, kind, source }: RecipeList, { report, at }: Told) {
  const { streams } = kind;
  const sourceId = source?.fact.id ?? null;
  const meanings = new Map(Object.entries(recipe.names ?? {}));
  const skipped = new Set<string>();
  // The reader of the list has already split cells with several names and removed levels.
  const settled = [...meanings].filter(([, meaning]) => !Array.isArray(meaning) && !isOfLevel(meaning));
  const unused = new Set(settled.map(([name]) => name));
  let read: NameSettler | null = null;
  let here = at;
  const settler = once(async () => {
    const names = await readNodeNames(engine, { clauses: !streams, offerers: kind.isRegister === true, sourceId });
    read = createNameSettler(names, {
      ...{ meanings, sourceId, publisher: source?.publisher ?? null },
      onUsed: (name) => unused.delete(name),
      onWithin: (reference, standard) => report.match(reference, standard, here),
    });
    return read;
  });
  // The first row reports a failure.
  if (streams) settler().catch(() => undefined);

  const ownSources = sourceId === null ? [] : [sourceId];
  /** Adds the list as the source and the row as the location, unless the fact has its own. */
  const placed = (fact: UnsourcedFact): Fact => ({ at: here, sourceIds: ownSources, ...fact });

  async function resolve(listed: readonly Draft[]) {
    const rows: (readonly Fact[])[] = [];
    const made: Fact[] = [];
    const asks = listed.some(({ names, facts }) => names.length > 0 || facts.some(({ type }) => type === 'clause'));
    const names = asks ? await settler() : NO_NAMES;
    const context = { clausesOf: names.clausesOf, notes: report };
    for (const row of listed) {
      if (shouldYield()) await yieldIfDue();
      here = row.at;
      const settled = names.settleRow(row.names, row.beside);
      const ids = idsFound(row, settled);
      if (ids === null || isOfOther(row, ids, names)) continue;
      for (const fact of names.factsAlong(row.names, ids)) made.push(placed(fact));
      rows.push((await factsOfDraft(row, ids, context)).map(placed));
    }
    return { rows, made };
  }

  /** True for a clause that is open or left out because, by other sources, its standard has no such clause. */
  function isOfOther(
    { facts, at: place }: Draft,
    ids: readonly string[],
    { otherClause }: Omit<NameSettler, 'replaced'>,
  ): boolean {
    // A document of a standard states which standard it is.
    if (kind.name !== 'clauses' || recipe.otherClauses === 'take') return false;
    const [clause] = facts.flatMap((fact) => (fact.type === 'clause' ? fact : []));
    const open = clause === undefined ? null : otherClause(idIn(clause.standardId, ids), clause);
    if (clause === undefined || open === null) return false;
    const values = { number: clause.number, standard: idIn(clause.standardId, ids) };
    if (recipe.otherClauses === 'leave out') report.problem('clause.other', place, values);
    else report.decideRow([open], place);
    return true;
  }

  /** Returns the ids of a row's names, with those of further editions at the end. Reports the row and returns null if a name is not found. */
  function idsFound(row: Draft, settled: readonly Settled[]): readonly string[] | null {
    const left = settled.flatMap((each) => (each.state === 'skipped' ? each.name : []));
    for (const name of left) skipped.add(name);
    if (left.length > 0) {
      report.fate('skipped');
      return null;
    }
    const ids = settled.flatMap((each, position) => idOf(row.names[position] as NameReference, each) ?? []);
    const further = settled.flatMap((each) => (each.state === 'found' ? (each.others ?? []) : []));
    if (ids.length === settled.length) return further.length === 0 ? ids : [...ids, ...further];
    passOver(row, settled);
    return null;
  }

  /** Null for a name that is not found. */
  function idOf(reference: NameReference, settled: Settled): string | null {
    if (settled.state === 'none') return NONE;
    if (settled.state !== 'found') return null;
    report.match(reference, settled, here);
    return settled.id;
  }

  /** Reports a row with names that were not found. */
  function passOver({ names, aside }: Draft, settled: readonly Settled[]): void {
    // Several names of a row may depend on one decision, as clauses depend on that of their standard.
    const open = new Map(
      settled.flatMap((each) => (each.state === 'open' ? [[each.decision.id, each.decision] as const] : [])),
    );
    const unknown = names[settled.findIndex(({ state }) => state === 'open')];
    // If only the provider is open, the row waits for that decision; its name is not left out as unknown.
    if (aside && !open.has('list.provider')) report.problem('name.in-passing', here, { name: unknown?.text ?? '' });
    else report.decideRow(open.values(), here);
  }

  return {
    /** Returns the facts of each row whose names are all known, and facts about nodes created from names. */
    resolve,
    /** Returns names whose meaning differs from that in earlier recipes of the source. */
    replaced: () => read?.replaced ?? [],
    /** Reports, after the last row, skipped names and names in the recipe that no row has. */
    finish() {
      if (skipped.size > 0) report.problem('names.skipped', at, { names: shown([...skipped], MOST_SKIPPED) });
      const [name] = unused;
      if (name !== undefined) report.problem('names.unused', at, { count: unused.size, name });
    },
  };
}
