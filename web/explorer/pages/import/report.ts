/** Response of `POST /imports`. */
export type { Issue, Location } from '../../../../src/imports/facts/facts.ts';
export type { Decision, Proposal, RecipeLine } from '../../../../src/imports/map/decision.ts';
export type { DraftedRecipe } from '../../../../src/imports/propose/draft-recipe.ts';
export type { Fate, FoldedProblem, ImportReport, Lines, NewNodes } from '../../../../src/imports/report/report.ts';
