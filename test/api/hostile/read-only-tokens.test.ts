import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TokenGrant } from '../../../src/domain/callers.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { LOCAL_CALLER } from '../../../src/http/callers/local-access.ts';
import { newToken } from '../../../src/http/callers/tokens.ts';
import { createServices } from '../../../src/start/services.ts';
import { countAuditRecords } from '../../../src/store/audit-record.ts';
import { createMetrics } from '../../../src/telemetry/metrics.ts';
import { openSeeded } from '../../support/embedded-graph.ts';
import { type ListeningServer, listen } from '../../support/http.ts';

const reader = newToken();
const tokens: TokenGrant[] = [{ name: 'reader', scopes: ['read'], hash: reader.hash, expiresOn: null }];
const TIMES = 30;

const mutation = (name: string) =>
  ['/graphql', { query: `mutation { ${name}(id: "import/1") { __typename } }` }] as const;
const attempts = [
  ...['publishImport', 'discardImport', 'revertImport'].map(mutation),
  ['/imports?name=list.csv', {}],
  ['/imports?name=list.csv&dryRun=true', {}],
  ['/imports?name=list.csv&stage=true', {}],
  ['/prune', { wish: { before: 1 }, isDry: false }],
] as const;

describe('A read-only token', () => {
  const lines: Record<string, unknown>[] = [];
  const metrics = createMetrics();
  let engine: Engine;
  let server: ListeningServer;
  let writes = 0;

  beforeAll(async () => {
    engine = await openSeeded();
    const counted: Engine = {
      ...engine,
      write: (query, parameters) => {
        writes += 1;
        return engine.write(query, parameters);
      },
      transaction: (work) => {
        writes += 1;
        return engine.transaction(work);
      },
    };
    const log = pino({}, { write: (line) => void lines.push(JSON.parse(line)) });
    server = await listen(createServices(counted), { tokens, localCaller: LOCAL_CALLER, log, metrics });
  });
  afterAll(async () => {
    await server.close();
    await engine.close();
  });

  it('cannot write; its attempts are counted, with a limited number of log lines per minute', async () => {
    const before = await countAuditRecords(engine);
    const headers = { authorization: `Bearer ${reader.token}`, 'content-type': 'application/json' };
    for (let time = 0; time < TIMES; time += 1) {
      for (const [path, body] of attempts) {
        const answer = await server.fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
        expect([path, answer.status]).toEqual([path, 403]);
      }
    }
    expect([writes, await countAuditRecords(engine)]).toEqual([0, before]);
    const text = await metrics.text(async () => null);
    const counted = [...text.matchAll(/http_requests_total\{method="POST",route="(.+?)",status="403"\} (\d+)/g)];
    expect(Object.fromEntries(counted.map(([, route, count]) => [route, Number(count)]))).toEqual({
      '/graphql': 3 * TIMES,
      '/imports': 3 * TIMES,
      '/prune': TIMES,
    });
    expect(lines.filter(({ status, caller }) => status === 403 && caller === 'reader')).toHaveLength(60);
    expect(lines).toHaveLength(60);
  });
});
