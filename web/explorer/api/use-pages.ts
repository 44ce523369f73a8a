import { useCallback, useEffect, useMemo, useState } from 'react';
import type { TypedDocumentString } from '../generated/graphql.ts';
import { keptAnswer, type Question, questionOf, useGeneration } from './answers.ts';
import { asFailure, type Failure } from './failure.ts';
import { type KeptList, keepList, keptList } from './kept-lists.ts';
import { whileWaiting } from './waiting.ts';

export interface Connection<Row> {
  readonly totalCount: number;
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface Pages<Row> {
  readonly rows: readonly Row[];
  /** The rows page by page; a page stays the same while others come. */
  readonly parts: readonly (readonly Row[])[];
  readonly totalCount: number | null;
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly failure: Failure | null;
  /** Loads the next page; does nothing while one is loading. */
  more(): void;
  all(): void;
}

export interface PagedVariables {
  readonly first: number;
  readonly after?: string | null | undefined;
}

interface State<Row> extends KeptList<Connection<Row>> {
  readonly key: string;
  readonly begin: Connection<Row> | undefined;
  readonly failure: Failure | null;
}

interface PagesOptions<Row> {
  readonly withToken?: boolean;
  /** First page, if it was part of another answer. */
  readonly begin?: Connection<Row>;
  /** True to load all pages, one after the other. */
  readonly isWhole?: boolean;
}

export function usePages<Data, Variables extends PagedVariables, Row>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables | null,
  pick: (data: Data) => Connection<Row> | null,
  { withToken = false, begin, isWhole = false }: PagesOptions<Row> = {},
): Pages<Row> {
  useGeneration();
  const list = variables === null ? null : questionOf(document, variables, { withToken });
  const key = list?.key ?? '';
  const isKept = list?.isKept ?? false;
  const [state, setState] = useState(() => begun(key, begin));
  // Setting state during the render makes React render again at once, with the current list's state.
  if (state.key !== key || state.begin !== begin) setState(begun(key, begin));
  const { pages, wanted, failure } = state;
  const last = pages.at(-1);
  const hasMore = last?.pageInfo.hasNextPage ?? false;
  const isWanting = variables !== null && failure === null && pages.length < wanted && (pages.length === 0 || hasMore);
  const parts = useMemo(() => pages.map((page) => page.nodes), [pages]);
  const rows = useMemo(() => parts.flat(), [parts]);

  const change = useCallback(
    (next: (before: State<Row>) => Partial<State<Row>>) =>
      setState((before) => (before.key === key ? { ...before, ...next(before) } : before)),
    [key],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for document and variables.
  useEffect(() => {
    if (!isWanting) return;
    const controller = new AbortController();
    const question = questionOf(document, { ...variables, after: last?.pageInfo.endCursor ?? null }, { withToken });
    const early = keptAnswer(question);
    const asked = early === undefined ? question.fetch(controller.signal) : Promise.resolve(early);
    const keep = (next: (before: State<Row>) => Partial<State<Row>>) => {
      if (!controller.signal.aborted) change(next);
    };
    whileWaiting(asked).then(
      (data) => keep((before) => ({ pages: [...before.pages, pick(data) ?? EMPTY] })),
      (error) => keep(() => ({ failure: asFailure(error) })),
    );
    return () => controller.abort();
  }, [key, pages.length, isWanting]);

  useEffect(() => {
    if (pages.length === 0) return;
    keepList(key, isKept ? { pages, wanted } : { pages: [], wanted: Math.min(wanted, MOST_ASKED_AGAIN) });
  }, [key, isKept, pages, wanted]);

  const more = useCallback(
    // Keeps loading all if all were requested.
    () => change(({ pages, wanted }) => ({ wanted: Math.max(wanted, pages.length + 1), failure: null })),
    [change],
  );
  const all = useCallback(() => change(() => ({ wanted: Number.POSITIVE_INFINITY, failure: null })), [change]);
  useEffect(() => {
    if (isWhole) all();
  }, [isWhole, all]);
  return { rows, parts, totalCount: pages[0]?.totalCount ?? null, hasMore, isLoading: isWanting, failure, more, all };
}

/** Returns the question for the first page of a list. */
export function firstPageOf<Data, Variables extends PagedVariables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Question<Data> {
  return questionOf(document, { ...variables, after: null });
}

/** Most pages loaded again by themselves for a list that is not cached. */
const MOST_ASKED_AGAIN = 10;

const EMPTY = { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** Returns the cached list, or a new one; reloads a list whose first page has changed. */
function begun<Row>(key: string, begin: Connection<Row> | undefined): State<Row> {
  const { pages, wanted } = keptList<Connection<Row>>(key) ?? { pages: [], wanted: 1 };
  const isAsLeft = begin === undefined || pages[0] === begin;
  const known = isAsLeft ? pages : [begin];
  return { key, begin, failure: null, pages: known, wanted: isAsLeft ? wanted : Math.min(wanted, MOST_ASKED_AGAIN) };
}
