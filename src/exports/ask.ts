import { BadInput, QuestionRefused } from '../errors.ts';

interface ToldError {
  readonly message: string;
  readonly extensions?: { readonly code?: unknown; readonly requestId?: unknown };
}

export interface GraphQlAnswer {
  readonly data?: unknown;
  readonly errors?: readonly ToldError[];
}

/** Asks the GraphQL API: in this process, or of a server. */
export type AskGraph = (query: string, variables: Record<string, unknown>) => Promise<GraphQlAnswer>;

/** What the question was wrong about, by the codes of the contract. */
const MISTAKES: readonly unknown[] = ['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED'];

/** The data of an answer; its first error is thrown. */
export async function mustAsk<Data>(ask: AskGraph, query: string, variables: Record<string, unknown>): Promise<Data> {
  const { data, errors } = await ask(query, variables);
  const [error] = errors ?? [];
  if (error === undefined) return data as Data;
  throw refusalOf(error);
}

/** The newest published one. */
export async function currentRevision(ask: AskGraph): Promise<number> {
  const { revision } = await mustAsk<{ revision: { number: number } }>(ask, '{ revision { number } }', {});
  return revision.number;
}

/** An error of an answer, as one of this process. */
export function refusalOf(error: ToldError): BadInput | QuestionRefused {
  const code = error.extensions?.code;
  return MISTAKES.includes(code)
    ? new BadInput(sentenceOf(error))
    : new QuestionRefused(sentenceOf(error), String(code ?? 'INTERNAL_SERVER_ERROR'));
}

/** What a person is told of an error: with what the log has it under, where it is a fault of the service. */
export function sentenceOf({ message, extensions }: ToldError): string {
  const requestId = extensions?.requestId;
  return requestId === undefined ? message : `${message} Request id: ${requestId}`;
}

export interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The pages of a list, one after the other: each is asked for when the reader wants it. */
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
  /** What it asks of the whole list hangs on `$isFirst`. */
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly listOf: (data: Data) => Connection;
}

/** A list whose first page is there, so that what is wrong with the question shows before an answer begins. */
export async function openList<Data, Connection extends Page>(
  ask: AskGraph,
  { document, variables, listOf }: ListQuestion<Data, Connection>,
): Promise<{ readonly first: Connection; readonly pages: AsyncIterable<Connection> }> {
  const read = async (after: string | null) =>
    listOf(await mustAsk<Data>(ask, document, { ...variables, after, isFirst: after === null }));
  const first = await read(null);
  return { first, pages: pagesAfter(first, read) };
}

/** All pages of a list. */
export async function allPages<Connection extends Page>(
  read: (after: string | null) => Promise<Connection>,
): Promise<[Connection, ...Connection[]]> {
  const first = await read(null);
  const pages: [Connection, ...Connection[]] = [first];
  for await (const page of pagesAfter(first, read)) if (page !== first) pages.push(page);
  return pages;
}
