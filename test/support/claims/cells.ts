import { CERTAINTIES } from '../../../src/domain/certainty.ts';
import { groupBy } from '../../../src/domain/grouping.ts';
import { scopeCertaintyOf } from '../../../src/domain/scope-certainty.ts';
import { withSubclauses } from '../reference.ts';
import { requirementsOf } from './scope.ts';
import type { Row, World } from './world.ts';

/** Rows with the same subject, environment and edition: what a verdict is about. */
export interface Cell {
  readonly subject: string;
  readonly environment: string | null;
  readonly standard: string;
  readonly verdict: string;
  /** False if the surest row of some requirement is only POSSIBLE. */
  readonly isSure: boolean;
  /** True if each requirement is in scope by an own certificate, whichever edition applies. */
  readonly isScopeSure: boolean;
  readonly own: ReadonlySet<string>;
  readonly clauses: ReadonlySet<string>;
  readonly rows: readonly Row[];
}

export interface Glanced {
  readonly world: World;
  readonly day: string;
  readonly rows: readonly Row[];
  readonly cells: readonly Cell[];
  /** Subjects that are asked about and have no rows. */
  readonly silent: readonly string[];
  /** Clauses that are asked about; null: whole standards. */
  readonly clauses: readonly string[] | null;
  /** True if what some of the subjects lack is not covered. */
  readonly isJoint: boolean;
}

export function cellsOf(rows: readonly Row[]): Cell[] {
  const byCell = groupBy(rows, ({ subject, environment, standard }) => `${subject} ${environment} ${standard}`);
  return [...byCell.values()].map((own) => {
    const surest = [...groupBy(own, ({ clause }) => clause).values()].map(
      (all) => all.toSorted((left, right) => weakness(left) - weakness(right))[0] as Row,
    );
    const weakest = surest.toSorted((left, right) => weakness(right) - weakness(left))[0] as Row;
    const { subject, environment, standard } = weakest;
    return {
      ...{ subject, environment, standard, rows: own },
      verdict: weakest.basis === 'LEVERAGED' ? 'BY_LEVERAGE' : weakest.certainty,
      isSure: weakest.certainty !== 'POSSIBLE',
      isScopeSure: surest.every((row) => scopeCertaintyOf(row as Sure) === 'STATED'),
      own: new Set(own.flatMap(({ basis, clause }) => (basis === 'LEVERAGED' ? [] : [clause]))),
      clauses: new Set(own.map(({ clause }) => clause)),
    };
  });
}

type Sure = Parameters<typeof scopeCertaintyOf>[0];

function weakness({ certainty, basis }: Row): number {
  return 2 * CERTAINTIES.indexOf(certainty) + Number(basis === 'LEVERAGED');
}

/** Requirements of a standard at or under the clauses that are asked about. */
export function askedOf({ world, clauses }: Pick<Glanced, 'world' | 'clauses'>, standard: string): number {
  const all = requirementsOf(world, standard);
  if (clauses === null) return all.length;
  const below = new Set(withSubclauses(world.tables, clauses));
  return all.filter((id) => below.has(id)).length;
}
