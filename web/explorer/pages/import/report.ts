/** Response of `POST /imports`. */
export type { Location } from '../../../../src/imports/facts/facts.ts';
export type { Decision, Proposal, RecipeLine } from '../../../../src/imports/map/decision.ts';
export type { DraftedRecipe } from '../../../../src/imports/propose/draft-recipe.ts';
export type {
  FoldedProblem,
  ImportReport,
  NewNodes,
  RowOutcome,
} from '../../../../src/imports/report/report.ts';
