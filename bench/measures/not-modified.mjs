import { HEADERS } from '../load/requests.mjs';
import { FLAT } from '../questions/three-looks.mjs';
import { startComparator } from '../servers/comparators.mjs';
import { startProduct } from '../servers/product.mjs';
import { lookAgain, mixedPlaces, warmUp } from './looking.mjs';
import { atLeast, unanswered } from './rows.mjs';
import { serving } from './serving.mjs';

const FLOOR = 25;
const ROW = { case: FLAT.name, unit: 'requests/s' };

export const notModified = {
  name: 'not-modified',
  title: 'Repeated GET with If-None-Match, against the flat look-up of @neo4j/graphql',
  async run(bench) {
    const copy = await bench.graphs.comparatorCopy(bench.sizeName);
    const graph = await bench.graphs.graph('neo4j', bench.sizeName);
    return serving(startProduct(graph), (ours) =>
      serving(startComparator('neo4j-graphql', [copy.uri]), async (theirs) => {
        const places = await mixedPlaces(bench, ours.url);
        const { id } = places[0];
        const tag = await answeredTag(ours.url, id);
        if (tag === null) return [unanswered({ ...ROW, floor: FLOOR, note: 'not answered with 304' })];
        const repeat = () =>
          bench.load({
            url: ours.url,
            method: 'GET',
            headers: { 'if-none-match': tag },
            expectedStatus: 304,
            documents: [FLAT.ours],
            requests: Array.from({ length: 16 }, () => [0, { id }]),
            seconds: bench.seconds,
          });
        await warmUp(bench, { url: theirs.url, who: 'theirs', question: FLAT, places });
        let best = { ours: 0, theirs: 0 };
        for (let k = 0; k < bench.tries; k += 1) {
          const mine = await repeat();
          const others = await lookAgain(bench, { url: theirs.url, who: 'theirs', question: FLAT, places });
          best = {
            ours: Math.max(best.ours, mine.requestsPerSecond),
            theirs: Math.max(best.theirs, others.requestsPerSecond),
          };
        }
        return [atLeast({ ...ROW, floor: FLOOR, ...best })];
      }),
    );
  },
};

/** The answer's tag, if the server tells with 304 that it still holds; else null. */
async function answeredTag(url, id) {
  const address = `${url}?${new URLSearchParams({ query: FLAT.ours, variables: JSON.stringify({ id }) })}`;
  const tag = (await fetch(address, { headers: HEADERS })).headers.get('etag');
  if (tag === null) return null;
  const again = await fetch(address, { headers: { ...HEADERS, 'if-none-match': tag } });
  return again.status === 304 ? tag : null;
}
