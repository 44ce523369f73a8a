import { checkSameAnswers } from '../questions/same-answers.mjs';
import { THREE_LOOKS } from '../questions/three-looks.mjs';
import { startComparator } from '../servers/comparators.mjs';
import { startProduct } from '../servers/product.mjs';
import { bestInTurn, lookAgain, lookOnce, mixedPlaces, valuesOf, warmUp } from './looking.mjs';
import { atLeast } from './rows.mjs';
import { serving } from './serving.mjs';

const COMPARED = 5;

export const firstTime = {
  name: 'first-time',
  title: 'Each id asked for the first time in the process, against @neo4j/graphql',
  run: (bench) =>
    compare(bench, [1.4, 1.5, 1.5], async ({ graph, theirs, question, places }) => {
      // Only a new process has not been asked yet.
      const ours = () =>
        serving(startProduct(graph), ({ url }) => lookOnce(bench, { url, who: 'ours', question, places }));
      return bestInTurn(bench.tries, {
        ours,
        theirs: () => lookOnce(bench, { url: theirs.url, who: 'theirs', question, places }),
      });
    }),
};

export const cachesOff = {
  name: 'caches-off',
  title: 'Nothing kept of answers and rows (CACHE_MB=0), against @neo4j/graphql',
  run: (bench) => compare(bench, [1.3, 1.4, 0.9], (pair) => lookBoth(bench, pair, { cacheMb: 0 })),
};

export const warm = {
  name: 'warm',
  title: 'Warm, ids at random over all services, against @neo4j/graphql',
  run: (bench) => compare(bench, [15, 12, 5], (pair) => lookBoth(bench, pair, { whole: true })),
};

/** The three looks, each on both servers over the same data; answers are compared first. */
async function compare(bench, floors, look) {
  const copy = await bench.graphs.comparatorCopy(bench.sizeName);
  const graph = await bench.graphs.graph('neo4j', bench.sizeName);
  return serving(startComparator('neo4j-graphql', [copy.uri]), async (theirs) => {
    const places = await serving(startProduct(graph), async ({ url }) => {
      const mixed = await mixedPlaces(bench, url);
      for (const question of THREE_LOOKS) {
        await checkSameAnswers(question, mixed.slice(0, COMPARED), { ours: url, theirs: theirs.url });
      }
      return mixed;
    });
    const rows = [];
    for (const [position, question] of THREE_LOOKS.entries()) {
      const best = await look({ graph, theirs, question, places });
      rows.push(atLeast({ case: question.name, floor: floors[position], ...valuesOf(best) }));
    }
    return rows;
  });
}

function lookBoth(bench, { graph, theirs, question, places }, { cacheMb, whole }) {
  return serving(startProduct(graph, { cacheMb }), async (ours) => {
    const asked = {
      ours: { url: ours.url, who: 'ours', question, places },
      theirs: { url: theirs.url, who: 'theirs', question, places },
    };
    for (const side of Object.values(asked)) await warmUp(bench, { ...side, whole });
    return bestInTurn(bench.tries, {
      ours: () => lookAgain(bench, asked.ours),
      theirs: () => lookAgain(bench, asked.theirs),
    });
  });
}
