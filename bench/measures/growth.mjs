import { randomNumbers, shuffled } from '../data/random.mjs';
import { SIZES } from '../data/sizes.mjs';
import { ask, askUntilThere } from '../load/ask.mjs';
import { INHERITANCE_PAGE, middlesOf } from '../questions/inheritance-page.mjs';
import { FLAT, NESTED, placesOf } from '../questions/three-looks.mjs';
import { startProduct } from '../servers/product.mjs';
import { requestsFor } from './looking.mjs';
import { atMost, unanswered } from './rows.mjs';
import { serving } from './serving.mjs';

const FLOOR = 1.3;
const ASKED = 200;
const SEED = 13;
const COUNT_ALL = '{ inheritance(filter: {}) { totalCount } }';
const QUESTIONS = [FLAT, NESTED, INHERITANCE_PAGE];

export const growth = {
  name: 'growth',
  title: 'Five times as many services and entries: the time of one answer, asked for the first time',
  async run(bench) {
    const { sizeName } = bench;
    const { larger } = SIZES[sizeName];
    if (larger === null) {
      return [unanswered({ case: `${sizeName} and larger`, unit: 'ms', floor: FLOOR, note: 'no size is larger' })];
    }
    const rows = [];
    for (const engine of bench.growthEngines) {
      const small = await lookAtAll(bench, engine, sizeName);
      const large = await lookAtAll(bench, engine, larger);
      for (const { name } of QUESTIONS) {
        rows.push(
          atMost({
            case: `${engine}: ${name}`,
            unit: 'ms',
            floor: FLOOR,
            ours: large[name],
            theirs: small[name],
            note: `${larger} against ${sizeName}`,
          }),
        );
      }
    }
    return rows;
  },
};

/** The shortest of the tries, each in a new process: half of the places warm the code, the other half are timed. */
async function lookAtAll(bench, engine, sizeName) {
  const graph = await bench.graphs.graph(engine, sizeName);
  if (engine === 'neo4j') await renewNeo4j(bench, graph, sizeName);
  const best = {};
  for (let k = 0; k < bench.tries; k += 1) {
    await serving(startProduct(graph), async ({ url }) => {
      // Waits for what a server reads once it has started: a look beside that would time the start.
      await ask(url, COUNT_ALL);
      for (const question of QUESTIONS) {
        const places = await placesFor(question, url, SIZES[sizeName]);
        const half = Math.floor(places.length / 2);
        const ask = (part) =>
          bench.load({
            url,
            documents: [question.ours],
            requests: requestsFor(question, part, 'ours'),
            connections: 1,
            once: true,
          });
        await ask(places.slice(0, half));
        const { median } = await ask(places.slice(half));
        best[question.name] = Math.min(median, best[question.name] ?? Number.POSITIVE_INFINITY);
      }
    });
  }
  return best;
}

/** One may have answered for an hour, and the other was just loaded: both start anew, and compile first what they are asked. */
async function renewNeo4j(bench, graph, sizeName) {
  await bench.graphs.restart(graph);
  await serving(startProduct(graph, { cacheMb: 0 }), async ({ url }) => {
    await askUntilThere(url, COUNT_ALL);
    for (const question of QUESTIONS) {
      const places = await placesFor(question, url, SIZES[sizeName]);
      const requests = requestsFor(question, places, 'ours');
      await bench.load({ url, documents: [question.ours], requests, seconds: bench.seconds });
    }
  });
}

async function placesFor(question, url, size) {
  const random = randomNumbers(SEED);
  if (question === INHERITANCE_PAGE) return shuffled(await middlesOf(url, size, 2 * ASKED), random);
  return shuffled(await placesOf(url, size), random).slice(0, 2 * ASKED);
}
