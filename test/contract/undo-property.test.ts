import fc, { type Arbitrary } from 'fast-check';
import { expect, it } from 'vitest';
import { OPEN_REVISION } from '../../src/domain/revisions.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { defineRead } from '../../src/engine/query.ts';
import { ImportRefused } from '../../src/errors.ts';
import type { Fact } from '../../src/imports/facts/facts.ts';
import { revertRun } from '../../src/imports/runs/transitions.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { effort } from '../support/effort.ts';
import { describeOnEachEngine, emptyGraph } from '../support/engines.ts';
import { graphHash } from '../support/graph-hash.ts';
import { importFacts } from '../support/import-facts.ts';
import { entity, statement } from '../support/random-graph.ts';
import { link, oneOf } from '../support/random-statements.ts';

const SEED = 9_000;

/** An import, or the undo of an earlier run, counted back from the latest one. */
type Step = { readonly facts: readonly Fact[] } | { readonly undo: number };

interface Run {
  readonly id: string;
  /** The run that it undoes; null for an import. */
  readonly undoes: Run | null;
}

const BEGIN = [
  entity('Source', 'source/one', { title: 'One' }),
  entity('ServiceFamily', 'family/m', { name: 'M' }),
  entity('Service', 'service/a', { name: 'A' }),
  entity('Certificate', 'certificate/held', { name: 'Held' }),
  ...['acme', 'beta'].map((name) => entity('Organization', `organization/${name}`, { name })),
];

const word = oneOf(['Apple', 'Plum']);
const wording = oneOf(['FORMERLY', 'ALSO'] as const);

function alias(subjectId: string, sourceIds: readonly string[] = ['source/one']): Arbitrary<Fact[]> {
  return wording.map((kind) => [statement({ kind: 'Alias', subjectId, name: 'Called', alias: kind }, sourceIds)]);
}

/** A few kinds of facts, so that imports often meet what others added, changed or removed. */
const PARTS: readonly Arbitrary<Fact[]>[] = [
  word.map((name) => [entity('Service', 'service/a', { name })]),
  alias('service/a'),
  word.map((name) => [
    entity('Service', 'service/new', { name }),
    statement(link('IN_FAMILY', ['service/new', 'family/m'])),
  ]),
  fc.tuple(word, alias('service/new')).map(([name, said]) => [entity('Service', 'service/new', { name }), ...said]),
  fc.tuple(word, word).map(([name, note]) => [entity('Certificate', 'certificate/new', { name, note })]),
  word.map((title) => [
    entity('Source', 'source/new', { title }),
    { ...entity('Service', 'service/a', {}), sourceIds: ['source/new'] },
  ]),
  fc
    .tuple(word, alias('service/a', ['source/new']))
    .map(([title, said]) => [entity('Source', 'source/new', { title }), ...said]),
  // The source comes from another import, or is missing.
  word.map((name) => [{ ...entity('Organization', 'organization/new', { name }), sourceIds: ['source/new'] }]),
  oneOf(['acme', 'beta']).map((holder) => [statement(link('HELD_BY', ['certificate/held', `organization/${holder}`]))]),
  word.map((designation) => [entity('Standard', 'standard/new', { designation })]),
  word.map((title) => [
    entity('Standard', 'standard/new', { designation: 'New' }),
    entity('Clause', 'clause/new/1', {
      number: '1',
      clauseKind: 'HEADING',
      standardId: 'standard/new',
      sort: '1',
      title,
    }),
  ]),
];

const stepOf = (parts: readonly Arbitrary<Fact[]>[]): Arbitrary<Step> =>
  fc.oneof(
    fc
      .subarray([...parts], { minLength: 1, maxLength: 3 })
      .chain((chosen) => fc.tuple(...chosen).map((facts) => ({ facts: eachOnce(facts.flat()) }))),
    // Mostly a recent one; undoing an undo is interesting if there were imports in between.
    fc.oneof(fc.nat(3), fc.nat(30)).map((undo) => ({ undo })),
  );

/** Combines few parts per history, so that they come, go and return. */
const history: Arbitrary<Step[]> = fc
  .subarray([...PARTS], { minLength: 3, maxLength: 5 })
  .chain((parts) => fc.array(stepOf(parts), { minLength: 3, maxLength: 12 }));

/** Keeps one fact per node, as an import requires. */
function eachOnce(facts: readonly Fact[]): Fact[] {
  const nodes = facts.filter((fact) => fact.type === 'entity');
  return facts.filter((fact) => fact.type === 'statement' || nodes.find(({ id }) => id === fact.id) === fact);
}

