import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/engine/embedded.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { applySchema } from '../../src/engine/migrate.ts';
import { createServices } from '../../src/start/services.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { type ListeningServer, listen } from '../support/http.ts';

const ID = '9'.repeat(64);
const DOCUMENT = 'query Trusted($first: Int!) { standards(first: $first) { totalCount } }';
const ANSWER = { data: { standards: { totalCount: 0 } } };

describe('Where only trusted documents are answered', () => {
  const folder = mkdtempSync(join(tmpdir(), 'compliance-graph-'));
  const manifest = join(folder, 'documents.json');
  let engine: Engine;
  let server: ListeningServer;

  const ask = (body: object) =>
    server.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  beforeAll(async () => {
    writeFileSync(manifest, JSON.stringify({ [ID]: DOCUMENT }));
    engine = openEmbedded(null, { readDeadline: 60_000, writeDeadline: 60_000 });
    await applySchema(engine);
    await ensureGraph(engine);
    server = await listen(createServices(engine), { trusted: { files: [manifest], only: true } });
  });
  afterAll(async () => {
    await server.close();
    await engine.close();
    rmSync(folder, { recursive: true });
  });

  it('one is, by its id, with or without the name of the hash', async () => {
    const variables = { first: 5 };
    expect((await ask({ documentId: ID, variables })).body).toEqual(ANSWER);
    expect((await ask({ documentId: `sha256:${ID}`, variables })).body).toEqual(ANSWER);
    const path = `/graphql?documentId=${ID}&variables=${encodeURIComponent(JSON.stringify(variables))}`;
    const got = await server.fetch(path, { headers: { 'content-type': 'application/json' } });
    expect(got.body).toEqual(ANSWER);
    expect(got.headers.get('etag')).not.toBeNull();
  });

  it('one is by its text, whatever blanks it has', async () => {
    expect((await ask({ query: DOCUMENT.replaceAll(' ', '\n  '), variables: { first: 5 } })).body).toEqual(ANSWER);
  });

  it('another one is not', async () => {
    for (const query of ['{ standards { totalCount } }', `${DOCUMENT} query Other { revision { number } }`, '{']) {
      const refused = await ask({ query });
      expect([refused.status, refused.body.errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
    }
  });

  it('an id that stands for none is told', async () => {
    const refused = await ask({ documentId: 'nothing' });
    expect([refused.status, refused.body.errors[0].message]).toEqual([
      400,
      'No trusted document has the documentId "nothing"; ask the operator of this server to add it.',
    ]);
  });

  it('where others are, too, an id that stands for none can be done without', async () => {
    const open = await listen(createServices(engine));
    const { body } = await open.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ documentId: 'nothing' }),
    });
    expect(body.errors[0].message).toBe('No trusted document has the documentId "nothing"; send the document itself.');
    await open.close();
  });
});
