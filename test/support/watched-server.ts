import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type BuiltServer, startBuiltServer } from './built-server.ts';

const WATCH = fileURLToPath(new URL('./turn-watch.mjs', import.meta.url));
/** Milliseconds until a turn has ended and was reported. */
const TOLD_AFTER = 20;

export interface WatchedServer extends BuiltServer {
  /** Returns the longest turn of its main thread since the last call, in milliseconds of processor time. */
  longestTurn(): Promise<number>;
  isAlive(): boolean;
}

/** Starts the built program and measures its main thread; on Linux only. */
export async function startWatchedServer(settings: Readonly<Record<string, string>> = {}): Promise<WatchedServer> {
  const folder = mkdtempSync(join(tmpdir(), 'turns-'));
  const file = join(folder, 'longest');
  writeFileSync(file, '');
  const server = await startBuiltServer({
    settings: { ...settings, TURNS: file, NODE_OPTIONS: `--import ${WATCH} --max-semi-space-size=32` },
  });
  const isAlive = () => {
    try {
      return process.kill(server.pid, 0);
    } catch {
      return false;
    }
  };
  return {
    ...server,
    isAlive,
    async longestTurn() {
      await sleep(TOLD_AFTER);
      const told = Number(readFileSync(file, 'utf8'));
      writeFileSync(file, '');
      return told;
    },
    async stop(signal) {
      if (isAlive()) await server.stop(signal);
      rmSync(folder, { recursive: true });
    },
  };
}
