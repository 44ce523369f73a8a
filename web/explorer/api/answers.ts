import { createSignal } from '../basics/signal.ts';
import type { TypedDocumentString } from '../generated/graphql.ts';
import { ask } from './ask.ts';
import { forgetLists } from './kept-lists.ts';
import { shareWork } from './shared-work.ts';
import { isOfStaged } from './staged.ts';

const MOST_KEPT = 200;

export interface Question<Data> {
  readonly key: string;
  /** True if the answer is valid for the whole revision; others may change without a publication. */
  readonly isKept: boolean;
  fetch(signal: AbortSignal): Promise<Data>;
}

/** Cached answers by query, so that going back is instant. */
const kept = new Map<string, unknown>();
const changedHere = createSignal();
/** Incremented after a change made here, which invalidates all cached answers. */
let generation = 0;

export function useGeneration(): number {
  return changedHere.useValue(() => generation);
}

export function questionOf<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  { withToken = false, isKept = true }: { readonly withToken?: boolean; readonly isKept?: boolean } = {},
): Question<Data> {
  const isStaged = isOfStaged(variables);
  const isShown = withToken || isStaged;
  const key = `${generation}\n${document.toString()}\n${JSON.stringify(variables)}\n${isShown}`;
  const fetch = (signal: AbortSignal) => ask(document, variables, { signal, withToken: isShown });
  // A staged revision may be discarded at any time.
  const isKeepable = isKept && !isStaged;
  return { key, isKept: isKeepable, fetch: isKeepable ? (signal) => shareWork(key, fetch, signal) : fetch };
}

export function keptAnswer<Data>(question: Question<Data>): Data | undefined {
  return question.isKept ? (kept.get(question.key) as Data | undefined) : undefined;
}

export async function answerOf<Data>(question: Question<Data>, signal: AbortSignal): Promise<Data> {
  const before = keptAnswer(question);
  if (before !== undefined) return before;
  const answer = await question.fetch(signal);
  if (question.isKept) keep(question.key, answer);
  return answer;
}

function keep(key: string, answer: unknown): void {
  kept.set(key, answer);
  const oldest = kept.size > MOST_KEPT ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
}

export function forgetAnswers(): void {
  kept.clear();
  forgetLists();
  generation += 1;
  changedHere.tell();
}
