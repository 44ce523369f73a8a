import { StoreUnavailable } from '../errors.ts';
import type { Engine } from './engine.ts';

export interface LateEngine {
  /** Fails with `StoreUnavailable` until the graph is there. */
  readonly engine: Engine;
  /** Connects the engine to the opened graph. */
  readonly arrive: (opened: Engine) => void;
}

/** Creates an engine before its graph is open, so that a server can already listen. */
export function lateEngine(kind: Engine['kind']): LateEngine {
  let arrived: Engine | null = null;

  function there(): Engine {
    if (arrived === null) throw new StoreUnavailable(new Error('The graph is not open yet.'));
    return arrived;
  }

  const engine: Engine = {
    kind,
    isShared: kind === 'neo4j',
    read: async (query, parameters) => there().read(query, parameters),
    transaction: async (work, publishes) => there().transaction(work, publishes),
    write: async (query, parameters) => there().write(query, parameters),
    checkpoint: async () => there().checkpoint(),
    define: async (statement) => there().define(statement),
    explain: async (query) => there().explain(query),
    loss: () => arrived?.loss?.() ?? null,
    ...(kind === 'neo4j' && { connections: () => arrived?.connections?.() ?? { size: 0, taken: 0, waiting: 0 } }),
    close: async () => arrived?.close(),
  };
  return {
    engine,
    arrive(opened) {
      arrived = opened;
    },
  };
}
