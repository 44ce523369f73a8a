import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { newToken } from '../../src/http/callers/tokens.ts';
import { createServices } from '../../src/start/services.ts';
import { openInMemory } from '../support/embedded-graph.ts';
import { type ListeningServer, listen } from '../support/http.ts';
import {
  AUDIENCE,
  claims,
  HEADER,
  issuerAt,
  jwkOf,
  ours,
  part,
  publishKeys,
  seconds,
  sign,
  theirs,
} from '../support/token-issuer.ts';

let engine: Engine;
let server: ListeningServer;
let issuer: Awaited<ReturnType<typeof publishKeys>>;
let attacker: Awaited<ReturnType<typeof publishKeys>>;
const plain = newToken();

beforeAll(async () => {
  engine = await openInMemory();
  issuer = await publishKeys([jwkOf(ours.publicKey, 'one')]);
  attacker = await publishKeys([jwkOf(theirs.publicKey, 'one')]);
  server = await listen(createServices(engine), {
    issuer: issuerAt(issuer.url),
    tokens: [{ name: 'plain', scopes: ['read'], hash: plain.hash, expiresOn: null }],
    readingNeedsToken: true,
  });
});
afterAll(async () => {
  await server.close();
  issuer.close();
  attacker.close();
  await engine.close();
});

const ask = (token: string, at = server, query = '{ revision { number } }') =>
  at.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });

describe('A token of the issuer', () => {
  it.each([
    ['with a scope among others', claims()],
    ['with several audiences', claims({ aud: ['other', AUDIENCE] })],
    ['with its scopes as a list', claims({ scope: ['graph.read'] })],
    ['that expired within the clock tolerance', claims({ exp: seconds(-5) })],
  ])('is accepted: %s', async (_name, told) => {
    expect((await ask(sign(HEADER, told))).body).toEqual({ data: { revision: { number: 0 } } });
  });

  it('allows only the scopes in its claim', async () => {
    const mutation = 'mutation { publishImport(id: "import/1") { __typename } }';
    const { status, body } = await ask(sign(HEADER, claims()), server, mutation);
    expect([status, body.errors[0].message]).toEqual([
      403,
      'The token "oidc:ada" does not have the scope "review" or "publish".',
    ]);
    const publisher = await ask(sign(HEADER, claims({ scope: 'graph.publish' })), server, mutation);
    expect(publisher.body.data.publishImport.__typename).toBe('ImportNotFound');
  });

  it('allows all scopes that a claim value maps to', async () => {
    const writer = sign(HEADER, claims({ scope: 'graph.write' }));
    const published = await ask(writer, server, 'mutation { publishImport(id: "import/1") { __typename } }');
    expect(published.body.data.publishImport.__typename).toBe('ImportNotFound');
    const nothing = { method: 'POST', headers: { authorization: `Bearer ${writer}` }, body: '' };
    expect((await server.fetch('/imports?name=list.csv&dryRun=true', nothing)).status).toBe(409);
  });

  it('does not affect tokens from the configuration', async () => {
    expect((await ask(plain.token)).status).toBe(200);
    expect((await ask(`${plain.token}x`)).status).toBe(401);
  });

  it('needs its keys to be fetched only once', async () => {
    const before = issuer.state.asked;
    await Promise.all([1, 2, 3, 4].map(() => ask(sign(HEADER, claims()))));
    expect(issuer.state.asked).toBe(before);
  });
});

describe('A forged token is rejected:', () => {
  const none = `${part({ alg: 'none' })}.${part(claims())}.`;
  const withSecret = (secret: string | Buffer) => {
    const text = `${part({ ...HEADER, alg: 'HS256' })}.${part(claims())}`;
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  };
  const tampered = () => {
    const [header, , signature] = sign(HEADER, claims()).split('.');
    return `${header}.${part(claims({ scope: 'graph.publish' }))}.${signature}`;
  };
  const theirJwk = jwkOf(theirs.publicKey, 'one');

  const forgeries: [string, () => string, number][] = [
    ['unsigned', () => none, 401],
    ['unsigned, in another spelling', () => `${part({ alg: 'nOnE', kid: 'one' })}.${part(claims())}.`, 401],
    [
      'signed with the public key as a secret',
      () => withSecret(ours.publicKey.export({ type: 'spki', format: 'pem' })),
      401,
    ],
    ['signed with an empty secret', () => withSecret(''), 401],
    ['expired', () => sign(HEADER, claims({ exp: seconds(-300) })), 401],
    ['without an expiry', () => sign(HEADER, claims({ exp: undefined })), 401],
    ['not yet valid', () => sign(HEADER, claims({ nbf: seconds(300) })), 401],
    ['of another issuer', () => sign(HEADER, claims({ iss: 'https://login.example.attacker.test/' })), 401],
    ['for another audience', () => sign(HEADER, claims({ aud: 'something-else' })), 401],
    ['without a subject', () => sign(HEADER, claims({ sub: undefined })), 401],
    ...['', ' ', 7, null, true, ['ada'], { name: 'ada' }].map((sub): [string, () => string, number] => [
      `for a subject that is ${JSON.stringify(sub)}`,
      () => sign(HEADER, claims({ sub })),
      401,
    ]),
    ['signed with a foreign key', () => sign(HEADER, claims(), theirs.privateKey), 401],
    ['signed with an unpublished key', () => sign({ ...HEADER, kid: 'two' }, claims(), theirs.privateKey), 401],
    [
      'with a path as its key id',
      () => sign({ ...HEADER, kid: '../../../../dev/null' }, claims(), theirs.privateKey),
      401,
    ],
    ['with an address as its key id', () => sign({ ...HEADER, kid: attacker.url }, claims(), theirs.privateKey), 401],
    ['that links a key set', () => sign({ ...HEADER, jku: attacker.url }, claims(), theirs.privateKey), 401],
    ['that links a certificate', () => sign({ ...HEADER, x5u: attacker.url }, claims(), theirs.privateKey), 401],
    ['that contains its own key', () => sign({ ...HEADER, jwk: theirJwk }, claims(), theirs.privateKey), 401],
    ['changed after it was signed', tampered, 401],
    ['without its signature', () => `${sign(HEADER, claims()).split('.').slice(0, 2).join('.')}.`, 401],
    ['with an unknown critical header', () => sign({ ...HEADER, crit: ['strange'], strange: true }, claims()), 401],
    ['signed with an algorithm that is not allowed', () => sign({ ...HEADER, alg: 'RS512' }, claims()), 401],
    ['without a scope', () => sign(HEADER, claims({ scope: undefined })), 403],
    ['with unknown scopes', () => sign(HEADER, claims({ scope: 'graph.reader read' })), 403],
    ['that is not a token', () => 'a.b.c', 401],
  ];

  it.each(forgeries)('%s', async (_name, forge, wanted) => {
    const token = forge();
    const { status, body, text, headers } = await ask(token);
    expect(status).toBe(wanted);
    expect(body.errors[0].extensions.code).toBe(wanted === 401 ? 'UNAUTHENTICATED' : 'FORBIDDEN');
    if (wanted === 401) expect(headers.get('www-authenticate')).toBe('Bearer');
    expect(text).not.toContain(token.slice(-20));
  });

  it('without a request to the address of its keys', () => {
    expect(attacker.state.asked).toBe(0);
  });
});
