import fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { limitsOf } from '../../src/config/limits.ts';
import { CONFIGURATION, readConfig } from '../../src/config.ts';
import { DEFAULT_LIMITS } from '../../src/domain/limits.ts';
import { problemsOf } from '../support/config-problems.ts';

const HASH = '0123456789abcdef'.repeat(4);

describe('The configuration', () => {
  it.each(['', ' ', ' \t'])('treats an empty or blank value as not set: %j', (text) => {
    const empty = Object.fromEntries(Object.keys(CONFIGURATION.shape).map((name) => [name, text]));
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  it('requires NEO4J_URI if a Neo4j user, password or database is set', () => {
    expect(problemsOf({ NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: 'open sesame' })).toContain(
      'NEO4J_URI: must be set, or NEO4J_USERNAME and NEO4J_PASSWORD left out, which need it',
    );
    expect(problemsOf({ NEO4J_DATABASE: 'graph', NEO4J_URI: 'bolt://127.0.0.1:7687' })).toBe('');
  });

  it.each(['prod', 'Production', 'staging'])('rejects NODE_ENV=%s rather than run as if outside production', (name) => {
    expect(problemsOf({ NODE_ENV: name })).toContain(
      `NODE_ENV: must be "production", "development" or "test", not "${name}"`,
    );
  });

  it('ignores unknown variables', () => {
    expect(readConfig({ PATH: '/usr/bin', HOME: '/home/somebody' })).toEqual(readConfig({}));
  });

  it('reads numbers, and is frozen', () => {
    const config = readConfig({ PORT: '0', READ_DEADLINE_MS: '250' });
    expect(config).toMatchObject({ PORT: 0, READ_DEADLINE_MS: 250 });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it.each([
    [{}, true],
    [{ NODE_ENV: 'production' }, false],
    [{ NODE_ENV: 'production', GRAPHIQL: 'on' }, true],
    [{ NODE_ENV: 'test', GRAPHIQL: 'off' }, false],
  ])('enables GraphiQL outside production unless GRAPHIQL is set: %j', (environment, graphiql) => {
    expect(readConfig(environment).graphiql).toBe(graphiql);
  });

  it.each(['bolt://127.0.0.1:7687', 'neo4j://cluster', 'neo4j+s://x.example', 'bolt+ssc://x.example'])(
    'accepts an address with any scheme of the driver: %s',
    (uri) => {
      expect(readConfig({ NEO4J_URI: uri }).NEO4J_URI).toBe(uri);
    },
  );

  it('reports all problems together, each with the name of its variable', () => {
    const wrong = {
      PORT: '70000',
      NEO4J_URI: 'http://127.0.0.1:7474',
      SEED: 'yes',
      GRAPHIQL: 'true',
      READ_DEADLINE_MS: 'soon',
      WRITE_DEADLINE_MS: '0',
      LOG_LEVEL: 'loud',
      TOKENS: `reader:read:${HASH},nonsense`,
      CORS_ORIGINS: 'https://app.example/',
      TRUST_PROXY: 'nginx',
    };
    const named = (environment: NodeJS.ProcessEnv) =>
      problemsOf(environment)
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(':')[0]);
    expect(named(wrong).sort()).toEqual(Object.keys(wrong).sort());
    // Missing companion variables are reported together with wrong values.
    expect(named({ PORT: '70000', OIDC_ISSUER: 'https://login.example/' })).toEqual([
      'PORT',
      'OIDC_JWKS_URI',
      'OIDC_AUDIENCE',
    ]);
  });

  it.each([
    '10.1.2.3',
    '10.0.0.0/8',
    '172.16.0.0/255.240.0.0',
    '::1',
    '::ffff:10.1.2.3',
    'fd00::/8',
    'loopback',
    'linklocal',
    'uniquelocal',
  ])('accepts %s as a proxy, as the server does', (proxy) => {
    expect(readConfig({ TRUST_PROXY: `127.0.0.1, ${proxy}` }).TRUST_PROXY).toEqual(['127.0.0.1', proxy]);
    expect(() => fastify({ trustProxy: [proxy] })).not.toThrow();
  });

  it.each([
    'nginx',
    'proxy.example',
    '10.0.0.0/0',
    '10.0.0.0/33',
    '10.0.0.0/8/8',
    '10.0.0.0/255.0.255.0',
    'fd00::/129',
    'fe80::1%a-b',
    'true',
  ])('rejects %s as a proxy, since the server could not start with it', (proxy) => {
    expect(problemsOf({ TRUST_PROXY: `127.0.0.1, ${proxy}` })).toContain('TRUST_PROXY: proxy 2 must be an address');
    expect(() => fastify({ trustProxy: [proxy] })).toThrow();
  });

  it.each(['https://app.example', 'http://127.0.0.1:5173', 'http://[::1]:8080', 'capacitor://localhost', '*'])(
    'accepts %s as an origin',
    (origin) => {
      expect(readConfig({ CORS_ORIGINS: origin }).CORS_ORIGINS).toEqual([origin]);
    },
  );

  it.each([
    'https://app.example/',
    'https://app.example/page',
    'https://App.example',
    'https://app.example:443',
    'https://*.example',
    'app.example',
    'localhost:5173',
    'file:///page',
  ])('rejects %s as an origin, since no browser sends it', (origin) => {
    const told = problemsOf({ CORS_ORIGINS: `https://b.example, ${origin}` });
    expect(told).toContain('CORS_ORIGINS: origin 2 must be https://HOST');
  });

  it.each([
    [{ PORT: '80x' }, 'PORT: must be a whole number from 0 to 65535, not "80x"'],
    [{ PORT: '1.5' }, 'PORT: must be a whole number from 0 to 65535, not "1.5"'],
    [{ READ_DEADLINE_MS: '0' }, 'READ_DEADLINE_MS: must be a whole number from 1 to 600000, not "0"'],
    [{ LIMIT_COST: 'much' }, 'LIMIT_COST: must be a whole number from 1 to 1000000000, not "much"'],
    [{ OTEL_TRACES_SAMPLER_ARG: '2' }, 'OTEL_TRACES_SAMPLER_ARG: must be a number from 0 to 1, not "2"'],
  ])('states the range of allowed numbers: %j', (environment, sentence) => {
    expect(problemsOf(environment)).toBe(`The configuration cannot be used:\n  ${sentence}`);
  });

  it('rejects ports to which browsers and fetch never connect', async () => {
    for (const port of [1, 5060, 6000, 6665, 6669, 10_080]) {
      await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toMatchObject({ cause: { message: 'bad port' } });
      expect(problemsOf({ PORT: String(port) })).toContain(
        `PORT: ${port} is a port to which browsers and fetch never connect`,
      );
    }
    expect(readConfig({ PORT: '80' }).PORT).toBe(80);
  });

  it('keeps secrets out of its error messages', () => {
    const told = problemsOf({ PORT: 'x', NEO4J_PASSWORD: 'open sesame', TOKENS: 'cg_a-token-by-mistake' });
    expect(told).toContain('PORT');
    expect(told).not.toMatch(/sesame|cg_a/);
  });

  it('reads headers as names and values, and keeps the values of unreadable ones out of errors', () => {
    const { OTEL_EXPORTER_OTLP_HEADERS: headers } = readConfig({
      OTEL_EXPORTER_OTLP_HEADERS: 'x-key=a%20b=c, two = 2',
    });
    expect([...headers]).toEqual([
      ['x-key', 'a b=c'],
      ['two', '2'],
    ]);
    for (const wrong of ['sesame', 'x-key=sesame%', 'x-key=sesame%0A', '=sesame']) {
      const told = problemsOf({ OTEL_EXPORTER_OTLP_HEADERS: wrong });
      expect(told).toContain('OTEL_EXPORTER_OTLP_HEADERS: header 1');
      expect(told).not.toContain('sesame');
    }
  });

  it.each([
    [{}, true],
    [{ NODE_ENV: 'production' }, false],
    [{ NODE_ENV: 'production', INTROSPECTION: 'on' }, true],
    [{ INTROSPECTION: 'off' }, false],
  ])('enables introspection outside production unless INTROSPECTION is set: %j', (environment, introspection) => {
    expect(readConfig(environment).introspection).toBe(introspection);
  });

  it('lists the allowed words when it rejects another one', () => {
    expect(problemsOf({ SEED: 'yes', METRICS: 'on' })).toBe(
      'The configuration cannot be used:\n  SEED: must be "auto" or "off", not "yes"\n  METRICS: must be "token", "open" or "off", not "on"',
    );
  });

  it('reads limits as numbers, and lists separated by commas', () => {
    const config = readConfig({
      LIMIT_COST: '5',
      CORS_ORIGINS: 'https://a.example, https://b.example',
      TRUST_PROXY: '10.0.0.0/8',
    });
    expect(config).toMatchObject({
      LIMIT_COST: 5,
      CORS_ORIGINS: ['https://a.example', 'https://b.example'],
      TRUST_PROXY: ['10.0.0.0/8'],
    });
    expect(limitsOf(readConfig({}))).toEqual(DEFAULT_LIMITS);
  });
});
