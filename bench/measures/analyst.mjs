import { timeAsk } from '../load/ask.mjs';
import { COUNTS, PAGES } from '../questions/analyst.mjs';
import { INHERITANCE_PAGE, middlesOf } from '../questions/inheritance-page.mjs';
import { startProduct } from '../servers/product.mjs';
import { shown } from './rows.mjs';
import { serving } from './serving.mjs';

const REPEATS = 20;
const WANTED = {
  embedded: { page: '≤ 50 ms', count: '≤ 1,000 ms' },
  neo4j: { page: '≤ 100 ms', count: '≤ 1,000 ms' },
};

export const analyst = {
  name: 'analyst',
  title: 'The questions of analysts: pages warm, none asked twice; counts before anything was asked',
  async run(bench) {
    const rows = [];
    for (const engine of Object.keys(WANTED)) {
      const graph = await bench.graphs.graph(engine, bench.sizeName);
      rows.push(...(await timePages(bench, graph, engine)));
      for (const { name, document, variables } of COUNTS) {
        let best = Number.POSITIVE_INFINITY;
        for (let k = 0; k < bench.countTries; k += 1) {
          const milliseconds = await serving(startProduct(graph), ({ url }) => timeAsk(url, document, variables));
          best = Math.min(best, milliseconds);
        }
        rows.push(
          shown({ case: `${engine}, count cold: ${name}`, unit: 'ms', ours: best, wanted: WANTED[engine].count }),
        );
      }
    }
    return rows;
  },
};

/**
 * No answer is asked for twice, since one that is kept whole would take no time: where a page is the same, its document
 * is another text.
 */
function timePages(bench, graph, engine) {
  return serving(startProduct(graph), async ({ url }) => {
    const middles = await middlesOf(url, bench.size, 2 * REPEATS);
    const pages = [
      ...PAGES.map((page) => ({ variablesOf: () => page.variables, ...page })),
      {
        name: INHERITANCE_PAGE.name,
        document: INHERITANCE_PAGE.ours,
        variablesOf: (k) => INHERITANCE_PAGE.variables(middles[k]).ours,
      },
    ];
    const rows = [];
    for (const { name, document, variablesOf } of pages) {
      const ask = (k) => timeAsk(url, `${document} # ${k}`, variablesOf(k));
      const times = [];
      for (let k = 0; k < 2 * REPEATS; k += 1) times.push(await ask(k));
      // The first half warms the code.
      const median = times.slice(REPEATS).sort((left, right) => left - right)[REPEATS / 2];
      rows.push(
        shown({
          case: `${engine}, a page of ${name}`,
          unit: 'ms',
          ours: median,
          wanted: WANTED[engine].page,
          note: `the first ${times[0].toFixed(0)} ms`,
        }),
      );
    }
    return rows;
  });
}
