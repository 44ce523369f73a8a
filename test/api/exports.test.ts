import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchExport, writeExport } from '../../src/commands/export.ts';
import type { TokenGrant } from '../../src/domain/callers.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { BadInput } from '../../src/errors.ts';
import type { ExportKind } from '../../src/exports/kind.ts';
import { EXPORT_KINDS } from '../../src/exports/kinds/index.ts';
import type { Services } from '../../src/graphql/context.ts';
import { newToken } from '../../src/http/callers/tokens.ts';
import { createServices } from '../../src/start/services.ts';
import { createAsk } from '../support/ask.ts';
import { openSeeded } from '../support/embedded-graph.ts';
import { exportExamples } from '../support/export-examples.ts';
import { type ListeningServer, listen } from '../support/http.ts';
import { entry, services as serviceFacts } from '../support/small-graph.ts';
import { stageFacts } from '../support/staged.ts';

const PAGE = fileURLToPath(new URL('../../docs/recipes/exports.md', import.meta.url));
/** `UPDATE=1` writes the current output to the page instead of comparing it. */
const UPDATE = process.env['UPDATE'] === '1';

const SERVICE = 'services=service/key-vault&clauses=clause/fedramp-r5-high/AC-2';
const folder = mkdtempSync(join(tmpdir(), 'exports-'));
let engine: Engine;
let services: Services;
let server: ListeningServer;
const importer = newToken();
const tokens: TokenGrant[] = [{ name: 'importer', scopes: ['import'], hash: importer.hash, expiresOn: null }];

beforeAll(async () => {
  engine = await openSeeded();
  services = createServices(engine);
  server = await listen(services, { tokens });
});
afterAll(async () => {
  await server.close();
  await engine.close();
  rmSync(folder, { recursive: true });
});

/** Runs an export on the command line. Returns the written file. */
async function command([kind, ...options]: readonly string[]): Promise<string> {
  const file = join(folder, 'written');
  const known = EXPORT_KINDS.find(({ name }) => name === kind);
  if (known === undefined) throw new Error(`There is no export ${kind}.`);
  await writeExport(createAsk(engine), known, [...options, '--out', file]);
  return readFileSync(file, 'utf8');
}

