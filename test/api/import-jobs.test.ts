import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newToken } from '../../src/http/callers/tokens.ts';
import { createReadingPlaces } from '../../src/imports/reading/places.ts';
import { readersHere } from '../../src/imports/reading/read-here.ts';
import type { Readers } from '../../src/imports/reading/reading.ts';
import type { HttpAnswer, ListeningServer } from '../support/http.ts';
import { withMadeUpServers } from '../support/made-up-servers.ts';

const open = withMadeUpServers();
const LIST = 'Service,Status\nLantern,In scope\n';

/** Reads lists in this process, one at a time; a test can hold the current one. */
function heldReaders() {
  const places = createReadingPlaces({ size: 1 });
  const readers: Readers = {
    async begin(request) {
      const place = places.enter({ whose: request.whose, onSpent: () => undefined, onWaiting: request.onWaiting });
      await Promise.race([
        place.granted,
        new Promise((_resolve, reject) =>
          request.signal?.addEventListener('abort', () => reject(new Error('cancelled'))),
        ),
      ]).catch((error) => {
        place.release();
        throw error;
      });
      const reader = await readersHere().begin(request);
      return { ...reader, close: place.release };
    },
  };
  return { places, readers };
}

describe('An import job', () => {
  const [importer, other] = [newToken(), newToken()];
  const { places, readers } = heldReaders();
  let server: ListeningServer;
  beforeAll(async () => {
    server = await open().listen({
      readers,
      tokens: [
        { name: 'importer', scopes: ['import'], hash: importer.hash, expiresOn: null },
        { name: 'other', scopes: ['import'], hash: other.hash, expiresOn: null },
      ],
    });
  });
  const ask = (path: string, request: RequestInit = {}, token = importer.token) =>
    server.fetch(path, { ...request, headers: { authorization: `Bearer ${token}`, ...request.headers } });
  const send = (query = '') =>
    ask(`/imports?name=kept.csv&dryRun=true&${query}`, {
      ...{ method: 'POST', body: LIST },
      headers: { prefer: 'respond-async', 'content-type': 'text/csv' },
    });
  const jobOf = ({ headers }: HttpAnswer) => String(headers.get('location'));
  const ended = async (path: string) => {
    await expect.poll(async () => (await ask(path)).body.progress, { timeout: 60_000 }).toBeNull();
    return (await ask(path)).body;
  };
  const uploads = () =>
    readdirSync(tmpdir()).filter((name) => name.includes(`-upload-`) && name.includes(`-${process.pid}-`));

  it('is accepted at once, and has its report at the returned address', async () => {
    const accepted = await send();
    expect([accepted.status, accepted.headers.get('preference-applied')]).toEqual([202, 'respond-async']);
    expect(accepted.body).toMatchObject({ name: 'kept.csv', report: null, error: null });
    const job = await ended(jobOf(accepted));
    expect(job).toMatchObject({ state: 'DONE', report: { format: 'scope', rows: { read: 1 } } });
    expect(uploads()).toEqual([]);
  });

  it('reports a failure at that address', async () => {
    const job = await ended(jobOf(await send('colour=red')));
    expect(job).toMatchObject({ state: 'FAILED', report: null, error: { code: 'BAD_USER_INPUT' } });
    expect(job.error.message).toMatch('There is no option "colour" here');
  });

  it('is not visible to other tokens', async () => {
    const path = jobOf(await send());
    expect((await ask(path, {}, other.token)).status).toBe(404);
    expect((await server.fetch(path)).status).toBe(401);
    expect((await ask(path, { method: 'DELETE' }, other.token)).status).toBe(404);
    expect((await ask('/imports/jobs/none')).status).toBe(404);
    await ended(path);
  });

  it('waits in the queue, and can be cancelled there without leaving anything behind', async () => {
    const held = places.enter({ whose: 'importer', onSpent: () => undefined });
    await held.granted;
    const [first, second] = [jobOf(await send()), jobOf(await send())];
    expect((await ask(second)).body).toMatchObject({ state: 'WAITING', progress: { before: 2 } });
    const { status, body } = await ask(first, { method: 'DELETE' });
    expect([status, body.state]).toEqual([200, 'CANCELLED']);
    expect((await ask(second)).body.progress).toMatchObject({ before: 1 });
    held.release();
    expect(await ended(second)).toMatchObject({ state: 'DONE' });
    expect(uploads()).toEqual([]);
  });
  afterAll(() => expect(places.occupancy()).toMatchObject({ taken: 0, waiting: 0 }));
});
