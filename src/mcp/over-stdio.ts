import type { McpServer } from '@modelcontextprotocol/server';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';

/** Serves a client over standard input and output; resolves once it has closed them. */
export function serveOverStdio(openServer: () => McpServer, onFailure: (error: Error) => void): Promise<void> {
  return new Promise((resolve) => {
    serveStdio(openServer, { transport: new StdioServerTransport(), maxSubscriptions: 0, onerror: onFailure });
    process.stdin.once('end', resolve).once('close', resolve);
  });
}
