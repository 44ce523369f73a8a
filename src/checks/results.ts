import { batchesOf } from '../domain/batches.ts';
import { firstByKey, groupBy } from '../domain/grouping.ts';
import { type AskGraph, mustAsk } from '../exports/ask.ts';
import { resolveNames, type UnresolvedInput, withIds } from '../exports/names.ts';
import { wordsInLine } from '../exports/people-words.ts';
import {
  CHECK,
  type CheckData,
  type CheckedService,
  type Said,
  type ShownSource,
  WHY,
  type WhyData,
} from './question.ts';
import type { NamedService, UnmappedType } from './system.ts';

/** Results of services; all but INHERITED are failures. */
export const RESULTS = ['INHERITED', 'POSSIBLE', 'NOT_INHERITED', 'UNKNOWN_SERVICE', 'UNMAPPED_TYPE'] as const;

export interface CheckResult {
  readonly result: (typeof RESULTS)[number];
  /** Id of the service; null if the graph has no such service. */
  readonly id: string | null;
  /** Name of the service; as the list has it if the graph has no such service. */
  readonly name: string;
  readonly environment: string | null;
  readonly line: number;
  /** Null if no row shows it. */
  readonly certainty: string | null;
  /** Certificates through which it inherits the standard, surely or possibly. */
  readonly through: readonly string[];
  /** Why it inherits the standard, or why not. */
  readonly reason: string;
  readonly nearest: readonly string[];
  readonly sources: readonly ShownSource[];
}

export function isFailure({ result }: Pick<CheckResult, 'result'>): boolean {
  return result !== 'INHERITED';
}

export interface CheckedSystem {
  readonly standard: string;
  readonly asOf: string;
  readonly revision: number;
  /** Number of results that are not INHERITED. */
  readonly failures: number;
  readonly results: readonly CheckResult[];
}

export interface SystemQuestion {
  /** Id of the standard. */
  readonly standard: string;
  readonly designation: string;
  readonly leverageHops: number;
  readonly asOf: string;
  readonly revision: number;
}

/** Limits of the API. */
const MOST_SERVICES = 100;
const MOST_NAMES = 100;
/** Failures whose reasons are asked at the same time. */
const AT_ONCE = 4;
/** Sentences of a kind that a failure shows. */
const MOST_SHOWN = 3;

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
  const { idOf, unknown } = await findServices(ask, services, question.revision);
  const assessed = new Map<string, AssessedPlace>();
  for (const [environment, inIt] of groupBy(services, (service) => service.environment)) {
    const ids = [...new Set(inIt.flatMap(({ name }) => idOf(name) ?? []))];
    assessed.set(environment, await assessedIn(ask, environment, ids, question));
  }
  const resultIn = async ({ name, environment, line }: PlacedService): Promise<CheckResult> => {
    const { id, label, byService } = assessed.get(environment) as AssessedPlace;
    const given = byService.get(idOf(name) ?? '');
    const outcome =
      given === undefined
        ? unknownResult(unknown.get(name))
        : await resultOf(ask, given, { ...question, environment: id });
    return {
      ...outcome,
      id: given?.service.id ?? null,
      name: given?.service.name ?? name,
      environment: label,
      line,
    };
  };
  const results: CheckResult[] = [];
  // Over HTTP, most of the time of a question is its way.
  for (const some of batchesOf(services, AT_ONCE)) results.push(...(await Promise.all(some.map(resultIn))));
  for (const { type, line } of unmapped) {
    results.push({ ...unmappedResult(type), id: null, name: type, environment: null, line });
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

/** Finds services by id or name; a name that no service has is a failure of its own, and no error. */
async function findServices(ask: AskGraph, services: readonly PlacedService[], revision: number) {
  const ids = new Map<string, string>();
  const unknown = new Map<string, UnresolvedInput>();
  const names = [...new Set(services.map(({ name }) => name))];
  for (const some of batchesOf(names, MOST_NAMES)) {
    const { resolved, unresolved } = await resolveNames(ask, { services: ['SERVICE'] }, { services: some }, revision);
    for (const { name, id } of resolved) ids.set(name, id);
    for (const one of unresolved) unknown.set(one.name, one);
  }
  const idOf = (name: string) => (unknown.has(name) ? null : (ids.get(name) ?? name));
  return { idOf, unknown };
}

type Outcome = Omit<CheckResult, 'id' | 'name' | 'environment' | 'line'>;

const NOTHING = { certainty: null, through: [], nearest: [], sources: [] };

function unknownResult(found: UnresolvedInput | undefined): Outcome {
  const candidates = (found?.candidates ?? []).slice(0, MOST_SHOWN);
  const isSeveral = (found?.count ?? 0) > 1;
  return {
    ...NOTHING,
    result: 'UNKNOWN_SERVICE',
    reason: isSeveral
      ? 'Several services of the graph have this name; give the id of one.'
      : 'The graph has no service of this name.',
    nearest: candidates.length === 0 ? [] : [`${candidates.map(({ name, id }) => `${name} (${id})`).join(', ')}.`],
  };
}

function unmappedResult(type: string): Outcome {
  return {
    ...NOTHING,
    result: 'UNMAPPED_TYPE',
    reason: `The mapping of resource types does not have ${type}. Add its service, or a row without a service if it is not one.`,
  };
}

async function resultOf(
  ask: AskGraph,
  given: CheckedService,
  { standard, environment, leverageHops, asOf, revision }: SystemQuestion & { readonly environment: string },
): Promise<Outcome> {
  const { service, certainty, basis, certificates, exclusions, unplaced, sources } = given;
  const through = certificates.map(({ name }) => name);
  if (certainty === 'STATED' || certainty === 'DERIVED') {
    return {
      result: 'INHERITED',
      certainty,
      through,
      reason: wordsInLine(basis === null ? [certainty] : [certainty, basis]),
      nearest: [],
      sources,
    };
  }
  const filter = { services: [service.id], environments: [environment], standards: [standard], leverageHops };
  const { inheritance } = await mustAsk<WhyData>(ask, WHY, { filter, asOf, revision });
  const [row] = inheritance.nodes;
  const said = [...(row?.evidence ?? []), ...inheritance.reasons, ...exclusions, ...unplaced];
  const shown = firstByKey(said, ({ sentence }) => sentence).slice(0, MOST_SHOWN);
  const isPossible = certainty === 'POSSIBLE';
  const because = wordsInLine(row?.possibleBecause ?? []);
  const nothing = inheritance.notes.map(({ sentence }) => sentence).slice(0, 1);
  return {
    result: isPossible ? 'POSSIBLE' : 'NOT_INHERITED',
    certainty,
    through,
    reason: [
      isPossible && because !== '' ? `Reasons: ${because}.` : [],
      shown.length === 0 && !isPossible ? nothing : shown.map(({ sentence }) => sentence),
    ]
      .flat()
      .join(' '),
    nearest: inheritance.nearest.map(({ sentence }) => sentence).slice(0, MOST_SHOWN),
    sources: sourcesOf([...shown, { sentence: '', sources }]),
  };
}

function sourcesOf(said: readonly Said[]): readonly ShownSource[] {
  return firstByKey(
    said.flatMap(({ sources }) => sources),
    ({ id }) => id,
  );
}
