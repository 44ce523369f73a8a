import { useSyncExternalStore } from 'react';
import type { TypedDocumentString } from '../generated/graphql.ts';
import { ask } from './ask.ts';

const MOST_KEPT = 200;

export interface Question<Data> {
  readonly key: string;
  fetch(signal: AbortSignal): Promise<Data>;
}

/** Answers by question, so that going back shows at once what was there. */
const kept = new Map<string, unknown>();
const listeners = new Set<() => void>();
/** Counts up when the graph was changed from here: the same question is then another one. */
let generation = 0;

export function useGeneration(): number {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => generation,
  );
}

export function questionOf<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  withToken = false,
): Question<Data> {
  return {
    key: `${generation}\n${document.toString()}\n${JSON.stringify(variables)}\n${withToken}`,
    fetch: (signal) => ask(document, variables, { signal, withToken }),
  };
}

export function keptAnswer<Data>(question: Question<Data>): Data | undefined {
  return kept.get(question.key) as Data | undefined;
}

export async function answerOf<Data>(question: Question<Data>, signal: AbortSignal): Promise<Data> {
  const before = keptAnswer(question);
  if (before !== undefined) return before;
  const answer = await question.fetch(signal);
  kept.set(question.key, answer);
  const oldest = kept.size > MOST_KEPT ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
  return answer;
}

/** After the graph was changed from here. */
export function forgetAnswers(): void {
  kept.clear();
  generation += 1;
  for (const listener of listeners) listener();
}
