import { createWriteStream, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packedBackup } from '../../src/backup/pack.ts';
import { restoreBackup } from '../../src/backup/restore.ts';
import { text } from '../../src/engine/decode.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { defineRead, type RawRow } from '../../src/engine/query.ts';
import type { Fact } from '../../src/imports/facts/facts.ts';
import { publishRun, revertRun } from '../../src/imports/runs/transitions.ts';
import { prune } from '../../src/prune/prune.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { setPlainRelationships } from '../../src/writing/plain-relationships.ts';
import { effort } from '../support/effort.ts';
import { describeOnEachEngine, emptyGraph } from '../support/engines.ts';
import { publish } from '../support/lived-history.ts';
import { entity, statement } from '../support/random-graph.ts';
import { randomHistory, type Step } from '../support/random-history.ts';
import { link } from '../support/random-statements.ts';
import { alias, certificate, entry, mapping, mappingOfSets, relation, services } from '../support/small-graph.ts';
import { stageFacts } from '../support/staged.ts';

const SEED = 97_000;
const STEPS = 5;

/** Kinds of statements that random histories lack. */
const FURTHER: readonly Fact[] = [
  entity('Organization', 'organization/acme', { name: 'Acme' }),
  ...(['HELD_BY', 'ISSUED_BY', 'ASSESSED_BY', 'AUTHORIZED_BY', 'ISSUED_OR_ASSESSED_BY'] as const).map((kind) =>
    statement(link(kind, ['certificate/p', 'organization/acme'])),
  ),
  statement(link('PUBLISHED_BY', ['standard/s', 'organization/acme'])),
  statement(link('OPERATED_BY', ['environment/x', 'organization/acme'])),
  statement(link('REPLACED_BY', ['service/a', 'service/b'])),
  mapping('clause/s/1', 'EQUAL', 'clause/t/1', 5),
  mapping('clause/s/2', 'RELATED', 'clause/t/1'),
  mappingOfSets(['clause/s/1', 'clause/s/2'], 'SUBSET_OF', ['clause/t/2']),
  relation('s', 'REPLACES', 't'),
];

/** For an undo step, `undone` counts back from the latest run. */
interface Happening {
  readonly step: Step;
  readonly further: readonly Fact[];
  readonly undone: number;
}
const histories = fc.tuple(
  randomHistory(STEPS),
  fc.array(fc.record({ further: fc.subarray([...FURTHER.slice(1)]), undone: fc.nat(3) }), {
    minLength: STEPS,
    maxLength: STEPS,
  }),
);

const PLAIN = `MATCH (start:Entity)-[plain]->(end:Entity)
    WHERE type(plain) <> 'PART_OF'`;
const plainRelationships = defineRead<Record<string, never>, string>({
  name: 'testPlainRelationships',
  text: `
    ${PLAIN}
    RETURN start.id AS start, type(plain) AS type, end.id AS end, plain.statementId AS statementId
  `,
  sample: {},
  decode: (row) => [row['start'], row['type'], row['end'], row['statementId']].join(' '),
});

const currentStatements = defineRead<{ revision: number }, RawRow>({
  name: 'testCurrentStatements',
  text: `
    MATCH (statement:Statement)
    WHERE statement.fromRevision <= $revision AND $revision < statement.untilRevision
    RETURN statement {.*} AS statement
  `,
  sample: { revision: 1 },
  decode: (row) => row['statement'] as RawRow,
});

const OF_STATUS: Readonly<Record<string, string>> = {
  IN_SCOPE: 'IN_SCOPE_OF',
  NOT_IN_SCOPE: 'NOT_IN_SCOPE_OF',
  IN_AUDIT: 'IN_AUDIT_FOR',
  PLANNED: 'PLANNED_FOR',
};
const OF_ORGANIZATIONS: Readonly<Record<string, string>> = {
  HELD_BY: 'HOLDS',
  ISSUED_BY: 'ISSUED',
  ASSESSED_BY: 'ASSESSED',
  AUTHORIZED_BY: 'AUTHORIZED',
  ISSUED_OR_ASSESSED_BY: 'ISSUED_OR_ASSESSED',
  PUBLISHED_BY: 'PUBLISHED',
  OPERATED_BY: 'OPERATES',
};

/** Start, type and end of the relationship for a statement, or null if it has none. */
function relationshipFor(row: RawRow): readonly unknown[] | null {
  switch (text(row, 'kind')) {
    case 'Alias':
      return null;
    case 'ScopeEntry':
      return [row['subjectId'], OF_STATUS[text(row, 'status')], row['certificateId']];
    case 'Responsibility':
      return [row['clauseId'], 'RESPONSIBILITY_IN', row['environmentId']];
    case 'Exception':
      return [row['certificateId'], 'EXCLUDES', row['clauseId']];
    case 'Membership': {
      const word = text(row, 'membership');
      const ends = [row['fromId'], word, row['toId']];
      return word in OF_ORGANIZATIONS ? [row['toId'], OF_ORGANIZATIONS[word], row['fromId']] : ends;
    }
    case 'ClauseMapping': {
      const isOfSets = (row['withFromIds'] ?? row['withToIds'] ?? null) !== null;
      return [row['fromId'], isOfSets ? 'MAPPED_IN_SET' : row['mapping'], row['toId']];
    }
    default:
      return [row['fromId'], row['relation'] ?? 'LEVERAGES', row['toId']];
  }
}

