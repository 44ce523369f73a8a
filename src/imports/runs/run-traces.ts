import { OPEN_REVISION } from '../../domain/revisions.ts';
import { integer, map, text } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead, type RawRow } from '../../engine/query.ts';
import type { NodeChange } from '../../store/node-change.ts';
import { openStatements } from '../existing.ts';
import { stagedChanges } from './publish.ts';

/** What a run did to the graph. */
export interface RunTraces {
  /** Versions of statements that the run opened. */
  readonly opened: readonly OpenedVersion[];
  /** Statements that the run closed, as they were. */
  readonly closed: readonly RawRow[];
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

interface AtRevision {
  readonly revision: number;
}

const SAMPLE = { revision: 1 };

const openedBy = defineRead<AtRevision, OpenedVersion>({
  name: 'openedBy',
  text: `
    MATCH (item:Statement {fromRevision: $revision})
    RETURN item.id AS id, item.version AS version, item.untilRevision AS untilRevision
    ORDER BY version
  `,
  sample: SAMPLE,
  decode: (row) => ({
    id: text(row, 'id'),
    version: text(row, 'version'),
    untilRevision: integer(row, 'untilRevision'),
  }),
});

const closedBy = defineRead<AtRevision, RawRow>({
  name: 'closedBy',
  text: `
    MATCH (statement:Statement {untilRevision: $revision})
    WHERE statement.fromRevision < $revision
    RETURN statement {.*} AS statement
    ORDER BY statement.version
  `,
  sample: SAMPLE,
  decode: (row) => map(row, 'statement'),
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
  const [opened, closed, changes] = await Promise.all([
    engine.read(openedBy, { revision }),
    engine.read(closedBy, { revision }),
    engine.read(stagedChanges, { revision }),
  ]);
  const created = await engine.read(createdBy, { revision });
  const ended = await engine.read(endedBy, { revision });
  const lives = await engine.read(earlierLives, { revision });
  // The first revision and the end of each life in turn.
  const began = lives.filter(({ pastLives }) => pastLives.indexOf(revision) % 2 === 0);
  const went = lives.filter(({ pastLives }) => pastLives.indexOf(revision) % 2 === 1);
  return {
    opened,
    closed,
    changes,
    created: [...created, ...began.map(({ id }) => id)],
    ended: [...ended, ...went.map(({ id }) => id)],
  };
}

/** What is open now of the statements that the run opened: undone changes have left other versions of them. */
export async function openVersionsOf(engine: Engine, opened: RunTraces['opened']): Promise<string[]> {
  const still = opened.filter(({ untilRevision }) => untilRevision === OPEN_REVISION);
  const ids = opened.filter(({ untilRevision }) => untilRevision !== OPEN_REVISION).map(({ id }) => id);
  const again = ids.length === 0 ? [] : await engine.read(openStatements, { ids, open: OPEN_REVISION });
  return [...still, ...again].map(({ version }) => version);
}
