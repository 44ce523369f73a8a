/**
 * Preloaded into a server with `--import`. Measures the longest turn of its main thread, in milliseconds of processor
 * time between two ticks, without garbage collection. Writes it to the file named by TURNS whenever it grows or the
 * file is emptied.
 */
import { closeSync, openSync, readSync, statSync, writeFileSync } from 'node:fs';
import { PerformanceObserver } from 'node:perf_hooks';
import { pid } from 'node:process';

const file = process.env['TURNS'];
const clock = openSync(`/proc/${pid}/task/${pid}/schedstat`, 'r');
const text = Buffer.alloc(64);
/** Processor time of this thread, without those of the compiler and the garbage collector. */
const used = () => Number.parseInt(text.toString('latin1', 0, readSync(clock, text, 0, 64, 0)), 10) / 1e6;

let collected = 0;
const observer = new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) collected += duration;
});
observer.observe({ entryTypes: ['gc'] });

let [longest, last] = [0, used()];
const look = setInterval(() => {
  for (const { duration } of observer.takeRecords()) collected += duration;
  const turn = used() - last - collected;
  collected = 0;
  if (statSync(file).size === 0) longest = 0;
  if (turn > longest || longest === 0) {
    longest = Math.max(turn, 0.001);
    writeFileSync(file, longest.toFixed(3));
  }
  last = used();
}, 1);
look.unref();
process.on('exit', () => closeSync(clock));