/** Fails unless each current statement has exactly one relationship, and there are no others. */
async function mustFit(engine: Engine): Promise<void> {
  const { revision, plainRevision } = await ensureGraph(engine);
  const rows = await engine.read(currentStatements, { revision });
  const wanted = rows.flatMap((row) => {
    const ends = relationshipFor(row);
    return ends === null ? [] : [[...ends, row['id']].join(' ')];
  });
  expect((await engine.read(plainRelationships, {})).sort()).toEqual(wanted.sort());
  expect(plainRevision).toBe(revision);
}

async function backUp(engine: Engine): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'compliance-graph-plain-')), 'backup.gz');
  await pipeline(await packedBackup(engine), createWriteStream(path));
  return path;
}

async function take(engine: Engine, { step, further, undone }: Happening, runs: string[]): Promise<void> {
  if (step.kind === 'undo') {
    const id = runs.at(-1 - (undone % Math.max(1, runs.length)));
    const outcome = id === undefined ? null : await revertRun(engine, id, 'test');
    if (outcome?.outcome === 'done') runs.push(outcome.importId);
    return;
  }
  const facts = [...step.facts, ...FURTHER.slice(0, 1), ...further];
  if (step.kind === 'publish') {
    const { published } = await publish(engine, facts);
    if (published !== null) runs.push(published.importId);
    return;
  }
  const { importId } = await stageFacts(engine, facts);
  await mustFit(engine);
  await publishRun(engine, importId, 'test');
  runs.push(importId);
}

describeOnEachEngine('plain relationships', (open) => {
  it(`match the current statements after any imports, undos, prunes and restores (seed ${SEED})`, async ({ task }) => {
    const { engine } = open();
    const property = fc.asyncProperty(histories, async ([steps, more]) => {
      await emptyGraph(engine);
      await setPlainRelationships(engine, true);
      const runs: string[] = [];
      for (const [place, step] of steps.entries()) {
        await take(engine, { step, further: [], undone: 0, ...more[place] }, runs);
        await mustFit(engine);
      }
      const { revision } = await ensureGraph(engine);
      await prune(engine, { before: revision }, { by: 'test' });
      await mustFit(engine);
      const path = await backUp(engine);
      // Includes the source, which an undo may have removed.
      await publish(engine, [entity('Source', 'source/one', { title: 'One' }), ...services('after')]);
      await restoreBackup(engine, path, { replace: true, by: 'test' });
      await mustFit(engine);
    });
    const numRuns = effort('plainHistories', task.suite?.name);
    await fc.assert(property, { seed: SEED, numRuns, endOnFailure: true });
  });

  const FACTS: readonly Fact[] = [
    ...[entity('Source', 'source/one', { title: 'One' }), entity('Standard', 'standard/s', { designation: 'S' })],
    ...certificate('p', 's'),
    ...services('a'),
    entry('p', 'a', null),
    alias('service/a', 'Alpha'),
  ];

  it('are created for an existing graph, removed, and created again', async () => {
    const { engine } = open();
    await emptyGraph(engine);
    await publish(engine, FACTS);
    expect(await engine.read(plainRelationships, {})).toEqual([]);
    await setPlainRelationships(engine, true);
    await mustFit(engine);
    expect(await engine.read(plainRelationships, {})).toHaveLength(2);
    await setPlainRelationships(engine, false);
    await publish(engine, [...services('b'), entry('p', 'b', null)]);
    expect(await engine.read(plainRelationships, {})).toEqual([]);
    await setPlainRelationships(engine, true);
    await mustFit(engine);
    expect(await engine.read(plainRelationships, {})).toHaveLength(3);
  });

  it('do not change a backup, and a restore creates them only in a graph that has them', async () => {
    const { engine } = open();
    await emptyGraph(engine);
    await publish(engine, FACTS);
    const without = await backUp(engine);
    await setPlainRelationships(engine, true);
    const {
      header: { hash },
    } = await restoreBackup(engine, await backUp(engine), { replace: true, by: 'test' });
    await mustFit(engine);
    await setPlainRelationships(engine, false);
    const { header } = await restoreBackup(engine, without, { replace: true, by: 'test' });
    expect(header.hash).toBe(hash);
    expect(await engine.read(plainRelationships, {})).toEqual([]);
  });
});
