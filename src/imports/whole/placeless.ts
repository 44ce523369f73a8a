import { batchesOf } from '../../domain/batches.ts';
import { contentHash } from '../../domain/content-hash.ts';
import { groupBy } from '../../domain/grouping.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import { type ScopeEntry, scopeSortKey } from '../../domain/statements.ts';
import { map, text } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead } from '../../engine/query.ts';
import { decodeEntry } from '../../store/statement-row.ts';
import { entryAgain, type Location, NOWHERE } from '../facts/facts.ts';
import { openMemberships } from '../plan/existing.ts';
import { hashStatement, planStatements, type StatementChange } from '../plan/plan-statements.ts';
import type { BatchContext } from '../plan/prepare.ts';

/** The end of a list, once its last row is planned. */
export interface EndOfList extends BatchContext {
  readonly at: Location;
  /** Reports, remembers and writes further changes. */
  readonly take: (changes: readonly StatementChange[]) => Promise<void>;
}

const PAGE = 2_000;

/**
 * Moves entries where a list says that their certificate applies elsewhere, too, or no longer. docs/inheritance.md: an entry
 * whose source names no environment takes the one of its certificate, and none where that applies in several.
 */
export async function moveEntries(list: EndOfList): Promise<void> {
  const { engine, memory } = list;
  const certificates = [...new Set([...memory.appliesIn.keys(), ...memory.noLongerIn])];
  for (const ids of batchesOf(certificates, PAGE)) {
    const stated = await engine.read(openMemberships, { ids, kinds: ['APPLIES_IN'], open: OPEN_REVISION });
    // A dry run finds what the list closes in the graph still, and not what it adds.
    const inGraph = groupBy(
      stated.filter(({ version }) => !memory.displaced.has(version)),
      ({ fromId }) => fromId,
    );
    for (const certificateId of ids) {
      const known = (inGraph.get(certificateId) ?? []).map(({ toId }) => toId);
      const [first = null, ...others] = new Set([...known, ...(memory.appliesIn.get(certificateId) ?? [])]);
      await moveTo(list, certificateId, others.length === 0 ? first : null);
    }
  }
}

async function moveTo(list: EndOfList, certificateId: string, environmentId: string | null): Promise<void> {
  const { engine, memory, report, at } = list;
  const elsewhere: OpenEntry[] = [];
  // All of them at once, since those that have moved would come again.
  for await (const open of openEntriesOf(engine, certificateId)) {
    const { entry, version } = open;
    const isPlaceless = entry.environmentId === null || entry.environmentTaken;
    if (isPlaceless && entry.environmentId !== environmentId && !memory.displaced.has(version)) elsewhere.push(open);
  }
  let moved = 0;
  for (const part of batchesOf(elsewhere, PAGE)) {
    const moves = part.map(({ entry, version }) => {
      const there = entryAgain(entry, NOWHERE, { environmentId });
      const opens = hashStatement({ ...there, environmentTaken: environmentId !== null });
      return { opens, closes: [{ id: entry.id, version }] };
    });
    const targets = new Map(moves.map(({ opens }) => [opens.id, opens]));
    const planned = await planStatements(engine, [...targets.values()]);
    const known = new Map(planned.flatMap(({ opens, closes }) => closes.map((open) => [opens?.id, open] as const)));
    const fresh = new Set(planned.filter(({ closes }) => closes.length === 0).map(({ opens }) => opens));
    const changes = moves.flatMap(({ opens, closes }) => {
      const isSaid = memory.hasSeen(opens.id);
      // An entry of the source that names the environment itself stays.
      const isOther = known.get(opens.id)?.hash?.startsWith(contentHash(opens.fact.content)) === false;
      if (environmentId !== null && isOther && !isSaid) return [];
      return [{ opens: fresh.has(opens) && !isSaid ? opens : null, closes }];
    });
    moved += changes.length;
    await list.take(changes);
  }
  const entries = `${moved} ${moved === 1 ? 'entry' : 'entries'}`;
  const id = environmentId === null ? 'entries.unplaced' : 'entries.placed';
  if (moved > 0) report.problem(id, at, { entries, certificate: certificateId, environment: environmentId ?? '' });
}

/** An entry that nothing has superseded. */
export interface OpenEntry {
  readonly entry: ScopeEntry;
  readonly version: string;
}

const openEntriesOfCertificate = defineRead<
  { certificateId: string; open: number; after: string; limit: number },
  OpenEntry
>({
  name: 'openEntriesOfCertificate',
  text: `
    MATCH (:Entity {id: $certificateId})<-[:GIVEN_BY]-(entry:ScopeEntry)
    WHERE entry.untilRevision = $open AND entry.sortKey > $after
    RETURN entry {.*} AS entry
    ORDER BY entry.sortKey LIMIT $limit
  `,
  sample: { certificateId: 'certificate/az-fedramp-high', open: OPEN_REVISION, after: '', limit: PAGE },
  decode: (row) => {
    const entry = map(row, 'entry');
    return { entry: decodeEntry(entry, OPEN_REVISION), version: text(entry, 'version') };
  },
});

/** Reads the entries of a certificate, so many at a time, by their sort keys. */
export async function* openEntriesOf(engine: Engine, certificateId: string): AsyncIterable<OpenEntry> {
  for (let after = '', more = true; more; ) {
    const about = { certificateId, open: OPEN_REVISION, after, limit: PAGE };
    const page = await engine.read(openEntriesOfCertificate, about);
    yield* page;
    more = page.length === PAGE;
    const last = page.at(-1)?.entry;
    if (last !== undefined) after = scopeSortKey(last, last.id);
  }
}
