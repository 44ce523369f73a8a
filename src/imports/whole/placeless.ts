import { batchesOf } from '../../domain/batches.ts';
import { groupBy, partition } from '../../domain/grouping.ts';
import { kindOfId } from '../../domain/ids.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import { contentHash, type ScopeEntry, statementId } from '../../domain/statements.ts';
import { map, text } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead } from '../../engine/query.ts';
import { entryAgain, type Location, type StatementFact } from '../facts/facts.ts';
import { openStatements } from '../plan/existing.ts';
import { openMemberships } from '../plan/one-only.ts';
import { type BatchContext, prepareBatch } from '../plan/prepare.ts';
import type { Outcome } from '../report/planned.ts';
import type { BatchWriter } from '../runs/batch-writer.ts';
import {
  decodeOpenEntry,
  describeEnded,
  entriesInPages,
  heldBefore,
  isSaidTogether,
  type OpenEntry,
} from './scope-end.ts';

const PAGE = 2_000;
const IS_PLACELESS = `entry.untilRevision = $open AND (entry.environmentId = '' OR entry.environmentTaken = true)`;

const withPlacelessEntries = defineRead<{ ids: readonly string[]; open: number }, string>({
  name: 'certificatesWithPlacelessEntries',
  text: `
    UNWIND $ids AS id
    MATCH (:Entity {id: id})<-[:GIVEN_BY]-(entry:ScopeEntry)
    WHERE ${IS_PLACELESS}
    RETURN DISTINCT id
    ORDER BY id
  `,
  sample: { ids: ['certificate/az-fedramp-high'], open: OPEN_REVISION },
  decode: (row) => text(row, 'id'),
});

const placelessEntries = defineRead<{ certificateId: string; open: number; after: string; limit: number }, OpenEntry>({
  name: 'placelessEntries',
  text: `
    MATCH (:Entity {id: $certificateId})<-[:GIVEN_BY]-(entry:ScopeEntry)
    WHERE ${IS_PLACELESS} AND entry.sortKey > $after
    RETURN entry {.*} AS entry
    ORDER BY entry.sortKey LIMIT $limit
  `,
  sample: { certificateId: 'certificate/az-fedramp-high', open: OPEN_REVISION, after: '', limit: PAGE },
  decode: (row) => decodeOpenEntry(map(row, 'entry')),
});

/** A list that is the whole scope that its source tells on a day. */
export interface WholeList {
  readonly sourceId: string;
  readonly asOf: string;
}

/**
 * docs/inheritance.md: an entry whose source names no environment takes the one of its certificate, and none where that
 * applies in several. So entries follow where a list says that their certificate applies elsewhere, too, or no longer; those that a
 * whole list has no more end there.
 */
export async function moveEntries(
  context: BatchContext,
  writer: BatchWriter,
  { at, whole }: { readonly at: Location; readonly whole: WholeList | null },
): Promise<void> {
  const { engine, memory } = context;
  const certificates = [...new Set([...memory.appliesIn.keys(), ...memory.noLongerIn])];
  for (const ids of batchesOf(certificates, PAGE)) {
    const stated = await engine.read(openMemberships, { ids, kinds: ['APPLIES_IN'], open: OPEN_REVISION });
    // A dry run finds what the list closes in the graph still.
    const inGraph = groupBy(
      stated.filter(({ version }) => !memory.displaced.has(version)),
      ({ fromId }) => fromId,
    );
    for (const certificateId of await engine.read(withPlacelessEntries, { ids, open: OPEN_REVISION })) {
      const links = memory.appliesIn.get(certificateId) ?? [];
      const listed = links.flatMap(({ content }) => (content.kind === 'Membership' ? [content.toId] : []));
      const known = (inGraph.get(certificateId) ?? []).map(({ toId }) => toId);
      const [first = null, ...others] = new Set([...known, ...listed]);
      const environmentId = others.length === 0 ? first : null;
      const placeless = await readPlaceless(engine, certificateId);
      const elsewhere = placeless.filter(
        ({ entry, version }) => entry.environmentId !== environmentId && !memory.displaced.has(version),
      );
      for (const part of batchesOf(elsewhere, PAGE)) {
        await moveSome(context, writer, part, { certificateId, environmentId, links, at, whole });
      }
    }
  }
}

