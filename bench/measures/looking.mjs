import { randomNumbers, shuffled } from '../data/random.mjs';
import { placesOf } from '../questions/three-looks.mjs';

/** So many are asked one after the other, to tell the time of one alone. */
const ALONE = 200;
const SEED = 7;
/** Going through all in turn would never meet what a memory for some of them keeps. */
const DRAWN = 20_000;

export function requestsFor(question, places, who) {
  return places.map((place) => [0, question.variables(place)[who]]);
}

/** All places in an order that is the same for every server. */
export async function mixedPlaces(bench, url) {
  return shuffled(await placesOf(url, bench.size), randomNumbers(SEED));
}

/** Warms the code with half of the places and asks each of the others once: none is asked twice. */
export async function lookOnce(bench, { url, who, question, places }) {
  const half = Math.floor(places.length / 2);
  const alone = Math.min(ALONE, Math.floor(half / 2));
  const documents = [question[who]];
  const part = (from, until) => requestsFor(question, places.slice(from, until), who);
  await bench.load({ url, documents, requests: part(0, half), once: true });
  const median = await timeAlone(bench, { url, documents, requests: part(half, half + alone) });
  const { requestsPerSecond } = await bench.load({ url, documents, requests: part(half + alone), once: true });
  return { requestsPerSecond, median };
}

/** Compiles the code for a question; `whole` asks each place once, so that whatever is kept is there. */
export function warmUp(bench, { url, who, question, places, whole = false }) {
  const requests = requestsFor(question, places, who);
  return bench.load({ url, documents: [question[who]], requests, ...(whole ? { once: true } : { seconds: 1 }) });
}

/** Asks places at random, the same ones for every server; some of them before, one after the other. */
export async function lookAgain(bench, { url, who, question, places }) {
  const documents = [question[who]];
  const next = randomNumbers(SEED);
  const drawn = Array.from({ length: DRAWN }, () => places[Math.floor(next() * places.length)]);
  const requests = requestsFor(question, drawn, who);
  const median = await timeAlone(bench, { url, documents, requests: requests.slice(0, ALONE) });
  const { requestsPerSecond } = await bench.load({ url, documents, requests, seconds: bench.seconds });
  return { requestsPerSecond, median };
}

/** Null but in a full run: no floor is about it. */
async function timeAlone(bench, plan) {
  return bench.kind !== 'full' ? null : (await bench.load({ ...plan, connections: 1, once: true })).median;
}

/** Ours and theirs in turn, so that both meet the same noise; the best of each. */
export async function bestInTurn(tries, { ours, theirs }) {
  const best = { ours: null, theirs: null };
  for (let k = 0; k < tries; k += 1) {
    best.ours = better(best.ours, await ours());
    best.theirs = better(best.theirs, await theirs());
  }
  return best;
}

function better(left, right) {
  if (left === null) return right;
  return {
    requestsPerSecond: Math.max(left.requestsPerSecond, right.requestsPerSecond),
    median: left.median === null ? null : Math.min(left.median, right.median),
  };
}

/** Two looks as the values of a row: requests a second with many in flight, milliseconds alone. */
export function valuesOf({ ours, theirs }) {
  return {
    unit: 'requests/s',
    ours: ours.requestsPerSecond,
    theirs: theirs.requestsPerSecond,
    ...(ours.median === null ? {} : { alone: { ours: ours.median, theirs: theirs.median } }),
  };
}
