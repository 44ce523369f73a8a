import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import type { Fact } from '../../src/imports/facts/facts.ts';
import { claim } from '../../src/imports/runs/claim.ts';
import { discardImport } from '../../src/imports/runs/discard.ts';
import { publishImport } from '../../src/imports/runs/publish.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { createAsk } from '../support/ask.ts';
import { graphRuns } from '../support/effort.ts';
import { describeOnEachEngine, emptyGraph } from '../support/engines.ts';
import { graphHash } from '../support/graph-hash.ts';
import { hashNow, live, publish } from '../support/lived-history.ts';
import { randomHistory } from '../support/random-history.ts';
import { answersAt } from '../support/remembered-questions.ts';
import { stageFacts } from '../support/staged.ts';

const SEED = 20_000;
const STEPS = 4;
const WRITE = { by: 'test', action: 'PUBLISH', importId: null, detail: null } as const;

/** Two very different random imports, for tests that hold for any import. */
const [FIRST, SECOND] = fc
  .sample(randomHistory(1), { seed: SEED, numRuns: 2 })
  .map(([step]) => (step?.kind === 'publish' ? step.facts : [])) as [Fact[], Fact[]];

describeOnEachEngine('revisions', (open) => {
  /** A graph with the first import, published. */
  async function begin(): Promise<Engine> {
    const { engine } = open();
    await emptyGraph(engine);
    await publish(engine, FIRST);
    return engine;
  }

  it(`give the same answers before and after later ones (seed ${SEED})`, async ({ task }) => {
    const { engine } = open();
    const property = fc.asyncProperty(randomHistory(STEPS), async (history) => {
      await emptyGraph(engine);
      const remembered = await live(engine, history);
      for (const [revision, answers] of remembered) {
        // A new instance, which remembers no other revisions.
        expect(await answersAt(createAsk(engine), revision), `at revision ${revision}`).toEqual(answers);
      }
    });
    await fc.assert(property, graphRuns('revisionHistories', SEED, task.suite?.name));
  });

  it('do not show a staged import, and show all of it after publication', async () => {
    const engine = await begin();
    const { revision } = await ensureGraph(engine);
    const [answers, hash] = [await answersAt(createAsk(engine), revision), await hashNow(engine)];
    const place = await stageFacts(engine, SECOND);
    expect(await ensureGraph(engine)).toMatchObject({ revision, stagedImportId: place.importId });
    expect(await answersAt(createAsk(engine), revision)).toEqual(answers);
    expect(await hashNow(engine)).toBe(hash);
    await publishImport(engine, place, { write: WRITE, counts: null });
    expect(await ensureGraph(engine)).toMatchObject({ revision: place.revision, stagedImportId: null });
    expect(await hashNow(engine)).not.toBe(hash);
    expect(await graphHash(engine, revision)).toBe(hash);
  });

  it('are not created by a discarded import, and its number is not reused', async () => {
    const engine = await begin();
    const { revision } = await ensureGraph(engine);
    const hash = await hashNow(engine);
    const place = await stageFacts(engine, SECOND);
    await discardImport(engine, place);
    expect(await ensureGraph(engine)).toMatchObject({ revision, stagedImportId: null });
    expect(await hashNow(engine)).toBe(hash);
    await expect(publishImport(engine, place, { write: WRITE, counts: null })).rejects.toThrow(
      `Import ${place.importId} is not staged`,
    );
    const { published } = await publish(engine, SECOND);
    expect(published?.revision).toBeGreaterThan(place.revision);
    await expect(discardImport(engine, place)).rejects.toThrow('cannot be discarded');
  });

  it('have the same content whether an import was published at once or after a discard', async () => {
    const engine = await begin();
    await publish(engine, SECOND);
    const hash = await hashNow(engine);
    await begin();
    await discardImport(engine, await stageFacts(engine, SECOND));
    await publish(engine, SECOND);
    expect(await hashNow(engine)).toBe(hash);
  });

  it('are staged one at a time, and a second import is refused with the id of the first', async () => {
    const engine = await begin();
    const place = await stageFacts(engine, SECOND);
    const second = { by: 'another', format: 'test', files: [] };
    const sentence = `Import ${place.importId} is staged; only one can be at a time. Wait until it is published, or discard it.`;
    await expect(claim(engine, second)).rejects.toThrow(sentence);
    await expect(publish(engine, SECOND)).rejects.toThrow(sentence);
    await publishImport(engine, place, { write: WRITE, counts: null });
    const next = await claim(engine, second);
    expect(next.revision).toBeGreaterThan(place.revision);
    await discardImport(engine, next);
  });

  it('are not created by an import without changes', async () => {
    const engine = await begin();
    const before = await ensureGraph(engine);
    const hash = await hashNow(engine);
    const { published, counts } = await publish(engine, FIRST);
    expect(published).toBeNull();
    expect(counts).toMatchObject({ nodesAdded: 0, nodesChanged: 0, statementsAdded: 0, statementsChanged: 0 });
    // The number is free for the next import.
    expect(await ensureGraph(engine)).toEqual({ ...before, begun: before.begun + 1 });
    expect(await hashNow(engine)).toBe(hash);
  });
});