describe('GET /exports', () => {
  it('names the file by kind, subject, day and revision', async () => {
    const { status, headers } = await server.fetch(`/exports/inheritance.csv?${SERVICE}&asOf=2026-11-24`);
    const name = 'inheritance_fedramp-r5-high-AC-2_key-vault_2026-11-24_revision-1.csv';
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${name}"; filename*=UTF-8''${name}`);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('serves OSCAL with its own file extension', async () => {
    const { status, headers, body } = await server.fetch('/exports/clauses.oscal.json?standard=ISO/IEC%2020000-1:2018');
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    expect(headers.get('content-disposition')).toContain('"clauses_iso-20000-1-2018_');
    expect(headers.get('content-disposition')).toContain('_revision-1.oscal.json"');
    expect(body.catalog.metadata).toMatchObject({ title: 'ISO/IEC 20000-1:2018', 'oscal-version': '1.2.1' });
  });

  it('answers 304 if the client has the file, and 200 for another day, filter or format', async () => {
    const { headers } = await server.fetch(`/exports/inheritance.csv?${SERVICE}&asOf=2026-11-24`);
    const tag = headers.get('etag') ?? '';
    const again = (path: string) => server.fetch(path, { headers: { 'if-none-match': tag } });
    const same = await again(`/exports/inheritance.csv?${SERVICE}&asOf=2026-11-24&revision=1`);
    expect([same.status, same.text]).toEqual([304, '']);
    expect([same.headers.get('cache-control'), same.headers.get('vary')]).toEqual([
      'private, no-cache',
      'accept-encoding, authorization, origin',
    ]);
    for (const path of [
      `/exports/inheritance.csv?${SERVICE}&asOf=2026-11-25`,
      `/exports/inheritance.csv?${SERVICE}&bases=LISTED&asOf=2026-11-24`,
      `/exports/inheritance.md?${SERVICE}&asOf=2026-11-24`,
    ]) {
      expect((await again(path)).status).toBe(200);
    }
  });

  it('answers HEAD with the headers only', async () => {
    const asked = `/exports/inheritance.xlsx?${SERVICE}`;
    const { status, headers, text } = await server.fetch(asked, { method: 'HEAD' });
    expect([status, text]).toEqual([200, '']);
    expect(headers.get('content-type')).toContain('spreadsheetml');
    expect((await fetch(`${server.url}${asked}&asOf=never`, { method: 'HEAD' })).status).toBe(400);
  });

  it('accepts names in place of ids', async () => {
    const named = 'services=Key%20Vault&clauses=FedRAMP%20Rev.%205%20High%20AC-2';
    const [byName, byId] = await Promise.all(
      [named, SERVICE].map((asked) => server.fetch(`/exports/inheritance.csv?${asked}`)),
    );
    expect(byName?.text).toContain('AC-2(1)');
    expect(byName).toMatchObject({ status: 200, text: byId?.text });
    const quoted = encodeURIComponent('"DoD IL2 PA, Azure", "FedRAMP High P-ATO, Azure Commercial Cloud"');
    const { text } = await server.fetch(`/exports/scope.csv?certificates=${quoted}&services=Advisor`);
    for (const id of ['certificate/az-dod-il2', 'certificate/az-fedramp-high']) expect(text).toContain(id);
  });

  it.each([
    ['/exports/inheritance.csv?service=service/key-vault', 400, 'There is no parameter "service" here'],
    [
      '/exports/inheritance.csv?services=key-vaalt',
      400,
      'Parameter "services": nothing is called “key-vaalt”; nearest: Key Vault (service/',
    ],
    [
      '/exports/why.csv?subject=service/key-vault&clause=AC-2',
      400,
      'Parameter "clause": 16 nodes are called “AC-2”: FedRAMP Rev. 5 High AC-2 ',
    ],
    ['/exports/editions.csv?standard=', 400, 'Parameter "standard" is empty; give an id or a name.'],
    ['/exports/matrix.csv', 400, 'Parameter "columns" is needed'],
    [
      '/exports/inheritance.csv?bases=LISTED,FOO',
      400,
      'Parameter "bases" must be LISTED, COMPONENT, FAMILY or LEVERAGED, not "FOO".',
    ],
    [
      '/exports/inheritance.pdf',
      404,
      '"inheritance.pdf"; inheritance is written as csv, xlsx, json, md or oscal.json.',
    ],
    ['/exports/scope.oscal.json', 404, '"scope.oscal.json"; scope is written as csv, xlsx, json or md.'],
    ['/exports/answers.csv', 404, '"answers.csv"; name one of scope, inheritance'],
    ['/exports/scope', 404, 'There is no export "scope"'],
    [
      '/exports/inheritance.oscal.json?services=service/key-vault&clauses=clause/iso-22301/1',
      400,
      'clause/iso-22301/1',
    ],
  ])('refuses %s', async (path, status, message) => {
    const answer = await server.fetch(path);
    expect(answer.status).toBe(status);
    expect([answer.headers.get('cache-control'), answer.headers.get('etag')]).toEqual(['no-store', null]);
    expect(answer.body.errors[0]).toMatchObject({
      message: expect.stringContaining(message),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('serves the same rows to the export command, which rejects unclear names', async () => {
    const access = { url: server.url, token: importer.token };
    const inheritance = EXPORT_KINDS.find(({ name }) => name === 'inheritance') as ExportKind;
    const out = join(folder, 'fetched.csv');
    const asked = ['--services', 'service/key-vault', '--clauses', 'clause/fedramp-r5-high/AC-2', '--out', out];
    await fetchExport(access, inheritance, asked);
    expect(readFileSync(out, 'utf8')).toBe(`\ufeff${(await server.fetch(`/exports/inheritance.csv?${SERVICE}`)).text}`);
    await expect(fetchExport(access, inheritance, ['--clauses', 'AC-2'])).rejects.toThrow(BadInput);
  });

  it('quotes only the beginning of a rejected value', async () => {
    const long = 'x'.repeat(5_000);
    for (const query of [`${long}=1`, `expandFamilies=${long}`, `asOf=${long}`]) {
      const { status, body } = await server.fetch(`/exports/inheritance.csv?${query}`);
      const [{ message, extensions }] = body.errors;
      expect([status, extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
      expect(Buffer.byteLength(message)).toBeLessThanOrEqual(1_000);
      expect(message).toMatch(/^\w.*x{50}/);
    }
  });

  it('rejects an unknown token', async () => {
    const { status } = await server.fetch(`/exports/inheritance.csv?${SERVICE}`, {
      headers: { authorization: 'Bearer nobody' },
    });
    expect(status).toBe(401);
  });

  it('shows a staged revision only to importers, and forbids caching it', async () => {
    const more = { sources: ['source/aud'] };
    await stageFacts(engine, [...serviceFacts('kettle'), entry('az-fedramp-high', 'kettle', 'azure', more)]);
    await services.watch.refresh();
    const asked = '/exports/scope.csv?services=service/kettle&revision=2';
    expect((await server.fetch(asked)).status).toBe(400);
    const { status, headers, text } = await server.fetch(asked, {
      headers: { authorization: `Bearer ${importer.token}` },
    });
    expect([status, headers.get('cache-control'), headers.get('etag')]).toEqual([200, 'no-store', null]);
    expect(text).toContain('service/kettle,Kettle');
  });
});

describe('exports on the command line', () => {
  it.each([
    [['scope', '--service', 'service/key-vault'], "Unknown option '--service'"],
    [['scope', 'service/key-vault'], 'export scope takes options only'],
    [['scope', '--format', 'pdf'], 'Option "format" must be csv, xlsx, json or md, not "pdf"'],
    [['scope', '--revision', 'first'], 'Option "revision" must be a whole number'],
    [['inheritance', '--bases', 'FOO'], 'Option "bases" must be LISTED, COMPONENT, FAMILY or LEVERAGED, not "FOO".'],
    [
      ['diff', '--from-as-of', '2024-02-30'],
      'Option "from-as-of" must be a day of the calendar such as 2026-11-24, not "2024-02-30".',
    ],
    [['matrix', '--columns', 'FOO'], 'Option "columns" must be ENVIRONMENTS, CERTIFICATES or STANDARDS, not "FOO".'],
  ])('reject %j with a reason', async (given, message) => {
    await expect(command(given)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(message),
    });
  });

  it('accept a repeated option', async () => {
    const services = ['--services', 'service/key-vault', '--services', 'service/power-bi,service/advisor'];
    const { rows } = JSON.parse(await command(['scope', ...services, '--format', 'json']));
    expect(new Set(rows.map(({ subjectId }: { subjectId: string }) => subjectId)).size).toBe(3);
  });
});

describe('docs/recipes/exports.md', () => {
  it.each(exportExamples(readFileSync(PAGE, 'utf8')))('shows the actual output at line $line', async (example) => {
    const given = example.path === null ? await command(example.command) : (await server.fetch(example.path)).text;
    // The page shows the default address.
    const written = given.replaceAll(server.url, 'http://127.0.0.1:4000');
    if (UPDATE) writeFileSync(PAGE, example.write(readFileSync(PAGE, 'utf8'), written));
    else expect(written).toBe(example.given);
  });
});
