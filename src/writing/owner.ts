import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** The process that stages: told by a name of its own, since process numbers come again. */
export const OWNER = { host: hostOfProcesses(), pid: process.pid, instance: randomUUID() };

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
