import { beforeAll } from 'vitest';
import type { Fact } from '../../src/imports/facts/facts.ts';
import { createServices } from '../../src/start/services.ts';
import { type Ask, createAsk, mustAsk } from './ask.ts';
import { describeOnEachEngine, type TestEngine } from './engines.ts';
import { importFacts } from './import-facts.ts';

export interface FactGraph extends TestEngine {
  readonly ask: Ask;
  /** Returns the data of an answer. Throws if it has errors. */
  // biome-ignore lint/suspicious/noExplicitAny: a test knows the shape that it asked for.
  readonly must: (document: string, variables?: Record<string, unknown>) => Promise<any>;
  /** Publishes facts as the next revision. Returns the import's id. */
  readonly publish: (facts: readonly Fact[]) => Promise<string>;
  /** Clears all caches, as in a new process. */
  readonly forget: () => void;
  /** Makes the next query read the newest revision. */
  readonly refresh: () => Promise<void>;
}

/** Runs a suite on each engine, on a graph with the facts as revision 1. */
export function describeWithFacts(name: string, facts: readonly Fact[], suite: (open: () => FactGraph) => void): void {
  describeOnEachEngine(name, (open) => {
    let graph: FactGraph | null = null;
    beforeAll(async () => {
      const { engine, queries } = open();
      let services = createServices(engine);
      let ask = createAsk(engine, services);
      const refresh = async () => {
        await services.watch.refresh();
      };
      graph = {
        engine,
        queries,
        ask: (document, variables) => ask(document, variables),
        forget: () => {
          services = createServices(engine);
          ask = createAsk(engine, services);
        },
        refresh,
        must: (document, variables) => mustAsk(ask, document, variables),
        publish: async (more) => {
          const { published } = await importFacts(engine, { facts: more, by: 'test', format: 'test', files: [] });
          await refresh();
          return published?.importId ?? '';
        },
      };
      await graph.publish(facts);
    });
    suite(() => graph as FactGraph);
  });
}
