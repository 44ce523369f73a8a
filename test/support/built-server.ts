import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newToken } from '../../src/http/callers/tokens.ts';
import { withFilesOf } from './limited-files.ts';
import { PROGRAM } from './program.ts';

const IMPATIENT = fileURLToPath(new URL('./impatient-server.mjs', import.meta.url));

export interface BuiltServer {
  readonly url: string;
  readonly pid: number;
  /** Token with the scopes import and publish. */
  readonly token: string;
  /** Stops the server; SIGTERM by default. */
  readonly stop: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>;
}

export interface BuiltServerOptions {
  /** Folder of the graph, where commands find the server; default: a new one. */
  readonly directory?: string;
  /** Size limit of its files, in blocks of 512 bytes. */
  readonly blocks?: number;
  /** Environment variables. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Timeout of reading a list, in milliseconds; default: that of the program. */
  readonly patience?: number;
}

/** Starts the built program as users do, with the shipped facts unless its folder has a graph. */
export async function startBuiltServer({
  directory = mkdtempSync(join(tmpdir(), 'compliance-graph-server-')),
  blocks,
  settings = {},
  patience,
}: BuiltServerOptions = {}): Promise<BuiltServer> {
  const { token, hash } = newToken();
  const program = patience === undefined ? [PROGRAM, 'serve'] : [IMPATIENT, `${patience}`];
  const server = spawn(...withFilesOf(blocks, [process.execPath, ...program]), {
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: directory,
      PORT: '0',
      LOG_LEVEL: 'silent',
      SHUTDOWN_DELAY_MS: '0',
      TOKENS: `browser:import+publish:${hash}`,
      ...settings,
    },
  });
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (text) => resolve(/http:\/\/[^/\s]+/.exec(String(text))?.[0] ?? ''));
    server.stderr.on('data', (text) => reject(new Error(String(text))));
  });
  return {
    url,
    pid: server.pid as number,
    token,
    async stop(signal = 'SIGTERM') {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill(signal);
      await ended;
    },
  };
}
