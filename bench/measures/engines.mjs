import { THREE_LOOKS } from '../questions/three-looks.mjs';
import { startProduct } from '../servers/product.mjs';
import { bestInTurn, lookAgain, mixedPlaces, valuesOf, warmUp } from './looking.mjs';
import { atLeast } from './rows.mjs';
import { serving } from './serving.mjs';

const FLOOR = 3;
/** On M; fewer services are a smaller share of what both engines cost. */
const REACHED = 1.3;

export const engines = {
  name: 'engines',
  title: 'The embedded engine against Neo4j, nothing kept of answers and rows',
  async run(bench) {
    const [embedded, neo4j] = [
      await bench.graphs.graph('embedded', bench.sizeName),
      await bench.graphs.graph('neo4j', bench.sizeName),
    ];
    return serving(startProduct(embedded, { cacheMb: 0 }), (ours) =>
      serving(startProduct(neo4j, { cacheMb: 0 }), async (theirs) => {
        // A cursor is of one graph.
        const servers = await Promise.all(
          [ours, theirs].map(async ({ url }) => ({ url, places: await mixedPlaces(bench, url) })),
        );
        const rows = [];
        for (const question of THREE_LOOKS) {
          for (const server of servers) await warmUp(bench, { ...server, who: 'ours', question });
          const look = (server) => lookAgain(bench, { ...server, who: 'ours', question });
          const best = await bestInTurn(bench.tries, { ours: () => look(servers[0]), theirs: () => look(servers[1]) });
          rows.push(atLeast({ case: question.name, floor: FLOOR, reached: REACHED, ...valuesOf(best) }));
        }
        return rows;
      }),
    );
  },
};
