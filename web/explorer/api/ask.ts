import { readToken } from '../basics/token.ts';
import type { TypedDocumentString } from '../generated/graphql.ts';
import { away, Failure, failureOf, type ToldError } from './failure.ts';

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly ToldError[];
}

export interface AskOptions {
  readonly signal?: AbortSignal;
  readonly withToken?: boolean;
}

/** True once the server has refused a query without a token. */
let readingIsClosed = false;

/** Queries the API; throws `Failure` if there is no complete answer. */
export async function ask<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  { signal, withToken = false }: AskOptions = {},
): Promise<Data> {
  const body = JSON.stringify({ query: document.toString(), variables });
  const isShown = withToken || readingIsClosed;
  let response = await post(body, isShown, signal);
  if (response.status === 401 && !isShown && readToken() !== null) {
    readingIsClosed = true;
    response = await post(body, true, signal);
  }
  const { data, errors } = await readAnswer<Data>(response);
  if (errors !== undefined && errors.length > 0) throw failureOf(errors);
  if (data === undefined || data === null) throw new Failure('server', 'The service answered without data.');
  return data;
}

function post(body: string, withToken: boolean, signal?: AbortSignal): Promise<Response> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
    ...(withToken ? authorization() : {}),
  };
  return send('/graphql', { method: 'POST', headers, body }, signal);
}

export async function send(path: string, request: RequestInit, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch(path, signal === undefined ? request : { ...request, signal });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw away(error);
  }
}

export function authorization(): Record<string, string> {
  const token = readToken();
  return token === null ? {} : { authorization: `Bearer ${token}` };
}

/** Returns the failure of a request outside of GraphQL. */
export async function refusalOf(response: Response): Promise<Failure> {
  try {
    const { errors } = await response.json();
    return failureOf(errors);
  } catch (error) {
    return away(error);
  }
}

async function readAnswer<Data>(response: Response): Promise<Answer<Data>> {
  try {
    return await response.json();
  } catch (error) {
    const failure = new Failure('away', `The service answered with status ${response.status} and no answer in it.`);
    failure.cause = error;
    throw failure;
  }
}
