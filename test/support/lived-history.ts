import { expect } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import type { Fact } from '../../src/imports/facts/facts.ts';
import { discardImport } from '../../src/imports/runs/discard.ts';
import { revertRun } from '../../src/imports/runs/transitions.ts';
import { createServices } from '../../src/start/services.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { createAsk } from './ask.ts';
import { graphHash } from './graph-hash.ts';
import { importFacts } from './import-facts.ts';
import type { Step } from './random-history.ts';
import { answersAt } from './remembered-questions.ts';
import { stageFacts } from './staged.ts';

export const publish = (engine: Engine, facts: readonly Fact[]) =>
  importFacts(engine, { facts, by: 'test', format: 'test', files: [] });

export async function hashNow(engine: Engine): Promise<string> {
  return graphHash(engine, (await ensureGraph(engine)).revision);
}

/** Applies a history. Returns the answers at each revision, as of the time when it was current. */
export async function live(engine: Engine, history: readonly Step[]): Promise<Map<number, string[]>> {
  const services = createServices(engine);
  const ask = createAsk(engine, services);
  const remembered = new Map<number, string[]>();
  let last: { readonly importId: string; readonly hashBefore: string } | null = null;
  for (const step of history) {
    const hashBefore = await hashNow(engine);
    const importId = await take(engine, step, last?.importId ?? null);
    if (step.kind === 'discard') expect(await hashNow(engine)).toBe(hashBefore);
    if (step.kind === 'undo' && importId !== null) expect(await hashNow(engine)).toBe(last?.hashBefore);
    if (importId === null) continue;
    last = { importId, hashBefore };
    const { revision } = await services.watch.refresh();
    remembered.set(revision, await answersAt(ask, revision));
  }
  return remembered;
}

/** Applies a step. Returns the import that it published, or null. */
async function take(engine: Engine, step: Step, lastId: string | null): Promise<string | null> {
  switch (step.kind) {
    case 'publish':
      return (await publish(engine, step.facts)).published?.importId ?? null;
    case 'discard':
      await discardImport(engine, await stageFacts(engine, step.facts));
      return null;
    case 'undo': {
      const undone = lastId === null ? null : await revertRun(engine, lastId, 'test');
      if (undone === null) return null;
      expect(undone).toMatchObject({ outcome: 'done' });
      return undone.outcome === 'done' ? undone.importId : null;
    }
  }
}
