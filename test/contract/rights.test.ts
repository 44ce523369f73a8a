import { beforeEach, expect, it } from 'vitest';
import type { Caller, Scope } from '../../src/domain/callers.ts';
import { createAsk } from '../support/ask.ts';
import { describeOnEachEngine, emptyGraph } from '../support/engines.ts';
import { importFacts } from '../support/import-facts.ts';
import { services, source } from '../support/small-graph.ts';
import { stageFacts } from '../support/staged.ts';

const PUBLISH = 'mutation ($id: ID!) { done: publishImport(id: $id) { __typename } }';
const DISCARD = 'mutation ($id: ID!) { done: discardImport(id: $id) { __typename } }';
const REVERT = 'mutation ($id: ID!) { done: revertImport(id: $id) { __typename } }';
const RUNS = '{ imports(states: [STAGED, PUBLISHED]) { nodes { id by } } }';

describeOnEachEngine('A token', (open) => {
  /** Staged by “test”. */
  let id = '';

  const as = (name: string, ...scopes: Scope[]) => createAsk(open().engine, undefined, { name, scopes } as Caller);
  const outcomeOf = async (asked: ReturnType<ReturnType<typeof as>>) => {
    const { data, errors } = await asked;
    return errors[0]?.extensions?.code ?? data.done.__typename;
  };

  beforeEach(async () => {
    await emptyGraph(open().engine);
    await importFacts(open().engine, {
      by: 'test',
      format: 'test',
      files: [],
      facts: [source('one'), ...services('a')],
    });
    id = (await stageFacts(open().engine, services('b'))).importId;
  });

  it('with scope "review" shows staged data and publishes it, but cannot undo it', async () => {
    const reviewer = as('reviewer', 'review');
    const { data } = await reviewer(RUNS);
    expect(data.imports.nodes).toEqual([
      { id: 'import/2', by: 'test' },
      { id: 'import/1', by: 'test' },
    ]);
    const staged = await reviewer('{ nodeAt(id: "service/b", revision: 2) { id } }');
    expect(staged.data.nodeAt).toEqual({ id: 'service/b' });
    expect(await outcomeOf(reviewer(PUBLISH, { id }))).toBe('ImportPublished');
    expect(await outcomeOf(reviewer(REVERT, { id }))).toBe('FORBIDDEN');
  });

  it('with scope "review" or "publish" discards an import that another caller staged', async () => {
    expect(await outcomeOf(as('reviewer', 'review')(DISCARD, { id }))).toBe('ImportDiscarded');
    const { importId } = await stageFacts(open().engine, services('c'));
    expect(await outcomeOf(as('publisher', 'publish')(DISCARD, { id: importId }))).toBe('ImportDiscarded');
  });

  it('with scope "publish" shows staged data', async () => {
    const { data } = await as('publisher', 'publish')('{ nodeAt(id: "service/b", revision: 2) { id } }');
    expect(data.nodeAt).toEqual({ id: 'service/b' });
  });

  it('with scope "import" discards only an import of its own', async () => {
    expect(await outcomeOf(as('another', 'import')(DISCARD, { id }))).toBe('FORBIDDEN');
    expect(await outcomeOf(as('test', 'import')(PUBLISH, { id }))).toBe('FORBIDDEN');
    expect(await outcomeOf(as('test', 'import')(DISCARD, { id }))).toBe('ImportDiscarded');
  });

  it('with scope "read" hides who imported and with which recipe, as without a token', async () => {
    for (const ask of [as('reader', 'read'), createAsk(open().engine)]) {
      const { data } = await ask('{ imports { nodes { id by recipe } } }');
      expect(data.imports.nodes).toEqual([{ id: 'import/1', by: null, recipe: null }]);
      const { errors } = await ask('{ nodeAt(id: "service/b", revision: 2) { id } }');
      expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    }
  });
});