interface Move {
  readonly certificateId: string;
  readonly environmentId: string | null;
  /** What the list says of the certificate's environments: a dry run does not find that in the graph. */
  readonly links: readonly StatementFact[];
  readonly at: Location;
  readonly whole: WholeList | null;
}

async function moveSome(
  context: BatchContext,
  writer: BatchWriter,
  placeless: readonly OpenEntry[],
  move: Move,
): Promise<void> {
  const { engine, memory, report, asOf } = context;
  const { certificateId, environmentId, links, at, whole } = move;
  const wanted = placeless.map((one) => ({ ...one, ...targetOf(one.entry, move) }));
  const open = await engine.read(openStatements, { ids: wanted.map(({ id }) => id), open: OPEN_REVISION });
  const there = new Map(open.map(({ id, hash }) => [id, hash]));
  // What the source says itself of the environment stays as it is said.
  const [staying, moving] = partition(
    wanted,
    ({ id, hash }) => environmentId !== null && there.get(id)?.startsWith(hash) === false && !memory.seen.has(id),
  );
  const news = moving.filter(({ id }) => !there.has(id) && !memory.seen.has(id));
  const isListed = (entry: ScopeEntry) => memory.seen.has(entry.id);
  const [gone, others] = partition(news, ({ entry }) => whole !== null && isGone(entry, whole) && !isListed(entry));
  const [ending, unbegun] = partition(gone, ({ entry }) => heldBefore(entry, asOf));
  const ends = ending.map(({ fact }) => ({ ...fact, content: { ...fact.content, validUntil: asOf } }));
  const facts = [...others.map(({ fact }) => fact), ...ends];
  const { nodes, statements } = await prepareBatch([], [...links, ...facts], context);
  if (statements.create.length < facts.length) {
    throw new Error(
      `Of ${facts.length} entries of ${certificateId} to move, ${statements.create.length} were planned.`,
    );
  }
  const versions = moving.map(({ version }) => version);
  for (const version of versions) memory.displaced.add(version);
  const outcomes = new Map(moving.map(({ entry }): [string, Outcome] => [entry.id, 'changed']));
  const batch = { nodes, statements: { ...statements, displaced: versions, outcomes } };
  report.planned(batch);
  report.ended(gone.map(({ entry }) => describeEnded(entry, asOf)));
  const moved = moving.length - unbegun.length;
  if (moved > 0) report.remark(at, describeMoved(moved, move));
  if (staying.length > 0) report.remark(at, describeStaying(staying.length, move));
  await writer.write(batch);
  await writer.settle();
}

/** Where an entry is to stand, and what it says there. */
function targetOf(entry: ScopeEntry, { environmentId, at }: Move) {
  const fact = { ...entryAgain(entry, at, { environmentId }), environmentTaken: environmentId !== null };
  return { fact, id: statementId(fact.content, fact.sourceIds), hash: contentHash(fact.content) };
}

/** Whether a whole list would have the entry, if it held on the list's day or later. */
function isGone(entry: ScopeEntry, { sourceId, asOf }: WholeList): boolean {
  const isOwn = !isSaidTogether(entry) && entry.sourceIds.includes(sourceId);
  const isOver = entry.validUntil !== null && entry.validUntil <= asOf;
  return isOwn && kindOfId(entry.subjectId) === 'Service' && !isOver;
}

function describeMoved(count: number, { certificateId, environmentId }: Move): string {
  const why = environmentId === null ? 'applies in several' : 'applies in no other';
  return `${entriesOf(count, certificateId)} without an environment of their own stand in ${environmentId ?? 'none'} now, since it ${why}.`;
}

function describeStaying(count: number, { certificateId, environmentId }: Move): string {
  return `${entriesOf(count, certificateId)} without an environment of their own stay without one, since their source says otherwise of ${environmentId}.`;
}

function entriesOf(count: number, certificateId: string): string {
  return `${count} ${count === 1 ? 'entry' : 'entries'} of ${certificateId}`;
}

/** All of them at once, since those that have moved would come again. */
async function readPlaceless(engine: Engine, certificateId: string): Promise<OpenEntry[]> {
  const all: OpenEntry[] = [];
  const asked = { certificateId, open: OPEN_REVISION };
  for await (const one of entriesInPages((page) => engine.read(placelessEntries, { ...asked, ...page }))) all.push(one);
  return all;
}
