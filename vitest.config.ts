import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { CountsReporter } from './test/support/counts-reporter.ts';
import { SeededLast } from './test/support/seeded-last.ts';
import { filesOfOtherEngines, wantedEngines } from './test/support/wanted-engines.ts';

const seconds = 1_000;
/** One more than the number of cores, since some workers wait for Neo4j or a started program. */
const maxWorkers = availableParallelism() + 1;

const engines = wantedEngines();
const isOnNeo4j = engines.includes('neo4j');

/** As Node resolves it, since graphql-js must be loaded only once: two copies reject each other's types. */
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

/**
 * Shared by all projects. Polls are patient, since others share the machine; random values are the same in each run.
 */
const alike = {
  expect: { poll: { timeout: 10 * seconds } },
  setupFiles: 'test/support/same-random.ts',
  // As in the program: short-lived objects are collected less often.
  execArgv: ['--max-semi-space-size=32'],
};

export default defineConfig({
  test: {
    // Not in a project, because one Neo4j serves the whole run.
    globalSetup: 'test/support/global-setup.ts',
    reporters: ['default', new CountsReporter()],
    // Shares compiled modules between projects and runs.
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
          // Files share loaded modules, since loading takes longer than most tests.
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
          // Generous, since performance is measured by the benchmark.
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
          // After all others, whose load would slow pages down.
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
