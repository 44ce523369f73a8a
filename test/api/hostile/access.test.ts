import { beforeAll, describe, expect, it } from 'vitest';
import type { Scope, TokenGrant } from '../../../src/domain/callers.ts';
import { newToken } from '../../../src/http/callers/tokens.ts';
import type { ListeningServer, ListenOptions } from '../../support/http.ts';
import { withMadeUpServers } from '../../support/made-up-servers.ts';
import { routesRegisteredIn } from '../../support/registered-routes.ts';

/** Scopes by token name. An issuer may know a caller without giving it a scope. */
const SCOPES_OF = {
  known: [],
  reader: ['read'],
  importer: ['import'],
  publisher: ['publish'],
  local: ['read', 'import', 'publish'],
} as const satisfies Readonly<Record<string, readonly Scope[]>>;
type Asker = 'nobody' | keyof typeof SCOPES_OF;

const ANYBODY: readonly Asker[] = ['nobody', 'known', 'reader', 'importer', 'publisher', 'local'];
const KNOWN: readonly Asker[] = ['known', 'reader', 'importer', 'publisher', 'local'];
const READERS: readonly Asker[] = ['reader', 'importer', 'publisher', 'local'];
const IMPORTERS: readonly Asker[] = ['importer', 'local'];
const THIS_MACHINE: readonly Asker[] = ['local'];

interface Access {
  /** Path that a request is sent to; default: the path of the route. */
  readonly path?: string;
  readonly open: readonly Asker[];
  /** Callers let in if reading needs a token. */
  readonly closed: readonly Asker[];
}

/** Who may use each route of the server. */
const ACCESS: Readonly<Record<string, Access>> = {
  'GET /livez': { open: ANYBODY, closed: ANYBODY },
  'GET /readyz': { open: ANYBODY, closed: ANYBODY },
  'GET /openapi.json': { open: ANYBODY, closed: ANYBODY },
  'GET /graphiql/*': { path: '/graphiql/index.html', open: ANYBODY, closed: ANYBODY },
  'OPTIONS *': { path: '/graphql', open: ANYBODY, closed: ANYBODY },
  'GET /metrics': { open: KNOWN, closed: KNOWN },
  'GET /graphql': { path: '/graphql?query={__typename}', open: ANYBODY, closed: READERS },
  'POST /graphql': { open: ANYBODY, closed: READERS },
  'POST /mcp': { open: ANYBODY, closed: READERS },
  'GET /exports/:file': { path: '/exports/scope.csv', open: ANYBODY, closed: READERS },
  'GET /embed/card': { path: '/embed/card?services=service/lantern', open: ANYBODY, closed: READERS },
  'GET /embed/badge.svg': { path: '/embed/badge.svg?services=service/lantern', open: ANYBODY, closed: READERS },
  'POST /check-system': { open: ANYBODY, closed: READERS },
  'POST /imports': { path: '/imports?dryRun=true', open: IMPORTERS, closed: IMPORTERS },
  'GET /imports/jobs/:id': { path: '/imports/jobs/none', open: IMPORTERS, closed: IMPORTERS },
  'DELETE /imports/jobs/:id': { path: '/imports/jobs/none', open: IMPORTERS, closed: IMPORTERS },
  'POST /prune': { open: THIS_MACHINE, closed: THIS_MACHINE },
  'GET /backup': { open: THIS_MACHINE, closed: THIS_MACHINE },
};
/** Each GET route also answers HEAD. */
const ROUTES = new Map(
  Object.entries(ACCESS).flatMap(([route, access]) =>
    route.startsWith('GET ')
      ? [[route, access] as const, [route.replace('GET', 'HEAD'), access] as const]
      : [[route, access] as const],
  ),
);

const made = Object.entries(SCOPES_OF).map(([name, scopes]) => ({ name, scopes, ...newToken() }));
const tokens: TokenGrant[] = made.map(({ name, scopes, hash }) => ({ name, scopes, hash, expiresOn: null }));

function headersOf(asker: Asker): Record<string, string> {
  const found = made.find(({ name }) => name === asker);
  return {
    'content-type': 'application/json',
    ...(found === undefined ? {} : { authorization: `Bearer ${found.token}` }),
  };
}

/** The same path with its first letter percent-encoded. */
function spelledOtherwise(path: string): string {
  return `/%${path.charCodeAt(1).toString(16)}${path.slice(2)}`;
}

const open = withMadeUpServers();
const OPTIONS: ListenOptions = {
  tokens,
  localCaller: 'local',
  graphiql: true,
  protection: { allowedOrigins: ['https://app.example'] },
};

async function letIn(server: ListeningServer, route: string, path: string): Promise<readonly Asker[]> {
  const [method = ''] = route.split(' ');
  const body = method === 'POST' ? '{}' : null;
  const statuses = await Promise.all(
    ANYBODY.map(async (asker) => {
      const response = await fetch(`${server.url}${path}`, { method, headers: headersOf(asker), body });
      await response.arrayBuffer();
      return response.status;
    }),
  );
  // A caller with access gets an answer of the route, even if only an error about the body.
  expect(statuses.filter((status) => status >= 500)).toEqual([]);
  return ANYBODY.filter((_asker, at) => ![401, 403].includes(statuses[at] ?? 0));
}

describe('Each route', () => {
  it('is in the access table, and the table has no other', async () => {
    const routes = await routesRegisteredIn(() => open().listen({ ...OPTIONS, readingNeedsToken: true }));
    expect(routes).toEqual([...ROUTES.keys()].sort());
  });

  describe.each([
    ['if reading needs no token', false],
    ['if reading needs a token', true],
  ])('admits only callers of the table, %s', (_where, readingNeedsToken) => {
    let server: ListeningServer;
    beforeAll(async () => {
      server = await open().listen({ ...OPTIONS, readingNeedsToken });
    });

    it.each([...ROUTES])('%s', async (route, { path = route.split(' ')[1] ?? '', ...access }) => {
      const wanted = readingNeedsToken ? access.closed : access.open;
      expect(await letIn(server, route, path)).toEqual(wanted);
      expect(await letIn(server, route, spelledOtherwise(path))).toEqual(wanted);
    });
  });

  it.each(['GET /backup', 'POST /prune'])(
    'for this machine admits no caller if there is no local token: %s',
    async (route) => {
      const server = await open().listen({ tokens });
      expect(await letIn(server, route, route.split(' ')[1] ?? '')).toEqual([]);
    },
  );
});
