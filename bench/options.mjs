import { parseArgs } from 'node:util';
import { SIZES } from './data/sizes.mjs';

/** Every measure by its name; the names are here so that --help need not load what measures need. */
export const NAMES = [
  'first-time',
  'caches-off',
  'warm',
  'not-modified',
  'mercurius',
  'engines',
  'analyst',
  'cpu',
  'import',
  'growth',
  'start-up',
  'memory',
  'overload',
  'day',
];

export const HELP = `Measures compliance-graph against what users would pick instead, and writes bench/results/.

npm run bench                     everything, on size M and its larger one
npm run bench -- --quick          a smaller graph and shorter loads; fails below 60 % of what is reached only
npm run bench -- --smoke          whether each measure can be taken, whatever it gives
npm run bench -- --only warm      one measure; several times for several
npm run bench -- --write-docs     no measuring: puts the last full run into docs/performance.md

  --quick        Size Q, best of three: the looks and the processor time, in under five minutes on a machine
                 that has nothing else to do; --only names others.
  --smoke        Size XS, each once and as short as it goes; fails only where one cannot be taken. For CI.
  --only NAME    ${NAMES.slice(0, 7).join(', ')},
                 ${NAMES.slice(7).join(', ')}.
  --size NAME    ${Object.keys(SIZES).join(', ')}; not given: M, Q with --quick, XS with --smoke.
  --keep         Leave the folder of data and databases, and tell where it is.
  --write-docs   See above.
  --help         This.
`;

const SIZE_OF = { full: 'M', quick: 'Q', smoke: 'XS' };

const EFFORTS = {
  full: {
    tries: 3,
    seconds: 8,
    importTries: 3,
    countTries: 3,
    dayTries: 3,
    daySeconds: 60,
    distinctRequests: 1_000_000,
    growthEngines: ['embedded', 'neo4j'],
    tolerance: 1,
  },
  quick: {
    tries: 3,
    seconds: 1,
    importTries: 1,
    countTries: 1,
    dayTries: 1,
    daySeconds: 12,
    distinctRequests: 100_000,
    growthEngines: ['embedded'],
    leftOut: ['analyst', 'import', 'growth', 'start-up', 'memory', 'overload', 'day'],
    tolerance: 0.6,
  },
  smoke: {
    tries: 1,
    seconds: 0.5,
    importTries: 1,
    countTries: 1,
    dayTries: 1,
    // With one import, after five seconds.
    daySeconds: 7,
    distinctRequests: 30_000,
    growthEngines: ['neo4j'],
    tolerance: 0,
  },
};

/** What a person asked for. Throws a sentence where that is not understood. */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      smoke: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      size: { type: 'string' },
      keep: { type: 'boolean', default: false },
      'write-docs': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { only, keep, help, 'write-docs': writeDocs } = values;
  const [kind = 'full', other] = ['quick', 'smoke'].filter((name) => values[name]);
  if (other !== undefined) throw new Error(`--${kind} and --${other} are two kinds of runs; name one of them.`);
  const { size = SIZE_OF[kind] } = values;
  const unknown = only.find((name) => !NAMES.includes(name));
  if (unknown !== undefined) throw new Error(`--only wants one of ${NAMES.join(', ')}; "${unknown}" came.`);
  if (!(size in SIZES)) throw new Error(`--size wants one of ${Object.keys(SIZES).join(', ')}; "${size}" came.`);
  return { kind, only, keep, help, size, writeDocs };
}

/** How long and how often, by the kind of a run; `tolerance`: the share of a floor that is enough; `leftOut`: unless it is named. */
export function effortOf({ kind }) {
  return { kind, leftOut: [], ...EFFORTS[kind] };
}
