/** Number of random graphs, histories or kills per test; the same ones in each run. */
interface Effort {
  readonly embedded: { readonly plain: number; readonly ci: number };
  /** Few, since each graph is deleted and written over the network; 0 if a test is only about the rules. */
  readonly neo4j: number;
}

/** Chosen to take about three seconds each in CI, one or two otherwise; TEST_EFFORT raises them. */
const EFFORTS = {
  inheritanceGraphs: { embedded: { plain: 2, ci: 4 }, neo4j: 1 },
  certaintyGraphs: { embedded: { plain: 1, ci: 2 }, neo4j: 0 },
  emptyAnswers: { embedded: { plain: 1, ci: 2 }, neo4j: 0 },
  truthGraphs: { embedded: { plain: 1, ci: 2 }, neo4j: 0 },
  agreementGraphs: { embedded: { plain: 2, ci: 3 }, neo4j: 1 },
  matrixGraphs: { embedded: { plain: 1, ci: 2 }, neo4j: 0 },
  listsOfNodes: { embedded: { plain: 1, ci: 2 }, neo4j: 1 },
  lapseGraphs: { embedded: { plain: 3, ci: 4 }, neo4j: 0 },
  importedLists: { embedded: { plain: 3, ci: 4 }, neo4j: 1 },
  listsInSixSyntaxes: { embedded: { plain: 2, ci: 3 }, neo4j: 0 },
  revisionHistories: { embedded: { plain: 1, ci: 2 }, neo4j: 1 },
  prunedHistories: { embedded: { plain: 1, ci: 2 }, neo4j: 1 },
  undoHistories: { embedded: { plain: 8, ci: 10 }, neo4j: 2 },
  backupHistories: { embedded: { plain: 1, ci: 2 }, neo4j: 1 },
  plainHistories: { embedded: { plain: 2, ci: 3 }, neo4j: 1 },
  historiesOfTwo: { embedded: { plain: 1, ci: 2 }, neo4j: 1 },
  claimedAnswers: { embedded: { plain: 12, ci: 20 }, neo4j: 0 },
  claimedFindings: { embedded: { plain: 4, ci: 8 }, neo4j: 0 },
  claimedSummaries: { embedded: { plain: 12, ci: 20 }, neo4j: 0 },
  claimedWorlds: { embedded: { plain: 1, ci: 2 }, neo4j: 0 },
  restoreKills: { embedded: { plain: 1, ci: 2 }, neo4j: 1 },
} as const satisfies Record<string, Effort>;

const TIER = process.env['CI'] ? 'ci' : 'plain';
/** Factor; TEST_EFFORT=10 runs ten times as many. */
const TIMES = Number(process.env['TEST_EFFORT'] || 1);

/** True if tests that take long, or need more than this folder, run too. */
export const TRIES_ALL = TIER === 'ci';

/** Returns the number of tries for the engine in the suite's name, such as `revisions · neo4j`. */
export function effort(what: keyof typeof EFFORTS, suite: string | undefined): number {
  const { embedded, neo4j } = EFFORTS[what];
  return (suite?.endsWith('neo4j') ? neo4j : embedded[TIER]) * TIMES;
}

/** Returns the size of a test's input, which is larger in CI; the test must pass with any size. */
export function many(plain: number, ci: number): number {
  return TIER === 'ci' ? ci : plain;
}

/** Returns the number of hostile requests to try, multiplied by TEST_EFFORT. */
export function doorTries(plain: number): number {
  return plain * TIMES;
}

/** Returns the options for a property test on graphs; one that does not finish fails. */
export function graphRuns(what: keyof typeof EFFORTS, seed: number, suite: string | undefined) {
  return {
    seed,
    numRuns: effort(what, suite),
    endOnFailure: true,
    interruptAfterTimeLimit: 150_000 * TIMES,
    markInterruptAsFailure: true,
  };
}

/** Describes the effort, for the end of a run. */
export function describeEffort(): string {
  const sum = (tier: typeof TIER) =>
    Object.values(EFFORTS).reduce((total, { embedded, neo4j }) => total + embedded[tier] + neo4j, 0);
  const told = `Random graphs, histories and kills of this run: ${sum(TIER) * TIMES}`;
  return TIER === 'ci' ? `${told}.` : `${told}; with CI=true: ${sum('ci')}, and the packed program.`;
}
