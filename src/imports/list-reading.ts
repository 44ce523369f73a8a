import { yielding } from '../concurrency/yielding.ts';
import { once } from '../domain/remembering.ts';
import type { Engine } from '../engine/engine.ts';
import type { Draft, NameReference, UnsourcedFact } from './facts/draft.ts';
import type { EntityFact, Fact, Location, Row } from './facts/facts.ts';
import { shown } from './facts/shown.ts';
import { factsOfDraft } from './lists/facts-of-draft.ts';
import type { ListKind } from './lists/list-kind.ts';
import type { Open } from './map/decision.ts';
import type { Notes } from './map/notes.ts';
import type { Recipe } from './map/recipe.ts';
import { readNodeNames } from './names/node-names.ts';
import { createNameSettler, type NameSettler } from './names/settle-names.ts';
import type { Settled } from './names/settled.ts';
import { meaningsOf } from './propose/meanings.ts';
import type { Lots } from './reading/reading.ts';
import type { ReportBuilder } from './report/report-builder.ts';

export interface KnownOfList {
  readonly ownSources: readonly string[];
  /** Gets the known nodes of rows that name an unknown one in passing. */
  readonly halfKnown: Set<string>;
}

/** A list that is read by a recipe. */
export interface RecipeList {
  readonly recipe: Recipe;
  readonly kind: ListKind;
  readonly read: (notes: Notes) => Lots;
  /** Publisher of the source, by the recipe or the graph. */
  readonly publisher: string | null;
  /** Null where rows name their sources. */
  readonly source: EntityFact | null;
}

/** Reads a list by its recipe: names that nothing exact settles become decisions. */
export function readByRecipe(
  engine: Engine,
  { recipe, kind, publisher, source, read: readRows }: RecipeList,
  { report, at }: { readonly report: ReportBuilder; readonly at: Location },
) {
  const { streams } = kind;
  const sourceId = source?.id ?? null;
  const meanings = meaningsOf(recipe);
  // Several names of one cell are parted where the list is read.
  const skipped = new Set<string>();
  const unused = new Set([...meanings].filter(([, meaning]) => !Array.isArray(meaning)).map(([name]) => name));
  let read: NameSettler | null = null;
  let here = at;
  const settler = once(async () => {
    const names = await readNodeNames(engine, { clauses: !streams, offerers: kind.isRegister === true, sourceId });
    read = createNameSettler(names, {
      ...{ meanings, publisher, sourceId },
      onUsed: (name) => unused.delete(name),
      onWithin: (reference, standard) => report.match(reference, standard, here),
    });
    return read;
  });
  // A failure is for the first row to tell.
  if (streams) settler().catch(() => undefined);

  async function resolve(listed: readonly Draft[], known: KnownOfList) {
    const rows: Row[] = [];
    const made: Fact[] = [];
    const asks = listed.some(({ names, facts }) => names.length > 0 || facts.some(({ type }) => type === 'clause'));
    const names = asks ? await settler() : null;
    for await (const row of yielding(listed)) {
      here = row.at;
      const settled = names === null ? [] : names.settleRow(row.names, row.beside);
      for (const fact of names?.takeFacts() ?? []) made.push(placed(fact, row.at, known.ownSources));
      const ids = idsOf(row, settled, report);
      if (ids.length < settled.length) {
        passOver(row, settled, { ids, known, report, skipped });
        continue;
      }
      const all = [...ids, ...settled.flatMap(othersOf)];
      const facts = await factsOfDraft(row, all, { clausesOf: names?.clausesOf ?? NO_CLAUSES, notes: report });
      rows.push({ facts: facts.map((fact) => placed(fact, row.at, known.ownSources)) });
    }
    return { rows, made };
  }

  return {
    lots: readRows(report),
    /** The rows whose names are all known, and facts about nodes that names made. */
    resolve,
    /** Names that mean other nodes now than by earlier recipes of the source. */
    replaced: () => read?.replaced ?? [],
    /** Reports, after the last row, what was said of names for nothing. */
    finish() {
      if (skipped.size > 0) report.problem('names.skipped', at, { names: shown([...skipped], MOST_SKIPPED) });
      const [name] = unused;
      if (name !== undefined) report.problem('names.unused', at, { count: unused.size, name });
    },
  };
}

const NO_CLAUSES = () => [];
/** Names of skipped rows that are told; more are counted. */
const MOST_SKIPPED = 10;

/** Ids of the names that are found; matches that are not exact are reported. */
function idsOf({ names, at }: Draft, settled: readonly Settled[], report: ReportBuilder): readonly string[] {
  const ids: string[] = [];
  for (const [position, each] of settled.entries()) {
    if (each.state !== 'found') continue;
    ids.push(each.id);
    report.match(names[position] as NameReference, each, at);
  }
  return ids;
}

function othersOf(settled: Settled): readonly string[] {
  return settled.state === 'found' ? (settled.others ?? []) : [];
}

interface Passed {
  readonly ids: readonly string[];
  readonly known: KnownOfList;
  readonly report: ReportBuilder;
  readonly skipped: Set<string>;
}

function passOver(draft: Draft, settled: readonly Settled[], { ids, known, report, skipped }: Passed): void {
  if (draft.aside && !settled.some((each) => each.state === 'skipped' || hangsOnProvider(each))) {
    for (const id of ids) known.halfKnown.add(id);
    const position = settled.findIndex(({ state }) => state !== 'found');
    report.problem('name.in-passing', draft.at, { name: draft.names[position]?.text ?? '' });
    return;
  }
  // Several names of a row may hang on one decision, as clauses do on that of their standard.
  const open = new Map<string, Open>();
  for (const each of settled) if (each.state === 'open') open.set(each.decision.id, each.decision);
  if (open.size === 0) {
    for (const each of settled) if (each.state === 'skipped') skipped.add(each.name);
    report.fate('skipped');
  } else report.decideRow(open.values(), draft.at);
}

/** True where it is only open whose something is: such a name is asked about, and not left out as unknown. */
function hangsOnProvider(settled: Settled): boolean {
  return settled.state === 'open' && settled.decision.kind === 'list.provider';
}

/** A fact without a source of its own is on the word of the list, and without a place of its own in that of its row. */
function placed(fact: UnsourcedFact, at: Location, ownSources: readonly string[]): Fact {
  return { ...fact, at: fact.at ?? at, sourceIds: fact.sourceIds ?? ownSources };
}
