import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import autocannon from 'autocannon';
import { requestsOf } from './requests.mjs';
import { summarize } from './summary.mjs';

/** Sends what plans say, in a process of its own: a file name a line comes in, a result as JSON a line goes out. */
for await (const file of createInterface({ input: process.stdin })) {
  const result = await send(JSON.parse(readFileSync(file, 'utf8')));
  console.log(JSON.stringify(result));
}

async function send(plan) {
  const { url, connections, seconds, amount, expectedStatus, mayRefuse } = plan;
  const setUp = requestsOf(plan);
  const seen = { milliseconds: [], begun: 0, last: 0, bytes: 0 };
  const load = autocannon({
    url,
    connections,
    timeout: 60,
    // It looks that often whether it is done.
    sampleInt: 50,
    ...(amount === undefined ? { duration: seconds } : { amount }),
    setupClient: setUp,
    // An answer with errors has status 200 too.
    verifyBody: (body) => expectedStatus !== 200 || body.startsWith('{"data":{') || (mayRefuse && isRefusal(body)),
  });
  // Once all connections have written down what they will ask.
  load.once('start', () => {
    seen.begun = performance.now();
  });
  let unexpected = null;
  load.on('reqMismatch', (body) => {
    unexpected ??= body.slice(0, 500);
  });
  load.on('response', (_client, status, length, took) => {
    if (Number(status) !== expectedStatus) return;
    seen.last = performance.now();
    seen.bytes += length;
    seen.milliseconds.push(took);
  });
  const { errors, mismatches, statusCodeStats } = await load;
  const { 503: refused = { count: 0 }, [expectedStatus]: _expected, ...others } = statusCodeStats;
  const isWrong = errors + mismatches + Object.keys(others).length > 0 || (refused.count > 0 && !mayRefuse);
  const problems = isWrong ? { errors, mismatches, refused: refused.count, others, unexpected } : null;
  return { ...summarize(seen), refused: refused.count, problems };
}

function isRefusal(body) {
  return body.includes('"code":"SERVICE_UNAVAILABLE"');
}
