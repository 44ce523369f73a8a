import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { createServices } from '../../src/start/services.ts';
import { openInMemory } from '../support/embedded-graph.ts';
import { type ListeningServer, listen } from '../support/http.ts';
import { importFacts } from '../support/import-facts.ts';
import { entity } from '../support/random-graph.ts';
import { certificate, entry, environments, services, source, standard } from '../support/small-graph.ts';

const MARKUP = `</title><script>alert(1)</script><img src=x onerror="alert(1)">'&`;
const FACTS = [
  source('one', { title: MARKUP, date: '2026-01-31' }),
  ...environments('cloud'),
  ...standard('rules', ['1', '2']),
  ...certificate('main', 'rules', { issuedOn: '2025-01-01' }),
  ...services('plain', 'other'),
  entity('Service', 'service/hostile', { name: MARKUP }),
  entry('main', 'plain', 'cloud'),
  entry('main', 'hostile', 'cloud'),
];
const AT = 'asOf=2026-11-24&revision=1';

describe('An answer for pages of other sites', () => {
  let engine: Engine;
  let server: ListeningServer;
  beforeAll(async () => {
    engine = await openInMemory();
    await importFacts(engine, { facts: FACTS, by: 'test', format: 'test', files: [] });
    server = await listen(createServices(engine));
  });
  afterAll(async () => {
    await server.close();
    await engine.close();
  });

  it('is a page of one card, with a link to its evidence', async () => {
    const { status, text } = await server.fetch(`/embed/card?services=Plain&standards=Rules&${AT}`);
    expect(status).toBe(200);
    expect(text).toContain('<p class="verdict STATED">● Stated</p>');
    expect(text).toContain('Plain is in the scope of Rules in Cloud and inherits all 2 of its requirements.');
    expect(text).toContain('<dd>2 of 2 requirements of Rules</dd>');
    expect(text).toContain(
      `href="${server.url}/ask?service=service/plain&amp;standard=standard/rules&amp;day=2026-11-24&amp;rev=1"`,
    );
    expect(text.length).toBeLessThan(4_000);
  });

  it('is a badge with the verdict and the day, of the width of its text', async () => {
    const { status, headers, text } = await server.fetch(`/embed/badge.svg?services=Plain&standards=Rules&${AT}`);
    expect([status, headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d{3}" height="20" role="img"/);
    expect(text).toContain('>Plain · Rules</text>');
    expect(text).toContain('>● Stated · as of 2026-11-24</text>');
    expect(text.length).toBeLessThan(2_000);
  });

  it.each(['card', 'badge.svg'])('says of %s that there is no evidence, never that there is nothing', async (file) => {
    const { status, text } = await server.fetch(`/embed/${file}?services=Other&standards=Rules&${AT}`);
    expect(status).toBe(200);
    expect(text).toContain('○ No evidence');
  });

  it.each(['card', 'badge.svg'])('keeps markup in names of %s harmless', async (file) => {
    const { status, text } = await server.fetch(`/embed/${file}?services=service/hostile&${AT}`);
    expect(status).toBe(200);
    expect(text).not.toMatch(/<script|<img/);
    expect(text).toContain('&lt;script&gt;');
    // Each attribute ends where it should.
    expect(text.replaceAll(/<[^<>]*>/g, '')).not.toMatch(/[<>]/);
  });

  it.each(['card', 'badge.svg'])(
    'may be framed and shown anywhere as %s, and runs and stores nothing',
    async (file) => {
      const { headers } = await server.fetch(`/embed/${file}?services=Plain&${AT}`, {
        headers: { origin: 'https://example.org' },
      });
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]{43}='; .*frame-ancestors \*$/);
      expect(headers.get('x-frame-options')).toBeNull();
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('set-cookie')).toBeNull();
    },
  );

  it.each(['card', 'badge.svg'])('is not sent again as %s while it is the same', async (file) => {
    const address = `/embed/${file}?services=Plain&${AT}`;
    const etag = (await server.fetch(address)).headers.get('etag') ?? '';
    const { status, text } = await server.fetch(address, { headers: { 'if-none-match': etag } });
    expect([status, text]).toEqual([304, '']);
    const other = await server.fetch(`${address}&standards=Rules`, { headers: { 'if-none-match': etag } });
    expect(other.status).toBe(200);
  });

  it('needs a subject, one that exists, and no unknown parameter', async () => {
    for (const query of ['', 'services=Nothing', 'services=Plain&onload=alert(1)']) {
      const { status, headers, text } = await server.fetch(`/embed/card?${query}`);
      expect([query, status, headers.get('content-type')?.includes('json')]).toEqual([query, 400, true]);
      expect(text).not.toContain('<');
    }
    expect((await server.fetch('/embed/other')).status).toBe(404);
  });
});
