/** Returns the quality of each name in a header such as `Accept`, from 0 to 1, in the order of the header. */
export function qualities(header: string): ReadonlyMap<string, number> {
  return new Map(
    header
      .toLowerCase()
      .split(',')
      .map((part) => {
        const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
        const quality = parameters.find((parameter) => parameter.startsWith('q='));
        return [name, quality === undefined ? 1 : Number(quality.slice(2)) || 0];
      }),
  );
}

export const JSON_TYPE = 'application/json';
/** Matches the whole type, and not `application/jsonx`. */
const IS_JSON = /^[\t ]*application\/json[\t ]*(;|$)/i;
export const GRAPHQL_TYPE = 'application/graphql-response+json';

/** True for the media type of JSON with any parameters. */
export function isJsonType(contentType: string | undefined): boolean {
  return IS_JSON.test(contentType ?? '');
}

/** True if a GET may have the content type: none, or JSON. */
export function mayComeWithGet(contentType: string | undefined): boolean {
  return contentType === undefined || contentType === '' || isJsonType(contentType);
}

/** Returns the media type of an error outside of GraphQL: the newer one if the client names it and prefers it. */
export function errorTypeFor(accept: string | undefined): string {
  const named = [...qualities(accept ?? '')].filter(([name]) => name === JSON_TYPE || name === GRAPHQL_TYPE);
  // A stable sort, so that the first of equal ones in the header is used, as for other answers.
  const [best] = named.toSorted(([, one], [, other]) => other - one);
  const isNewer = best !== undefined && best[0] === GRAPHQL_TYPE && best[1] > 0;
  return `${isNewer ? GRAPHQL_TYPE : JSON_TYPE}; charset=utf-8`;
}

export type Encoding = 'br' | 'gzip';

/** Returns the content coding for a client; null if it accepts none. */
export function encodingFor(acceptEncoding: string | undefined): Encoding | null {
  if (acceptEncoding === undefined) return null;
  const wanted = qualities(acceptEncoding);
  const [br, gzip] = [wanted.get('br') ?? wanted.get('*') ?? 0, wanted.get('gzip') ?? wanted.get('*') ?? 0];
  const best = Math.max(br, gzip);
  if (best === 0 || best < (wanted.get('identity') ?? 0)) return null;
  return br === best ? 'br' : 'gzip';
}
