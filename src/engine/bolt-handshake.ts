import { connect as connectPlain } from 'node:net';
import { connect as connectSecurely } from 'node:tls';

const DEFAULT_PORT = 7687;
/** What every conversation in Bolt begins with: who we are, and the versions that we would speak. */
const GREETING = Buffer.from('6060b017000808050002040400000003' + '00000000', 'hex');

/**
 * Whether a Bolt server takes up a conversation. Asked on a socket of our own, since the driver leaves the sockets of
 * servers that accept and say nothing open for ever.
 */
export function answersHandshake(uri: string, milliseconds: number): Promise<boolean> {
  const { protocol, hostname, port } = new URL(uri);
  const host = hostname.replace(/^\[|\]$/g, '');
  const target = { host, port: Number(port || DEFAULT_PORT) };
  return new Promise((resolve) => {
    // Nothing secret is sent, so whose certificate it is matters to the driver only.
    const socket = protocol.includes('+s')
      ? connectSecurely({ ...target, servername: host, rejectUnauthorized: false })
      : connectPlain(target);
    const end = (answer: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(() => end(false), milliseconds);
    socket.once('data', () => end(true));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
    socket.write(GREETING);
  });
}
