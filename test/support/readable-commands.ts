import * as assess from '../../src/commands/assess.ts';
import * as diff from '../../src/commands/diff.ts';
import type { AskGraph } from '../../src/exports/ask.ts';

/** Returns the output of `diff` with these arguments. */
export async function tellDiff(ask: AskGraph, rawArgs: readonly string[]): Promise<string> {
  return diff.tellDiff(ask, diff.readDiff(rawArgs));
}

/** Returns the output of `assess` with these arguments. */
export async function tellAssessment(ask: AskGraph, rawArgs: readonly string[]): Promise<string> {
  return assess.tellAssessment(ask, assess.readAssessment(rawArgs));
}
