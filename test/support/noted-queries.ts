import type { Engine } from '../../src/engine/engine.ts';
import { observed } from '../../src/engine/observed.ts';

/** Returns the engine, with a call of `note` for each query. */
export function noting(engine: Engine, note: (name: string) => void): Engine {
  return observed(engine, (name) => {
    note(name);
    return () => undefined;
  });
}
