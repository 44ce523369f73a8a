import { z } from 'zod';
import { BadInput } from '../../errors.ts';
import { flag } from '../map/recipe-values.ts';

/** The effect of a list that can be imported. */
export type Outcome = 'publish' | 'stage' | 'dry-run';

/** Options that decide which rights an import needs. */
export const OUTCOME_OPTIONS = {
  dryRun: flag.optional().describe('Reports what the list would change, and changes nothing.'),
  stage: flag.optional().describe('Stages the import, so that a person can review and publish it.'),
};
const OPTIONS = z.object(OUTCOME_OPTIONS);

interface Flags {
  readonly dryRun?: boolean | undefined;
  readonly stage?: boolean | undefined;
}

export function outcomeOf({ dryRun, stage }: Flags): Outcome {
  if (dryRun) return 'dry-run';
  return stage ? 'stage' : 'publish';
}

/** Returns the requested outcome, before other options are validated. Throws BadInput. */
export function wantedOutcome(given: Readonly<Record<string, unknown>>): Outcome {
  const parsed = OPTIONS.safeParse(given);
  if (parsed.success) return outcomeOf(parsed.data);
  throw new BadInput(
    parsed.error.issues.map(({ path, message }) => `Option "${String(path[0])}" ${message}.`).join(' '),
  );
}
