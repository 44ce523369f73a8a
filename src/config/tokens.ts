import type { z } from 'zod';
import { SCOPES, type TokenGrant } from '../domain/callers.ts';
import { isDay } from '../domain/days.ts';
import { partsOf } from './optional.ts';

/** Messages omit the text: it may be a token that was entered by mistake. */
const FORM = `must be NAME:SCOPE+SCOPE:SHA256 or NAME:SCOPE+SCOPE:SHA256:YYYY-MM-DD with scopes of ${SCOPES.join(', ')}`;

/** Parses tokens as `cli token` prints them: name, scopes, hash, and optionally the last day. */
export function parseTokens(text: string, context: z.RefinementCtx): TokenGrant[] {
  return partsOf(text).flatMap((part, position) => {
    const grant = parseToken(part);
    if (grant !== null) return [grant];
    context.addIssue({ code: 'custom', message: `token ${position + 1} ${FORM}` });
    return [];
  });
}

/** Parses a token file with one token per line. Lines that begin with # are comments. Throws for any other line. */
export function linesOfTokens(text: string): TokenGrant[] {
  return text.split('\n').flatMap((line, position) => {
    const part = line.trim();
    if (part === '' || part.startsWith('#')) return [];
    const grant = parseToken(part);
    if (grant === null) throw new Error(`line ${position + 1} ${FORM}.`);
    return [grant];
  });
}

function parseToken(part: string): TokenGrant | null {
  const [, name, scopes, hash, expiresOn = null] =
    /^([\w.@-]+):([a-z+]+):([0-9a-f]{64})(?::([\d-]+))?$/.exec(part) ?? [];
  const known = SCOPES.filter((scope) => scopes?.split('+').includes(scope));
  if (name === undefined || hash === undefined || known.length !== scopes?.split('+').length) return null;
  return expiresOn !== null && !isDay(expiresOn) ? null : { name, scopes: known, hash, expiresOn };
}
