import type { GraphQLResolveInfo } from 'graphql';
import { type Change, changesAfter, countAllChanges } from '../../answers/changes/changes.ts';
import { changesAtPlaces, placesAbout } from '../../answers/changes/changes-about.ts';
import { capitalized } from '../../answers/words/count-words.ts';
import { statementSentence } from '../../answers/words/statement-sentence.ts';
import { CHANGE_KINDS, type ChangeKind } from '../../domain/change-kinds.ts';
import { type Entity, nameOf } from '../../domain/entities/entity.ts';
import { ENTITY_KINDS, ENTITY_PREFIXES, isEntityKind, kindOfId } from '../../domain/ids.ts';
import type { Statement } from '../../domain/statements/statements.ts';
import { BadInput } from '../../errors.ts';
import { loadEntity, type Snapshot } from '../../loaders/snapshot.ts';
import { readNodesEver, readPublishedRevisions } from '../../store/change.ts';
import { checkIds, eachOnce, FIND_IDS } from '../arguments.ts';
import { connect, connectionFields, openPage, type PageArguments } from '../connection.ts';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import type { ChangeModel } from '../models.ts';
import { dropped, type Gone } from '../readable-revisions.ts';
import { asksOfOthers } from '../selected.ts';
import { sourcesOf } from './shared/must-load.ts';

interface ChangeArguments extends PageArguments {
  readonly kinds?: readonly ChangeKind[] | null;
  readonly about?: readonly string[] | null;
}

interface ChangedRange {
  readonly since: number;
  /** Null: the revision that is read. */
  readonly until: number | null;
  /** Revision to read; null: the newest. */
  readonly revision: number | null;
  /** Revision given as an argument, which then ends the range; null: not given. */
  readonly askedRevision?: number | null;
  /** Creates the error for a range that was partly pruned. */
  readonly gone: Gone;
}

/** Returns changes in a range of revisions; a feed if the range has no end. */
export async function changesIn(
  context: Context,
  { since, until, revision, askedRevision = null, gone }: ChangedRange,
  args: ChangeArguments,
) {
  const { kinds: named, about: nodes, ...paging } = args;
  const kinds = eachOnce(named);
  const about = eachOnce(checkIds('about', nodes, ENTITY_KINDS));
  const page = await openPage(context, paging, {
    // Without `about`, the parts are as they were before `about` existed, so that followers' cursors remain valid.
    parts: ['changes', since, until ?? askedRevision, kinds, ...(about === null ? [] : [about])],
    keyParts: 3,
    revision,
    askedRevision,
    follows: askedRevision === null,
  });
  const { snapshot, first, after } = page;
  if (until === null) refuseLater(since, snapshot, askedRevision);
  const range = { since, until: until ?? snapshot.point.revision };
  await context.dependsOnRevision(range.since, gone);
  const wanted = kinds ?? CHANGE_KINDS;
  const place = { after: after === null ? null : positionFrom(after), limit: first + 1 };
  const keyOf = ({ changedIn, kind, key }: Change) => [String(changedIn), kind, key];
  const withSnapshot = (changes: readonly Change[]) => changes.map((change) => ({ ...change, snapshot }));
  if (about !== null) {
    await refuseNeverThere(snapshot, about);
    const places = await placesAbout(snapshot, { ...range, about, kinds: wanted });
    const changes = await changesAtPlaces(snapshot, places, place);
    return connect(page, withSnapshot(changes), keyOf, () => places.length);
  }
  const revisions = until === null ? await revisionsIn(snapshot, range) : [until];
  const changes = await changesAfter(snapshot, revisions, { ...place, kinds: wanted });
  return connect(page, withSnapshot(changes), keyOf, () => countAllChanges(snapshot, range, wanted));
}

/** Rejects nodes that never existed: they would appear unchanged. Removed nodes have changes. */
async function refuseNeverThere({ engine, point }: Snapshot, about: readonly string[]): Promise<void> {
  const known = await readNodesEver(engine, about, point.revision);
  const missing = about.find((id) => !known.has(id));
  if (missing === undefined) return;
  throw new BadInput(
    `Argument "about" names "${missing}", which no kept revision up to ${point.revision} has; ${FIND_IDS}.`,
  );
}

/** Rejects a future revision: nothing could have changed since then. */
function refuseLater(since: number, { point }: Snapshot, askedRevision: number | null): void {
  if (since <= point.revision) return;
  const newest = askedRevision === null ? 'the current one' : 'which "revision" names';
  throw new BadInput(`Argument "since" must be a revision up to ${point.revision}, ${newest}, not ${since}.`);
}

async function revisionsIn({ engine, point }: Snapshot, range: { readonly since: number; readonly until: number }) {
  const published = await readPublishedRevisions(engine, range.since, range.until);
  return point.staged && point.revision > range.since ? [...published, point.revision] : published;
}

