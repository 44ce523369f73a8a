import { useEffect, useState } from 'react';
import { answerOf, questionOf, useGeneration } from '../../api/answers.ts';
import { asFailure, type Failure } from '../../api/failure.ts';
import { whileWaiting } from '../../api/waiting.ts';
import {
  AssessedTilesDocument,
  type AssessedTilesQuery,
  CoverageDocument,
  type CoverageQuery,
} from '../../generated/graphql.ts';

export type Tile = AssessedTilesQuery['assessment']['requirements']['nodes'][number];

/** Assessment of one environment with those of its requirements that have arrived. */
export interface Coverage {
  readonly assessment: CoverageQuery['assessment'];
  readonly tiles: readonly Tile[];
}

export interface CoverageAsked {
  readonly standard: string;
  readonly services: readonly string[];
  readonly environments: readonly string[];
  readonly leverageHops: number;
  readonly asOf: string;
  readonly revision: number;
}

interface State {
  readonly key: string;
  readonly coverages: readonly Coverage[] | null;
  readonly failure: Failure | null;
}

const NONE: State = { key: '', coverages: null, failure: null };

/** Hook for the assessments of several environments; their requirements arrive in parts, in the order of the standard. */
export function useCoverage(asked: CoverageAsked) {
  const generation = useGeneration();
  const key = `${generation} ${JSON.stringify(asked)}`;
  const [state, setState] = useState(NONE);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is asked.
  useEffect(() => {
    const controller = new AbortController();
    const keep = (next: Partial<State>) => {
      if (!controller.signal.aborted) setState((before) => ({ ...(before.key === key ? before : NONE), key, ...next }));
    };
    const add = (place: number, tiles: readonly Tile[]) => {
      if (controller.signal.aborted) return;
      setState((before) => ({ ...before, coverages: withTiles(before.coverages, place, tiles) }));
    };
    whileWaiting(load(asked, { signal: controller.signal, keep: (coverages) => keep({ coverages }), add })).catch(
      (error) => keep({ failure: asFailure(error) }),
    );
    return () => controller.abort();
  }, [key, attempt]);
  const { coverages, failure } = state.key === key ? state : NONE;
  const again = () => {
    setState(NONE);
    setAttempt((before) => before + 1);
  };
  return { coverages, failure, again };
}

interface Loading {
  readonly signal: AbortSignal;
  readonly keep: (coverages: readonly Coverage[]) => void;
  readonly add: (place: number, tiles: readonly Tile[]) => void;
}

async function load({ environments, ...shared }: CoverageAsked, { signal, keep, add }: Loading): Promise<void> {
  const asked = environments.map((environment) => ({ ...shared, environment }));
  const heads = await Promise.all(asked.map((variables) => answerOf(questionOf(CoverageDocument, variables), signal)));
  keep(heads.map(({ assessment }) => ({ assessment, tiles: [] })));
  const loadTiles = async (variables: (typeof asked)[number], place: number) => {
    let after: string | null = null;
    do {
      const question = questionOf(AssessedTilesDocument, { ...variables, after });
      const page: AssessedTilesQuery = await answerOf(question, signal);
      const { nodes, pageInfo } = page.assessment.requirements;
      add(place, nodes);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
  };
  await Promise.all(asked.map(loadTiles));
}

function withTiles(coverages: State['coverages'], place: number, tiles: readonly Tile[]): State['coverages'] {
  if (coverages === null) return null;
  return coverages.map((coverage, at) =>
    at === place ? { ...coverage, tiles: [...coverage.tiles, ...tiles] } : coverage,
  );
}
