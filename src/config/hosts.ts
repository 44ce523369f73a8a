import { BlockList, isIP } from 'node:net';
import type { z } from 'zod';
import { partsOf } from './optional.ts';

const ANY = '*';
/** Host names that no other site can have. */
const OWN_NAMES = ['localhost', '127.0.0.1', '[::1]'];

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/** Parses host names without ports; the Host header, without its port, must equal one of them. */
export function parseHosts(text: string, context: z.RefinementCtx): string[] {
  const hosts = partsOf(text.toLowerCase());
  for (const [position, host] of hosts.entries()) {
    if (host === ANY || /^(\[[\da-f:.]+\]|[a-z\d._-]+)$/.test(host)) continue;
    context.addIssue({
      code: 'custom',
      message: `host ${position + 1} must be a name or an address such as graph.example or [fd00::1], without scheme and port, or ${ANY} for any`,
    });
  }
  return hosts;
}

interface Hosts {
  readonly HOST: string;
  readonly ALLOWED_HOSTS: readonly string[];
}

/** Returns the accepted hosts; null for any. */
export function hostsOf({ HOST, ALLOWED_HOSTS }: Hosts): ReadonlySet<string> | null {
  const isAny = ALLOWED_HOSTS.length === 0 ? !isOfThisMachine(HOST) : ALLOWED_HOSTS.includes(ANY);
  // Local commands use the address that the server listens on.
  const own = HOST.includes(':') ? `[${HOST}]` : HOST;
  return isAny ? null : new Set([...OWN_NAMES, own.toLowerCase(), ...ALLOWED_HOSTS]);
}

function isOfThisMachine(host: string): boolean {
  const version = isIP(host);
  if (version === 0) return host.toLowerCase() === 'localhost';
  return LOOPBACK.check(host, version === 4 ? 'ipv4' : 'ipv6');
}
