import type { Location } from '../facts/facts.ts';
import type { Problem, ProblemId } from '../facts/problems.ts';
import type { Open } from './decision.ts';
import type { TableRecipe } from './recipe.ts';

/** Receives what is reported while a list is read. */
export interface Notes {
  /** Reports a problem or remark; its registered severity decides the outcome of the row and the list. */
  problem(id: ProblemId, at: Location, values?: Problem['values']): void;
  /** Raises a decision; called for each row that depends on it, and folded by id. */
  decide(open: Open, at: Location): void;
  /** Counts a row without content of its own, such as a repeated heading, as ignored. */
  ignore(at: Location): void;
  /** Reports as lines of a recipe how a table was understood. */
  understood(table: TableRecipe): void;
}
