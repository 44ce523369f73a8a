import { batchesOf } from '../../domain/batches.ts';
import { groupBy } from '../../domain/grouping.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import { contentHash } from '../../domain/statements/content-hash.ts';
import { type ScopeEntry, scopeSortKey } from '../../domain/statements/statements.ts';
import { map } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead } from '../../engine/query.ts';
import { decodeEntry } from '../../store/statement-row.ts';
import { entryAgain, type Location, NOWHERE } from '../facts/facts.ts';
import { openMemberships, openStatements, versionOf } from '../plan/existing.ts';
import { hashStatement, type StatementChange } from '../plan/plan-statements.ts';
import type { BatchContext } from '../plan/prepare.ts';

/** The end of a list, once its last row is planned. */
export interface EndOfList extends BatchContext {
  readonly at: Location;
  /** Reports, remembers and writes further changes. */
  readonly take: (changes: readonly StatementChange[]) => Promise<void>;
}

const PAGE = 2_000;

/**
 * Moves entries if a list changes the environments of their certificate: an entry without an
 * environment has the only one of its certificate, or none (docs/inheritance.md, R21).
 */
export async function moveEntries(list: EndOfList): Promise<void> {
  const { engine, memory } = list;
  for (const ids of batchesOf(memory.appliesIn.keys(), PAGE)) {
    const stated = await engine.read(openMemberships, { ids, kinds: ['APPLIES_IN'], open: OPEN_REVISION });
    // In a dry run, the graph still has what the list closes, but not what it adds.
    const inGraph = groupBy(
      stated.filter((link) => !memory.displaced.has(versionOf(link))),
      ({ fromId }) => fromId,
    );
    for (const certificateId of ids) {
      const known = (inGraph.get(certificateId) ?? []).map(({ toId }) => toId);
      await moveTo(list, certificateId, [...new Set([...known, ...(memory.appliesIn.get(certificateId) ?? [])])]);
    }
  }
}

async function moveTo(list: EndOfList, certificateId: string, places: readonly string[]): Promise<void> {
  const [first = null, ...others] = places;
  const environmentId = others.length === 0 ? first : null;
  const { engine, memory, report, at } = list;
  const elsewhere: ScopeEntry[] = [];
  // Read all of them first, since moved entries would be found again.
  for await (const entry of openEntriesOf(engine, certificateId)) {
    const isPlaceless = entry.environmentId === null || entry.environmentTaken;
    const isThere = entry.environmentId === environmentId || memory.displaced.has(versionOf(entry));
    if (isPlaceless && !isThere) elsewhere.push(entry);
  }
  let moved = 0;
  for (const part of batchesOf(elsewhere, PAGE)) {
    const moves = part.map((entry) => {
      const there = entryAgain(entry, NOWHERE, { environmentId });
      return { opens: hashStatement({ ...there, environmentTaken: environmentId !== null }), closes: [entry] };
    });
    const ids = moves.map(({ opens }) => opens.id);
    const stated = await engine.read(openStatements, { ids, open: OPEN_REVISION });
    const hashes = new Map(stated.map(({ id, hash }) => [id, hash]));
    const changes = moves.flatMap(({ opens, closes }) => {
      const isSaid = memory.hasSeen(opens.id);
      const known = hashes.get(opens.id);
      // If the source has an entry that names the environment itself, that one stays.
      const isOther = known?.startsWith(contentHash(opens.fact.content)) === false;
      if (environmentId !== null && isOther && !isSaid) return [];
      memory.see(opens);
      return [{ opens: known === undefined && !isSaid ? opens : null, closes }];
    });
    moved += changes.length;
    await list.take(changes);
  }
  const entries = `${moved} ${moved === 1 ? 'entry' : 'entries'}`;
  const id = environmentId === null ? 'entries.unplaced' : 'entries.placed';
  const where = first === null ? 'in none' : 'in several';
  const values = { entries, certificate: certificateId, environment: environmentId ?? '', where };
  if (moved > 0) report.problem(id, at, values);
}

const openEntriesOfCertificate = defineRead<
  { certificateId: string; open: number; after: string; limit: number },
  ScopeEntry
>({
  name: 'openEntriesOfCertificate',
  text: `
    MATCH (:Entity {id: $certificateId})<-[:GIVEN_BY]-(entry:ScopeEntry)
    WHERE entry.untilRevision = $open AND entry.sortKey > $after
    RETURN entry {.*} AS entry
    ORDER BY entry.sortKey LIMIT $limit
  `,
  sample: { certificateId: 'certificate/az-fedramp-high', open: OPEN_REVISION, after: '', limit: PAGE },
  decode: (row) => decodeEntry(map(row, 'entry'), OPEN_REVISION),
});

/** Reads the open entries of a certificate page by page, by sort key. */
export async function* openEntriesOf(engine: Engine, certificateId: string): AsyncIterable<ScopeEntry> {
  for (let after = '', more = true; more; ) {
    const about = { certificateId, open: OPEN_REVISION, after, limit: PAGE };
    const page = await engine.read(openEntriesOfCertificate, about);
    yield* page;
    more = page.length === PAGE;
    const last = page.at(-1);
    if (last !== undefined) after = scopeSortKey(last, last.id);
  }
}
