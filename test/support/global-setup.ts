import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { neo4jIsAvailable, startNeo4j } from '../../scripts/neo4j/server.mjs';
import { giveTurns } from './turns.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Bolt address of a Neo4j without a password, whose data a test may delete; null when there is none. */
    neo4jUri: string | null;
    /** Its process, where it was started for this run. */
    neo4jPid: number | null;
    /** Port of who gives turns on it: all suites share its one database. */
    neo4jTurns: number;
  }
}

const WITHOUT_NEO4J = ['unit', 'api', 'browser'];
/** In a run of minutes the time that thorough compilation takes does not come back. */
const QUICK_JAVA = ['-XX:TieredStopAtLevel=1'];

type TakeDown = () => Promise<void>;

/** Decides which Neo4j the tests use: TEST_NEO4J_URI, else one started for this run, else none. */
export default async function setUp(project: TestProject): Promise<TakeDown | undefined> {
  project.provide('neo4jUri', null);
  project.provide('neo4jPid', null);
  project.provide('neo4jTurns', 0);
  const wanted = project.vitest.projects.some(({ name }) => !WITHOUT_NEO4J.includes(name));
  if (!wanted) return undefined;
  const given = process.env['TEST_NEO4J_URI'];
  if (given) return provide(project, given, null);
  const missing = neo4jIsAvailable();
  if (missing === null) return startForThisRun(project);
  if (process.env['CI']) throw new Error(`The tests need Neo4j. ${missing}`);
  console.warn(`The tests on Neo4j are skipped. ${missing}`);
  return undefined;
}

async function startForThisRun(project: TestProject): Promise<TakeDown> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'compliance-graph-neo4j-'));
  const removeData = () => rmSync(dataDirectory, { recursive: true, force: true });
  try {
    const server = await startNeo4j({ dataDirectory, javaOptions: QUICK_JAVA });
    const closeTurns = await provide(project, server.uri, server.process.pid ?? null);
    return async () => {
      await closeTurns();
      await server.stop();
      removeData();
    };
  } catch (failure) {
    removeData();
    throw failure;
  }
}

async function provide(project: TestProject, uri: string, pid: number | null): Promise<TakeDown> {
  const turns = await giveTurns();
  project.provide('neo4jUri', uri);
  project.provide('neo4jPid', pid);
  project.provide('neo4jTurns', turns.port);
  return turns.close;
}
