import type { Engine } from '../engine/engine.ts';
import { GraphUnusable, StoreUnavailable } from '../errors.ts';
import { type GraphState, readGraphState } from '../store/graph-state.ts';
import { watchPublished } from './published-revisions.ts';

const FRESH_FOR = 1_000;

/**
 * Tells the graph's state, no older than a second; another process may have published since.
 * What this process publishes shows at once, by `refresh`.
 */
export interface RevisionWatch {
  current(): Promise<GraphState>;
  /** What `current` would tell, where it need not ask for it; else null. */
  latest(): GraphState | null;
  refresh(): Promise<GraphState>;
  /** The newest published revision that is not later than a number up to the current one. */
  newestPublished(number: number, state: GraphState): Promise<number>;
}

interface Known {
  readonly state: Promise<GraphState>;
  /** Null: it has not come yet. */
  read: GraphState | null;
  readonly at: number;
}

export function watchRevision(engine: Engine, now: () => number = () => performance.now()): RevisionWatch {
  let known: Known | null = null;

  async function read(): Promise<GraphState> {
    const state = await readGraphState(engine);
    if (state === undefined) throw new StoreUnavailable(new Error('The graph has no node of its own.'));
    return state;
  }

  function refresh(): Promise<GraphState> {
    const asked: Known = { state: read(), read: null, at: now() };
    known = asked;
    asked.state.then(
      (state) => {
        asked.read = state;
      },
      // A failure is told to whoever asked, and asked again by the next.
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

/** Has readers see what was just written. Where the graph cannot be asked now, the next reader asks it, and what is done is done. */
export async function showWritten(watch: Pick<RevisionWatch, 'refresh'>): Promise<void> {
  await watch.refresh().catch(() => undefined);
}

/**
 * Refuses another graph in the place of the first: what was kept of the first under a revision's number would be told
 * of the other one's.
 */
export function refuseOtherGraph(watch: RevisionWatch): RevisionWatch {
  let first: string | null = null;
  const check = (state: GraphState): GraphState => {
    first ??= state.graphId;
    if (state.graphId === first) return state;
    throw new GraphUnusable('The graph was replaced by another one while this server ran; start the server again.');
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
