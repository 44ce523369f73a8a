import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { neo4jIsAvailable, startNeo4j } from '../../scripts/neo4j/server.mjs';
import { wantedEngines } from './wanted-engines.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Engines that the contract suite runs on. */
    engines: ReturnType<typeof wantedEngines>;
    /** Bolt address of a Neo4j without password, whose data tests may delete; null if there is none. */
    neo4jUri: string | null;
    /** Its process id, if it was started for this run. */
    neo4jPid: number | null;
  }
}

/** Runs take minutes, too short for thorough compilation to pay off. */
const QUICK_JAVA = ['-XX:TieredStopAtLevel=1', '-XX:ReservedCodeCacheSize=240m', '-XX:+UseSerialGC'];

/**
 * Keeps query plans: tests fill and empty the graph so often that Neo4j would replan most queries, which takes longer
 * than running them. Tests of plans drop them with `CALL db.prepareForReplanning`.
 */
const KEPT_PLANS = {
  'dbms.cypher.min_replan_interval': '1h',
  'dbms.cypher.statistics_divergence_threshold': '1.0',
  'internal.cypher.use_parameter_size': 'false',
  'db.index_sampling.background_enabled': 'false',
};

/** Keeps files in memory: waiting for a disk at each commit takes much of a run, and no data has to survive it. */
const IN_MEMORY = '/dev/shm';
/** Many times the size of what tests write. */
const ROOM_BYTES = 4 * 1024 ** 3;

type TakeDown = () => Promise<void>;

export default async function setUp(project: TestProject): Promise<TakeDown> {
  const seededFolder = mkdtempSync(join(tmpdir(), 'compliance-graph-seed-'));
  project.provide('seededFolder', seededFolder);
  const takeDown = await provideNeo4j(project);
  return async () => {
    await takeDown?.();
    rmSync(seededFolder, { recursive: true, force: true });
  };
}

/** Chooses the Neo4j for the tests: TEST_NEO4J_URI, otherwise one started for this run, otherwise none. */
async function provideNeo4j(project: TestProject): Promise<TakeDown | undefined> {
  const engines = wantedEngines();
  project.provide('engines', engines);
  project.provide('neo4jUri', null);
  project.provide('neo4jPid', null);
  const wanted = engines.includes('neo4j') && project.vitest.projects.some(({ name }) => name === 'contract');
  if (!wanted) return undefined;
  const given = process.env['TEST_NEO4J_URI'];
  if (given) {
    project.provide('neo4jUri', given);
    return undefined;
  }
  const missing = neo4jIsAvailable();
  if (missing === null) return startForThisRun(project);
  if (process.env['CI']) throw new Error(`The tests need Neo4j. ${missing}`);
  console.warn(`The tests on Neo4j are skipped. ${missing}`);
  return undefined;
}

async function startForThisRun(project: TestProject): Promise<TakeDown> {
  const dataDirectory = mkdtempSync(join(hasRoom(IN_MEMORY) ? IN_MEMORY : tmpdir(), 'compliance-graph-neo4j-'));
  const removeData = () => rmSync(dataDirectory, { recursive: true, force: true });
  try {
    const server = await startNeo4j({ dataDirectory, javaOptions: QUICK_JAVA, settings: KEPT_PLANS });
    project.provide('neo4jUri', server.uri);
    project.provide('neo4jPid', server.process.pid ?? null);
    return async () => {
      await server.stop();
      removeData();
    };
  } catch (failure) {
    removeData();
    throw failure;
  }
}

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= ROOM_BYTES;
}
