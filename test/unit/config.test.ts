import fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { limitsOf } from '../../src/config/limits.ts';
import { CONFIGURATION, readConfig } from '../../src/config.ts';
import { DEFAULT_LIMITS } from '../../src/domain/limits.ts';
import { problemsOf } from '../support/config-problems.ts';

const HASH = '0123456789abcdef'.repeat(4);

describe('The configuration', () => {
  it.each(['', ' ', ' \t'])('takes a text of nothing, or of blanks only, as not set: %j', (text) => {
    const empty = Object.fromEntries(Object.keys(CONFIGURATION.shape).map((name) => [name, text]));
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  it('misses the address of the Neo4j that a user, a password or a database is for', () => {
    expect(problemsOf({ NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: 'open sesame' })).toContain(
      'NEO4J_URI: must be set, or NEO4J_USERNAME and NEO4J_PASSWORD left out, which need it',
    );
    expect(problemsOf({ NEO4J_DATABASE: 'graph', NEO4J_URI: 'bolt://127.0.0.1:7687' })).toBe('');
  });

  it.each(['prod', 'Production', 'staging'])(
    'does not take NODE_ENV=%s for a server that is not in production',
    (name) => {
      expect(problemsOf({ NODE_ENV: name })).toContain(
        `NODE_ENV: must be "production", "development" or "test", not "${name}"`,
      );
    },
  );

  it('leaves what it does not know alone', () => {
    expect(readConfig({ PATH: '/usr/bin', HOME: '/home/somebody' })).toEqual(readConfig({}));
  });

  it('reads numbers, and cannot be changed', () => {
    const config = readConfig({ PORT: '0', READ_DEADLINE_MS: '250' });
    expect(config).toMatchObject({ PORT: 0, READ_DEADLINE_MS: 250 });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it.each([
    [{}, true],
    [{ NODE_ENV: 'production' }, false],
    [{ NODE_ENV: 'production', GRAPHIQL: 'on' }, true],
    [{ NODE_ENV: 'test', GRAPHIQL: 'off' }, false],
  ])('has GraphiQL outside production, unless told: %j', (environment, graphiql) => {
    expect(readConfig(environment).graphiql).toBe(graphiql);
  });

  it.each(['bolt://127.0.0.1:7687', 'neo4j://cluster', 'neo4j+s://x.example', 'bolt+ssc://x.example'])(
    'takes an address of any scheme of the driver: %s',
    (uri) => {
      expect(readConfig({ NEO4J_URI: uri }).NEO4J_URI).toBe(uri);
    },
  );

  it('tells all that is wrong together, each by its name', () => {
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
    // What is missing beside others is told with what is wrong.
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
  ])('takes %s for a proxy, and so does the server', (proxy) => {
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
  ])('takes %s for no proxy, as the server would end with it', (proxy) => {
    expect(problemsOf({ TRUST_PROXY: `127.0.0.1, ${proxy}` })).toContain('TRUST_PROXY: proxy 2 must be an address');
    expect(() => fastify({ trustProxy: [proxy] })).toThrow();
  });

  it.each(['https://app.example', 'http://127.0.0.1:5173', 'http://[::1]:8080', 'capacitor://localhost', '*'])(
    'takes %s for an origin',
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
  ])('takes %s for no origin, since no browser sends it', (origin) => {
    const told = problemsOf({ CORS_ORIGINS: `https://b.example, ${origin}` });
    expect(told).toContain('CORS_ORIGINS: origin 2 must be https://HOST');
  });

  it.each([
    [{ PORT: '80x' }, 'PORT: must be a whole number from 0 to 65535, not "80x"'],
    [{ PORT: '1.5' }, 'PORT: must be a whole number from 0 to 65535, not "1.5"'],
    [{ READ_DEADLINE_MS: '0' }, 'READ_DEADLINE_MS: must be a whole number from 1 to 600000, not "0"'],
    [{ LIMIT_COST: 'much' }, 'LIMIT_COST: must be a whole number from 1 to 1000000000, not "much"'],
    [{ OTEL_TRACES_SAMPLER_ARG: '2' }, 'OTEL_TRACES_SAMPLER_ARG: must be a number from 0 to 1, not "2"'],
  ])('says which numbers it takes: %j', (environment, sentence) => {
    expect(problemsOf(environment)).toBe(`The configuration cannot be used:\n  ${sentence}`);
  });

  it('refuses ports that nobody would ask', async () => {
    for (const port of [1, 5060, 6000, 6665, 6669, 10_080]) {
      await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toMatchObject({ cause: { message: 'bad port' } });
      expect(problemsOf({ PORT: String(port) })).toContain(
        `PORT: ${port} is a port to which browsers and fetch never connect`,
      );
    }
    expect(readConfig({ PORT: '80' }).PORT).toBe(80);
  });

  it('keeps secrets out of what it tells', () => {
    const told = problemsOf({ PORT: 'x', NEO4J_PASSWORD: 'open sesame', TOKENS: 'cg_a-token-by-mistake' });
    expect(told).toContain('PORT');
    expect(told).not.toMatch(/sesame|cg_a/);
  });

  it('reads headers as their names and values, and tells no value of one that it cannot read', () => {
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
  ])('tells the schema outside production, unless told: %j', (environment, introspection) => {
    expect(readConfig(environment).introspection).toBe(introspection);
  });

  it('tells the words that there are to who writes another', () => {
    expect(problemsOf({ SEED: 'yes', METRICS: 'on' })).toBe(
      'The configuration cannot be used:\n  SEED: must be "auto" or "off", not "yes"\n  METRICS: must be "token", "open" or "off", not "on"',
    );
  });

  it('reads limits as numbers, and lists with commas between', () => {
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
