import { beforeEach, expect, it } from 'vitest';
import { revertRun } from '../../src/imports/runs/transitions.ts';
import { statement } from '../support/random-graph.ts';
import { link } from '../support/random-statements.ts';
import { clauseId, source, standard } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

let count = 0;

describeWithFacts('A circle of parent clauses', [source('one'), source('two')], (open) => {
  let name = '';
  beforeEach(async () => {
    count += 1;
    name = `rules-${count}`;
    await open().publish(standard(name, ['1', '2', '3']));
  });
  const under = (from: string, to: string, ...sources: readonly string[]) =>
    statement(link('UNDER', [clauseId(name, from), clauseId(name, to)], false), sources);
  const CIRCLE = 'A clause cannot be under itself';

  it('is refused if a second import closes it', async () => {
    await open().publish([under('1', '2', 'source/one')]);
    await open().publish([under('2', '3', 'source/two')]);
    await expect(open().publish([under('3', '1', 'source/one')])).rejects.toThrow(CIRCLE);
    await expect(open().publish([under('2', '1', 'source/two')])).rejects.toThrow(CIRCLE);
  });

  it('is refused if its links alternate between the import and the graph', async () => {
    const { publish } = open();
    await publish([under('1', '2', 'source/one')]);
    await publish(standard(name, ['4']));
    await publish([under('3', '4', 'source/one')]);
    await expect(publish([under('2', '3', 'source/two'), under('4', '1', 'source/two')])).rejects.toThrow(CIRCLE);
  });

  it('does not arise if the source corrects the link that would close it', async () => {
    await open().publish([under('1', '2', 'source/one')]);
    await open().publish([under('2', '1', 'source/one'), under('1', '3', 'source/one')]);
    const { clause } = await open().must(
      'query ($id: ID!) { clause(id: $id) { parent { number parent { number } } } }',
      {
        id: clauseId(name, '2'),
      },
    );
    expect(clause.parent).toEqual({ number: '1', parent: { number: '3' } });
  });

  it('arises if only another source states the correction', async () => {
    await open().publish([under('1', '2', 'source/one')]);
    await expect(open().publish([under('2', '1', 'source/two'), under('1', '3', 'source/two')])).rejects.toThrow(
      CIRCLE,
    );
  });

  it('blocks undoing the import that separated its clauses', async () => {
    const { publish, engine } = open();
    await publish([under('1', '2', 'source/one')]);
    const apart = await publish([under('1', '3', 'source/one')]);
    const turned = await publish([under('2', '1', 'source/two')]);
    expect(await revertRun(engine, apart, 'test')).toMatchObject({
      outcome: 'conflict',
      items: [{ id: `standard/${name}`, sentence: `standard/${name} was changed again by ${turned}.` }],
    });
  });

  it('does not block undoing an import that reversed its clauses', async () => {
    const { publish, engine } = open();
    await publish([under('1', '2', 'source/one')]);
    const turned = await publish([under('1', '3', 'source/one'), under('2', '1', 'source/one')]);
    expect(await revertRun(engine, turned, 'test')).toMatchObject({ outcome: 'done' });
  });

  it('does not block imports of clauses outside it', async () => {
    await open().publish([under('1', '2', 'source/one'), under('2', '3', 'source/one')]);
    await open().publish(standard(name, ['4']));
    await expect(open().publish([under('4', '1', 'source/one')])).resolves.toMatch(/^import\//);
  });
});
