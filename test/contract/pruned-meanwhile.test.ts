import { beforeEach, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { revertRun } from '../../src/imports/runs/transitions.ts';
import { watchRevision } from '../../src/memory/revision-watch.ts';
import { prune } from '../../src/prune/prune.ts';
import { createServices } from '../../src/start/services.ts';
import { createAsk, mustAsk } from '../support/ask.ts';
import { describeOnEachEngine, emptyGraph } from '../support/engines.ts';
import { importFacts } from '../support/import-facts.ts';
import { certificate, entry, environments, services, source, standard } from '../support/small-graph.ts';

const AT_FIRST = `{ node: nodeAt(id: "certificate/p", revision: 1) {
  ... on Certificate { scope(first: 10) { totalCount nodes { subject { ... on Node { id } } } } }
} }`;
const NOW = '{ certificate(id: "certificate/p") { scope(first: 10) { totalCount } } }';
const FEED = '{ changes(since: 1) { totalCount nodes { sentence } } }';
const OF_RUN = '{ node(id: "import/2") { ... on ImportRun { changes { totalCount nodes { sentence } } } } }';

describeOnEachEngine('An answer during a prune', (open) => {
  const given = { by: 'test', format: 'test', files: [] };

  beforeEach(async () => {
    const { engine } = open();
    await emptyGraph(engine);
    const nodes = [source('one'), ...standard('s', ['1']), ...environments('x'), ...certificate('p', 's')];
    await importFacts(engine, { ...given, facts: [...nodes, ...services('a', 'b'), entry('p', 'a', 'x')] });
    await importFacts(engine, { ...given, facts: [entry('p', 'b', 'x')] });
    await revertRun(engine, 'import/2', 'test');
  });

  /** Asks with an engine in which another process prunes before the last read of the answer. */
  async function askWhile(query: string, before: number) {
    const { engine } = open();
    const names: string[] = [];
    let pruneBefore: number | null = null;
    const watched: Engine = {
      ...engine,
      async read(asked, parameters) {
        names.push(asked.name);
        if (names.length === pruneBefore) await prune(engine, { before }, { by: 'test' });
        return engine.read(asked, parameters);
      },
    };
    const readsOf = async () => {
      names.length = 0;
      // No memory cache, so that both runs send the same reads.
      const services = createServices(watched, 0);
      await services.watch.refresh();
      const answer = await createAsk(watched, services)(query);
      return answer;
    };
    const whole = await readsOf();
    expect(whole.errors).toEqual([]);
    pruneBefore = names.findLastIndex((name) => name !== 'graphState') + 1;
    return readsOf();
  }

  it.each([
    ['an earlier revision', AT_FIRST, 'Argument "revision" names revision 1; the graph is kept since revision 3'],
    ['a feed of changes', FEED, 'Argument "since" names revision 1; the graph is kept since revision 3'],
    ['the changes of a run', OF_RUN, 'The changes of import/2 were dropped; the graph is kept since revision 3'],
  ])('is refused if the prune drops its data: %s', async (_what, query, sentence) => {
    const answer = await askWhile(query, 3);
    expect(answer).toMatchObject({
      data: undefined,
      errors: [{ message: expect.stringContaining(sentence), extensions: { code: 'BAD_USER_INPUT' } }],
      status: 400,
    });
  });

  it('is complete if the prune does not affect it', async () => {
    expect(await askWhile(NOW, 3)).toMatchObject({ errors: [], status: 200 });
    expect(await askWhile('{ changes(since: 3) { totalCount } }', 3)).toMatchObject({ errors: [], status: 200 });
  });

  it('is refused if its revision was current and this process has not looked for a newer one yet', async () => {
    const { engine } = open();
    let now = 0;
    const watched: Engine = {
      ...engine,
      async read(asked, parameters) {
        if (asked.name !== 'graphState' && now === 0) {
          // The read takes so long that another process publishes and prunes.
          now = 2_000;
          await importFacts(engine, { ...given, facts: [entry('p', 'b', 'x')] });
          await prune(engine, { before: 4 }, { by: 'test' });
        }
        return engine.read(asked, parameters);
      },
    };
    const services = { ...createServices(watched, 0), watch: watchRevision(watched, () => now) };
    expect(await createAsk(watched, services)(NOW)).toMatchObject({
      data: undefined,
      errors: [
        {
          message: expect.stringContaining('the graph is kept since revision 4'),
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
      status: 400,
    });
    expect(await createAsk(watched, services)(NOW)).toMatchObject({ errors: [], status: 200 });
  });

  it('is refused for the changes of an early run, but the list of imports stays', async () => {
    const { engine } = open();
    await prune(engine, { before: 2 }, { by: 'test' });
    const ask = createAsk(engine);
    const { imports } = await mustAsk(ask, '{ revision { keptSince } imports { nodes { id } } }');
    expect(imports.nodes.map(({ id }: { id: string }) => id)).toEqual(['import/3', 'import/2', 'import/1']);
    const { errors, status } = await ask(OF_RUN);
    expect(errors[0]?.message).toBe(
      'The changes of import/2 were dropped; the graph is kept since revision 2, without the changes that led to it.',
    );
    expect(status).toBe(400);
    const latest = await mustAsk(ask, OF_RUN.replace('import/2', 'import/3'));
    expect(latest.node.changes.totalCount).toBe(1);
  });
});
