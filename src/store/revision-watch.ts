import type { Engine } from '../engine/engine.ts';
import { GraphUnusable, StoreUnavailable } from '../errors.ts';
import { type GraphState, graphState } from './graph-state.ts';

const FRESH_FOR = 1_000;

/**
 * Tells the graph's state, no older than a second; another process may have published since.
 * What this process publishes shows at once, by `refresh`.
 */
export interface RevisionWatch {
  current(): Promise<GraphState>;
  refresh(): Promise<GraphState>;
}

export function watchRevision(engine: Engine, now: () => number = () => performance.now()): RevisionWatch {
  let known: { readonly state: Promise<GraphState>; readonly at: number } | null = null;

  async function read(): Promise<GraphState> {
    const [state] = await engine.read(graphState, {});
    if (state === undefined) throw new StoreUnavailable(new Error('The graph has no node of its own.'));
    return state;
  }

  function refresh(): Promise<GraphState> {
    const state = read();
    known = { state, at: now() };
    // A failure is told to whoever asked, and asked again by the next.
    state.catch(() => {
      if (known?.state === state) known = null;
    });
    return state;
  }

  return {
    refresh,
    current: () => (known !== null && now() - known.at < FRESH_FOR ? known.state : refresh()),
  };
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
    refresh: async () => check(await watch.refresh()),
  };
}
