import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { CountsReporter } from './test/support/counts-reporter.ts';
import { SeededLast } from './test/support/seeded-last.ts';
import { filesOfOtherEngines, wantedEngines } from './test/support/wanted-engines.ts';

const seconds = 1_000;
/** One more than there are cores, since some wait for Neo4j or for a program that they started. */
const maxWorkers = availableParallelism() + 1;

const engines = wantedEngines();
const isOnNeo4j = engines.includes('neo4j');

/** As Node resolves it: two copies of the library would not know each other's types. */
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

/** The same of all: polls are patient, since others share the machine, and what is tried at random is the same in each run. */
const alike = {
  expect: { poll: { timeout: 10 * seconds } },
  setupFiles: 'test/support/same-random.ts',
  // As the program is started: what lives shortly is collected less often.
  execArgv: ['--max-semi-space-size=32'],
};

export default defineConfig({
  test: {
    // Here and not in a project, because one Neo4j serves the whole run.
    globalSetup: 'test/support/global-setup.ts',
    reporters: ['default', new CountsReporter()],
    // What was compiled for one project or run is not compiled again for the next one.
    experimental: { fsModuleCache: true },
    ...(isOnNeo4j && { sequence: { sequencer: SeededLast } }),
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          ...alike,
          include: ['test/unit/**/*.test.ts', 'test/architecture.test.ts'],
          pool: 'forks',
          maxWorkers,
          // The next file finds the modules loaded, which takes longer than most files themselves.
          isolate: false,
          testTimeout: 120 * seconds,
        },
      },
      {
        resolve,
        test: {
          name: 'contract',
          ...alike,
          include: ['test/contract/**/*.test.ts'],
          exclude: filesOfOtherEngines(engines),
          pool: 'forks',
          // All suites on Neo4j share its one database, since the Community edition has no second one.
          maxWorkers: isOnNeo4j ? 1 : maxWorkers,
          sequence: { groupOrder: isOnNeo4j ? 1 : 0 },
          isolate: false,
          // Patient: how long work takes is for the bench to tell.
          testTimeout: 300 * seconds,
          hookTimeout: 300 * seconds,
        },
      },
      {
        resolve,
        test: {
          name: 'api',
          ...alike,
          include: ['test/api/**/*.test.ts'],
          pool: 'forks',
          maxWorkers,
          isolate: false,
          testTimeout: 90 * seconds,
          hookTimeout: 120 * seconds,
        },
      },
      {
        resolve,
        test: {
          name: 'program',
          ...alike,
          include: engines.includes('embedded') ? ['test/program/**/*.test.ts'] : ['test/program/kills/*.test.ts'],
          exclude: filesOfOtherEngines(engines),
          pool: 'forks',
          maxWorkers: isOnNeo4j ? 1 : maxWorkers,
          sequence: { groupOrder: isOnNeo4j ? 2 : 0 },
          isolate: false,
          testTimeout: 300 * seconds,
          hookTimeout: 300 * seconds,
        },
      },
      {
        resolve,
        test: {
          name: 'browser',
          ...alike,
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/support/browser-setup.ts',
          pool: 'forks',
          testTimeout: 120 * seconds,
          hookTimeout: 120 * seconds,
          maxConcurrency: 3,
          maxWorkers,
          isolate: false,
          // After all others: what they take of the machine, a page would wait for.
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
