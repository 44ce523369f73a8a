import { createContext, useEffect, useRef } from 'react';
import { askEarly } from '../api/early.ts';
import { useAnswer } from '../api/use-answer.ts';
import { readToken } from '../basics/token.ts';
import { NamesDocument } from '../generated/graphql.ts';
import { kindOfId } from '../marks/kinds.ts';
import { nameOf } from '../marks/names.ts';
import { usePlace } from '../routing/location.ts';

export const MOST_NAMES = 100;

export type Names = ReadonlyMap<string, string>;

/** Null while they are awaited. */
export const NamesContext = createContext<Names | null>(new Map());

/** Asks for them before the frame is first drawn, which takes longer than the answer. */
export function askNamesEarly(): void {
  const ids = idsIn(window.location.search);
  if (ids.length > 0) askEarly(({ revision, ask }) => ask(NamesDocument, { ids, revision }));
}

function idsIn(search: string): readonly string[] {
  const ids = [...new Set(new URLSearchParams(search).values())].filter((value) => kindOfId(value) !== null);
  return ids
    .filter((id) => !id.includes(',') && !id.includes('~'))
    .toSorted()
    .slice(0, MOST_NAMES);
}

/**
 * Hook for the names of the nodes in the address, loaded before the page is seen, since late names would shift the
 * layout. Null while a new page waits for them; a page already seen stays.
 */
export function useAddressNames(revision: number | undefined, newest: number | undefined): Names | null {
  const { path, search } = usePlace();
  const ids = idsIn(search);
  // A staged revision needs the token, but is known as such only once the newest is.
  const isAskable = revision !== undefined && (newest !== undefined || readToken() === null);
  const { data, latest, failure } = useAnswer(NamesDocument, ids.length === 0 || !isAskable ? null : { ids, revision });
  const nodes = (data ?? latest)?.nodes;
  const isAwaited = nodes === undefined && ids.length > 0 && failure === null;
  const drawn = useRef<string | null>(null);
  const isDrawn = drawn.current === path;
  useEffect(() => {
    if (!isAwaited) drawn.current = path;
  }, [isAwaited, path]);
  if (isAwaited && !isDrawn) return null;
  return new Map((nodes ?? []).flatMap((node) => (node === null ? [] : [[node.id, nameOf(node)] as const])));
}
