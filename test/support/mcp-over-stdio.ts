import type { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { type Edition, openClient } from './mcp-clients.ts';
import { PROGRAM } from './program.ts';

/** Starts the built program as desktop clients do. */
export async function connectOverStdio(directory: string, edition: Edition): Promise<Client> {
  const client = openClient(edition);
  const environment = { PATH: process.env['PATH'] ?? '', DATA_DIR: directory, LOG_LEVEL: 'silent' };
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [PROGRAM, 'mcp'], env: environment, stderr: 'ignore' }),
  );
  return client;
}
