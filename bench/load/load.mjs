import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const WORKER = fileURLToPath(new URL('worker.mjs', import.meta.url));
const IN_FLIGHT = 16;

/** The process that sends requests: one for the whole run, so that its own code is warm for everybody. */
export function openLoad(folder) {
  const worker = spawn(process.execPath, [WORKER], { stdio: ['pipe', 'pipe', 'inherit'] });
  const results = createInterface({ input: worker.stdout })[Symbol.asyncIterator]();
  const file = join(folder, 'plan.json');

  /**
   * Sends requests, each `[position in documents, variables]`: for `seconds`, over and over, or each of them `once`.
   * With `mayRefuse` a server may tell some to come again: these do not count as answered.
   */
  async function load({ url, connections = IN_FLIGHT, seconds, once = false, ...plan }) {
    const { origin, pathname } = new URL(url);
    const limit = once ? { amount: plan.requests.length } : { seconds };
    const whole = { method: 'POST', expectedStatus: 200, ...plan, ...limit, url: origin, path: pathname, connections };
    if (plan.amount !== undefined) whole.amount = plan.amount;
    writeFileSync(file, JSON.stringify(whole));
    worker.stdin.write(`${file}\n`);
    const { value, done } = await results.next();
    rmSync(file);
    if (done) throw new Error('The process that sends requests ended.');
    const { problems, ...result } = JSON.parse(value);
    if (problems !== null) {
      throw new Error(`${url} did not answer all requests as expected: ${JSON.stringify(problems)}.`);
    }
    return result;
  }

  return { load, close: () => worker.stdin.end() };
}
