import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startNeo4j } from '../../scripts/neo4j/server.mjs';
import { addPlainRelations } from '../comparators/plain-relations.mjs';
import { listsOf } from '../data/lists.mjs';
import { runCommand } from './product.mjs';

/** Megabytes: more than the largest store of a run, as for a server whose data is in demand. */
const PAGE_CACHE = 3_072;

/** The graphs of a run, each loaded when it is first asked for, all under one folder. */
export function openGraphs(folder, tell) {
  const servers = new Set();
  const made = new Map();
  const once = (key, make) => {
    if (!made.has(key)) made.set(key, make());
    return made.get(key);
  };

  async function serve(directory, port) {
    const server = await startNeo4j({ dataDirectory: directory, port, pageCache: PAGE_CACHE });
    servers.add(server);
    return server;
  }

  async function release(server) {
    await server.stop();
    servers.delete(server);
  }

  const lists = (size) => once(`lists ${size}`, () => listsOf(size, join(folder, `lists-${size}`)));

  /** An empty graph in a new folder, or a copy of what another one's folder holds. */
  async function open(engine, name, copied) {
    const directory = join(folder, name);
    rmSync(directory, { recursive: true, force: true });
    if (copied === undefined) mkdirSync(directory, { recursive: true });
    else cpSync(copied, directory, { recursive: true });
    if (engine === 'embedded') return { engine, directory, close: async () => {} };
    const server = await serve(directory);
    return { engine, directory, uri: server.uri, server, close: () => release(server) };
  }

  async function load(engine, size) {
    const graph = await open(engine, `${engine}-${size}`);
    const { catalogue, scope, gap, mapping, plans } = await lists(size);
    tell(`loading ${size} into ${engine === 'neo4j' ? 'Neo4j' : 'the embedded engine'}`);
    await runCommand(graph, ['seed', catalogue]);
    await runCommand(graph, ['seed', scope]);
    await runCommand(graph, ['seed', gap]);
    await runCommand(graph, ['import', mapping]);
    await runCommand(graph, ['import', plans]);
    return graph;
  }

  /** Works with the files of a Neo4j, which answers where it did before when they are done. */
  async function whileStopped(graph, work) {
    const port = Number(new URL(graph.uri).port);
    await release(graph.server);
    const result = await work();
    graph.server = await serve(graph.directory, port);
    return result;
  }

  const graph = (engine, size) => once(`${engine} ${size}`, () => load(engine, size));

  return {
    lists,
    open,
    /** The graph of a size, with all of its lists. */
    graph,
    /** Starts its Neo4j anew: one that was just loaded is at work on that for a while. */
    restart: (graph) => whileStopped(graph, () => undefined),
    /** A Neo4j of its own with a copy of the data, and with what `@neo4j/graphql` wants besides. */
    comparatorCopy: (size) =>
      once(`copy ${size}`, async () => {
        const original = await graph('neo4j', size);
        tell(`copying ${size} for @neo4j/graphql`);
        const copy = await whileStopped(original, () => open('neo4j', `copy-${size}`, original.directory));
        await addPlainRelations(copy.uri);
        return copy;
      }),
    close: () => Promise.all([...servers].map(release)),
  };
}
