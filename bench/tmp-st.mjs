import { startNeo4j } from '../scripts/neo4j/server.mjs';
import { startProduct } from './servers/product.mjs';
const server = await startNeo4j({ dataDirectory: '/tmp/ab/neo4j-L', pageCache: 3072 });
try { for (let i = 0; i < 3; i++) { const s = await startProduct({ engine: 'neo4j', uri: server.uri, directory: '' }, i === 2 ? { nodeArguments: ['--cpu-prof', '--cpu-prof-dir=/tmp/prof'] } : {}); console.log('start', s.startSeconds.toFixed(2)); await new Promise((r) => setTimeout(r, i === 2 ? 200 : 6000)); await s.stop(); } } finally { await server.stop(); }
