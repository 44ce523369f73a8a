import type { Engine } from '../engine/engine.ts';
import { StoreUnavailable } from '../errors.ts';
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
