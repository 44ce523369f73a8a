import type { TypedDocumentString } from '../generated/graphql.ts';
import { type Parameters, parametersOf } from '../routing/address.ts';
import { isDay, revisionOf, todayInUtc } from '../routing/as-of.ts';
import { type Question, questionOf } from './answers.ts';
import { load } from './use-answer.ts';
import { served } from './use-newest.ts';
import { firstPageOf, type PagedVariables } from './use-pages.ts';

export interface EarlyAsker {
  readonly parameters: Parameters;
  readonly day: string;
  readonly revision: number;
  readonly ask: <Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables) => void;
  readonly askPage: <Data, Variables extends PagedVariables>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
  ) => void;
}

/** Asks what a page will ask, before it is drawn, so that the answers come meanwhile; only where its address is sure to be right. */
export function askEarly(begin: (asker: EarlyAsker) => void): void {
  const parameters = parametersOf(window.location.pathname, window.location.search);
  const day = parameters.one('day') ?? todayInUtc();
  const revision = revisionOf(parameters.one('rev') ?? String(served?.revision));
  if (served === null || !isDay(day) || revision === null || revision > served.revision) return;
  const send = (question: Question<unknown>) => void load(question, new AbortController().signal);
  begin({
    parameters,
    day,
    revision,
    ask: (document, variables) => send(questionOf(document, variables)),
    askPage: (document, variables) => send(firstPageOf(document, variables)),
  });
}
