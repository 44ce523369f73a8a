import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../../src/engine/embedded.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { applySchema } from '../../../src/engine/migrate.ts';
import { createServices } from '../../../src/start/services.ts';
import { ensureGraph } from '../../../src/store/graph-state.ts';
import { type HttpAnswer, type ListeningServer, listen } from '../../support/http.ts';
import { importMadeUp } from '../../support/made-up.ts';
import { noting } from '../../support/noted-queries.ts';
import { hostileDocuments } from './documents.ts';
import type { HostileRequest } from './hostile.ts';
import { hostileTransport } from './transport.ts';

/** Longest CPU time of an answer, during which all others wait. CPU time is independent of the load of the machine. */
const MOST_MS = 50;
/** The first attempts may include compilation or garbage collection. */
const ATTEMPTS = 10;

const CODES = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'LIMIT_EXCEEDED',
  'PAYLOAD_TOO_LARGE',
  'UNAUTHENTICATED',
];

let engine: Engine;
let server: ListeningServer;
const queries: string[] = [];

beforeAll(async () => {
  engine = noting(openEmbedded(null, { readDeadline: 60_000, writeDeadline: 60_000 }), (name) => queries.push(name));
  await applySchema(engine);
  await ensureGraph(engine);
  await importMadeUp(engine);
  server = await listen(createServices(engine), { production: true });
  await server.post('{ revision { number } services(first: 100) { nodes { id } } }');
});

afterAll(async () => {
  await server.close();
  await engine.close();
});

interface Timed {
  readonly answer: HttpAnswer;
  /** CPU time of the process, including the client. No other request waited longer. */
  readonly milliseconds: number;
}

async function time({ path = '/graphql', request }: HostileRequest): Promise<Timed> {
  const before = process.cpuUsage();
  const answer = await server.fetch(path, request);
  const { user, system } = process.cpuUsage(before);
  return { answer, milliseconds: (user + system) / 1_000 };
}

describe('A hostile request is rejected at once', () => {
  const all = [...hostileDocuments, ...hostileTransport];

  it.each(all)('$name', async (hostile) => {
    queries.length = 0;
    let quickest = await time(hostile);
    for (let more = 1; more < ATTEMPTS && quickest.milliseconds > MOST_MS; more += 1) {
      const next = await time(hostile);
      if (next.milliseconds < quickest.milliseconds) quickest = next;
    }
    const { status, body } = quickest.answer;
    expect({ status, code: body?.errors?.[0]?.extensions.code }).toEqual({
      status: hostile.status,
      code: hostile.code,
    });
    expect(CODES).toContain(hostile.code);
    for (const { message } of body.errors) expect(Buffer.byteLength(message)).toBeLessThanOrEqual(1_024);
    expect(body.errors.length).toBeLessThanOrEqual(11);
    expect(JSON.stringify(body)).not.toMatch(/did you mean|\bat \S+:\d+|node_modules/i);
    // The graph was asked only for the revision that the operation reads.
    expect(queries.filter((name) => name !== 'graphState')).toEqual([]);
    expect(quickest.milliseconds).toBeLessThanOrEqual(MOST_MS);
  });

  it('in at least twenty-five cases with distinct names', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(25);
  });
});
