import { SIZES } from './data/sizes.mjs';
import { openLoad } from './load/load.mjs';
import { openGraphs } from './servers/graphs.mjs';
import { stopAll } from './servers/started.mjs';

/** What every measure works with: the graphs, the load, and how long and often. */
export function openBench(folder, { size }, effort) {
  const begun = performance.now();
  const tell = (text) => console.error(`${((performance.now() - begun) / 1000).toFixed(0).padStart(5)} s  ${text}`);
  const graphs = openGraphs(folder, tell);
  const { load, close: closeLoad } = openLoad(folder);
  return {
    ...effort,
    folder,
    sizeName: size,
    size: SIZES[size],
    graphs,
    tell,
    load,
    close: async () => {
      closeLoad();
      await stopAll();
      await graphs.close();
    },
  };
}
