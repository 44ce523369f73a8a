import { z } from 'zod';
import { ACCESS_VARIABLES } from './config/access.ts';
import { LIMIT_VARIABLES } from './config/limits.ts';
import { numberFrom } from './config/numbers.ts';
import { isSet, optional, partsOf } from './config/optional.ts';
import { port } from './config/port.ts';
import { TRACING_VARIABLES } from './config/tracing.ts';
import { wordOf } from './config/words.ts';

const milliseconds = numberFrom(1, 600_000);

/** All variables that the program reads; `.env.example` lists them with their defaults. */
export const CONFIGURATION = z.object({
  NODE_ENV: optional(wordOf(['production', 'development', 'test']).optional()).describe(
    '`production` turns off GraphiQL, introspection and suggestions of field names.',
  ),
  HOST: optional(z.string().default('127.0.0.1')).describe('Address to listen on.'),
  PORT: optional(port.default(4000)).describe('Port to listen on; 0 picks one.'),
  DATA_DIR: optional(z.string().default('data')).describe(
    'Folder of the embedded graph; `:memory:` keeps it in memory. Ignored with NEO4J_URI.',
  ),
  NEO4J_URI: optional(
    z
      .string()
      .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/./, 'must be bolt://… or neo4j://…')
      .optional(),
  ).describe(
    'Address of a Neo4j server to use instead of the embedded graph, such as `bolt://127.0.0.1:7687` or `neo4j+s://…`.',
  ),
  NEO4J_USERNAME: optional(z.string().optional()).describe('User name for the database; not set: no authentication.'),
  NEO4J_PASSWORD: optional(z.string().optional()).describe('Password of that user.'),
  NEO4J_DATABASE: optional(z.string().optional()).describe("Database to use; not set: the server's default."),
  NEO4J_CONNECTIONS: optional(numberFrom(1, 1_000).default(50)).describe(
    'Largest number of connections to Neo4j, and so of concurrent queries; further queries wait for a connection.',
  ),
  SEED: optional(wordOf(['auto', 'off']).default('auto')).describe(
    '`auto` fills an empty graph at startup with the facts that come with the program; `off` leaves it empty.',
  ),
  PLAIN_RELATIONSHIPS: optional(wordOf(['on', 'off']).optional()).describe(
    '`on` keeps a plain relationship between two nodes for each current statement, for use by other programs; `off` removes them. ' +
      'Not set: no change; a new Neo4j has them, a new embedded graph does not.',
  ),
  GRAPHIQL: optional(wordOf(['on', 'off']).optional()).describe(
    'Shows GraphiQL to browsers at /graphql; not set: on, except in production.',
  ),
  INTROSPECTION: optional(wordOf(['on', 'off']).optional()).describe(
    'Allows introspection of the GraphQL schema; not set: on, except in production.',
  ),
  OPERATIONS_AT_ONCE: optional(numberFrom(1, 1_000).default(8)).describe(
    'Number of GraphQL operations that run concurrently; others wait up to a second and are then rejected with status 503.',
  ),
  IMPORT_READERS: optional(numberFrom(1, 64).optional()).describe(
    'Number of lists read concurrently, each in a separate process; not set: one less than the number of processors, as far as a third of MEMORY_MB allows, at least one.',
  ),
  READ_DEADLINE_MS: optional(milliseconds.default(10_000)).describe('Timeout of a read of the graph, in milliseconds.'),
  WRITE_DEADLINE_MS: optional(milliseconds.default(60_000)).describe('Timeout of a transaction, in milliseconds.'),
  SHUTDOWN_DELAY_MS: optional(numberFrom(0, 600_000).default(1_000)).describe(
    'Milliseconds after SIGTERM during which `/readyz` reports closing and new connections are still served.',
  ),
  TRUSTED_DOCUMENTS: optional(wordOf(['any', 'only']).default('any')).describe(
    '`only` rejects any GraphQL document that is not part of the explorer or listed in a manifest.',
  ),
  TRUSTED_DOCUMENTS_FILES: optional(z.string().default('').transform(partsOf)).describe(
    'Manifest files with trusted documents, separated by commas, as written by codegen, Relay’s compiler and Apollo’s generator.',
  ),
  MEMORY_MB: optional(numberFrom(256, 1_048_576).optional()).describe(
    'Memory for the server and the processes that read its lists, in megabytes; not set: the limit of the container, if any. ' +
      'It gives CACHE_MB and IMPORT_READERS their defaults; below 2048, garbage is collected early, at the cost of a sixth of the processor time.',
  ),
  CACHE_MB: optional(numberFrom(0, 65_536).optional()).describe(
    'Memory for cached rows and answers, in megabytes; 0 disables caching; not set: an eighth of MEMORY_MB, at most 256.',
  ),
  LOG_LEVEL: optional(wordOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info')).describe(
    'Lowest severity to log.',
  ),
  METRICS: optional(wordOf(['token', 'open', 'off']).default('token')).describe(
    'Who may read /metrics: `token`: anyone with a token; `open`: anyone who can reach the port; `off`: no one.',
  ),
  ...LIMIT_VARIABLES,
  ...ACCESS_VARIABLES,
  ...TRACING_VARIABLES,
});

