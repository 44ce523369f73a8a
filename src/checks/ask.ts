import { today } from '../domain/days.ts';
import { BadInput, QuestionRefused } from '../errors.ts';
import { type AskGraph, currentRevision, mustAsk } from '../exports/ask.ts';
import { withIds } from '../exports/names.ts';
import { checkSystem } from './by-service.ts';
import { STANDARD } from './question.ts';
import type { CheckedSystem } from './results.ts';
import type { System } from './system.ts';

/** The question for each service of a system. */
export interface SystemAsked {
  /** Id or name. */
  readonly standard: string;
  /** Id or name of the environment of services that have none of their own. */
  readonly environment: string | null;
  readonly leverageHops: number;
  /** Null: today. */
  readonly asOf: string | null;
  /** Null: the current one. */
  readonly revision: number | null;
}

/** Checks that each service of a system inherits a standard in its environment. */
export async function askSystem(
  ask: AskGraph,
  { services, unmapped }: System,
  asked: SystemAsked,
): Promise<CheckedSystem> {
  if (services.length + unmapped.length === 0) {
    throw new BadInput('The list has no services, so there is nothing to check.');
  }
  const placed = services.map((service) => {
    const environment = service.environment ?? asked.environment;
    if (environment !== null) return { ...service, environment };
    throw new BadInput(
      `"${service.name}" has no environment; give it one, or name one for all services without their own.`,
    );
  });
  const revision = asked.revision ?? (await currentRevision(ask));
  if (revision === 0)
    throw new QuestionRefused('The graph is empty, so there is nothing to check against.', 'GRAPH_EMPTY');
  const { standard } = await withIds(ask, { standard: ['STANDARD'] }, { standard: asked.standard }, { revision });
  const designation = await designationOf(ask, { standard, revision });
  const question = { standard, designation, revision, leverageHops: asked.leverageHops, asOf: asked.asOf ?? today() };
  return checkSystem(ask, { services: placed, unmapped }, question);
}

async function designationOf(
  ask: AskGraph,
  named: { readonly standard: string; readonly revision: number },
): Promise<string> {
  type Data = { readonly standard: { readonly designation: string } | null };
  const { standard } = await mustAsk<Data>(ask, STANDARD, named);
  if (standard === null) throw new BadInput(`There is no standard "${named.standard}".`);
  return standard.designation;
}
