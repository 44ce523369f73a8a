import type { Engine } from '../../src/engine/engine.ts';
import { observed } from '../../src/engine/observed.ts';

/** The same engine, which notes the name of each query that it is asked. */
export function noting(engine: Engine, note: (name: string) => void): Engine {
  return observed(engine, (name) => {
    note(name);
    return () => undefined;
  });
}
