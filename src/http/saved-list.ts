import { mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { DomainError, PayloadTooLarge } from '../errors.ts';

const LARGEST_LIST = 64 * 1024 * 1024;

/** Names the process: a folder outlives one that is killed. Several hosts may share the folder for temporary files. */
const UPLOADS = `compliance-graph-upload-${hostname()}-`;

const UNSAVED =
  'The list could not be kept while it came: the folder for temporary files of the server is full, or may not be written. Nothing of it was imported; once there is room, send it again.';

/** The folder for temporary files cannot take a list that is sent: its disk is full, or may not be written. */
export class ListUnsaved extends DomainError {
  readonly code = 'SERVICE_UNAVAILABLE';
  /** For the operator, beside the cause. */
  readonly wayOut =
    `A list that was sent could not be written into ${tmpdir()}; make room there, or name another folder with TMPDIR.`;
}

/** Gives the work a folder of its own, which is gone when the work has ended. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await saving(() => mkdtemp(join(tmpdir(), `${UPLOADS}${process.pid}-`)));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Removes the lists of servers that were killed; to be called before the first one is taken. */
export async function removeLeftUploads(): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => []);
  const left = names.filter((name) => name.startsWith(UPLOADS) && isLeft(name));
  // One that cannot be removed harms nobody.
  await Promise.all(
    left.map((name) => rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined)),
  );
}

/** True if its process has ended, or had the number that this one has now, as in a container that was started again. */
function isLeft(name: string): boolean {
  const pid = Number(/^(\d+)-/.exec(name.slice(UPLOADS.length))?.[1]);
  if (!(pid > 0)) return false;
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // Of another user, it lives.
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Writes the body of a request into a new file; returns the size of all that was sent, `before` included. */
export async function saveBody(body: Readable, path: string, before = 0): Promise<number> {
  const file = await saving(() => open(path, 'wx'));
  let size = before;
  try {
    // The body stays as it is where the file fails: a body that we end ourselves looks like a client that has gone.
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
    // Many clients read no answer before they have sent all.
    body.resume();
    await file.close().catch(() => undefined);
    throw error;
  }
  // Some file systems tell only now that what was written has no room.
  await saving(() => file.close());
  return size;
}

async function saving<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new ListUnsaved(UNSAVED, { cause: error });
  }
}
