import { defineCommand } from 'citty';
import { readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { serveOverStdio } from '../mcp/over-stdio.ts';
import { openMcp } from '../mcp/server.ts';
import { VERSION } from '../version.ts';
import { withGraph } from './shared/asking.ts';
import { refusing } from './shared/refusing.ts';
import { runningServer } from './shared/remote.ts';

export const mcpCommand = defineCommand({
  meta: {
    name: 'mcp',
    description:
      'Answers an MCP client over standard input and output until it closes them. A running server also answers at /mcp.',
  },
  run: () =>
    refusing(async () => {
      const config = readConfig();
      const log = createLog(config.LOG_LEVEL);
      const onFailure = (error: unknown) => log.error({ err: error }, 'A question of an MCP client failed.');
      const openServer = openMcp({ version: VERSION, onFailure });
      const explorer = (await runningServer(config))?.url ?? '';
      await withGraph((ask) =>
        serveOverStdio(
          () => openServer(() => ({ ask, explorer })),
          (error) => log.debug({ err: error }, 'A message of an MCP client was refused.'),
        ),
      );
    }),
});
