import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';

/** Who a function belongs to, by where its source lies. The first that fits counts. */
const OWNERS = [
  ['engine', /\/src\/engine\/|\/node_modules\/(neo4j-driver|@grafeo-db)/],
  ['http', /^node:|\/node_modules\/(@?fastify|@as-integrations|find-my-way|avvio|light-my-request|secure-json-parse)/],
  ['layers', /./],
];
/** The bundles of the program. */
const BUNDLED = /\/dist\/[^/]+\.js$/;
const JSON_FUNCTIONS = new Set(['stringify', 'parse']);
/** What does little but JSON.stringify, which V8 may tell as a part of who calls it: Apollo's, and ours for an answer's data. */
const JSON_WRAPPERS = [
  ['prettyJSONStringify', /@apollo\/server\//],
  ['textOf', /\/limits\/answer-text\.ts$/],
];
const NOT_OURS = new Set(['(idle)', '(program)', '(root)']);

/**
 * Microseconds of a V8 profile between two times of the monotonic clock, by owner. What is built into V8 counts for who
 * calls it; garbage is shared out as the rest.
 */
export function timesByOwner({ nodes, samples, timeDeltas, startTime }, { from, until }) {
  const owners = ownersOf(nodes);
  const times = { engine: 0, http: 0, json: 0, layers: 0, garbage: 0 };
  let now = startTime;
  for (const [position, id] of samples.entries()) {
    now += timeDeltas[position];
    const owner = owners.get(id);
    if (now >= from && now <= until && owner !== null) times[owner] += timeDeltas[position];
  }
  const { garbage, ...others } = times;
  const sum = Object.values(others).reduce((left, right) => left + right, 0);
  return Object.fromEntries(Object.entries(others).map(([owner, time]) => [owner, time * (1 + garbage / (sum || 1))]));
}

function ownersOf(nodes) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const owners = new Map();
  const sourceOf = readSourceMaps();
  const visit = (node, inherited) => {
    const { functionName } = node.callFrame;
    const owner = ownerOf({ functionName, url: sourceOf(node.callFrame) }, inherited);
    owners.set(node.id, owner);
    for (const child of node.children ?? []) visit(byId.get(child), owner);
  };
  visit(nodes[0], null);
  return owners;
}

function ownerOf({ functionName, url }, inherited) {
  if (NOT_OURS.has(functionName)) return null;
  if (functionName === '(garbage collector)') return 'garbage';
  if (JSON_WRAPPERS.some(([name, file]) => functionName === name && file.test(url))) return 'json';
  if (url === '') return JSON_FUNCTIONS.has(functionName) ? 'json' : inherited;
  const [owner] = OWNERS.find(([, pattern]) => pattern.test(url));
  return owner;
}

/** Returns a function that tells the source of a bundled function, otherwise its file. */
function readSourceMaps() {
  const maps = new Map();
  return ({ url, lineNumber, columnNumber }) => {
    if (!BUNDLED.test(url)) return url;
    if (!maps.has(url)) maps.set(url, new SourceMap(JSON.parse(readFileSync(new URL(`${url}.map`), 'utf8'))));
    const { originalSource } = maps.get(url).findEntry(lineNumber, columnNumber);
    return originalSource === undefined ? url : new URL(originalSource, url).href;
  };
}