function positionFrom([revision, kind, key]: readonly string[]) {
  return { revision: Number(revision), kind: kind as ChangeKind, key: key ?? '' };
}

export const changeResolvers: Resolvers = {
  Change: {
    id: ({ changedIn, kind, key }) => Buffer.from(`${changedIn} ${kind} ${key}`).toString('base64url'),
    revision: ({ changedIn }) => changedIn,
    importRun: async ({ changedIn, snapshot }) => {
      const run = await snapshot.importRuns.load(`import/${changedIn}`);
      if (run === null) throw new Error(`Revision ${changedIn} has no import run.`);
      return run;
    },
    node: ({ node }, _args, context, info) => openedFor(node, context, info),
    statement: ({ statement }, _args, context, info) => openedFor(statement, context, info),
    properties: ({ properties }) =>
      properties.map(({ property, before, after }) => ({ property, before: asJson(before), after: asJson(after) })),
    sources: (change, args, context) => sourcesOfChange(change, args, context),
    sentence: async (change, _args, context) => sentenceOf(change, await snapshotWithNames(change, context)),
  },
  ChangeConnection: connectionFields,
  Query: {
    changes: (_root, { since, revision, ...args }, context) => {
      if (since < 0) throw new BadInput(`Argument "since" must be a revision from 0 on, not ${since}.`);
      const gone = (keptSince: number) => dropped('since', since, keptSince);
      const range = { since, until: null, revision: null, askedRevision: revision ?? null, gone };
      return changesIn(context, range, args);
    },
  },
};

function asJson(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}

/**
 * Returns the sources at the reader's revision. If one was removed since the change, returns all of them as of the
 * change.
 */
async function sourcesOfChange({ node, statement, snapshot }: ChangeModel, args: unknown, context: Context) {
  const changed = node ?? statement;
  if (changed === null) return [];
  const found = changed.sourceIds.map((id) => snapshot.catalogue.find('Source', id));
  if (found.every((source) => source !== null)) return found;
  await context.at(changed.revision, null);
  return sourcesOf(changed, args, context);
}

/**
 * Returns the reader's snapshot. If a node in the sentence was removed since the change and would be named by its id,
 * returns the change's own snapshot.
 */
async function snapshotWithNames({ node, statement, snapshot }: ChangeModel, context: Context): Promise<Snapshot> {
  const changed = statement ?? node;
  if (changed === null) return snapshot;
  const values: readonly unknown[] = Object.values(changed);
  const ids = values.filter(isNodeId).filter((id) => id !== changed.id);
  const named = await Promise.all(ids.map((id) => loadEntity(snapshot, id)));
  return named.includes(null) ? context.at(changed.revision, null) : snapshot;
}

function isNodeId(value: unknown): value is string {
  return typeof value === 'string' && isEntityKind(kindOfId(value));
}

/** Opens the revision of a changed item only if related objects are selected. */
async function openedFor<Item extends Entity | Statement>(
  item: Item | null,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Item | null> {
  if (item !== null && asksOfOthers(info, item.kind)) await context.at(item.revision, null);
  return item;
}

async function sentenceOf(change: ChangeModel, snapshot: Snapshot): Promise<string> {
  const { kind, node, statement, properties } = change;
  const { revision, staged } = change.snapshot.point;
  const isToCome = staged && change.changedIn === revision;
  if (statement !== null) {
    const said = await statementSentence(snapshot, statement);
    const how = statement.kind === 'Membership' && statement.inferred ? 'concluded' : 'stated';
    const opened = isToCome ? `would be ${how}` : how;
    const closed = isToCome ? `would no longer be ${how}` : `no longer ${how}`;
    return `${capitalized(kind === 'STATEMENT_OPENED' ? opened : closed)}: ${said}`;
  }
  const name =
    node === null ? 'A node' : `${capitalized(ENTITY_PREFIXES[node.kind])} ${nameOf(node)}${placeOf(node, snapshot)}`;
  const [became, changed] = isToCome ? ['would be', 'would change'] : ['was', 'changed'];
  if (kind === 'NODE_ADDED') return `${name} ${became} added.`;
  if (kind === 'NODE_REMOVED') return `${name} ${became} removed.`;
  return `${name} ${changed}: ${properties.map(({ property }) => wordsOf(property)).join(', ')}.`;
}

/** Names the standard of a clause: clauses of several standards may have the same number. */
function placeOf(node: Entity, { catalogue }: Snapshot): string {
  return node.kind === 'Clause' ? ` of ${catalogue.nameOf(node.standardId)}` : '';
}

/** Turns `issuedOn` into `issued on`; ids of sources are unchanged. */
function wordsOf(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
