import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { createServices } from '../../src/start/services.ts';
import { openInMemory } from '../support/embedded-graph.ts';
import { type ListeningServer, listen } from '../support/http.ts';
import { claims, HEADER, issuerAt, publishKeys, sign } from '../support/token-issuer.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openInMemory();
});
afterAll(() => engine.close());

const ask = (server: ListeningServer) =>
  server.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${sign(HEADER, claims())}` },
    body: '{"query":"{ revision { number } }"}',
  });

describe('If the keys of the issuer are unavailable', () => {
  it.each([
    ['no server answers', async () => 'http://127.0.0.1:9/keys'],
    [
      'the issuer fails',
      async () => {
        const failing = await publishKeys([]);
        failing.state.isDown = true;
        return failing.url;
      },
    ],
  ])('the service answers 503 instead of rejecting the token: %s', async (_name, keysAt) => {
    const other = await listen(createServices(engine), { issuer: issuerAt(await keysAt()) });
    const { status, body, headers } = await ask(other);
    await other.close();
    expect([status, body.errors[0].extensions.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  });

  describe('because they never end', () => {
    const closed: (() => void)[] = [];
    afterAll(() => {
      for (const close of closed) close();
    });

    /** Sends pieces at an interval in milliseconds while the client reads. Counts the bytes sent. */
    async function publishWithoutEnd(piece: number, every: number) {
      const state = { sent: 0 };
      const endless = createServer((_request, response) => {
        response.write('{"keys":[');
        const timer = setInterval(() => {
          if (response.writableNeedDrain) return;
          response.write(' '.repeat(piece));
          state.sent += piece;
        }, every);
        response.once('close', () => clearInterval(timer));
      });
      await new Promise<void>((resolve) => endless.listen(0, '127.0.0.1', resolve));
      closed.push(() => endless.close());
      return { url: `http://127.0.0.1:${(endless.address() as AddressInfo).port}/keys`, state };
    }

    async function mustBeRefused(url: string): Promise<void> {
      const other = await listen(createServices(engine), { issuer: issuerAt(url) });
      const { status } = await ask(other);
      await other.close();
      expect(status).toBe(503);
    }

    it('the download is cut off by size', async () => {
      const { url, state } = await publishWithoutEnd(100_000, 1);
      await mustBeRefused(url);
      // Includes bytes in transit. A cut by time alone would come after ten times as much.
      expect(state.sent).toBeLessThan(20_000_000);
    });

    it('the download is cut off by time', async () => {
      const { url } = await publishWithoutEnd(1, 100);
      await mustBeRefused(url);
    });
  });
});
