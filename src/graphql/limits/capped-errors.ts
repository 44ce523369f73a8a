import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { Context } from '../context.ts';

export interface ReportedErrors {
  /** Maximum number of errors reported for a document or its variables. */
  readonly most: number;
  /** True to suggest names of the schema for typing errors. */
  readonly hints: boolean;
}

/** Suggestion at the end of a message, which may be truncated. */
const HINT = ' Did you mean ';

/** Limits errors and suggestions. Apollo's options do so only for documents, not for variables. */
export function tellMistakes({ most, hints }: ReportedErrors): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response: { body } }) {
          if (body.kind !== 'single') return;
          const { errors, data } = body.singleResult;
          // Errors in addition to data explain missing parts.
          if (errors === undefined || data !== undefined) return;
          const shown = errors.slice(0, most);
          body.singleResult = { ...body.singleResult, errors: hints ? shown : shown.map(withoutHint) };
        },
      };
    },
  };
}

function withoutHint(error: GraphQLFormattedError): GraphQLFormattedError {
  const { message } = error;
  const at = message.lastIndexOf(HINT);
  const isHint = at !== -1 && /^[^?]*(?:\?|…)$/.test(message.slice(at));
  return isHint ? { ...error, message: message.slice(0, at) } : error;
}
