/** Starts the built server with another timeout for reading lists: its argument, in milliseconds. */
import { readConfig } from '../../dist/config.js';
import { createServerLog } from '../../dist/log.js';
import { readInProcesses } from '../../dist/read-in-processes.js';
import { serve } from '../../dist/serve.js';

const config = readConfig();
const server = await serve(
  config,
  createServerLog(config.LOG_LEVEL),
  readInProcesses({ longest: Number(process.argv[2]) }),
);
process.once('SIGTERM', () => void server.close(0).then(() => process.exit(0)));
await server.ready;
process.stdout.write(`${server.url}\n`);
