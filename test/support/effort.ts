/** How many random graphs, histories and kills a test tries: each run tries the same ones, CI more of most. */
interface Effort {
  readonly plain: number;
  readonly ci: number;
}

/** Fewer on Neo4j, where each graph is deleted and written over the wire. */
const EFFORTS = {
  inheritanceGraphs: { embedded: { plain: 4, ci: 16 }, neo4j: { plain: 1, ci: 3 } },
  certaintyGraphs: { embedded: { plain: 2, ci: 10 }, neo4j: { plain: 1, ci: 2 } },
  emptyAnswers: { embedded: { plain: 3, ci: 10 }, neo4j: { plain: 1, ci: 3 } },
  truthGraphs: { embedded: { plain: 2, ci: 12 }, neo4j: { plain: 1, ci: 3 } },
  agreementGraphs: { embedded: { plain: 3, ci: 12 }, neo4j: { plain: 1, ci: 3 } },
  matrixGraphs: { embedded: { plain: 2, ci: 10 }, neo4j: { plain: 1, ci: 3 } },
  listsOfNodes: { embedded: { plain: 2, ci: 10 }, neo4j: { plain: 1, ci: 3 } },
  lapseGraphs: { embedded: { plain: 6, ci: 20 }, neo4j: { plain: 1, ci: 3 } },
  revisionHistories: { embedded: { plain: 2, ci: 6 }, neo4j: { plain: 1, ci: 2 } },
  prunedHistories: { embedded: { plain: 2, ci: 6 }, neo4j: { plain: 1, ci: 1 } },
  undoHistories: { embedded: { plain: 20, ci: 80 }, neo4j: { plain: 2, ci: 5 } },
  backupHistories: { embedded: { plain: 3, ci: 3 }, neo4j: { plain: 1, ci: 1 } },
  historiesOfTwo: { embedded: { plain: 4, ci: 4 }, neo4j: { plain: 1, ci: 1 } },
  restoreKills: { embedded: { plain: 3, ci: 10 }, neo4j: { plain: 2, ci: 5 } },
  killRounds: { embedded: { plain: 1, ci: 3 }, neo4j: { plain: 1, ci: 2 } },
} as const satisfies Record<string, { readonly embedded: Effort; readonly neo4j: Effort }>;

const TIER = process.env['CI'] ? 'ci' : 'plain';

/** Whether what takes long, or needs more than this folder, is tried too. */
export const TRIES_ALL = TIER === 'ci';

/** On the engine that a suite is named after, such as `revisions · neo4j`. */
export function effort(what: keyof typeof EFFORTS, suite: string | undefined): number {
  return EFFORTS[what][suite?.endsWith('neo4j') ? 'neo4j' : 'embedded'][TIER];
}

/** How much of something a test makes that must be borne however much it is: CI more. */
export function many(plain: number, ci: number): number {
  return TIER === 'ci' ? ci : plain;
}

/** How a property on graphs is tried; one that does not come to its end has failed. */
export function graphRuns(what: keyof typeof EFFORTS, seed: number, suite: string | undefined) {
  return {
    seed,
    numRuns: effort(what, suite),
    endOnFailure: true,
    interruptAfterTimeLimit: 150_000,
    markInterruptAsFailure: true,
  };
}

/** For the end of a run. */
export function describeEffort(): string {
  const sum = (tier: keyof Effort) =>
    Object.values(EFFORTS).reduce((total, { embedded, neo4j }) => total + embedded[tier] + neo4j[tier], 0);
  const told = `Random graphs, histories and kills of this run: ${sum(TIER)}`;
  return TIER === 'ci' ? `${told}.` : `${told}; with CI=true: ${sum('ci')}, and the packed program.`;
}
