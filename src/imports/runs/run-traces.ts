import { OPEN_REVISION } from '../../domain/revisions.ts';
import { type MembershipKind, ONE_ONLY } from '../../domain/statements.ts';
import { integer, text, textOrNull, texts } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead, type RawRow } from '../../engine/query.ts';
import { readChangeIds, readChanges } from '../../store/change.ts';
import { changesOfNodes, type NodeChange } from '../../store/node-change.ts';
import { openStatements } from '../plan/existing.ts';
import { pagesOf, readInPages } from './pages.ts';

/**
 * What a run did to the graph: of its statements, of which there may be very many, no more than by what they are read again
 * and what leans on them.
 */
export interface RunTraces {
  /** Versions of statements that the run opened. */
  readonly opened: readonly OpenedVersion[];
  /** Ids of the statements that the run closed. */
  readonly closedIds: readonly string[];
  /** The versions of them that were there before the run. */
  readonly closedVersions: readonly string[];
  /** Those of them, as they were, that say where a node leads, of which it has one. */
  readonly closedLinks: readonly RawRow[];
  /** On whose word the closed statements were. */
  readonly closedSources: readonly string[];
  /** Certificates of which the run said that they apply somewhere, and of which it took that back. */
  readonly placed: readonly string[];
  readonly displaced: readonly string[];
  readonly changes: readonly NodeChange[];
  /** Nodes that the run made, or made live again. */
  readonly created: readonly string[];
  /** Nodes that the run took back. */
  readonly ended: readonly string[];
}

interface OpenedVersion {
  readonly id: string;
  readonly version: string;
  readonly untilRevision: number;
}

interface TracedStatement extends OpenedVersion {
  readonly fromRevision: number;
  readonly membership: string | null;
  readonly fromId: string | null;
  readonly sourceIds: readonly string[];
}

interface AtRevision {
  readonly revision: number;
}

const SAMPLE = { revision: 1 };

const tracedStatements = defineRead<{ ids: readonly string[] }, TracedStatement>({
  name: 'tracedStatements',
  text: `
    UNWIND $ids AS version
    MATCH (item:Statement {version: version})
    RETURN version, item.id AS id, item.fromRevision AS fromRevision, item.untilRevision AS untilRevision,
      item.membership AS membership, item.fromId AS fromId, item.sourceIds AS sourceIds
  `,
  sample: { ids: ['entry/000000000000000000000000@1'] },
  decode: (row) => ({
    id: text(row, 'id'),
    version: text(row, 'version'),
    fromRevision: integer(row, 'fromRevision'),
    untilRevision: integer(row, 'untilRevision'),
    membership: textOrNull(row, 'membership'),
    fromId: textOrNull(row, 'fromId'),
    sourceIds: texts(row, 'sourceIds'),
  }),
});

function defineNodeTrace(name: string, pattern: string) {
  return defineRead<AtRevision, string>({
    name,
    text: `
    MATCH ${pattern}
    RETURN item.id AS id
    ORDER BY id
  `,
    sample: SAMPLE,
    decode: (row) => text(row, 'id'),
  });
}

const createdBy = defineNodeTrace('createdBy', '(item:Entity {fromRevision: $revision})');
const endedBy = defineNodeTrace('endedBy', '(item:Entity {untilRevision: $revision})');

/** Nodes that have come again since the run made them or took them back. */
const earlierLives = defineRead<AtRevision, { readonly id: string; readonly pastLives: readonly number[] }>({
  name: 'earlierLives',
  text: `
    MATCH (node:Entity)
    WHERE node.pastLives IS NOT NULL AND $revision IN node.pastLives
    RETURN node.id AS id, node.pastLives AS pastLives
    ORDER BY id
  `,
  sample: SAMPLE,
  decode: (row) => ({ id: text(row, 'id'), pastLives: row['pastLives'] as readonly number[] }),
});

export async function tracesOf(engine: Engine, revision: number): Promise<RunTraces> {
  const opened = await openedBy(engine, revision);
  const closed = await closedBy(engine, revision);
  const changed = await readChangeIds(engine, 'NODE_CHANGED', revision);
  const changes = await readInPages(engine, changesOfNodes, changed, {});
  const created = await engine.read(createdBy, { revision });
  const ended = await engine.read(endedBy, { revision });
  const lives = await engine.read(earlierLives, { revision });
  // The first revision and the end of each life in turn.
  const began = lives.filter(({ pastLives }) => pastLives.indexOf(revision) % 2 === 0);
  const went = lives.filter(({ pastLives }) => pastLives.indexOf(revision) % 2 === 1);
  return {
    ...opened,
    ...closed,
    changes: changes.filter((change) => change.revision === revision),
    created: [...created, ...began.map(({ id }) => id)],
    ended: [...ended, ...went.map(({ id }) => id)],
  };
}

async function openedBy(engine: Engine, revision: number): Promise<Pick<RunTraces, 'opened' | 'placed'>> {
  const opened: OpenedVersion[] = [];
  const placed = new Set<string>();
  for (const page of pagesOf(await readChangeIds(engine, 'STATEMENT_OPENED', revision))) {
    for (const each of await engine.read(tracedStatements, { ids: page })) {
      const { id, version, untilRevision } = each;
      opened.push({ id, version, untilRevision });
      for (const certificateId of placedBy(each)) placed.add(certificateId);
    }
  }
  return { opened, placed: [...placed] };
}

type Closed = Pick<RunTraces, 'closedIds' | 'closedVersions' | 'closedLinks' | 'closedSources' | 'displaced'>;

async function closedBy(engine: Engine, revision: number): Promise<Closed> {
  const ids = new Set<string>();
  const versions: string[] = [];
  const links: RawRow[] = [];
  const sources = new Set<string>();
  const displaced = new Set<string>();
  for (const page of pagesOf(await readChangeIds(engine, 'STATEMENT_CLOSED', revision))) {
    const traced = await engine.read(tracedStatements, { ids: page });
    const before = traced.filter(({ fromRevision }) => fromRevision < revision);
    for (const each of traced) {
      ids.add(each.id);
      for (const certificateId of placedBy(each)) displaced.add(certificateId);
    }
    for (const { version, sourceIds } of before) {
      versions.push(version);
      for (const sourceId of sourceIds) sources.add(sourceId);
    }
    const linked = before.filter(({ membership }) => ONE_ONLY.includes(membership as MembershipKind));
    const asked = { revision, ids: linked.map(({ version }) => version) };
    const rows = linked.length === 0 ? [] : await readChanges(engine, 'STATEMENT_CLOSED', asked);
    for (const { item } of rows) links.push(item);
  }
  return {
    closedIds: [...ids],
    closedVersions: versions,
    closedLinks: links,
    closedSources: [...sources],
    displaced: [...displaced],
  };
}

function placedBy({ membership, fromId }: TracedStatement): readonly string[] {
  return membership === 'APPLIES_IN' && fromId !== null ? [fromId] : [];
}

/** What is open now of the statements that the run opened: undone changes have left other versions of them. */
export async function openVersionsOf(engine: Engine, opened: RunTraces['opened']): Promise<string[]> {
  const still = opened.filter(({ untilRevision }) => untilRevision === OPEN_REVISION);
  const ids = opened.filter(({ untilRevision }) => untilRevision !== OPEN_REVISION).map(({ id }) => id);
  const again = await readInPages(engine, openStatements, ids, { open: OPEN_REVISION });
  return [...still, ...again].map(({ version }) => version);
}
