import type { Engine } from '../../src/engine/engine.ts';

/** Returns the engine, with a call of `notice` before any write. */
export function noticingChanges(engine: Engine, notice: () => void): Engine {
  const { replace } = engine;
  return {
    ...engine,
    transaction: (work, publishes) => {
      notice();
      return engine.transaction(work, publishes);
    },
    write: (query, parameters) => {
      notice();
      return engine.write(query, parameters);
    },
    define: (statement) => {
      notice();
      return engine.define(statement);
    },
    ...(replace !== undefined && {
      replace: (fill) => {
        notice();
        return replace(fill);
      },
    }),
  };
}
