import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { revertRun } from '../../src/imports/runs/transitions.ts';
import { createServices } from '../../src/start/services.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { createAsk, mustAsk } from '../support/ask.ts';
import { effort } from '../support/effort.ts';
import { describeOnEachEngine, emptyGraph } from '../support/engines.ts';
import { listen } from '../support/http.ts';
import { importFacts } from '../support/import-facts.ts';
import { certificate, entry, environments, services, source, standard } from '../support/small-graph.ts';

const SEED = 53_000;
const STEPS = 5;
const NAMES = ['a', 'b', 'c', 'd'];
/** Time in milliseconds for which another process may answer from an earlier revision. */
const POLL = 1_000;

/** Services that an import lists; null undoes the last import. */
type Step = readonly string[] | null;

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.subarray(NAMES, { minLength: 1 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);

/** Fields from different queries and different caches. */
const QUESTION = `{
  revision { number }
  certificate(id: "certificate/p") { note scope(first: 10, statuses: [IN_SCOPE]) { nodes { subject { ... on Node { id } } } } }
  inheritance(filter: { certificates: ["certificate/p"] }, first: 10) { totalCount nodes { subject { ... on Node { id } } } }
}`;

interface Answer {
  readonly asked: number;
  readonly revision: number;
  readonly told: string;
}

type Read = () => Promise<{ readonly revision: { readonly number: number } }>;

async function read(ask: Read): Promise<Answer> {
  const asked = performance.now();
  const { revision, ...told } = await ask();
  return { asked, revision: revision.number, told: JSON.stringify(told) };
}

async function take(engine: Engine, listed: Step, number: number): Promise<void> {
  if (listed === null) {
    await revertRun(engine, `import/${(await ensureGraph(engine)).revision}`, 'test');
    return;
  }
  const entries = NAMES.map((name) =>
    entry('p', name, 'x', { status: listed.includes(name) ? 'IN_SCOPE' : 'NOT_IN_SCOPE' }),
  );
  const nodes = [source('one'), ...standard('s', ['1']), ...environments('x'), ...services(...NAMES)];
  const facts = [...nodes, ...certificate('p', 's', { note: `As of ${number}` }), ...entries];
  await importFacts(engine, { facts, by: 'test', format: 'test', files: [] });
}

describeOnEachEngine('Two processes on one graph', (open) => {
  it(`answer from one revision each time, and from the latest one after the polling interval (seed ${SEED})`, async ({
    task,
  }) => {
    const { engine } = open();
    const property = fc.asyncProperty(fc.array(step, { minLength: STEPS, maxLength: STEPS }), async (steps) => {
      await emptyGraph(engine);
      await take(engine, ['a'], 0);
      // Each has its own watch and caches, like a real process.
      const processes = await Promise.all([startProcess(engine), startProcess(engine)]);
      const reads = processes.flatMap(({ overHttp, within }) => [overHttp, within]);
      const published: { revision: number; by: number }[] = [];
      const answers: Answer[] = [];
      let isOver = false;
      const readers = reads.map(async (ask) => {
        while (!isOver) {
          answers.push(await read(ask));
          // A cached answer resolves without waiting, and would starve the imports.
          await new Promise((resolve) => setImmediate(resolve));
        }
      });
      for (const [number, listed] of steps.entries()) {
        await take(engine, listed, number + 1);
        published.push({ revision: (await ensureGraph(engine)).revision, by: performance.now() });
      }
      isOver = true;
      await Promise.all(readers);
      await Promise.all(processes.map(({ close }) => close()));
      // Reads each revision without caches, after all writes are done.
      const truth = new Map<number, string>();
      for (const { revision } of answers) if (!truth.has(revision)) truth.set(revision, await toldAt(engine, revision));
      for (const { asked, revision, told } of answers) {
        expect(told).toBe(truth.get(revision));
        const due = published.filter(({ by }) => by < asked - POLL).map((one) => one.revision);
        expect(revision).toBeGreaterThanOrEqual(Math.max(0, ...due));
      }
    });
    await fc.assert(property, {
      seed: SEED,
      numRuns: effort('historiesOfTwo', task.suite?.name),
      endOnFailure: true,
    });
  });
});

/** A process answers over HTTP from whole cached answers, and internally from fresh ones. */
async function startProcess(engine: Engine) {
  const services = createServices(engine);
  const server = await listen(services);
  const ask = createAsk(engine, services);
  return {
    overHttp: async () => (await server.post(QUESTION)).body.data,
    within: () => mustAsk(ask, QUESTION),
    close: server.close,
  };
}

/** Asks the same question with the revision as the current one. */
async function toldAt(engine: Engine, revision: number): Promise<string> {
  const state = { ...(await ensureGraph(engine)), revision };
  const services = createServices(engine);
  const watch = { ...services.watch, current: async () => state, latest: () => state, refresh: async () => state };
  const ask = createAsk(engine, { ...services, watch });
  return (await read(() => mustAsk(ask, QUESTION))).told;
}
