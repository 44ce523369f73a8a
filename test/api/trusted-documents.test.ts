import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/engine/embedded.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { applySchema } from '../../src/engine/migrate.ts';
import { BadInput } from '../../src/errors.ts';
import { readTrustedDocuments } from '../../src/http/trusted-documents.ts';
import { createServices } from '../../src/start/services.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { type ListeningServer, listen } from '../support/http.ts';

const ID = '9'.repeat(64);
const DOCUMENT = 'query Trusted($first: Int!) { standards(first: $first) { totalCount } }';
/** A manifest in the format of each tool. */
const MANIFESTS = {
  codegen5: { [ID]: DOCUMENT },
  codegen6: { [`sha256:${'6'.repeat(64)}`]: DOCUMENT },
  relay: { ['a'.repeat(32)]: DOCUMENT },
  apollo: {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: [{ id: 'b'.repeat(64), body: DOCUMENT, name: 'Trusted', type: 'query' }],
  },
};
const IDS = [ID, '6'.repeat(64), 'a'.repeat(32), 'b'.repeat(64)];
const persisted = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });
const ANSWER = { data: { standards: { totalCount: 0 } } };

describe('A server that accepts only trusted documents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'compliance-graph-'));
  let engine: Engine;
  let server: ListeningServer;

  const ask = (body: object) =>
    server.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  beforeAll(async () => {
    const files = Object.entries(MANIFESTS).map(([name, content]) => {
      const file = join(folder, `${name}.json`);
      writeFileSync(file, JSON.stringify(content));
      return file;
    });
    engine = openEmbedded(null, { readDeadline: 60_000, writeDeadline: 60_000 });
    await applySchema(engine);
    await ensureGraph(engine);
    server = await listen(createServices(engine), { trusted: { files, only: true } });
  });
  afterAll(async () => {
    await server.close();
    await engine.close();
    rmSync(folder, { recursive: true });
  });

  it('answers one by its id, with or without the name of the hash', async () => {
    const variables = { first: 5 };
    expect((await ask({ documentId: ID, variables })).body).toEqual(ANSWER);
    expect((await ask({ documentId: `sha256:${ID}`, variables })).body).toEqual(ANSWER);
    const path = `/graphql?documentId=${ID}&variables=${encodeURIComponent(JSON.stringify(variables))}`;
    const got = await server.fetch(path, { headers: { 'content-type': 'application/json' } });
    expect(got.body).toEqual(ANSWER);
    expect(got.headers.get('etag')).not.toBeNull();
  });

  it.each(IDS)('answers %s for each way to send its id', async (id) => {
    const variables = { first: 5 };
    const ways = [
      { documentId: id },
      { documentId: `sha256:${id}` },
      { doc_id: id },
      { id, query: null },
      { operationName: 'Trusted', extensions: { clientLibrary: { name: 'a link' }, ...persisted(id) } },
    ];
    for (const way of ways) expect((await ask({ ...way, variables })).body).toEqual(ANSWER);
    const inAddress: Record<string, string>[] = [
      { doc_id: id },
      { operationName: 'Trusted', extensions: JSON.stringify(persisted(id)) },
    ];
    for (const way of inAddress) {
      const search = new URLSearchParams({ ...way, variables: JSON.stringify(variables) });
      const got = await server.fetch(`/graphql?${search}`, { headers: { 'content-type': 'application/json' } });
      expect(got.body).toEqual(ANSWER);
    }
  });

  it('answers one by its text, with any white space', async () => {
    expect((await ask({ query: DOCUMENT.replaceAll(' ', '\n  '), variables: { first: 5 } })).body).toEqual(ANSWER);
  });

  it('refuses any other document', async () => {
    for (const query of ['{ standards { totalCount } }', `${DOCUMENT} query Other { revision { number } }`, '{']) {
      const refused = await ask({ query });
      expect([refused.status, refused.body.errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
    }
  });

  it('refuses another document even with the id of a trusted one', async () => {
    const query = '{ standards { totalCount } }';
    for (const id of [{ documentId: ID }, { extensions: persisted(ID) }]) {
      expect((await ask({ query, ...id })).status).toBe(403);
    }
    expect((await ask({ extensions: persisted('0'.repeat(64)) })).status).toBe(403);
    expect((await ask({ query, extensions: '{"persistedQuery"' })).status).toBe(403);
  });

  it('rejects an unknown id', async () => {
    const refused = await ask({ documentId: 'nothing' });
    expect([refused.status, refused.body.errors[0].message]).toEqual([
      400,
      'No trusted document has the id "nothing"; ask the operator of this server to add it.',
    ]);
  });

  it('asks for the document instead of an unknown id if it also accepts others', async () => {
    const open = await listen(createServices(engine));
    const send = async (body: object) =>
      (
        await open.fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).body;
    expect((await send({ documentId: 'nothing' })).errors[0].message).toBe(
      'No trusted document has the id "nothing"; send the document itself.',
    );
    // Apollo links send the hash alone first, then the document if the hash is unknown.
    const hash = { extensions: persisted('0'.repeat(64)), variables: { first: 5 } };
    expect((await send(hash)).errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
    expect(await send({ ...hash, query: DOCUMENT })).toEqual(ANSWER);
    await open.close();
  });
});

describe('A manifest', () => {
  const folder = mkdtempSync(join(tmpdir(), 'compliance-graph-'));
  const read = (...manifests: unknown[]) =>
    readTrustedDocuments(
      manifests.map((manifest, position) => {
        const file = join(folder, `${position}.json`);
        writeFileSync(file, JSON.stringify(manifest));
        return file;
      }),
    );
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([[[]], [{ [ID]: 1 }], [{ operations: [] }], [null]])('that is %j is rejected', (manifest) => {
    expect(() => read(manifest)).toThrow(BadInput);
  });

  it('that gives a known id to another document is rejected', () => {
    expect(() => read({ [ID]: DOCUMENT }, { [`sha256:${ID}`]: '{ __typename }' })).toThrow(BadInput);
    expect(read({ [ID]: DOCUMENT }, { [ID]: DOCUMENT }).textOf(ID)).toBe(DOCUMENT);
  });
});
