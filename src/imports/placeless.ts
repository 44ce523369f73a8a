import { batchesOf } from '../domain/batches.ts';
import { OPEN_REVISION } from '../domain/revisions.ts';
import { type ScopeEntry, scopeSortKey, statementId } from '../domain/statements.ts';
import { map, text } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead } from '../engine/query.ts';
import { decodeStatement } from '../store/statement-row.ts';
import type { Write } from './batch-writer.ts';
import { factAgain, type Location, type StatementFact } from './facts.ts';
import { knownIds } from './known.ts';
import { type BatchContext, prepareBatch } from './prepare.ts';

const PAGE = 2_000;

const placelessEntries = defineRead<
  { certificateId: string; open: number; after: string; limit: number },
  { entry: ScopeEntry; version: string }
>({
  name: 'placelessEntries',
  text: `
    MATCH (:Entity {id: $certificateId})<-[:GIVEN_BY]-(entry:ScopeEntry)
    WHERE entry.untilRevision = $open AND (entry.environmentId = '' OR entry.environmentTaken = true)
      AND entry.sortKey > $after
    RETURN entry {.*} AS entry
    ORDER BY entry.sortKey LIMIT $limit
  `,
  sample: { certificateId: 'certificate/az-fedramp-high', open: OPEN_REVISION, after: '', limit: PAGE },
  decode: (row) => {
    const entry = map(row, 'entry');
    return { entry: decodeStatement(entry, OPEN_REVISION) as ScopeEntry, version: text(entry, 'version') };
  },
});

/** Entries of a certificate that are to stand elsewhere. */
interface Moved {
  readonly certificateId: string;
  readonly environmentId: string | null;
  readonly facts: readonly StatementFact[];
  /** The versions whose place they take. */
  readonly versions: readonly string[];
}

/**
 * Design section 2: an entry whose source names no environment takes the one of its certificate, and none where that
 * applies in several. So entries follow where a list says that their certificate applies elsewhere, too.
 */
export async function moveEntries(context: BatchContext, write: Write, at: Location): Promise<void> {
  const { memory, report } = context;
  const links = [...memory.appliesIn.values()].flat();
  if (links.length === 0) return;
  for await (const { certificateId, environmentId, facts, versions } of entriesToMove(context, at)) {
    // With what the list says of environments: a dry run does not find that in the graph.
    const { nodes, statements } = await prepareBatch([], [...links, ...facts], context);
    const displaced = [...statements.displaced, ...versions];
    const batch = { nodes, statements: { ...statements, close: [...statements.close, ...versions], displaced } };
    report.planned(batch);
    report.remark(
      at,
      `${versions.length} entries of ${certificateId} name no environment and stand in ${environmentId ?? 'none'} now, since it ${
        environmentId === null ? 'applies in several' : 'applies in no other'
      }.`,
    );
    await write(batch);
  }
  await write(null);
}

async function* entriesToMove({ engine, memory }: BatchContext, at: Location): AsyncIterable<Moved> {
  const inGraph = await knownIds(engine).environmentsOfCertificates([...memory.appliesIn.keys()]);
  for (const [certificateId, links] of memory.appliesIn) {
    const listed = links.flatMap(({ content }) => (content.kind === 'Membership' ? [content.toId] : []));
    const [first = null, ...others] = new Set([...(inGraph.get(certificateId) ?? []), ...listed]);
    const environmentId = others.length === 0 ? first : null;
    const placeless = await readPlaceless(engine, certificateId);
    const elsewhere = placeless.filter(({ entry }) => entry.environmentId !== environmentId);
    for (const part of batchesOf(elsewhere, PAGE)) {
      const moved = part.map(({ entry }) => movedTo(environmentId, factAgain(entry, at)));
      yield {
        certificateId,
        environmentId,
        // What the list says itself stands already.
        facts: moved.filter(({ content, sourceIds }) => !memory.seen.has(statementId(content, sourceIds))),
        versions: part.map(({ version }) => version),
      };
    }
  }
}

/** All of them at once, since those that have moved would come again. */
async function readPlaceless(engine: Engine, certificateId: string): Promise<{ entry: ScopeEntry; version: string }[]> {
  const all: { entry: ScopeEntry; version: string }[] = [];
  for (let after = '', more = true; more; ) {
    const page = await engine.read(placelessEntries, { certificateId, open: OPEN_REVISION, after, limit: PAGE });
    all.push(...page);
    more = page.length === PAGE;
    const last = page.at(-1)?.entry;
    if (last !== undefined) after = scopeSortKey(last, last.id);
  }
  return all;
}

function movedTo(environmentId: string | null, fact: StatementFact): StatementFact {
  if (fact.content.kind !== 'ScopeEntry') return fact;
  return { ...fact, content: { ...fact.content, environmentId }, environmentTaken: environmentId !== null };
}
