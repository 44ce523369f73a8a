import { join } from 'node:path';
import { checkSameAnswers } from '../questions/same-answers.mjs';
import { FLAT } from '../questions/three-looks.mjs';
import { startComparator } from '../servers/comparators.mjs';
import { startProduct } from '../servers/product.mjs';
import { bestInTurn, lookAgain, mixedPlaces, valuesOf, warmUp } from './looking.mjs';
import { atLeast } from './rows.mjs';
import { serving } from './serving.mjs';

/** The same document for both: it is the program's schema, as far as it is asked for. */
const SAME_FLAT = { ...FLAT, theirs: FLAT.ours };

export const mercurius = {
  name: 'mercurius',
  title: 'Warm flat look-up, against mercurius with graphql-jit over a map in memory',
  async run(bench) {
    const { catalogue } = await bench.graphs.lists(bench.sizeName);
    const graph = await bench.graphs.graph('embedded', bench.sizeName);
    return serving(startProduct(graph), (ours) =>
      serving(startComparator('mercurius', [join(catalogue, 'services.csv')]), async (theirs) => {
        const places = await mixedPlaces(bench, ours.url);
        await checkSameAnswers(SAME_FLAT, places.slice(0, 5), { ours: ours.url, theirs: theirs.url });
        const asked = { question: SAME_FLAT, places };
        await warmUp(bench, { ...asked, url: ours.url, who: 'ours', whole: true });
        await warmUp(bench, { ...asked, url: theirs.url, who: 'theirs', whole: true });
        const look = ({ url }, who) => lookAgain(bench, { ...asked, url, who });
        const best = await bestInTurn(bench.tries, {
          ours: () => look(ours, 'ours'),
          theirs: () => look(theirs, 'theirs'),
        });
        return [atLeast({ case: FLAT.name, floor: 0.4, ...valuesOf(best) })];
      }),
    );
  },
};
