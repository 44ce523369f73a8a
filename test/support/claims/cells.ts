import { CERTAINTIES } from '../../../src/domain/certainty/certainty.ts';
import { groupBy } from '../../../src/domain/grouping.ts';
import { scopeCertaintyOf } from '../../../src/domain/scope/scope-certainty.ts';
import { withSubclauses } from '../reference.ts';
import { requirementsOf } from './scope.ts';
import type { Row, World } from './world.ts';

/** Rows with the same subject, environment and edition, which share a verdict. */
export interface Cell {
  readonly subject: string;
  readonly environment: string | null;
  readonly standard: string;
  readonly verdict: string;
  /** False if the surest row of some requirement is only POSSIBLE. */
  readonly isSure: boolean;
  /** True if each requirement is in scope through the subject's own certificate, regardless of the edition. */
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
  /** Requested subjects without rows. */
  readonly silent: readonly string[];
  /** Requested clauses; null: whole standards. */
  readonly clauses: readonly string[] | null;
  /** True if requirements that some subjects lack count as not covered. */
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

/** Returns the number of requirements at or under the requested clauses of a standard. */
export function askedOf({ world, clauses }: Pick<Glanced, 'world' | 'clauses'>, standard: string): number {
  const all = requirementsOf(world, standard);
  if (clauses === null) return all.length;
  const below = new Set(withSubclauses(world.tables, clauses));
  return all.filter((id) => below.has(id)).length;
}
