import { batchesOf } from '../domain/batches.ts';
import { groupBy } from '../domain/grouping.ts';
import { RESOLVED_NAMES } from '../domain/limits.ts';
import { type AskGraph, mustAsk } from '../exports/ask.ts';
import { resolveNames, type UnresolvedInput, withIds } from '../exports/names.ts';
import { ambiguousResult, resultOf, unknownResult, unmappedResult } from './outcomes.ts';
import { CHECK, type CheckData, type CheckedService } from './question.ts';
import {
  type CandidateResult,
  type CheckedSystem,
  type CheckResult,
  isFailure,
  type SystemQuestion,
} from './results.ts';
import type { NamedService, UnmappedType } from './system.ts';

/** Limit of the API. */
const MOST_SERVICES = 100;
/** Failures whose reasons are asked at the same time. */
const AT_ONCE = 4;
export type PlacedService = NamedService & { readonly environment: string };

interface NamedSystem {
  readonly services: readonly PlacedService[];
  readonly unmapped: readonly UnmappedType[];
}

/** Checks each service of a system against a standard, in the order of the list. */
export async function checkSystem(
  ask: AskGraph,
  { services, unmapped }: NamedSystem,
  question: SystemQuestion,
): Promise<CheckedSystem> {
  const { idsOf, unknown } = await findServices(ask, services, question.revision);
  const assessed = new Map<string, AssessedPlace>();
  for (const [environment, inIt] of groupBy(services, (service) => service.environment)) {
    const ids = [...new Set(inIt.flatMap(({ name }) => idsOf(name)))];
    assessed.set(environment, await assessedIn(ask, environment, ids, question));
  }
  const resultIn = async ({ name, environment, line }: PlacedService): Promise<CheckResult> => {
    const { id, label, byService } = assessed.get(environment) as AssessedPlace;
    const given = idsOf(name).flatMap((service) => byService.get(service) ?? []);
    const found: CandidateResult[] = [];
    for (const one of given) found.push(await resultOf(ask, one, { ...question, environment: id }));
    const [first, ...others] = found;
    const place = { environment: label, line };
    if (first === undefined) return { ...unknownResult(name, unknown.get(name)), ...place };
    return { ...(others.length === 0 ? { ...first, candidates: [] } : ambiguousResult(name, found)), ...place };
  };
  const results: CheckResult[] = [];
  // Over HTTP, most of the time of a question is its way.
  for (const some of batchesOf(services, AT_ONCE)) results.push(...(await Promise.all(some.map(resultIn))));
  for (const { type, line } of unmapped) {
    results.push({ ...unmappedResult(type), environment: null, line });
  }
  const { asOf, revision, designation } = question;
  return { standard: designation, asOf, revision, failures: results.filter(isFailure).length, results };
}

interface AssessedPlace {
  readonly id: string;
  readonly label: string;
  readonly byService: ReadonlyMap<string, CheckedService>;
}

/** Assesses the services in an environment together; those that the graph does not have are missing. */
async function assessedIn(
  ask: AskGraph,
  named: string,
  services: readonly string[],
  { standard, leverageHops, asOf, revision }: SystemQuestion,
): Promise<AssessedPlace> {
  const { environment } = await withIds(ask, { environment: ['ENVIRONMENT'] }, { environment: named }, { revision });
  const byService = new Map<string, CheckedService>();
  let label = named;
  for (const some of batchesOf(services, MOST_SERVICES)) {
    const asked = { standard, leverageHops, asOf, revision, environment, services: some };
    const { assessment } = await mustAsk<CheckData>(ask, CHECK, asked);
    label = assessment.environment.name;
    for (const given of assessment.byService) byService.set(given.service.id, given);
  }
  return { id: environment, label, byService };
}

/** Finds services by id or name, all of them if several have the name. A name that no service has is a failure of its own, and no error. */
async function findServices(ask: AskGraph, services: readonly PlacedService[], revision: number) {
  const ids = new Map<string, readonly string[]>();
  const unknown = new Map<string, UnresolvedInput>();
  const names = [...new Set(services.map(({ name }) => name))];
  for (const some of batchesOf(names, RESOLVED_NAMES.most)) {
    const { resolved, unresolved } = await resolveNames(ask, { services: ['SERVICE'] }, { services: some }, revision);
    for (const { name, id } of resolved) ids.set(name, [id]);
    for (const one of unresolved) {
      const { name, count, candidates } = one;
      if (count === 0 || count > candidates.length) unknown.set(name, one);
      else ids.set(name, idsIn(candidates));
    }
  }
  const idsOf = (name: string) => (unknown.has(name) ? [] : (ids.get(name) ?? [name]));
  return { idsOf, unknown };
}

function idsIn(nodes: readonly { readonly id: string }[]): readonly string[] {
  return nodes.map(({ id }) => id);
}
