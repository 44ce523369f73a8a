import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { createServices } from '../../src/start/services.ts';
import { createMetrics } from '../../src/telemetry/metrics.ts';
import { openSeeded } from '../support/embedded-graph.ts';
import { type ListeningServer, listen } from '../support/http.ts';

const AT_ONCE = 2;
const WAITING = 64;
const EXPORT = '/exports/scope.csv?services=service/key-vault&asOf=2026-11-24';

let engine: Engine;
beforeAll(async () => {
  engine = await openSeeded();
});
afterAll(() => engine.close());

/** A server whose graph returns only its revision until `release` is called. */
async function startHeld() {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const holding: Engine = {
    ...engine,
    async read(query, parameters) {
      if (query.name !== 'graphState') await held;
      return engine.read(query, parameters);
    },
  };
  const metrics = createMetrics();
  const server = await listen(createServices(holding), { metrics });
  const exportsThat = async (state: string) => {
    const text = await metrics.text(async () => null);
    return Number(new RegExp(`places{of="exports",state="${state}"} (\\d+)`).exec(text)?.[1]);
  };
  return { server, release, exportsThat };
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise(setImmediate);
}

function take(server: ListeningServer, count: number) {
  return Array.from({ length: count }, () => server.fetch(EXPORT));
}

describe('Exports', () => {
  it('run two at a time, and are rejected before they begin if too many wait', async () => {
    const { server, release, exportsThat } = await startHeld();
    const begun = take(server, AT_ONCE + WAITING);
    await until(async () => (await exportsThat('waiting')) === WAITING);
    expect(await exportsThat('taken')).toBe(AT_ONCE);
    const { status, headers, body } = await server.fetch(EXPORT);
    expect([status, headers.get('retry-after'), headers.get('etag')]).toEqual([503, '2', null]);
    expect(body.errors[0].extensions).toEqual({ code: 'SERVICE_UNAVAILABLE' });
    const other = await server.post('{ revision { number } }');
    expect(other.body).toEqual({ data: { revision: { number: 1 } } });

    release();
    const answers = await Promise.all(begun);
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    await until(async () => (await exportsThat('free')) === AT_ONCE);
    await server.close();
  });

  it('of disconnected clients free their place for others', async () => {
    const { server, release, exportsThat } = await startHeld();
    const begun = take(server, AT_ONCE);
    await until(async () => (await exportsThat('taken')) === AT_ONCE);
    const gone = new AbortController();
    const left = server.fetch(EXPORT, { signal: gone.signal });
    await until(async () => (await exportsThat('waiting')) === 1);
    gone.abort();
    await expect(left).rejects.toThrow();
    await until(async () => (await exportsThat('waiting')) === 0);
    const next = server.fetch(EXPORT);
    await until(async () => (await exportsThat('waiting')) === 1);

    release();
    const answers = await Promise.all([...begun, next]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    await server.close();
  });
});
