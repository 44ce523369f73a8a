import { describe, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import type { StatementFact } from '../../src/imports/facts/facts.ts';
import { hashStatement } from '../../src/imports/plan/plan-statements.ts';
import { batchWriter, type Staged } from '../../src/imports/runs/stage.ts';
import { settled } from '../support/settled.ts';
import { entry } from './some-facts.ts';

const PLACE = { heldBy: 'test', importId: 'import/2', revision: 2 };

/** A batch of one entry. Its write is recognized by the name. */
function entryBatch(name: string): Staged {
  return { statements: [{ opens: hashStatement(entry({ condition: name }) as StatementFact), closes: [] }] };
}

/** The same batch, which also revives the node of that name. */
function nodeBatch(name: string): Staged {
  return { ...entryBatch(name), nodes: { revive: [`service/${name}`] } };
}

/** An engine whose writes end when the test says so. Each write is named by its content. */
function heldEngine({ isShared }: { readonly isShared: boolean }) {
  const begun: string[] = [];
  const ends = new Map<string, { readonly commit: () => void; readonly fail: (error: Error) => void }>();
  const hold = (name: string, answer: readonly unknown[]) =>
    new Promise((resolve, reject) => {
      begun.push(name);
      ends.set(name, { commit: () => resolve(answer), fail: reject });
    });
  type Noted = { readonly condition?: string };
  type Written = { readonly rows?: readonly Noted[]; readonly shared?: Noted; readonly ids?: readonly string[] };
  const write = (_query: unknown, { rows, shared, ids }: Written) => {
    if (rows !== undefined) return hold(rows.map((row) => ({ ...shared, ...row }).condition).join(), [rows.length]);
    return ids === undefined ? Promise.resolve([1]) : hold(ids.join(), [ids.length]);
  };
  const engine = {
    isShared,
    write,
    transaction: (work: (run: unknown) => Promise<unknown>) => work(write),
  } as unknown as Engine;
  const end = (name: string) => ends.get(name) as NonNullable<ReturnType<typeof ends.get>>;
  return {
    engine,
    begun,
    commit: (name: string) => end(name).commit(),
    fail: (name: string) => end(name).fail(new Error(name)),
  };
}

describe('the batch writer', () => {
  test.each([false, true])('runs up to two writes at a time (isShared: %s)', async (isShared) => {
    const { engine, begun, commit } = heldEngine({ isShared });
    const { write, settle } = batchWriter(engine, PLACE);
    await write(entryBatch('first'));
    await write(entryBatch('second'));
    const third = write(entryBatch('third'));
    await settled();
    expect(begun).toEqual(['first', 'second']);
    commit('first');
    await third;
    await settled();
    expect(begun).toEqual(['first', 'second', 'third']);
    for (const name of ['second', 'third']) commit(name);
    await settle();
  });

  test('writes nodes alone, because other batches may refer to them', async () => {
    const { engine, begun, commit } = heldEngine({ isShared: false });
    const { write, settle } = batchWriter(engine, PLACE);
    await write(entryBatch('first'));
    const second = write(nodeBatch('second'));
    await settled();
    expect(begun).toEqual(['first']);
    commit('first');
    await second;
    const third = write(entryBatch('third'));
    await settled();
    expect(begun).toEqual(['first', 'service/second']);
    commit('service/second');
    await third;
    await settled();
    expect(begun).toEqual(['first', 'service/second', 'second', 'third']);
    for (const name of ['second', 'third']) commit(name);
    await settle();
  });

  test('reports a failure only after all writes have ended, so that everything can be rolled back', async () => {
    const { engine, commit, fail } = heldEngine({ isShared: false });
    const { write, settle } = batchWriter(engine, PLACE);
    await write(entryBatch('first'));
    await write(entryBatch('second'));
    let told: unknown = null;
    const end = settle().catch((error) => {
      told = error;
    });
    await settled();
    fail('second');
    await settled();
    expect(told).toBeNull();
    commit('first');
    await end;
    expect(told).toEqual(new Error('second'));
    await settle();
  });

  test('starts no write after a failed one', async () => {
    const { engine, begun, fail } = heldEngine({ isShared: false });
    const { write, settle } = batchWriter(engine, PLACE);
    await write(nodeBatch('first'));
    const second = write(entryBatch('second')).catch((error) => error);
    await settled();
    fail('service/first');
    expect(await second).toEqual(new Error('service/first'));
    await expect(settle()).rejects.toThrow('first');
    expect(begun).toEqual(['service/first']);
  });
});
