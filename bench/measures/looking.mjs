import { randomNumbers, shuffled } from '../data/random.mjs';
import { placesOf } from '../questions/three-looks.mjs';

/** So many are asked one after the other, to tell the time of one alone. */
const ALONE = 200;
const IN_FLIGHT = 16;
const SEED = 7;

export function requestsFor(question, places, who) {
  return places.map((place) => [0, question.variables(place)[who]]);
}

/** All places in an order that is the same for every server. */
export async function mixedPlaces(bench, url) {
  return shuffled(await placesOf(url, bench.size), randomNumbers(SEED));
}

/** Warms the code with a fifth of the places and asks each of the others once: none is asked twice. */
export async function lookOnce(bench, { url, who, question, places }) {
  const fifth = Math.floor(places.length / 5);
  const alone = Math.min(ALONE, fifth);
  const ask = (part, connections) =>
    bench.load({
      url,
      documents: [question[who]],
      requests: requestsFor(question, part, who),
      connections,
      once: true,
    });
  await ask(places.slice(0, fifth), IN_FLIGHT);
  const { median } = await ask(places.slice(fifth, fifth + alone), 1);
  const { requestsPerSecond } = await ask(places.slice(fifth + alone), IN_FLIGHT);
  return { requestsPerSecond, median };
}

/** Asks all places over and over; `warm` asks each of them once before. */
export async function lookAgain(bench, { url, who, question, places, warm = false }) {
  const documents = [question[who]];
  const requests = requestsFor(question, places, who);
  if (warm) await bench.load({ url, documents, requests, once: true });
  else await bench.load({ url, documents, requests, seconds: 1 });
  const { median } = await bench.load({
    url,
    documents,
    requests: requests.slice(0, ALONE),
    connections: 1,
    once: true,
  });
  const { requestsPerSecond } = await bench.load({ url, documents, requests, seconds: bench.seconds });
  return { requestsPerSecond, median };
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
    median: Math.min(left.median, right.median),
  };
}

/** Two looks as the values of a row: requests a second with many in flight, milliseconds alone. */
export function valuesOf({ ours, theirs }) {
  return {
    unit: 'requests/s',
    ours: ours.requestsPerSecond,
    theirs: theirs.requestsPerSecond,
    alone: { ours: ours.median, theirs: theirs.median },
  };
}
