import type { FastifyInstance, FastifyRequest, preHandlerHookHandler } from 'fastify';
import { BadInput } from '../../errors.ts';

/** Strings in a JSON text. One before a colon is a key, since all other colons are inside strings. */
const TEXTS = /"[^"\\]*(?:\\[\s\S][^"\\]*)*(?:"(\s*:)?|\\?$)/g;

const UTF_8 = new TextDecoder('utf-8', { fatal: true });
/** Deepest nesting, so that recursive code cannot overflow the stack. */
const MOST_LEVELS = 64;

/** Accepts unambiguous JSON only. Refuses invalid UTF-8, duplicate keys, keys such as `__proto__`, and deep nesting. */
export function takeJsonOnly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
    if (charset !== undefined && !/^utf-?8$/i.test(charset)) {
      return done(new BadInput('The body must be JSON in UTF-8; its charset is another one.'));
    }
    const bytes = body as Buffer;
    const text = textOf(bytes);
    if (text === null) return done(new BadInput('The body must be JSON in UTF-8; it holds bytes that are not UTF-8.'));
    readAlike(parse, { request, text, what: 'The body' }, (error, value) => {
      if (error !== null) return done(error);
      request.requestText = bytes.toString('latin1');
      done(null, value);
    });
  });
}

/** Checks the JSON in the parameters of a GET in the same way, so that proxies and this server read the same values. */
export function takeAlikeParameters(app: FastifyInstance): preHandlerHookHandler {
  const parse = app.getDefaultJsonParser('error', 'error');
  return (request, _reply, done) => {
    if (request.method !== 'GET') return done();
    const given = request.query as Readonly<Record<string, unknown>>;
    const texts = ['variables', 'extensions'].flatMap((name) => {
      const text = given[name];
      return typeof text === 'string' && text !== '' ? [{ request, text, what: `Parameter "${name}"` }] : [];
    });
    const readNext = (): void => {
      const next = texts.pop();
      if (next === undefined) done();
      else readAlike(parse, next, (error) => (error === null ? readNext() : done(error)));
    };
    readNext();
  };
}

interface Json {
  readonly request: FastifyRequest;
  readonly text: string;
  /** Subject of the error messages. */
  readonly what: string;
}

type JsonParser = ReturnType<FastifyInstance['getDefaultJsonParser']>;

function readAlike(
  parse: JsonParser,
  { request, text, what }: Json,
  done: (error: Error | null, value?: unknown) => void,
): void {
  void parse(request, text, (error, value) => {
    if (error !== null) return done(new BadInput(`${what} must be JSON, and cannot be read as such.`));
    const { keys, depth } = shapeOf(value);
    if (depth > MOST_LEVELS)
      return done(new BadInput(`${what} has more than ${MOST_LEVELS} objects and lists within each other.`));
    if (keys !== keysOf(text)) return done(new BadInput(`${what} has a key twice in one object; it may stand once.`));
    done(null, value);
  });
}

function textOf(body: Buffer): string | null {
  try {
    return UTF_8.decode(body);
  } catch {
    return null;
  }
}

function keysOf(text: string): number {
  let count = 0;
  for (const [, colon] of text.matchAll(TEXTS)) if (colon !== undefined) count += 1;
  return count;
}

interface JsonShape {
  readonly keys: number;
  readonly depth: number;
}

function shapeOf(value: unknown): JsonShape {
  let [keys, depth] = [0, 0];
  for (let level: unknown[] = [value]; level.length > 0 && depth <= MOST_LEVELS; depth += 1) {
    const nested: unknown[] = [];
    for (const item of level) {
      if (typeof item !== 'object' || item === null) continue;
      if (!Array.isArray(item)) keys += Object.keys(item).length;
      for (const inner of Object.values(item)) nested.push(inner);
    }
    level = nested;
  }
  return { keys, depth };
}
