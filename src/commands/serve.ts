import { defineCommand } from 'citty';
import { memoryShares } from '../config/memory.ts';
import { readConfig } from '../config.ts';
import { createServerLog } from '../log.ts';
import { serve } from '../serve.ts';
import { spanLastNet } from '../start/last-net.ts';
import { compileEarly } from './shared/compile-early.ts';
import { refusing } from './shared/refusing.ts';
import { keepHeapSmall } from './shared/small-heap.ts';

export const serveCommand = defineCommand({
  meta: {
    name: 'serve',
    description:
      'Starts the server at http://HOST:PORT; first fills an empty graph with the facts that come with the program.',
  },
  run: () =>
    refusing(async () => {
      compileEarly();
      const config = readConfig();
      if (memoryShares(config).collectEarly) keepHeapSmall();
      const log = createServerLog(config.LOG_LEVEL);
      const server = await serve(config, log);
      spanLastNet({ close: () => server.close(0), log });
      for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        // Ctrl-C comes from a person, so that no load balancer needs a delay.
        const delay = signal === 'SIGINT' ? 0 : config.SHUTDOWN_DELAY_MS;
        process.once(signal, () => void server.close(delay).then(() => process.exit(0)));
      }
      // A closed standard output does not stop the server, since its reader may leave at once.
      process.stdout.removeAllListeners('error').on('error', () => undefined);
      if (!(await server.ready)) return;
      process.stdout.write(`compliance-graph answers at ${server.url}/graphql\n`);
    }),
});
