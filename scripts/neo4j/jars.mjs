import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const OLDEST_JAVA = 17;
const POM = fileURLToPath(new URL('pom.xml', import.meta.url));
const HOME = fileURLToPath(new URL('../../.neo4j', import.meta.url));
const JARS = join(HOME, 'lib');

// On Windows, mvn is a script that only a shell can run.
const shell = process.platform === 'win32';

export const neo4jVersion = /<neo4j\.version>(.+)</.exec(readFileSync(POM, 'utf8'))[1];

/** Returns null if Neo4j can run here, otherwise a sentence on what is missing. */
export function neo4jIsAvailable() {
  // The server starts from source, which requires the compiler module.
  const modules = spawnSync('java', ['--list-modules'], { encoding: 'utf8' });
  if (modules.error) return `Neo4j needs a JDK of version ${OLDEST_JAVA} or later: no java was found.`;
  const compiler = /^jdk\.compiler@(\d+)/m.exec(modules.stdout);
  if (compiler === null) return `Neo4j needs a JDK of version ${OLDEST_JAVA} or later: the java found has no compiler.`;
  if (Number(compiler[1]) < OLDEST_JAVA) {
    return `Neo4j needs a JDK of version ${OLDEST_JAVA} or later: the java found is of version ${compiler[1]}.`;
  }
  if (jarsAreInstalled()) return null;
  const maven = spawnSync('mvn', ['--version'], { shell, stdio: 'ignore' });
  return maven.error || maven.status !== 0 ? 'Neo4j comes from Maven: no mvn was found.' : null;
}

/** Returns the folder of the server's jars. Downloads them the first time. */
export async function installedJars() {
  if (jarsAreInstalled()) return JARS;
  mkdirSync(HOME, { recursive: true });
  // Renamed once complete, so that an interrupted download does not look installed.
  const partial = mkdtempSync(join(HOME, 'fetching-'));
  try {
    await runMaven(partial);
    rmSync(JARS, { recursive: true, force: true });
    renameSync(partial, JARS);
  } catch (failure) {
    rmSync(partial, { recursive: true, force: true });
    if (!jarsAreInstalled()) throw failure;
  }
  return JARS;
}

function jarsAreInstalled() {
  return existsSync(join(JARS, `neo4j-${neo4jVersion}.jar`));
}

async function runMaven(outputDirectory) {
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${outputDirectory}`];
  const maven = spawn('mvn', ['--batch-mode', '--quiet', '--file', POM, ...goal], {
    shell,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output, [code]] = await Promise.all([text(maven.stdout), once(maven, 'close')]);
  if (code !== 0) throw new Error(`Maven could not fetch Neo4j ${neo4jVersion}:\n${output.trim()}`);
}
