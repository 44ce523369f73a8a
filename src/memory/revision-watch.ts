import { once } from '../domain/remembering.ts';
import type { Engine } from '../engine/engine.ts';
import { GraphUnusable, StoreUnavailable } from '../errors.ts';
import { type GraphState, readGraphState } from '../store/graph-state.ts';
import { watchPublished } from './published-revisions.ts';

const FRESH_FOR = 1_000;

/**
 * Provides the graph's state, at most a second old: another process may have published in the meantime. After
 * `refresh`, writes by this process are visible at once.
 */
export interface RevisionWatch {
  current(): Promise<GraphState>;
  /** Returns the result of `current` if no read is needed, otherwise null. */
  latest(): GraphState | null;
  refresh(): Promise<GraphState>;
  /** Returns the newest published revision up to a number, which is at most the current one. */
  newestPublished(number: number, state: GraphState): Promise<number>;
}

interface Known {
  readonly state: Promise<GraphState>;
  read: GraphState | null;
  readonly at: number;
}

export function watchRevision(engine: Engine, now: () => number = () => performance.now()): RevisionWatch {
  let known: Known | null = null;

  async function read(): Promise<GraphState> {
    const state = await readGraphState(engine);
    if (state === undefined) throw new StoreUnavailable(new Error('The graph has no state node.'));
    return state;
  }

  function refresh(): Promise<GraphState> {
    const asked: Known = { state: read(), read: null, at: now() };
    known = asked;
    asked.state.then(
      (state) => {
        asked.read = state;
      },
      // A failure is thrown to the callers; the next one reads again.
      () => {
        if (known === asked) known = null;
      },
    );
    return asked.state;
  }

  const fresh = () => (known !== null && now() - known.at < FRESH_FOR ? known : null);

  return {
    refresh,
    current: () => fresh()?.state ?? refresh(),
    latest: () => fresh()?.read ?? null,
    newestPublished: watchPublished(engine),
  };
}

/** Makes a write visible to readers. A failure is ignored: the write is complete, and the next reader reads again. */
export async function showWritten(watch: Pick<RevisionWatch, 'refresh'>): Promise<void> {
  await watch.refresh().catch(() => undefined);
}

const REPLACED = 'The graph was replaced by another one while this server ran; start the server again.';

/** Rejects a graph that replaced the first one: caches by revision would mix both. `onReplaced` is called once. */
export function refuseOtherGraph(watch: RevisionWatch, onReplaced: (sentence: string) => void): RevisionWatch {
  let first: string | null = null;
  const tellOnce = once(() => onReplaced(REPLACED));
  const check = (state: GraphState): GraphState => {
    first ??= state.graphId;
    if (state.graphId === first) return state;
    tellOnce();
    throw new GraphUnusable(REPLACED);
  };
  return {
    current: async () => check(await watch.current()),
    latest() {
      const state = watch.latest();
      return state?.graphId === first ? state : null;
    },
    refresh: async () => check(await watch.refresh()),
    newestPublished: watch.newestPublished,
  };
}
