import { useCallback, useEffect, useState } from 'react';
import type { TypedDocumentString } from '../generated/graphql.ts';
import { answerOf, keptAnswer, type Question, questionOf, useGeneration } from './answers.ts';
import { asFailure, type Failure } from './failure.ts';
import { whileWaiting } from './waiting.ts';

export interface Answered<Data> {
  /** Answer to the current query; undefined while it is loading or has failed. */
  readonly data: Data | undefined;
  /** Last answer to any query, to show while the next one is loading. */
  readonly latest: Data | undefined;
  readonly failure: Failure | null;
  readonly isLoading: boolean;
  again(): void;
}

interface State<Data> {
  readonly key: string;
  readonly data: Data | undefined;
  readonly failure: Failure | null;
}

/** Hook that queries the API; no query if the variables are null. */
export function useAnswer<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables | null,
  { withToken = false, isKept = true }: { readonly withToken?: boolean; readonly isKept?: boolean } = {},
): Answered<Data> {
  useGeneration();
  const question = variables === null ? null : questionOf(document, variables, { withToken, isKept });
  const key = question?.key ?? '';
  const [state, setState] = useState<State<Data>>({ key: '', data: undefined, failure: null });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for document and variables.
  useEffect(() => {
    if (question === null) return;
    const controller = new AbortController();
    void load(question, controller.signal).then((loaded) => {
      if (!controller.signal.aborted) setState({ key, ...loaded });
    });
    return () => controller.abort();
  }, [key, attempt]);

  // Queries again when the tab becomes visible.
  useEffect(() => {
    if (isKept) return;
    const look = () => {
      if (window.document.visibilityState === 'visible') setAttempt((before) => before + 1);
    };
    window.document.addEventListener('visibilitychange', look);
    return () => window.document.removeEventListener('visibilitychange', look);
  }, [isKept]);

  const again = useCallback(() => {
    setState({ key: '', data: undefined, failure: null });
    setAttempt((before) => before + 1);
  }, []);

  const isOfNow = state.key === key;
  const before = question === null ? undefined : keptAnswer(question);
  const data = isOfNow ? state.data : before;
  const failure = isOfNow ? state.failure : null;
  const isLoading = question !== null && data === undefined && failure === null;
  return { data, latest: data ?? state.data, failure, isLoading, again };
}

export async function load<Data>(question: Question<Data>, signal: AbortSignal): Promise<Omit<State<Data>, 'key'>> {
  try {
    return { data: await whileWaiting(answerOf(question, signal)), failure: null };
  } catch (error) {
    return { data: undefined, failure: asFailure(error) };
  }
}
