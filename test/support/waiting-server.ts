import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect } from 'vitest';
import { PROGRAM } from './program.ts';

const LONGEST_START = 240_000;

export interface WaitingServer {
  readonly port: number;
  get(path: string): Promise<Response>;
  log(): string;
  /** Resolves once a path is answered with the status. */
  untilStatus(path: string, status: number): Promise<void>;
  isRunning(): boolean;
  /** Sends SIGTERM. Resolves to the exit code. */
  stop(): Promise<number | null>;
  kill(): void;
}

/** Starts the built program on a Neo4j, without waiting until it is ready. */
export async function startWaiting(settings: Readonly<Record<string, string>>): Promise<WaitingServer> {
  const port = await freePort();
  const given = { PORT: String(port), LOG_LEVEL: 'warn', ...settings };
  const server = spawn(process.execPath, [PROGRAM, 'serve'], { env: { PATH: process.env['PATH'], ...given } });
  server.stdout.resume();
  let log = '';
  server.stderr.on('data', (text) => {
    log += text;
  });
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`, { headers: { accept: 'application/json' } });
  const statusAt = (path: string) =>
    get(path).then(
      ({ status }) => status,
      () => null,
    );
  const isRunning = () => server.exitCode === null && server.signalCode === null;
  return {
    port,
    get,
    log: () => log,
    untilStatus: (path, status) => expect.poll(() => statusAt(path), { timeout: LONGEST_START }).toBe(status),
    isRunning,
    async stop() {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      return (await ended)[0] as number | null;
    },
    kill: () => void server.kill('SIGKILL'),
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
