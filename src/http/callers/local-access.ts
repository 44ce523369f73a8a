import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const FILE_NAME = 'server.json';
/** Name of the local command line's token. */
export const LOCAL_CALLER = 'local command line';

/** Longest wait for a server; if a live one is missed, the lock on the graph's file still excludes a second process. */
const LONGEST_SILENCE = 5_000;

const ALIVE = z.object({ status: z.literal('alive') });
const ACCESS = z.object({ url: z.string(), token: z.string(), pid: z.number() });
export type LocalAccess = z.infer<typeof ACCESS>;

/** Strings, since the values may exceed a JSON number. */
const FOLDER = z.object({ dev: z.string(), ino: z.string() });
const FILE = z.object({ ...ACCESS.shape, folder: FOLDER });

/**
 * Writes the server's URL and a token into the folder, readable by its owner only. Commands then use the server, since
 * only one process can open the embedded graph.
 */
export function leaveAccess(directory: string, access: LocalAccess): void {
  mkdirSync(directory, { recursive: true });
  rmSync(join(directory, FILE_NAME), { force: true });
  const left: z.infer<typeof FILE> = { ...access, folder: folderAt(directory) };
  writeFileSync(join(directory, FILE_NAME), JSON.stringify(left), { mode: 0o600 });
}

export function removeAccess(directory: string): void {
  rmSync(join(directory, FILE_NAME), { force: true });
}

/** Identifies the folder by device and inode, which a move keeps and a copy does not. */
function folderAt(directory: string): z.infer<typeof FOLDER> {
  const { dev, ino } = statSync(directory, { bigint: true });
  return { dev: String(dev), ino: String(ino) };
}

/**
 * Returns the server that has the folder's graph open; null if none runs, or if the folder is a copy. Checks with the
 * server, since the file outlives a killed process, and process ids are reused, always so in containers.
 */
export async function findAccess(directory: string): Promise<LocalAccess | null> {
  try {
    const { folder, ...access } = FILE.parse(JSON.parse(readFileSync(join(directory, FILE_NAME), 'utf8')));
    const { dev, ino } = folderAt(directory);
    if (folder.dev !== dev || folder.ino !== ino) return null;
    // A server that started later refuses the token.
    const response = await fetch(`${access.url}/livez`, {
      headers: { authorization: `Bearer ${access.token}` },
      signal: AbortSignal.timeout(LONGEST_SILENCE),
    });
    return ALIVE.safeParse(await response.json()).success ? access : null;
  } catch {
    return null;
  }
}
