import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { HELD_UP_FOR, SILENT_FOR } from './signs.ts';

/** The process that stages: told by a name of its own, since process numbers come again. */
export const OWNER = { host: hostOfProcesses(), pid: process.pid, instance: randomUUID() };

export type Owner = typeof OWNER;

/** Whether a process that gave its last sign at a moment works no more, as far as this one can tell. Null: nobody knows which it was. */
export function isGone(owner: Owner | null, seenAt: number): boolean {
  const silence = Date.now() - seenAt;
  if (owner?.host !== OWNER.host) return silence > SILENT_FOR;
  // A process of this machine can be asked; but one that lives may have given its work up and found no way to say so.
  if (silence > HELD_UP_FOR) return true;
  return owner.instance !== OWNER.instance && (owner.pid === OWNER.pid || !isRunning(owner.pid));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Where a process number means the same process. Containers may go by the name of their host and count from 1 each, which
 * Linux tells apart by the start of the system and the space that a process is numbered in.
 */
function hostOfProcesses(): string {
  const start = orEmpty(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  const space = orEmpty(() => readlinkSync('/proc/self/ns/pid'));
  return [hostname(), start, space].join(' ').trim();
}

function orEmpty(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
