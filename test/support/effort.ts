/** How many random graphs, histories and kills a test tries: each run tries the same ones. */
interface Effort {
  readonly embedded: { readonly plain: number; readonly ci: number };
  /** Few, since each graph is deleted and written over the wire; the rules are the same on both engines. */
  readonly neo4j: number;
}

/** Sized by time: in CI some ten seconds each. */
const EFFORTS = {
  inheritanceGraphs: { embedded: { plain: 4, ci: 10 }, neo4j: 2 },
  certaintyGraphs: { embedded: { plain: 2, ci: 5 }, neo4j: 1 },
  emptyAnswers: { embedded: { plain: 3, ci: 5 }, neo4j: 1 },
  truthGraphs: { embedded: { plain: 2, ci: 5 }, neo4j: 1 },
  agreementGraphs: { embedded: { plain: 3, ci: 6 }, neo4j: 1 },
  matrixGraphs: { embedded: { plain: 2, ci: 6 }, neo4j: 1 },
  listsOfNodes: { embedded: { plain: 2, ci: 6 }, neo4j: 1 },
  lapseGraphs: { embedded: { plain: 6, ci: 12 }, neo4j: 1 },
  revisionHistories: { embedded: { plain: 2, ci: 3 }, neo4j: 1 },
  prunedHistories: { embedded: { plain: 2, ci: 3 }, neo4j: 1 },
  undoHistories: { embedded: { plain: 15, ci: 30 }, neo4j: 2 },
  backupHistories: { embedded: { plain: 3, ci: 3 }, neo4j: 1 },
  historiesOfTwo: { embedded: { plain: 3, ci: 3 }, neo4j: 1 },
  restoreKills: { embedded: { plain: 2, ci: 3 }, neo4j: 1 },
} as const satisfies Record<string, Effort>;

const TIER = process.env['CI'] ? 'ci' : 'plain';

/** Whether what takes long, or needs more than this folder, is tried too. */
export const TRIES_ALL = TIER === 'ci';

/** On the engine that a suite is named after, such as `revisions · neo4j`. */
export function effort(what: keyof typeof EFFORTS, suite: string | undefined): number {
  const { embedded, neo4j } = EFFORTS[what];
  return suite?.endsWith('neo4j') ? neo4j : embedded[TIER];
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
  const sum = (tier: typeof TIER) =>
    Object.values(EFFORTS).reduce((total, { embedded, neo4j }) => total + embedded[tier] + neo4j, 0);
  const told = `Random graphs, histories and kills of this run: ${sum(TIER)}`;
  return TIER === 'ci' ? `${told}.` : `${told}; with CI=true: ${sum('ci')}, and the packed program.`;
}