const danglingStatements = defineRead<{ open: number }, string>({
  name: 'testDanglingStatements',
  text: `
    MATCH (statement:Statement {untilRevision: $open})-->(node:Entity)
    WHERE node.untilRevision <> $open
    RETURN statement.version AS version
  `,
  sample: { open: OPEN_REVISION },
  decode: (row) => row['version'] as string,
});

const lostSources = defineRead<{ open: number }, string>({
  name: 'testLostSources',
  text: `
    MATCH (node:Entity {untilRevision: $open})
    UNWIND node.sourceIds AS sourceId
    MATCH (source:Entity {id: sourceId})
    WHERE source.untilRevision <> $open
    RETURN node.id AS id
  `,
  sample: { open: OPEN_REVISION },
  decode: (row) => row['id'] as string,
});

const holders = defineRead<{ open: number }, number>({
  name: 'testHolders',
  text: `
    MATCH (membership:Membership {untilRevision: $open})
    WHERE membership.membership = 'HELD_BY'
    RETURN count(membership) AS total
  `,
  sample: { open: OPEN_REVISION },
  decode: (row) => row['total'] as number,
});

describeOnEachEngine('undoing in any order', (open) => {
  it(`gives the graph without the undone runs, or reports the conflicts (seed ${SEED})`, async ({ task }) => {
    const { engine } = open();
    const property = fc.asyncProperty(history, async (steps) => {
      await emptyGraph(engine);
      await new History(engine).live(steps);
    });
    const numRuns = effort('undoHistories', task.suite?.name);
    await fc.assert(property, { seed: SEED, numRuns, endOnFailure: false });
  });
});

/** Accepts the refusal of facts whose source is missing. */
function withoutSource(error: unknown): { published: null } {
  if (error instanceof ImportRefused && error.message.includes('source/new')) return { published: null };
  throw error;
}

class History {
  readonly #engine: Engine;
  readonly #runs: Run[] = [];
  /** Hash of the graph by the imports in force. */
  readonly #hashes = new Map<string, string>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async live(steps: readonly Step[]): Promise<void> {
    await importFacts(this.#engine, { facts: BEGIN, by: 'test', format: 'test', files: [] });
    await this.#look();
    for (const each of steps) {
      if ('facts' in each) await this.#publish(each.facts);
      else if (this.#runs.length > 0) await this.#undo(this.#runs.at(-1 - (each.undo % this.#runs.length)) as Run);
    }
    for (let last = this.#inForce().at(-1); last !== undefined; last = this.#inForce().at(-1)) {
      expect(await this.#undo(last), `undoing ${last.id}, the last`).toBe('done');
    }
  }

  async #publish(facts: readonly Fact[]): Promise<void> {
    const given = { facts, by: 'test', format: 'test', files: [] };
    const { published } = await importFacts(this.#engine, given).catch(withoutSource);
    if (published !== null) this.#runs.push({ id: published.importId, undoes: null });
    await this.#look();
  }

  async #undo(run: Run): Promise<string> {
    const wasInForce = this.#isInForce(run);
    const undone = await revertRun(this.#engine, run.id, 'test');
    if (undone.outcome === 'done') this.#runs.push({ id: undone.importId, undoes: run });
    if (!wasInForce) expect(undone).toMatchObject({ outcome: 'conflict', message: `${run.id} is undone already.` });
    await this.#look();
    return undone.outcome;
  }

  async #look(): Promise<void> {
    const { revision } = await ensureGraph(this.#engine);
    const hash = await graphHash(this.#engine, revision);
    const key = this.#inForce()
      .map(({ id }) => id)
      .join(' ');
    expect(hash, `with ${key} in force`).toBe(this.#hashes.get(key) ?? hash);
    this.#hashes.set(key, hash);
    expect(await this.#engine.read(danglingStatements, { open: OPEN_REVISION })).toEqual([]);
    expect(await this.#engine.read(lostSources, { open: OPEN_REVISION })).toEqual([]);
    expect((await this.#engine.read(holders, { open: OPEN_REVISION }))[0]).toBeLessThanOrEqual(1);
  }

  #inForce(): Run[] {
    return this.#runs.filter((run) => run.undoes === null && this.#isInForce(run));
  }

  #isInForce(run: Run): boolean {
    return !this.#runs.some((other) => other.undoes === run && this.#isInForce(other));
  }
}
