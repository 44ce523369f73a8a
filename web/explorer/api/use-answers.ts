import { useEffect, useState } from 'react';
import type { TypedDocumentString } from '../generated/graphql.ts';
import { answerOf, keptAnswer, questionOf, useGeneration } from './answers.ts';
import { Failure } from './failure.ts';
import { whileWaiting } from './waiting.ts';

export interface Answers<Data> {
  /** In the order of the questions; undefined for each that is awaited. */
  readonly answers: readonly (Data | undefined)[];
  readonly failure: Failure | null;
}

/** The same question several times over, with other variables each. */
export function useAnswers<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: readonly Variables[],
): Answers<Data> {
  useGeneration();
  const questions = variables.map((one) => questionOf(document, one));
  const key = questions.map((question) => question.key).join('\n');
  const [state, setState] = useState<{ readonly key: string; readonly failure: Failure | null }>({
    key,
    failure: null,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for document and variables.
  useEffect(() => {
    const controller = new AbortController();
    const settle = (failure: Failure | null) => {
      if (!controller.signal.aborted) setState({ key, failure });
    };
    Promise.all(questions.map((question) => whileWaiting(answerOf(question, controller.signal)))).then(
      () => settle(null),
      (error) => settle(error instanceof Failure ? error : new Failure('server', String(error))),
    );
    return () => controller.abort();
  }, [key]);

  return { answers: questions.map(keptAnswer), failure: state.key === key ? state.failure : null };
}
