import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/engine/engine.ts';
import { createServices } from '../../../src/start/services.ts';
import { many } from '../../support/effort.ts';
import { type ListeningServer, listen } from '../../support/http.ts';
import { withMadeUpServers } from '../../support/made-up-servers.ts';
import { randomDocument } from '../../support/random-document.ts';
import { loadQueryFiles, programQueries } from '../../support/store-queries.ts';

const SEED = 20_261_124;
const REQUESTS = many(300, 450);

const open = withMadeUpServers();
const sent = new Map<string, string>();
const statuses = new Map<number, number>();
let server: ListeningServer;

beforeAll(async () => {
  await loadQueryFiles();
  const { engine } = open();
  const told: Engine = {
    ...engine,
    read(query, parameters) {
      sent.set(query.text, query.name);
      return engine.read(query, parameters);
    },
  };
  server = await listen(createServices(told));
});

describe(`After ${REQUESTS} valid requests (seed ${SEED})`, () => {
  it('none has failed with an internal error', async () => {
    const property = fc.asyncProperty(fc.gen(), async (g) => {
      const document = randomDocument(g);
      const { status, text } = await server.post(document);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status >= 500) throw new Error(`${document}\n${text}`);
    });
    await fc.assert(property, { seed: SEED, numRuns: REQUESTS, endOnFailure: true });
    // Most are answered; the others exceed a limit or have an id of the wrong kind.
    expect(statuses.get(200) ?? 0).toBeGreaterThan(REQUESTS / 2);
    await server.close();
  }, 600_000);

  it('the graph has received only registered query texts', () => {
    const registered = new Map(programQueries().map(({ name, text }) => [text, name]));
    expect([...sent].filter(([text, name]) => registered.get(text) !== name)).toEqual([]);
    expect(new Set(sent.values()).size).toBe(sent.size);
    // Most of the registered queries were used.
    expect(sent.size).toBeGreaterThan(38);
  });
});
