import { beforeAll } from 'vitest';
import type { Services } from '../../src/graphql/context.ts';
import { createServices } from '../../src/start/services.ts';
import { type Ask, createAsk } from './ask.ts';
import { describeOnEachEngine, type TestEngine } from './engines.ts';

/** Graph with the facts of the seed, and a client of its API. */
export interface SeededGraph extends TestEngine {
  readonly services: Services;
  readonly ask: Ask;
}

/** Runs a suite on each engine, on a graph with only the facts of seed/ as revision 1. */
export function describeSeeded(name: string, suite: (open: () => SeededGraph) => void): void {
  describeOnEachEngine(name, (open) => suite(asking(open)), { beginning: 'seeded' });
}

/** Same on the embedded engine, with all shipped facts, as after a first start. */
export function describeShipped(name: string, suite: (open: () => SeededGraph) => void): void {
  describeOnEachEngine(name, (open) => suite(asking(open)), { beginning: 'shipped' });
}

function asking(open: () => TestEngine): () => SeededGraph {
  let services: Services | null = null;
  let ask: Ask | null = null;
  beforeAll(async () => {
    const { engine } = open();
    services = createServices(engine);
    ask = createAsk(engine, services);
  });
  return () => ({ ...open(), services: services as Services, ask: ask as Ask });
}
