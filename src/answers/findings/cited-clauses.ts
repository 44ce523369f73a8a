import { mapYielding } from '../../concurrency/yielding.ts';
import { type KnownNumbers, knownNumbers, spelledAlike } from '../../domain/citations/known-numbers.ts';
import type { WrittenNumber } from '../../domain/citations/numbers.ts';
import { type ComparedTitle, comparedTitle } from '../../domain/citations/titles.ts';
import { clauseOfNumber } from '../../domain/clauses/clause-numbers.ts';
import type { Clause } from '../../domain/entities/clause.ts';
import { claimsBySource } from '../../domain/entities/property-claims.ts';
import type { Standard } from '../../domain/entities/standard.ts';
import { firstByKey, groupByEach } from '../../domain/grouping.ts';
import { normalizedName } from '../../domain/names.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';

const BYTES_A_CLAUSE = 1_200;

/** The clauses of a standard, by the numbers and titles in citations. */
export interface CitedClauses {
  readonly standard: Standard;
  /** In the order of the standard's contents. */
  readonly clauses: readonly Clause[];
  readonly positions: ReadonlyMap<Clause, number>;
  readonly byNumber: ReadonlyMap<string, Clause>;
  readonly bySpelling: ReadonlyMap<string, Clause>;
  readonly byTitle: ReadonlyMap<string, readonly Clause[]>;
  readonly titles: ReadonlyMap<Clause, readonly ComparedTitle[]>;
  readonly numbers: KnownNumbers;
  readonly parentOf: (clause: Clause) => Clause | null;
  /** Returns the clauses with this number in the catalogs that the standard is a baseline of, except withdrawn ones. */
  readonly inCatalogs: (number: string) => readonly { readonly standard: Standard; readonly clause: Clause }[];
  readonly weight: number;
}

export function citedClausesOf(snapshot: Snapshot, standard: Standard): Promise<CitedClauses> {
  return snapshot.remember(['cited clauses', standard.id], () => indexClauses(snapshot, standard));
}

async function indexClauses({ catalogue, mayGoOn }: Snapshot, standard: Standard): Promise<CitedClauses> {
  const clauses = catalogue.clausesOf(standard.id);
  const named = await mapYielding(
    clauses,
    (clause) => ({
      clause,
      spelling: spelledAlike(clause.number),
      titles: titlesOf(clause).map((title) => comparedTitle(ownPartOf(title))),
    }),
    mayGoOn,
  );
  const catalogs = catalogue.findAll(
    'Standard',
    catalogue.relationsFrom(standard.id, 'BASELINE_OF').map(({ toId }) => toId),
  );
  return {
    standard,
    clauses,
    positions: new Map(clauses.map((clause, position) => [clause, position])),
    byNumber: new Map(clauses.map((clause) => [clause.number, clause])),
    bySpelling: new Map(named.map(({ clause, spelling }) => [spelling, clause])),
    byTitle: new Map(
      [...groupByEach(named, ({ titles }) => titles.map(({ name }) => name))].map(([title, all]) => [
        title,
        all.map(({ clause }) => clause),
      ]),
    ),
    titles: new Map(named.map(({ clause, titles }) => [clause, titles])),
    numbers: knownNumbers(clauses.map(({ number }) => number)),
    parentOf: ({ id }) => catalogue.findAll('Clause', catalogue.linkedFrom(id, 'UNDER'))[0] ?? null,
    inCatalogs: (number) =>
      catalogs.flatMap((catalog) => {
        const clause = clauseOfNumber(catalogue.clausesOf(catalog.id), number);
        return clause === null || clause.withdrawn ? [] : [{ standard: catalog, clause }];
      }),
    weight: clauses.length * BYTES_A_CLAUSE,
  };
}

/** Finds a clause by its number in any spelling. */
export function clauseOf({ byNumber, bySpelling }: CitedClauses, number: string): Clause | null {
  return byNumber.get(number) ?? bySpelling.get(spelledAlike(number)) ?? null;
}

/**
 * Finds the clause of a number with items: the item's own clause if the standard numbers it, otherwise the clause that
 * contains it.
 */
export function clauseOfWritten(known: CitedClauses, { text, bare }: WrittenNumber): Clause | null {
  for (let number = text; number.length > bare.length; number = number.slice(0, -1)) {
    const clause = clauseOf(known, number);
    if (clause !== null) return clause;
  }
  return clauseOf(known, bare);
}

export function titlesOf(clause: Clause): readonly string[] {
  const titles = [clause.title ?? [], ...claimsBySource(clause, 'title').values()].flat().map(String);
  return firstByKey(titles, normalizedName);
}

/** NIST writes “Account Management | Automated System Account Management”: the base control's title comes first. */
export function ownPartOf(title: string): string {
  return title.slice(title.lastIndexOf('|') + 1).trim();
}
