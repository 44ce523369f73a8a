import { connect as connectPlain } from 'node:net';
import { connect as connectSecurely } from 'node:tls';

/**
 * Timeout of a health check, in milliseconds, including the query after the handshake; callers get an answer within 3.5
 * seconds.
 */
export const LONGEST_LOOK = 2_300;
const DEFAULT_PORT = 7687;
/** Bolt's preamble: magic bytes, then the versions that this client offers. */
const GREETING = Buffer.from('6060b017000808050002040400000003' + '00000000', 'hex');
/** First byte of a Bolt server's answer, which is a version or four zeros for none; other servers answer in text. */
const ANSWER_BEGINS = 0;

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there (connection refused)',
  ENOTFOUND: 'no host has that name',
  EAI_AGAIN: 'no host of that name could be found',
};

/**
 * Returns null if a Bolt server answers, otherwise the reason. Uses its own socket, since the driver never closes
 * connections to servers that accept them and stay silent.
 */
export function whyNoHandshake(uri: string, milliseconds: number): Promise<string | null> {
  const { protocol, hostname, port } = new URL(uri);
  const host = hostname.replace(/^\[|\]$/g, '');
  const target = { host, port: Number(port || DEFAULT_PORT) };
  return new Promise((resolve) => {
    // Nothing secret is sent, so the certificate need not be verified here.
    const socket = protocol.includes('+s')
      ? connectSecurely({ ...target, servername: host, rejectUnauthorized: false })
      : connectPlain(target);
    const end = (reason: string | null) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(reason);
    };
    const timer = setTimeout(() => end(`nothing came back within ${milliseconds} ms`), milliseconds);
    socket.once('data', ([first]) => end(first === ANSWER_BEGINS ? null : 'what answers there does not speak Bolt'));
    socket.once('error', ({ code = '', message }: NodeJS.ErrnoException) => end(REASONS[code] ?? message));
    socket.once('close', () => end('what listens there ended the conversation, as if it did not speak Bolt'));
    socket.write(GREETING);
  });
}
