import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const FILE_NAME = 'server.json';
/** The name that the program's own command line goes by at the server. */
export const LOCAL_CALLER = 'local command line';

/** Who is mistaken for dead loses nothing: the graph's own lock keeps a second process out. */
const LONGEST_SILENCE = 5_000;

const ALIVE = z.object({ status: z.literal('alive') });
const ACCESS = z.object({ url: z.string(), token: z.string(), pid: z.number() });
export type LocalAccess = z.infer<typeof ACCESS>;

/** As text: no number of JSON holds all that they may be. */
const FOLDER = z.object({ dev: z.string(), ino: z.string() });
const FILE = z.object({ ...ACCESS.shape, folder: FOLDER });

/**
 * The embedded graph belongs to one process. While a server has it, commands for the same folder ask that server:
 * it leaves its address and a token of its own in the folder, for the owner of the folder only.
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

/** What tells a folder from a copy of it, which has the same files; one that was moved keeps both. */
function folderAt(directory: string): z.infer<typeof FOLDER> {
  const { dev, ino } = statSync(directory, { bigint: true });
  return { dev: String(dev), ino: String(ino) };
}

/**
 * The server that has the folder's graph open; null where none runs, or where the folder is a copy of that server's, whose
 * graph no command for the copy may touch. The server itself is asked, since the file outlives one that was killed, and the
 * number of its process may be another's by then: in a container it always is.
 */
export async function findAccess(directory: string): Promise<LocalAccess | null> {
  try {
    const { folder, ...access } = FILE.parse(JSON.parse(readFileSync(join(directory, FILE_NAME), 'utf8')));
    const { dev, ino } = folderAt(directory);
    if (folder.dev !== dev || folder.ino !== ino) return null;
    // A token that was made at another start is refused there.
    const response = await fetch(`${access.url}/livez`, {
      headers: { authorization: `Bearer ${access.token}` },
      signal: AbortSignal.timeout(LONGEST_SILENCE),
    });
    return ALIVE.safeParse(await response.json()).success ? access : null;
  } catch {
    return null;
  }
}
