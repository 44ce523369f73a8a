import { firstPast } from '../domain/grouping.ts';
import { compareText } from '../domain/ids.ts';
import { once } from '../domain/remembering.ts';
import { BadInput } from '../errors.ts';
import type { Snapshot } from '../loaders/snapshot.ts';
import { openAnswer } from './answer-point.ts';
import { checkRange } from './arguments.ts';
import type { Context } from './context.ts';
import { type Cursor, decodeCursor, encodeCursor, graphMark, questionHash } from './cursors.ts';

const LARGEST_PAGE = 100;

/** A Relay connection; total and cursors are computed only if selected. */
export interface Connection<Item> {
  readonly nodes: readonly Item[];
  readonly cursorOf: (node: Item) => string;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly total: () => number | Promise<number>;
  /** Day of the page: the cursor's if there is a cursor. */
  readonly asOf: string;
  readonly revision: number;
}

export interface PageArguments {
  readonly first: number;
  readonly after?: string | null;
}

/** Identifies a list: `parts` differ from those of all other lists, apart from revision and day. */
export interface ListQuestion {
  readonly parts: readonly unknown[];
  readonly asOf?: string | null | undefined;
  /** Revision given as an argument of the list; null or absent: `revision`. */
  readonly askedRevision?: number | null | undefined;
  /** Prefix of the arguments for day and revision within an input, such as `to.`. */
  readonly within?: string;
  /** Revision of the object that has the list; null or absent: the operation's. */
  readonly revision?: number | null | undefined;
  /** Number of parts in the list's keys; absent: one. */
  readonly keyParts?: number;
  /** Largest page; absent: 100. */
  readonly largest?: number;
  /** Cursors of lists below the answer. */
  readonly below?: readonly string[];
  /** True for a feed: later pages read the newest revision instead of the cursor's. */
  readonly follows?: boolean;
}

/** A page to read, with its start, revision and day. */
export interface Page {
  readonly snapshot: Snapshot;
  readonly day: string;
  readonly first: number;
  readonly after: readonly string[] | null;
  /** Hash of the list, checked in cursors. */
  readonly question: () => string;
}

/** Opens a page. A page after a cursor has the cursor's revision and day. */
export async function openPage(context: Context, args: PageArguments, list: ListQuestion): Promise<Page> {
  checkRange('first', args.first, list.largest ?? LARGEST_PAGE);
  const question = questionOf(list);
  const cursor = args.after == null ? null : await cursorIn(context, args.after, { ...list, question });
  const pinned = list.follows === true ? null : cursor;
  const { within = '' } = list;
  mustBeOfCursor(`${within}asOf`, list.asOf, cursor?.day);
  mustBeOfCursor(`${within}revision`, list.askedRevision, pinned?.revision);
  const { snapshot, day } = await openAnswer(context, {
    asOf: cursor?.day ?? list.asOf,
    revision: pinned?.revision ?? list.askedRevision,
    argument: pinned === null ? `${within}revision` : 'after',
    otherwise: list.revision,
    below: list.below ?? [],
  });
  return { snapshot, day, first: args.first, after: cursor?.key ?? null, question };
}

async function cursorIn(
  context: Context,
  after: string,
  { keyParts = 1, follows = false, question }: ListQuestion & Pick<Page, 'question'>,
): Promise<Cursor> {
  const { graphId } = await context.state();
  const cursor = decodeCursor(after, { graph: graphMark(graphId), question: question(), keyParts });
  // A graph restored from a backup keeps its id; a later cursor would skip revisions with reused numbers.
  if (follows) await context.assertReachable(cursor.revision, 'after');
  return cursor;
}

/**
 * Throws `BadInput` if an argument differs from the cursor: the page would not be the one that the argument requests.
 */
export function mustBeOfCursor<Value>(
  argument: string,
  asked: Value | null | undefined,
  ofCursor: Value | undefined,
): void {
  if (asked == null || ofCursor === undefined || asked === ofCursor) return;
  throw new BadInput(
    `Argument "${argument}" must be ${ofCursor}, as the cursor in "after" has it, or left out, not ${asked}.`,
  );
}

interface HangingPage {
  readonly context: Context;
  readonly args: PageArguments;
  readonly list: ListQuestion & { readonly revision: number };
}

/** Creates a result from a page; synchronously for the first page, whose revision is already open. */
export function onPage<Made>({ context, args, list }: HangingPage, make: (page: Page) => Made): Made | Promise<Made> {
  if (args.after != null) return openPage(context, args, list).then(make);
  checkRange('first', args.first, list.largest ?? LARGEST_PAGE);
  const snapshot = context.snapshotOf(list.revision);
  const day = list.asOf ?? context.today;
  return make({ snapshot, day, first: args.first, after: null, question: questionOf(list) });
}

/** Hashes the list only if there are cursors. */
function questionOf({ parts }: ListQuestion): () => string {
  return once(() => questionHash(...parts));
}

/** Creates a connection from the rows of the page, plus one row if there are more. */
export function connect<Item>(
  page: Page,
  rows: readonly Item[],
  keyOf: (item: Item) => readonly string[],
  total: () => number | Promise<number>,
): Connection<Item> {
  const { question, day, snapshot, first, after } = page;
  const { revision } = snapshot.point;
  const graph = graphMark(snapshot.graphId);
  return {
    nodes: rows.slice(0, first),
    cursorOf: (node) => encodeCursor({ graph, revision, day, question: question(), key: keyOf(node) }),
    hasNextPage: rows.length > first,
    hasPreviousPage: after !== null,
    total,
    asOf: day,
    revision,
  };
}

/** Returns the ids of the page, plus one id if there are more, from all sorted ids. */
export function idsOnPage({ after, first }: Page, ids: readonly string[]): readonly string[] {
  const last = after?.[0] ?? '';
  const begin = firstPast(ids, (id) => compareText(id, last) > 0);
  return ids.slice(begin, begin + first + 1);
}

/** Creates a connection from a complete list in memory, sorted by key. */
export function connectAll<Item>(page: Page, items: readonly Item[], keyOf: (item: Item) => string): Connection<Item> {
  const after = page.after?.[0];
  const begin = after === undefined ? 0 : firstPast(items, (item) => keyOf(item) > after);
  const rows = items.slice(begin, begin + page.first + 1);
  return connect(
    page,
    rows,
    (item) => [keyOf(item)],
    () => items.length,
  );
}

/** Completes only the nodes on the page. */
export function completeNodes<Item, Made extends Item>(
  connection: Connection<Item>,
  make: (item: Item) => Made,
): Connection<Made> {
  return { ...connection, nodes: connection.nodes.map(make) };
}

function cursorAt<Item>({ nodes, cursorOf }: Connection<Item>, position: number): string | null {
  const node = nodes.at(position);
  return node === undefined ? null : cursorOf(node);
}

/** Resolvers shared by all connection types. */
export const connectionFields = {
  totalCount: <Item>({ total }: Pick<Connection<Item>, 'total'>) => total(),
  edges: <Item>({ nodes, cursorOf }: Connection<Item>) => nodes.map((node) => ({ node, cursor: cursorOf(node) })),
  pageInfo: <Item>(connection: Connection<Item>) => ({
    hasNextPage: connection.hasNextPage,
    hasPreviousPage: connection.hasPreviousPage,
    startCursor: cursorAt(connection, 0),
    endCursor: cursorAt(connection, -1),
  }),
};
