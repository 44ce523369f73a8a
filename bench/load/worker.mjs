import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import { requestsOf } from './requests.mjs';
import { summarize } from './summary.mjs';

/** Sends what a plan says, in a process of its own, and tells how long it took: PLAN-FILE. */
const plan = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { url, connections, seconds, amount, expectedStatus, mayRefuse } = plan;
const setUp = requestsOf(plan);
const milliseconds = [];
let bytes = 0;
let first = 0;
let last = 0;
let begun = 0;

const load = autocannon(
  {
    url,
    connections,
    timeout: 60,
    // It looks that often whether it is done.
    sampleInt: 50,
    ...(amount === undefined ? { duration: seconds } : { amount }),
    setupClient: (client) => {
      begun ||= performance.now();
      setUp(client);
    },
    // An answer with errors has status 200 too.
    verifyBody: (body) => expectedStatus !== 200 || body.startsWith('{"data":{') || (mayRefuse && isRefusal(body)),
  },
  (failure, result) => {
    if (failure) throw failure;
    const wrongStatus = Object.entries(result.statusCodeStats).filter(([status]) => Number(status) !== expectedStatus);
    const problems = { errors: result.errors, mismatches: result.mismatches, ...Object.fromEntries(wrongStatus) };
    console.log(JSON.stringify({ ...summarize({ milliseconds, begun, last, bytes }), problems }));
  },
);

load.on('reqMismatch', (body) => {
  if (first++ === 0) console.error(`An answer that was not expected: ${body.slice(0, 500)}`);
});
load.on('response', (_client, status, length, took) => {
  if (Number(status) !== expectedStatus) return;
  last = performance.now();
  bytes += length;
  milliseconds.push(took);
});

function isRefusal(body) {
  return body.includes('"code":"SERVICE_UNAVAILABLE"');
}
