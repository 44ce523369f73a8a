import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { DomainError } from '../errors.ts';

/** Length of the backlog, so that a rush of connections does not keep out health checks. */
const MOST_UNACCEPTED = 4_096;

export interface Address {
  readonly host: string;
  readonly port: number;
}

class AddressRefused extends DomainError {
  readonly code = 'ADDRESS_REFUSED';
}

export async function listenAt(app: FastifyInstance, { host, port }: Address): Promise<string> {
  try {
    await app.listen({ host, port, backlog: MOST_UNACCEPTED });
  } catch (error) {
    throw new AddressRefused(sentenceOf(error as NodeJS.ErrnoException, { host, port }), { cause: error });
  }
  const address = app.server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
}

function sentenceOf({ code, message }: NodeJS.ErrnoException, { host, port }: Address): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} of ${host} is taken; set PORT to another one, 0 picks one.`;
    case 'EACCES':
      return `This user may not listen on port ${port}; set PORT to one above 1023, or to 0 to pick a free one.`;
    case 'EADDRNOTAVAIL':
      return `This machine has no address ${host}; set HOST to one that it has, such as 127.0.0.1, or 0.0.0.0 for all.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `No address is known for the name ${host}; set HOST to an address of this machine, such as 127.0.0.1.`;
    default:
      return `The server cannot listen with HOST ${host} and PORT ${port}: ${message}.`;
  }
}
