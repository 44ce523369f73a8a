import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { Context } from '../context.ts';

export interface ToldMistakes {
  /** Of a document that is wrong, or of its variables, so many are told. */
  readonly most: number;
  /** Whether names of the schema are told to who nearly wrote them. */
  readonly hints: boolean;
}

/** At the end of what the library says; cut short with it where that is long. */
const HINT = ' Did you mean ';

/** The library has options for this, but for documents only: what came beside them it tells in full, with its hints. */
export function tellMistakes({ most, hints }: ToldMistakes): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response: { body } }) {
          if (body.kind !== 'single') return;
          const { errors, data } = body.singleResult;
          // Errors beside data are about what it lacks.
          if (errors === undefined || data !== undefined) return;
          const told = errors.slice(0, most);
          body.singleResult = { ...body.singleResult, errors: hints ? told : told.map(withoutHint) };
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
