import type { z } from 'zod';
import { partsOf } from './optional.ts';

const ANY = '*';

/**
 * Parses origins as browsers send them; they are compared as whole texts, so that another spelling would never match.
 */
export function parseOrigins(text: string, context: z.RefinementCtx): string[] {
  const origins = partsOf(text);
  for (const [position, origin] of origins.entries()) {
    if (origin === ANY || isOrigin(origin)) continue;
    context.addIssue({
      code: 'custom',
      message: `origin ${position + 1} must be https://HOST or https://HOST:PORT, in small letters, with no path and no slash at its end, or ${ANY} for any`,
    });
  }
  return origins;
}

function isOrigin(text: string): boolean {
  if (text.includes(ANY) || !URL.canParse(text)) return false;
  const { origin, protocol, host } = new URL(text);
  // `URL` reports the origin of schemes such as those of apps as "null".
  const sent = origin === 'null' ? `${protocol}//${host}` : origin;
  return host !== '' && sent === text;
}
