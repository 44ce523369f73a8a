import type { Engine, Run } from './engine.ts';

/** Called at the start of a query. The returned function is called at its end, with the failure if any. */
export type QueryObserver = (name: string) => (failure?: unknown) => void;

/** Returns the engine, with each query reported to an observer. */
export function observed(engine: Engine, begin: QueryObserver): Engine {
  async function observe<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const end = begin(name);
    try {
      const result = await work();
      end();
      return result;
    } catch (error) {
      end(error);
      throw error;
    }
  }

  return {
    ...engine,
    read: (query, parameters) => observe(query.name, () => engine.read(query, parameters)),
    write: (query, parameters) => observe(query.name, () => engine.write(query, parameters)),
    transaction: (work, publishes) =>
      engine.transaction((run) => {
        const observedRun: Run = (query, parameters) => observe(query.name, () => run(query, parameters));
        return work(observedRun);
      }, publishes),
  };
}
