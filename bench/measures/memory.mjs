import { execFileSync } from 'node:child_process';
import { serviceId } from '../data/generate.mjs';
import { startProduct } from '../servers/product.mjs';
import { atMost } from './rows.mjs';
import { serving } from './serving.mjs';

/** Garbage comes and goes, so "flat" is: at most a tenth more at the end than a fifth of the way in. */
const FLOOR = 1.1;
const EVERY_MILLISECONDS = 500;
const DOCUMENT = `query ($id: ID!, $first: Int!, $asOf: Date) {
  service(id: $id) { id name scope(first: $first, asOf: $asOf) { nodes { id status certificate { name } } } }
}`;

export const memory = {
  name: 'memory',
  title: 'Resident size while all requests are distinct',
  async run(bench) {
    const graph = await bench.graphs.graph('embedded', bench.sizeName);
    return serving(startProduct(graph), async ({ url, pid }) => {
      const samples = [];
      const clock = setInterval(() => samples.push(residentMegabytes(pid)), EVERY_MILLISECONDS);
      try {
        await bench.load({
          url,
          // What answers to GET may be kept whole.
          method: 'GET',
          documents: [DOCUMENT],
          amount: bench.distinctRequests,
          distinct: {
            ids: Array.from({ length: bench.size.services }, (_item, k) => `service/${serviceId(k)}`),
            lengths: 100,
            days: Array.from({ length: 28 }, (_item, k) => `2026-02-${String(k + 1).padStart(2, '0')}`),
          },
        });
      } finally {
        clearInterval(clock);
      }
      const part = (from, to) =>
        Math.max(...samples.slice(Math.floor(samples.length * from), Math.ceil(samples.length * to)));
      return [
        atMost({
          case: `${bench.distinctRequests.toLocaleString('en')} requests: the last fifth against the second`,
          unit: 'MB',
          floor: FLOOR,
          ours: part(0.8, 1),
          theirs: part(0.2, 0.4),
        }),
      ];
    });
  },
};

function residentMegabytes(pid) {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}
