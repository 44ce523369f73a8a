import neo4j from 'neo4j-driver';
import { CREATE_ENTRIES } from '../comparators/entry-batches.mjs';
import { serviceId } from '../data/generate.mjs';
import { checkSameAnswers } from '../questions/same-answers.mjs';
import { dayOf, samplesOf } from '../questions/zipf-day.mjs';
import { startComparator } from '../servers/comparators.mjs';
import { startProduct } from '../servers/product.mjs';
import { atLeast } from './rows.mjs';
import { serving } from './serving.mjs';

const PUBLISHED_EVERY_SECONDS = 10;
const ROWS_PUBLISHED = 20;
const REQUESTS = 20_000;

export const day = {
  name: 'day',
  title: 'A day of traffic: 20 documents, ids by Zipf, one import published every 10 s, against @neo4j/graphql',
  async run(bench) {
    const copy = await bench.graphs.comparatorCopy(bench.sizeName);
    const graph = await bench.graphs.graph('neo4j', bench.sizeName);
    return serving(startProduct(graph), (ours) =>
      serving(startComparator('neo4j-graphql', [copy.uri]), async (theirs) => {
        for (const { question, places } of samplesOf(bench.size)) {
          await checkSameAnswers(question, places, { ours: ours.url, theirs: theirs.url });
        }
        const best = { ours: null, theirs: null };
        for (let k = 0; k < bench.dayTries; k += 1) {
          best.ours = faster(best.ours, await liveThrough(bench, ours, 'ours', () => publish(ours)));
          best.theirs = faster(best.theirs, await liveThrough(bench, theirs, 'theirs', () => writeRows(copy.uri)));
        }
        return [
          atLeast({
            case: 'all 20 documents',
            unit: 'requests/s',
            floor: 8,
            ours: best.ours.requestsPerSecond,
            theirs: best.theirs.requestsPerSecond,
            note: [`${ROWS_PUBLISHED} rows an import`, toldOf('ours', best.ours), toldOf('theirs', best.theirs)].join(
              '; ',
            ),
          }),
        ];
      }),
    );
  },
};

/** The traffic, and meanwhile a write every ten seconds. */
async function liveThrough(bench, server, who, write) {
  const seconds = bench.daySeconds;
  const { documents, requests } = dayOf(bench.size, who, REQUESTS);
  const writes = [];
  // A failure is kept until the traffic has ended, and thrown then.
  const begin = () =>
    writes.push(
      write().then(
        () => null,
        (failure) => failure,
      ),
    );
  const clock = setInterval(begin, PUBLISHED_EVERY_SECONDS * 1000);
  // Half of the first interval in, so that even the shortest day has one.
  const first = setTimeout(begin, PUBLISHED_EVERY_SECONDS * 500);
  try {
    const result = await bench.load({ url: server.url, documents, requests, seconds, mayRefuse: true });
    const failure = (await Promise.all(writes)).find((each) => each !== null);
    if (failure !== undefined) throw failure;
    return result;
  } finally {
    clearInterval(clock);
    clearTimeout(first);
  }
}

function faster(left, right) {
  return left === null || right.requestsPerSecond > left.requestsPerSecond ? right : left;
}

function toldOf(who, { worstOfHundred, refused }) {
  return `${who}: slowest of a hundred ${worstOfHundred.toFixed(1)} ms, ${refused} told to come again`;
}

let published = 0;

/** A list of some services under a certificate, as a person would send it. */
async function publish({ url, token }) {
  published += 1;
  const day = new Date(Date.UTC(2027, 0, published)).toISOString().slice(0, 10);
  const lines = entriesToWrite().map(({ service, environment }) => `service/${service},${environment},${day}`);
  const options = new URLSearchParams({
    name: `day-${published}.csv`,
    format: 'scope',
    certificate: 'certificate/made-0000',
    source: `source/day-${published}`,
  });
  const response = await fetch(`${new URL(url).origin}/imports?${options}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
    body: ['service,environment,until', ...lines].join('\n'),
  });
  if (!response.ok) throw new Error(`The import of the day was not taken: ${await response.text()}`);
}

/** As many rows straight into the copy, so that its Neo4j has the same to write. */
async function writeRows(uri) {
  published += 1;
  const driver = neo4j.driver(uri);
  const rows = entriesToWrite().map(({ service, environment }, k) => ({
    id: `entry/day-${published}-${k}`,
    version: `entry/day-${published}-${k}@1`,
    certificateId: 'certificate/made-0000',
    subjectId: `service/${service}`,
    environmentId: environment,
    status: 'IN_SCOPE',
    sortKey: `service/${service} ${environment} certificate/made-0000 day-${published}-${k}`,
  }));
  try {
    await driver.executeQuery(CREATE_ENTRIES, { rows });
  } finally {
    await driver.close();
  }
}

function entriesToWrite() {
  return Array.from({ length: ROWS_PUBLISHED }, (_item, k) => ({
    service: serviceId(k),
    environment: 'environment/cloud-0',
  }));
}
