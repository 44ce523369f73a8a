import { createContext, useEffect, useRef } from 'react';
import { readToken } from '../api/token.ts';
import { useAnswer } from '../api/use-answer.ts';
import { NamesDocument } from '../generated/graphql.ts';
import { kindOfId } from '../marks/kinds.ts';
import { nameOf } from '../marks/names.ts';
import { usePlace } from '../routing/location.ts';

export const MOST_NAMES = 100;

export type Names = ReadonlyMap<string, string>;

export const NamesContext = createContext<Names>(new Map());

/**
 * Hook for the names of the nodes in the address, loaded before the page is drawn, since late names would shift the
 * layout. Null while a new page waits for them; a page already drawn stays.
 */
export function useAddressNames(revision: number | undefined, newest: number | undefined): Names | null {
  const { path, search } = usePlace();
  const ids = [...new Set(new URLSearchParams(search).values())].filter((value) => kindOfId(value) !== null);
  const asked = ids.filter((id) => !id.includes(',') && !id.includes('~')).toSorted();
  // A staged revision needs the token, but is known as such only once the newest is.
  const isAskable = revision !== undefined && (newest !== undefined || readToken() === null);
  const { data, latest, failure } = useAnswer(
    NamesDocument,
    asked.length === 0 || !isAskable ? null : { ids: asked.slice(0, MOST_NAMES), revision },
  );
  const nodes = (data ?? latest)?.nodes;
  const isAwaited = nodes === undefined && asked.length > 0 && failure === null;
  const drawn = useRef<string | null>(null);
  const isDrawn = drawn.current === path;
  useEffect(() => {
    if (!isAwaited) drawn.current = path;
  }, [isAwaited, path]);
  if (isAwaited && !isDrawn) return null;
  return new Map((nodes ?? []).flatMap((node) => (node === null ? [] : [[node.id, nameOf(node)] as const])));
}
