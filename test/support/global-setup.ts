import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { neo4jIsAvailable, startNeo4j } from '../../scripts/neo4j/server.mjs';
import { giveTurns } from './turns.ts';
import { wantedEngines } from './wanted-engines.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** What the contract suite runs on. */
    engines: ReturnType<typeof wantedEngines>;
    /** Bolt address of a Neo4j without a password, whose data a test may delete; null when there is none. */
    neo4jUri: string | null;
    /** Its process, where it was started for this run. */
    neo4jPid: number | null;
    /** Port of who gives turns on it: all suites share its one database. */
    neo4jTurns: number;
    /** Holds the seeded graph, once a test has made it. */
    neo4jSeedFile: string;
  }
}

/** In a run of minutes the time that thorough compilation takes does not come back. */
const QUICK_JAVA = ['-XX:TieredStopAtLevel=1'];

type TakeDown = () => Promise<void>;

/** Decides which Neo4j the tests use: TEST_NEO4J_URI, else one started for this run, else none. */
export default async function setUp(project: TestProject): Promise<TakeDown | undefined> {
  const engines = wantedEngines();
  project.provide('engines', engines);
  project.provide('neo4jUri', null);
  project.provide('neo4jPid', null);
  project.provide('neo4jTurns', 0);
  project.provide('neo4jSeedFile', '');
  const wanted = engines.includes('neo4j') && project.vitest.projects.some(({ name }) => name === 'contract');
  if (!wanted) return undefined;
  const given = process.env['TEST_NEO4J_URI'];
  const missing = given ? null : neo4jIsAvailable();
  if (missing === null) return startTurns(project, given);
  if (process.env['CI']) throw new Error(`The tests need Neo4j. ${missing}`);
  console.warn(`The tests on Neo4j are skipped. ${missing}`);
  return undefined;
}

async function startTurns(project: TestProject, given: string | undefined): Promise<TakeDown> {
  const folder = mkdtempSync(join(tmpdir(), 'compliance-graph-neo4j-'));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  try {
    const server = given ? null : await startNeo4j({ dataDirectory: join(folder, 'data'), javaOptions: QUICK_JAVA });
    const turns = await giveTurns();
    project.provide('neo4jUri', server?.uri ?? given ?? null);
    project.provide('neo4jPid', server?.process.pid ?? null);
    project.provide('neo4jTurns', turns.port);
    project.provide('neo4jSeedFile', join(folder, 'seed.json'));
    return async () => {
      await turns.close();
      await server?.stop();
      removeFolder();
    };
  } catch (failure) {
    removeFolder();
    throw failure;
  }
}
