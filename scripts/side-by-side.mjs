import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';

/**
 * Runs the npm scripts named as arguments in parallel, one per core, and prints the output of each without
 * interleaving.
 */
const waiting = process.argv.slice(2);

await Promise.all(Array.from({ length: availableParallelism() }, runThoseWaiting));

async function runThoseWaiting() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const { code, output } = await run(name);
    process.stdout.write(output);
    if (code === 0) continue;
    // Runs the other scripts too, so that all failures are reported together.
    console.error(`npm run ${name} failed.`);
    process.exitCode = 1;
  }
}

async function run(name) {
  const child = spawn(`npm run --silent ${name}`, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const pieces = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => pieces.push(piece));
  const [code] = await once(child, 'close');
  return { code, output: Buffer.concat(pieces) };
}
