import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const STOP_MILLISECONDS = 30_000;
const LAST_CHARACTERS = 2_000;

/** What this run has started and not stopped yet. */
const running = new Set();

/** Starts a program of Node and resolves with its address once it tells one: `answers at URL`. */
export async function startServer(file, args, { env = {}, nodeArguments = [] } = {}) {
  const begun = performance.now();
  const server = spawn(process.execPath, [...nodeArguments, file, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(server);
  server.once('exit', () => running.delete(server));
  let errors = '';
  server.stderr.setEncoding('utf8').on('data', (text) => {
    errors = `${errors}${text}`.slice(-LAST_CHARACTERS);
  });
  for await (const line of createInterface({ input: server.stdout })) {
    const [, url] = /answers at (http\S+)/.exec(line) ?? [];
    if (url === undefined) continue;
    server.stdout.resume();
    return { url, pid: server.pid, startSeconds: (performance.now() - begun) / 1000, stop: () => stopServer(server) };
  }
  throw new Error(`${file} ended before it told where it answers.\n${errors}`);
}

async function stopServer(server) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  const killer = setTimeout(() => server.kill('SIGKILL'), STOP_MILLISECONDS);
  await ended;
  clearTimeout(killer);
}

/** Nothing that a failed measure started may outlive the run. */
export async function stopAll() {
  await Promise.all([...running].map(stopServer));
}

/** Runs a program of Node to its end; what it wrote, and how long it took. */
export async function runProgram(file, args, { env = {} } = {}) {
  const begun = performance.now();
  const program = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(program);
  program.once('exit', () => running.delete(program));
  let output = '';
  let errors = '';
  program.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  program.stderr.setEncoding('utf8').on('data', (text) => {
    errors = `${errors}${text}`.slice(-LAST_CHARACTERS);
  });
  const [code] = await once(program, 'close');
  if (code !== 0) throw new Error(`${file} ${args.join(' ')} ended with code ${code}.\n${errors || output}`);
  return { output, seconds: (performance.now() - begun) / 1000 };
}
