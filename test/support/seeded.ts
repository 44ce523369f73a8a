import { beforeAll } from 'vitest';
import type { Services } from '../../src/graphql/context.ts';
import { createServices } from '../../src/start/services.ts';
import { type Ask, createAsk } from './ask.ts';
import { describeOnEachEngine, type TestEngine } from './engines.ts';

/** A graph that holds the facts of the seed, and what asks it. */
export interface SeededGraph extends TestEngine {
  readonly services: Services;
  readonly ask: Ask;
}

/** Runs a suite on each engine, beginning with the facts of seed/ alone as revision 1. */
export function describeSeeded(name: string, suite: (open: () => SeededGraph) => void): void {
  describeOnEachEngine(name, (open) => suite(asking(open)), { beginning: 'seeded' });
}

/** The same on the embedded engine, beginning as a first start does: with all facts that come with the program. */
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
