import { userInfo } from 'node:os';
import { readConfig } from '../config.ts';
import { SCOPES } from '../domain/callers.ts';
import { BadInput, QuestionRefused } from '../errors.ts';
import { askInProcess } from '../graphql/in-process.ts';
import { createLog } from '../log.ts';
import { createServices, openGraph } from '../main.ts';
import { type GraphQlAnswer, postGraphQl, runningServer } from './remote.ts';

export type AskGraph = (query: string, variables: Record<string, unknown>) => Promise<GraphQlAnswer>;

/**
 * Asks the GraphQL API of the graph that the configuration names: of the server that has the embedded file
 * open, else within this process, as somebody who may do all that the API allows.
 */
export async function withGraph<Result>(work: (ask: AskGraph) => Promise<Result>): Promise<Result> {
  const config = readConfig();
  const server = runningServer(config);
  if (server !== null) return work((query, variables) => postGraphQl(server, query, variables));
  const engine = await openGraph(config);
  try {
    const services = createServices(engine);
    if ((await services.watch.current()).revision === 0) {
      process.stderr.write('The graph is empty; `npm run seed` fills it with the facts of seed/.\n');
    }
    const caller = { name: userInfo().username, scopes: SCOPES };
    return await work(askInProcess(services, { log: createLog(config.LOG_LEVEL), caller, requestId: 'command line' }));
  } finally {
    await engine.close();
  }
}

/** What the question was wrong about, by the codes of the contract. */
const MISTAKES: readonly unknown[] = ['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED'];

/** The data of an answer; its first error is thrown. */
export async function mustAsk<Data>(ask: AskGraph, query: string, variables: Record<string, unknown>): Promise<Data> {
  const { data, errors } = await ask(query, variables);
  const [error] = errors ?? [];
  if (error === undefined) return data as Data;
  const code = error.extensions?.code;
  if (MISTAKES.includes(code)) throw new BadInput(error.message);
  throw new QuestionRefused(error.message, String(code ?? 'INTERNAL_SERVER_ERROR'));
}

export interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** All pages of a list, one after the other. */
export async function allPages<Connection extends Page>(
  read: (after: string | null) => Promise<Connection>,
): Promise<[Connection, ...Connection[]]> {
  const first = await read(null);
  const pages: [Connection, ...Connection[]] = [first];
  for (let { pageInfo } = first; pageInfo.hasNextPage; ) {
    const next = await read(pageInfo.endCursor);
    pages.push(next);
    pageInfo = next.pageInfo;
  }
  return pages;
}
