import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { TypedDocumentString } from '../generated/graphql.ts';
import { answerOf, keptAnswer, pagesWantedOf, questionOf, useGeneration, wantPages } from './answers.ts';
import { Failure } from './failure.ts';
import { whileWaiting } from './waiting.ts';

export interface Connection<Row> {
  readonly totalCount: number;
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface Pages<Row> {
  readonly rows: readonly Row[];
  readonly totalCount: number | null;
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly failure: Failure | null;
  /** Loads the next page; does nothing while one is awaited. */
  more(): void;
  /** Loads all that is left, page by page. */
  all(): void;
}

export interface PagedVariables {
  readonly first: number;
  readonly after?: string | null | undefined;
}

interface State<Row> {
  readonly key: string;
  readonly pages: readonly Connection<Row>[];
  readonly failure: Failure | null;
}

/** A list, page after page, as far as it was asked for. */
export function usePages<Data, Variables extends PagedVariables, Row>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables | null,
  pick: (data: Data) => Connection<Row> | null,
  withToken = false,
): Pages<Row> {
  useGeneration();
  const key = variables === null ? '' : questionOf(document, variables, { withToken }).key;
  const [state, setState] = useState<State<Row>>({ key: '', pages: [], failure: null });
  const [wanted, setWanted] = useState({ key, pages: pagesWantedOf(key) });
  const pagesWanted = wanted.key === key ? wanted.pages : pagesWantedOf(key);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for document and variables.
  const kept = useMemo(keptPages, [key, pagesWanted]);
  const pages = state.key === key ? state.pages : kept;
  const last = pages.at(-1);
  const hasMore = last?.pageInfo.hasNextPage ?? false;
  const failure = state.key === key ? state.failure : null;
  const isWanting =
    variables !== null && failure === null && pages.length < pagesWanted && (pages.length === 0 || hasMore);
  const latest = useRef({ pick, variables });
  latest.current = { pick, variables };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for document and variables.
  useEffect(() => {
    const { variables: asked } = latest.current;
    if (!isWanting || asked === null) return;
    const controller = new AbortController();
    const question = questionOf(document, { ...asked, after: last?.pageInfo.endCursor ?? null }, { withToken });
    const keep = (next: Partial<State<Row>>) => {
      if (!controller.signal.aborted) setState({ key, pages, failure: null, ...next });
    };
    whileWaiting(answerOf(question, controller.signal)).then(
      (data) => {
        const page = latest.current.pick(data);
        keep(page === null ? { pages: [EMPTY] } : { pages: [...pages, page] });
      },
      (error) => keep({ failure: error instanceof Failure ? error : new Failure('server', String(error)) }),
    );
    return () => controller.abort();
  }, [key, pages.length, isWanting]);

  function keptPages(): readonly Connection<Row>[] {
    const found: Connection<Row>[] = [];
    while (variables !== null && found.length < pagesWanted) {
      const after = found.at(-1)?.pageInfo.endCursor ?? null;
      const data = keptAnswer(questionOf(document, { ...variables, after }, { withToken }));
      const page = data === undefined ? null : pick(data);
      if (page === null) break;
      found.push(page);
      if (!page.pageInfo.hasNextPage) break;
    }
    return found;
  }

  const want = useCallback(
    (count: number) => {
      wantPages(key, count);
      setWanted({ key, pages: count });
    },
    [key],
  );
  const more = useCallback(() => {
    setState((before) => ({ ...before, failure: null }));
    // All stay wanted where all were.
    want(Math.max(pagesWantedOf(key), pages.length + 1));
  }, [key, pages.length, want]);
  const all = useCallback(() => want(Number.POSITIVE_INFINITY), [want]);
  return {
    rows: pages.flatMap((page) => page.nodes),
    totalCount: pages[0]?.totalCount ?? null,
    hasMore,
    isLoading: isWanting,
    failure,
    more,
    all,
  };
}

const EMPTY = { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
