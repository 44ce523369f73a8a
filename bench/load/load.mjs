import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../servers/started.mjs';

const WORKER = fileURLToPath(new URL('worker.mjs', import.meta.url));
let plans = 0;

/**
 * Sends requests from a process of its own: for `seconds`, over and over, or each of them `once`. A request is
 * `[position in documents, variables]`. With `mayRefuse` a server may tell some to come again: these do not count as answered.
 */
export async function load(folder, { url, connections = 16, seconds, once = false, ...plan }) {
  const { origin, pathname } = new URL(url);
  const { requests = [] } = plan;
  const limit = once ? { amount: requests.length } : { seconds, amount: plan.amount };
  plans += 1;
  const file = join(folder, `plan-${plans}.json`);
  writeFileSync(
    file,
    JSON.stringify({
      method: 'POST',
      expectedStatus: 200,
      ...plan,
      ...limit,
      url: origin,
      path: pathname,
      connections,
    }),
  );
  const { output } = await runProgram(WORKER, [file]);
  rmSync(file);
  const { problems, ...result } = JSON.parse(output);
  const refused = problems[503]?.count ?? 0;
  if (plan.mayRefuse) delete problems[503];
  const wrong = Object.entries(problems).filter(([, count]) => (count.count ?? count) > 0);
  if (wrong.length > 0) {
    throw new Error(`${url} did not answer all requests as expected: ${JSON.stringify(Object.fromEntries(wrong))}.`);
  }
  return { ...result, refused };
}
