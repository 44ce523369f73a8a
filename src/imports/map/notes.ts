import type { Location } from '../facts/facts.ts';
import type { Problem, ProblemId } from '../facts/problems.ts';
import type { Open } from './decision.ts';
import type { TableRecipe } from './recipe.ts';

/** Reports of reading a list, beside the rows that can be taken. */
export interface Notes {
  /** Something wrong or worth knowing; its registered severity decides what becomes of the row and the list. */
  problem(id: ProblemId, at: Location, values?: Problem['values']): void;
  /** Something that a person has to settle; called for each row that hangs on it, and folded by id. */
  decide(open: Open, at: Location): void;
  /** A row that means nothing by itself, such as a repeated heading. */
  ignore(at: Location): void;
  /** Reports how a table was understood, as lines of the recipe. */
  understood(table: TableRecipe): void;
}
