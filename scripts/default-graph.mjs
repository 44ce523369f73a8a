import { fileURLToPath } from 'node:url';

/** Build step in a separate process: creates the graph that a first start copies. */
const dist = new URL('../dist/', import.meta.url);

if (await isEngineThere()) {
  const { makeDefaultGraph } = await import(new URL('default-graph.js', dist).href);
  await makeDefaultGraph(fileURLToPath(new URL('graph', dist)));
}

/** The embedded engine does not support every platform; on others, a first start on Neo4j imports the lists. */
async function isEngineThere() {
  try {
    await import('@grafeo-db/js');
    return true;
  } catch (error) {
    console.warn(`The embedded engine does not run here, so its initial graph was not created: ${error.message}`);
    return false;
  }
}
