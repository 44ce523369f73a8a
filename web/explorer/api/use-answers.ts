import { useCallback, useEffect, useState } from 'react';
import type { TypedDocumentString } from '../generated/graphql.ts';
import { keptAnswer, questionOf, useGeneration } from './answers.ts';
import type { Failure } from './failure.ts';
import { load } from './use-answer.ts';

export interface Answers<Data> {
  /** Answers in the order of the variables; undefined while loading or failed. */
  readonly answers: readonly (Data | undefined)[];
  /** Failures in the same order; null for the others. */
  readonly failures: readonly (Failure | null)[];
  again(): void;
}

interface State<Data> {
  readonly key: string;
  readonly answers: readonly (Data | undefined)[];
  readonly failures: readonly (Failure | null)[];
}

const NONE = { key: '', answers: [], failures: [] };

/** Hook that sends one query with several sets of variables. */
export function useAnswers<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: readonly Variables[],
): Answers<Data> {
  useGeneration();
  const questions = variables.map((one) => questionOf(document, one));
  const key = questions.map((question) => question.key).join('\n');
  const [state, setState] = useState<State<Data>>(NONE);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for document and variables.
  useEffect(() => {
    const controller = new AbortController();
    void Promise.all(questions.map((question) => load(question, controller.signal))).then((loaded) => {
      if (controller.signal.aborted) return;
      setState({ key, answers: loaded.map(({ data }) => data), failures: loaded.map(({ failure }) => failure) });
    });
    return () => controller.abort();
  }, [key, attempt]);

  const again = useCallback(() => {
    setState(NONE);
    setAttempt((before) => before + 1);
  }, []);

  const { answers, failures } = state.key === key ? state : NONE;
  return {
    answers: questions.map((question, place) => answers[place] ?? keptAnswer(question)),
    failures: questions.map((_question, place) => failures[place] ?? null),
    again,
  };
}
