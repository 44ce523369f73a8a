import { BadInput, QuestionRefused } from '../errors.ts';

interface ToldError {
  readonly message: string;
  readonly extensions?: { readonly code?: unknown; readonly requestId?: unknown };
}

export interface GraphQlAnswer {
  readonly data?: unknown;
  readonly errors?: readonly ToldError[];
}

/** Queries the GraphQL API in this process or on a server. */
export type AskGraph = (query: string, variables: Record<string, unknown>) => Promise<GraphQlAnswer>;

const MISTAKES: readonly unknown[] = ['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED'];

/** Returns the data of an answer; throws its first error. */
export async function mustAsk<Data>(ask: AskGraph, query: string, variables: Record<string, unknown>): Promise<Data> {
  const { data, errors } = await ask(query, variables);
  const [error] = errors ?? [];
  if (error === undefined) return data as Data;
  throw refusalOf(error);
}

export async function currentRevision(ask: AskGraph): Promise<number> {
  const { revision } = await mustAsk<{ revision: { number: number } }>(ask, '{ revision { number } }', {});
  return revision.number;
}

/** Converts an error in an answer into an error of this process. */
export function refusalOf(error: ToldError): BadInput | QuestionRefused {
  const code = error.extensions?.code;
  return MISTAKES.includes(code)
    ? new BadInput(sentenceOf(error))
    : new QuestionRefused(sentenceOf(error), String(code ?? 'INTERNAL_SERVER_ERROR'));
}

/** Returns the sentence for people; for a server error, it includes the request id, which is in the log. */
export function sentenceOf({ message, extensions }: ToldError): string {
  const requestId = extensions?.requestId;
  return requestId === undefined ? message : `${message} Request id: ${requestId}`;
}

export interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Yields the pages of a list, requesting each page when the reader needs it. */
export async function* pagesAfter<Connection extends Page>(
  first: Connection,
  read: (after: string | null) => Promise<Connection>,
): AsyncGenerator<Connection, void> {
  yield first;
  for (let { pageInfo } = first; pageInfo.hasNextPage; ) {
    const next = await read(pageInfo.endCursor);
    yield next;
    pageInfo = next.pageInfo;
  }
}

interface ListQuestion<Data, Connection> {
  /** Must include the fields of the whole list if `$isFirst` is true. */
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly listOf: (data: Data) => Connection;
}

/** Requests the first page, so that an error in the question is reported before output begins. */
export async function openList<Data, Connection extends Page>(
  ask: AskGraph,
  { document, variables, listOf }: ListQuestion<Data, Connection>,
): Promise<{ readonly first: Connection; readonly pages: AsyncIterable<Connection> }> {
  const read = async (after: string | null) =>
    listOf(await mustAsk<Data>(ask, document, { ...variables, after, isFirst: after === null }));
  const first = await read(null);
  return { first, pages: pagesAfter(first, read) };
}

export async function allPages<Connection extends Page>(
  read: (after: string | null) => Promise<Connection>,
): Promise<[Connection, ...Connection[]]> {
  const first = await read(null);
  const pages: [Connection, ...Connection[]] = [first];
  for await (const page of pagesAfter(first, read)) if (page !== first) pages.push(page);
  return pages;
}
