import * as assess from '../../src/commands/assess.ts';
import * as diff from '../../src/commands/diff.ts';
import type { AskGraph } from '../../src/exports/ask.ts';

/** What `diff` tells behind which this was typed. */
export async function tellDiff(ask: AskGraph, rawArgs: readonly string[]): Promise<string> {
  return diff.tellDiff(ask, diff.readDiff(rawArgs));
}

/** What `assess` tells behind which this was typed. */
export async function tellAssessment(ask: AskGraph, rawArgs: readonly string[]): Promise<string> {
  return assess.tellAssessment(ask, assess.readAssessment(rawArgs));
}
