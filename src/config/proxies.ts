import { isIP, isIPv4 } from 'node:net';
import type { z } from 'zod';
import { partsOf } from './optional.ts';

/** Named ranges in Fastify. */
const NAMED = ['loopback', 'linklocal', 'uniquelocal'];

export function parseProxies(text: string, context: z.RefinementCtx): string[] {
  const proxies = partsOf(text);
  for (const [position, proxy] of proxies.entries()) {
    if (NAMED.includes(proxy) || isRange(proxy)) continue;
    context.addIssue({
      code: 'custom',
      message: `proxy ${position + 1} must be an address such as 10.1.2.3, a range such as 10.0.0.0/8, or ${NAMED.join(', ')}; names of hosts are not looked up`,
    });
  }
  return proxies;
}

/** True for an address, or an address with a prefix length or netmask. */
function isRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  // After a percent sign, Node accepts more zone ids than Fastify.
  if (version === 0 || address.includes('%') || more.length > 0) return false;
  if (bits === undefined) return true;
  if (version === 4 && isIPv4(bits)) return isMask(bits);
  return /^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (version === 4 ? 32 : 128);
}

function isMask(text: string): boolean {
  const bits = text.split('.').map((part) => Number(part).toString(2).padStart(8, '0'));
  return /^1+0*$/.test(bits.join(''));
}
