import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const FILE_NAME = 'server.json';
/** The name that the program's own command line goes by at the server. */
export const LOCAL_CALLER = 'local command line';

const ACCESS = z.object({ url: z.string(), token: z.string(), pid: z.number() });
export type LocalAccess = z.infer<typeof ACCESS>;

/**
 * The embedded graph belongs to one process. While a server has it, commands for the same folder ask that server:
 * it leaves its address and a token of its own in the folder, for the owner of the folder only.
 */
export function leaveAccess(directory: string, access: LocalAccess): void {
  mkdirSync(directory, { recursive: true });
  rmSync(join(directory, FILE_NAME), { force: true });
  writeFileSync(join(directory, FILE_NAME), JSON.stringify(access), { mode: 0o600 });
}

export function removeAccess(directory: string): void {
  rmSync(join(directory, FILE_NAME), { force: true });
}

/** The server that has the folder's graph open; null where none runs. */
export function findAccess(directory: string): LocalAccess | null {
  try {
    const access = ACCESS.parse(JSON.parse(readFileSync(join(directory, FILE_NAME), 'utf8')));
    process.kill(access.pid, 0);
    return access;
  } catch {
    return null;
  }
}
