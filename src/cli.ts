#!/usr/bin/env node
import { defineCommand, runMain, type SubCommandsDef } from 'citty';
import { InvalidConfiguration, readConfig } from './config.ts';
import { DomainError } from './errors.ts';
import { createLog } from './log.ts';
import { openGraph, seed, serve } from './main.ts';

const REFUSED = 1;
const WRONG_USAGE = 2;

/** Refusals are told as they are; a fault of ours with its trace. */
async function refusing(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const isTold = error instanceof DomainError || error instanceof InvalidConfiguration;
    process.stderr.write(`${isTold ? error.message : ((error as Error).stack ?? error)}\n`);
    process.exit(error instanceof InvalidConfiguration ? WRONG_USAGE : REFUSED);
  }
}

const serveCommand = defineCommand({
  meta: {
    name: 'serve',
    description: 'Answers GraphQL at http://HOST:PORT/graphql; fills an empty graph with the facts of seed/ first.',
  },
  run: () =>
    refusing(async () => {
      const config = readConfig();
      const log = createLog(config.LOG_LEVEL);
      const server = await serve(config, log);
      process.stdout.write(`compliance-graph answers at ${server.url}/graphql\n`);
      for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        process.once(signal, () => void server.close().then(() => process.exit(0)));
      }
    }),
});

const seedCommand = defineCommand({
  meta: {
    name: 'seed',
    description: 'Imports the facts that come with the program, or a folder in the same format, as one revision.',
  },
  args: {
    folder: { type: 'positional', required: false, description: 'A folder in the format of seed/README.md.' },
  },
  run: ({ args }) =>
    refusing(async () => {
      const engine = await openGraph(readConfig());
      try {
        const { published, counts } = await seed(engine, args.folder);
        const { nodesAdded, nodesChanged, nodesUnchanged } = counts;
        const { statementsAdded, statementsChanged, statementsUnchanged } = counts;
        process.stdout.write(
          published === null
            ? `Nothing changed: the graph has all ${nodesUnchanged} nodes and ${statementsUnchanged} statements.\n`
            : `Published revision ${published.revision}: nodes ${nodesAdded} added, ${nodesChanged} changed, ` +
                `${nodesUnchanged} unchanged; statements ${statementsAdded} added, ${statementsChanged} changed, ` +
                `${statementsUnchanged} unchanged.\n`,
        );
      } finally {
        await engine.close();
      }
    }),
});

const subCommands: SubCommandsDef = { serve: serveCommand, seed: seedCommand };

const main = defineCommand({
  meta: {
    name: 'compliance-graph',
    description: 'Which services inherit which requirements through which certification. Configured by .env.example.',
  },
  subCommands,
});

await runMain(main);
