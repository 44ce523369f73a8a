import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { neo4jIsAvailable, startNeo4j } from '../../scripts/neo4j/server.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Bolt address of a Neo4j without a password, whose data a test may delete; null when there is none. */
    neo4jUri: string | null;
    /** Why there is none. */
    neo4jSkipReason: string | null;
  }
}

const WITHOUT_NEO4J = ['unit', 'browser'];

/** Decides which Neo4j the tests use: TEST_NEO4J_URI, else one started for this run, else none. */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const wanted = project.vitest.projects.some(({ name }) => !WITHOUT_NEO4J.includes(name));
  if (!wanted) return provideNone(project, 'Only tests that need no Neo4j were chosen.');
  const given = process.env['TEST_NEO4J_URI'];
  if (given) return provide(project, given);
  const missing = neo4jIsAvailable();
  if (missing === null) return startForThisRun(project);
  if (process.env['CI']) throw new Error(`The tests need Neo4j. ${missing}`);
  console.warn(`The tests on Neo4j are skipped. ${missing}`);
  return provideNone(project, missing);
}

async function startForThisRun(project: TestProject): Promise<() => Promise<void>> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'compliance-graph-neo4j-'));
  const removeData = () => rmSync(dataDirectory, { recursive: true, force: true });
  try {
    const server = await startNeo4j({ dataDirectory });
    provide(project, server.uri);
    return async () => {
      await server.stop();
      removeData();
    };
  } catch (failure) {
    removeData();
    throw failure;
  }
}

function provide(project: TestProject, uri: string): undefined {
  project.provide('neo4jUri', uri);
  project.provide('neo4jSkipReason', null);
}

function provideNone(project: TestProject, reason: string): undefined {
  project.provide('neo4jUri', null);
  project.provide('neo4jSkipReason', reason);
}
