import type { z } from 'zod';
import { partsOf } from './optional.ts';

const ANY = '*';

/**
 * Parses origins in the form in which browsers send them: they are compared as text, so another spelling would never
 * match.
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
  // `URL` returns "null" as the origin of custom schemes such as those of apps.
  const sent = origin === 'null' ? `${protocol}//${host}` : origin;
  return host !== '' && sent === text;
}
