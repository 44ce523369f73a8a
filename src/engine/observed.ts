import type { Engine, Run } from './engine.ts';

/** Told when a query begins; what it answers is told when the query has its rows, or why it has none. */
export type QueryObserver = (name: string) => (failure?: unknown) => void;

/** The same engine, whose queries are told of with the time that a caller waits for each. */
export function observed(engine: Engine, begin: QueryObserver): Engine {
  async function tell<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
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
    read: (query, parameters) => tell(query.name, () => engine.read(query, parameters)),
    write: (query, parameters) => tell(query.name, () => engine.write(query, parameters)),
    transaction: (work, publishes) =>
      engine.transaction((run) => {
        const told: Run = (query, parameters) => tell(query.name, () => run(query, parameters));
        return work(told);
      }, publishes),
  };
}
