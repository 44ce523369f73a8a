import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** Bolt 4.4, where the client authenticates in its first message. */
export const VERSION = Buffer.from([0, 0, 4, 4]);
export const GREETING_BYTES = 20;
const END = Buffer.from([0, 0]);

export interface RefusingNeo4j {
  readonly uri: string;
  close(): void;
}

/** Starts a server that works but refuses the client's credentials. */
export async function startRefusingNeo4j(code: string, message: string): Promise<RefusingNeo4j> {
  const failure = failureOf(code, message);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let came = 0;
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      if (came === 0) socket.write(VERSION);
      came += bytes.length;
      if (came > GREETING_BYTES) socket.end(failure);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

export function failureOf(code: string, message: string): Buffer {
  return chunk(
    Buffer.concat([Buffer.from([0xb1, 0x7f, 0xa2]), text('code'), text(code), text('message'), text(message)]),
  );
}

/** Encodes a text of up to 255 bytes in PackStream. */
export function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([Buffer.from([0xd0, bytes.length]), bytes]);
}

export function chunk(message: Buffer): Buffer {
  return Buffer.concat([Buffer.from([message.length >> 8, message.length & 0xff]), message, END]);
}
