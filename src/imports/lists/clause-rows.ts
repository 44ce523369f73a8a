import { clauseOfNumber, normalizedClauseNumber } from '../../domain/clause-numbers.ts';
import { clauseSort } from '../../domain/clause-order.ts';
import type { ClauseKind } from '../../domain/entities.ts';
import { clauseIdOf } from '../../domain/ids.ts';
import type { Draft, NameReference, UnsourcedFact } from '../facts/draft.ts';
import type { Location } from '../facts/facts.ts';
import { membershipFact } from '../facts/membership-fact.ts';
import { type Problem, problem } from '../map/problems.ts';
import type { TableRecipe } from '../map/recipe.ts';
import type { Roles } from '../map/roles.ts';
import type { Row } from '../map/rows.ts';
import { saysNothing } from '../map/vocabulary.ts';
import type { ClauseCells } from './clause-columns.ts';
import { firstSpellings, isEnhancementOf, type NumberedRow, parentsOf } from './clause-tree.ts';
import type { ListBegun, RowsRead } from './table-kind.ts';

interface ClauseRow extends NumberedRow {
  readonly title: string | null;
  readonly kind: ClauseKind | null;
  readonly at: Location;
  readonly atNumber: Location;
  readonly atParent: Location;
}

/** A clause with its place in the tree. */
interface Clause extends ClauseRow {
  readonly isParent: boolean;
  readonly isInferred: boolean;
}

/** What numbers may be made of, since they are part of ids. */
const NUMBER = /^[A-Za-z0-9._()-]{1,100}$/;
const DAY = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))$/i;

/** Clauses of a standard, which make a tree together: no draft is made before the last row. */
export class ClauseRows implements RowsRead<ClauseCells> {
  readonly #list: ListBegun;
  readonly #rows: ClauseRow[] = [];
  #hasParents = false;
  #hasDepths = false;

  constructor(list: ListBegun) {
    this.#list = list;
  }

  table(_recipe: TableRecipe | null, { columns }: Roles<keyof ClauseCells>): void {
    this.#hasParents ||= columns.has('parent');
    this.#hasDepths ||= columns.has('depth');
  }

  draft(row: Row<ClauseCells>): Iterable<Draft> {
    const found = this.#faultIn(row);
    if (found !== null) this.#list.notes.problem(found);
    if (found === null || found.id === 'clause.unnumbered') this.#rows.push(clauseIn(row));
    return [];
  }

  *end(): Iterable<Draft> {
    const { notes } = this.#list;
    const { parents, isInferred } = parentsOf(this.#rows, { hasParents: this.#hasParents, hasDepths: this.#hasDepths });
    const grouping = new Set(
      parents.filter((parent, index) => !isEnhancementOf(this.#rows[index]?.number ?? '', parent)),
    );
    const listed = firstSpellings(this.#rows.map(({ number }) => number));
    const seen = new Set<string>();
    const inferred: Clause[] = [];
    for (const [index, row] of this.#rows.entries()) {
      if (row.number === '') continue;
      const parent = parents[index] ?? null;
      const clause = { ...row, parent, isParent: grouping.has(row.number), isInferred };
      const fault = placeFault(clause, { listed, seen });
      seen.add(normalizedClauseNumber(row.number));
      if (parent !== null && isInferred) inferred.push(clause);
      if (fault !== null) notes.problem(fault);
      else yield this.#draftOf(clause);
    }
    const [first] = inferred;
    if (first === undefined) return;
    const values = { count: inferred.length, number: first.number, parent: first.parent ?? '' };
    notes.problem(problem('clause.parents', { ...first.at, row: null }, values));
  }

  #faultIn({ values: { number, title }, footnotes, at }: Row<ClauseCells>): Problem | null {
    const [footnote] = footnotes;
    if (footnote !== undefined) return problem('footnote.unread', at(), { text: footnote });
    if (number === null) {
      return title === null
        ? problem('row.incomplete', at(), { role: 'number' })
        : problem('clause.unnumbered', at(), { text: title.slice(0, 80) });
    }
    return NUMBER.test(number) && !DAY.test(number)
      ? null
      : problem('clause.number', at('number'), { number: number.slice(0, 80) });
  }

  /** A clause that the graph has under another spelling of its number is meant, and keeps its own. */
  #draftOf({ number, title, parent, kind, isParent, isInferred, at, ...places }: Clause): Draft {
    const build: Draft['build'] = ([standardId = ''], known = []) => {
      const meant = (each: string) => clauseOfNumber(known, each) ?? { id: clauseIdOf(standardId, each), number: each };
      const { id, number: printed } = meant(number);
      if (printed !== number) {
        this.#list.notes.problem(problem('clause.spelling', places.atNumber, { number, known: printed }));
      }
      const properties = {
        ...{ number: printed, standardId, sort: clauseSort(printed) },
        ...(title === null ? {} : { title }),
        ...(kind === null ? {} : { clauseKind: kind }),
      };
      const presumed = { clauseKind: kind ?? (isParent ? 'HEADING' : 'REQUIREMENT') };
      const clause: UnsourcedFact = { type: 'entity', kind: 'Clause', id, properties, presumed, at };
      if (parent === null) return [clause];
      const link = { fromId: id, toId: meant(parent).id, inferred: isInferred };
      return [clause, membershipFact('UNDER', link, places.atParent)];
    };
    const names = [standardReference(this.#list, at)];
    return { at, names, asksForClauses: true, standardOf: ([standardId = '']) => standardId, build };
  }
}

/** The standard that the recipe names; else a guess by the name of the file, for a person to settle. */
function standardReference({ recipe, file }: ListBegun, at: Location): NameReference {
  if (recipe.standard !== undefined) return { kind: 'Standard', text: recipe.standard, at };
  return { kind: 'Standard', text: file.replace(/\.[^.]+$/, ''), at, guesses: 'standard' };
}

function clauseIn({ values, at }: Row<ClauseCells>): ClauseRow {
  const { number, title, parent, depth, kind } = values;
  const places = { at: at(), atNumber: at('number'), atParent: at('parent') };
  return {
    number: number ?? '',
    title: title === null || saysNothing(title) ? null : title,
    parent,
    depth,
    kind,
    ...places,
  };
}

function placeFault(
  { number, parent, atNumber, atParent }: Clause,
  { listed, seen }: { readonly listed: (number: string) => string | null; readonly seen: ReadonlySet<string> },
): Problem | null {
  if (seen.has(normalizedClauseNumber(number))) {
    return problem('clause.repeated', atNumber, { number, first: listed(number) ?? number });
  }
  const isLost = parent !== null && (listed(parent) === null || parent === number);
  return isLost ? problem('clause.parent', atParent, { parent }) : null;
}
