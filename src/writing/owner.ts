import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { LEASE_TIMEOUT, LOCAL_LEASE_TIMEOUT } from './lease.ts';

/** This process, with a unique name, since process ids are reused. */
export const OWNER = { host: hostOfProcesses(), pid: process.pid, instance: randomUUID() };

export type Owner = typeof OWNER;

/** True if a process with this last heartbeat is presumably dead. Null: unknown process. */
export function isGone(owner: Owner | null, seenAt: number): boolean {
  const silence = Date.now() - seenAt;
  if (owner?.host !== OWNER.host) return silence > LEASE_TIMEOUT;
  // A process on this host can be checked. A live one may still have abandoned its run without being able to record
  // that.
  if (silence > LOCAL_LEASE_TIMEOUT) return true;
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
 * Returns the namespace of process ids. Containers may share a host name and each count from 1; on Linux, boot id and
 * pid namespace separate them.
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