const OIDC = ['OIDC_ISSUER', 'OIDC_JWKS_URI', 'OIDC_AUDIENCE'] as const;

/** Variables that need others: if any of the first list is set, all of the second must be. */
const NEEDS = [
  [OIDC, OIDC],
  // Otherwise the embedded graph would be opened, and perhaps filled, instead of the intended database.
  [['NEO4J_USERNAME', 'NEO4J_PASSWORD', 'NEO4J_DATABASE'], ['NEO4J_URI']],
] as const;

export type Config = Readonly<z.infer<typeof CONFIGURATION>> & {
  readonly graphiql: boolean;
  readonly introspection: boolean;
};

/** All errors of the configuration, in one message. */
export class InvalidConfiguration extends Error {}

/** Quotes a wrong number. Other values may be secrets, so only their own messages quote them. */
function cameWords(issue: z.core.$ZodIssue, environment: NodeJS.ProcessEnv): string {
  const isNumber =
    (issue.code === 'invalid_type' && (issue.expected === 'number' || issue.expected === 'int')) ||
    ((issue.code === 'too_small' || issue.code === 'too_big') && issue.origin !== 'string');
  return isNumber ? `, not "${environment[issue.path.join('.')]}"` : '';
}

function missingBeside(some: readonly string[], needed: readonly string[], environment: NodeJS.ProcessEnv): string[] {
  const given = some.filter((name) => isSet(environment[name]));
  const missing = given.length === 0 ? [] : needed.filter((name) => !isSet(environment[name]));
  const need = given.length === 1 ? 'needs' : 'need';
  return missing.map((name) => `${name}: must be set, or ${given.join(' and ')} left out, which ${need} it`);
}

/** Parses the environment; no other module reads it. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const parsed = CONFIGURATION.safeParse(environment);
  const issues = parsed.error?.issues ?? [];
  const problems = issues.map((issue) => `${issue.path.join('.')}: ${issue.message}${cameWords(issue, environment)}`);
  problems.push(...NEEDS.flatMap(([some, needed]) => missingBeside(some, needed, environment)));
  if (!parsed.success || problems.length > 0) {
    throw new InvalidConfiguration(`The configuration cannot be used:\n  ${problems.join('\n  ')}`);
  }
  const { NODE_ENV, GRAPHIQL, INTROSPECTION } = parsed.data;
  const isOn = (choice: 'on' | 'off' | undefined) =>
    choice === undefined ? NODE_ENV !== 'production' : choice === 'on';
  return Object.freeze({ ...parsed.data, graphiql: isOn(GRAPHIQL), introspection: isOn(INTROSPECTION) });
}
