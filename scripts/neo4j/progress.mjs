import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LOOK_EVERY = 1_000;
/** Clock ticks of processor time, more than an idle server uses between checks. */
const WORKING_TICKS = 100;

/**
 * Calls back once a server has neither logged anything nor used the processor for this number of milliseconds.
 * Processor time is known on Linux only.
 */
export function watchProgress({ pid, logs, stuckAfter }, onStuck) {
  let last = { at: Date.now(), bytes: bytesIn(logs), ticks: ticksOf(pid) };
  const timer = setInterval(() => {
    const now = { at: Date.now(), bytes: bytesIn(logs), ticks: ticksOf(pid) };
    if (now.bytes !== last.bytes || now.ticks - last.ticks >= WORKING_TICKS) last = now;
    else if (now.at - last.at >= stuckAfter) onStuck();
  }, LOOK_EVERY);
  return { stop: () => clearInterval(timer) };
}

function bytesIn(directory) {
  return readdirSync(directory).reduce((sum, name) => sum + statSync(join(directory, name)).size, 0);
}

function ticksOf(pid) {
  try {
    // The program's name is in parentheses before the third field; the times are fields 14 and 15.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0;
  }
}
