import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LOOK_EVERY = 1_000;
/** Clock ticks of processor time: more than a server takes that only waits. */
const WORKING_TICKS = 100;

/**
 * Calls back once a server has neither logged anything nor worked for so many milliseconds. Its work is known on Linux
 * only.
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
    // The name of the program stands in brackets before the third field; times are the 14th and 15th.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0;
  }
}
