import { firstByKey } from '../domain/grouping.ts';
import { type AskGraph, mustAsk } from '../exports/ask.ts';
import type { UnresolvedInput } from '../exports/names.ts';
import { wordsInLine } from '../exports/people-words.ts';
import { type CheckedService, type Said, type ShownSource, WHY, type WhyData } from './question.ts';
import { type CandidateResult, type CheckResult, RESULTS, type SystemQuestion } from './results.ts';

/** Sentences of a kind that a failure shows. */
const MOST_SHOWN = 3;

export type Outcome = Omit<CheckResult, 'environment' | 'line'>;

const NOTHING = { id: null, certainty: null, through: [], nearest: [], sources: [], candidates: [] };

export function unknownResult(name: string, found: UnresolvedInput | undefined): Outcome {
  const { count = 0 } = found ?? {};
  const candidates = (found?.candidates ?? []).slice(0, MOST_SHOWN);
  return {
    ...NOTHING,
    name,
    result: 'UNKNOWN_SERVICE',
    reason:
      count > 0 ? `${count} services have this name; give the id of one.` : 'The graph has no service of this name.',
    nearest: candidates.length === 0 ? [] : [`${candidates.map(({ name, id }) => `${name} (${id})`).join(', ')}.`],
  };
}

export function unmappedResult(type: string): Outcome {
  return {
    ...NOTHING,
    name: type,
    result: 'UNMAPPED_TYPE',
    reason: `The mapping of resource types does not have ${type}. Add its service, or a row without a service if it is not one.`,
  };
}

/** Returns the result of a name that several services have: that of the least sure one, since any of them may be in use. */
export function ambiguousResult(name: string, given: readonly CandidateResult[]): Outcome {
  const candidates = given.toSorted((left, right) => doubtOf(left) - doubtOf(right));
  const { result, certainty, through } = candidates.at(-1) as CandidateResult;
  return {
    ...{ id: null, name, result, certainty, through, nearest: [], candidates },
    reason: `${candidates.length} services have this name, and the least sure of them counts. Give the id of one.`,
    sources: sourcesOf(candidates),
  };
}

function doubtOf({ result, certainty }: CandidateResult): number {
  return RESULTS.indexOf(result) * 2 + Number(certainty === 'DERIVED');
}

export async function resultOf(
  ask: AskGraph,
  given: CheckedService,
  { standard, environment, leverageHops, asOf, revision }: SystemQuestion & { readonly environment: string },
): Promise<CandidateResult> {
  const { service, certainty, basis, certificates, exclusions, unplaced, sources } = given;
  const { id, name } = service;
  const through = certificates.map(({ name }) => name);
  if (certainty === 'STATED' || certainty === 'DERIVED') {
    return {
      ...{ id, name },
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
    ...{ id, name },
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
    sources: sourcesOf([...shown, { sources }]),
  };
}

function sourcesOf(said: readonly Pick<Said, 'sources'>[]): readonly ShownSource[] {
  return firstByKey(
    said.flatMap(({ sources }) => sources),
    ({ id }) => id,
  );
}
