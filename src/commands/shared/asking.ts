import { userInfo } from 'node:os';
import { readConfig } from '../../config.ts';
import { SCOPES } from '../../domain/callers.ts';
import { type AskGraph, currentRevision } from '../../exports/ask.ts';
import { openInProcess } from '../../graphql/in-process.ts';
import { createLog } from '../../log.ts';
import { withGraphOpen } from '../../start/open-graph.ts';
import { createServices } from '../../start/services.ts';
import { postGraphQl, runningServer } from './remote.ts';

/**
 * Queries the GraphQL API with all rights: of the server that has the embedded file open, otherwise in this process.
 */
export async function withGraph<Result>(work: (ask: AskGraph) => Promise<Result>): Promise<Result> {
  const config = readConfig();
  const server = await runningServer(config);
  if (server !== null) return work((query, variables) => postGraphQl(server, query, variables));
  return withGraphOpen(config, async (engine) => {
    const services = createServices(engine);
    if ((await services.watch.current()).revision === 0) {
      process.stderr.write('The graph is empty; `npm run seed` fills it with the facts of seed/.\n');
    }
    const caller = { name: userInfo().username, scopes: SCOPES };
    return work(openInProcess(services, createLog(config.LOG_LEVEL))({ caller, requestId: 'command line' }));
  });
}

/** True if nothing was ever published in the graph, here or at the server that has it open. */
export async function isGraphEmpty(): Promise<boolean> {
  const config = readConfig();
  const server = await runningServer(config);
  if (server === null) {
    return withGraphOpen(config, async (engine) => (await createServices(engine).watch.current()).revision === 0);
  }
  return (await currentRevision((query, variables) => postGraphQl(server, query, variables))) === 0;
}
