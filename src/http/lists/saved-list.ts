import { mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { DomainError, PayloadTooLarge } from '../../errors.ts';

const LARGEST_LIST = 64 * 1024 * 1024;

/** Includes the host, since several hosts may share the folder for temporary files; the process id follows. */
const UPLOADS = `compliance-graph-upload-${hostname()}-`;

const UNSAVED =
  'The list could not be saved: the folder for temporary files is full or not writable. Nothing of it was imported; once there is room, send it again.';

/** A list cannot be saved to the folder for temporary files: its disk is full or not writable. */
export class ListUnsaved extends DomainError {
  readonly code = 'SERVICE_UNAVAILABLE';
  readonly wayOut =
    `A list that was sent could not be written into ${tmpdir()}; make room there, or name another folder with TMPDIR.`;
}

/** Temporary folder, for work that may continue after its request. */
export interface WorkFolder {
  readonly path: string;
  remove(): Promise<void>;
}

export async function makeFolder(): Promise<WorkFolder> {
  const path = await saving(() => mkdtemp(join(tmpdir(), `${UPLOADS}${process.pid}-`)));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Deletes lists left by killed servers; called before the first list is accepted. */
export async function removeLeftUploads(): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => []);
  const left = names.filter((name) => name.startsWith(UPLOADS) && isLeft(name));
  // A folder that cannot be deleted does no harm.
  await Promise.all(
    left.map((name) => rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined)),
  );
}

/** True if the folder's process has ended, or had this process's id, as in a restarted container. */
function isLeft(name: string): boolean {
  const pid = Number(/^(\d+)-/.exec(name.slice(UPLOADS.length))?.[1]);
  if (!(pid > 0)) return false;
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // A process of another user is alive (EPERM).
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Writes a body to a new file, as it comes. */
export async function saveBody(body: Readable, path: string): Promise<void> {
  const file = await saving(() => open(path, 'wx'));
  let size = 0;
  try {
    // Keeps the request open if the file fails: a destroyed body would look like a client that disconnected.
    for await (const piece of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > LARGEST_LIST) {
        throw new PayloadTooLarge(
          `What is sent may have ${LARGEST_LIST} bytes; split it, or import it with the command line.`,
        );
      }
      await saving(() => file.writeFile(piece));
    }
  } catch (error) {
    // Drains the body, since many clients read no answer before they have sent all.
    body.resume();
    await file.close().catch(() => undefined);
    throw error;
  }
  // Some file systems report a full disk only on close.
  await saving(() => file.close());
}

async function saving<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new ListUnsaved(UNSAVED, { cause: error });
  }
}
