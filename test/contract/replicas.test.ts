import { expect, it } from 'vitest';
import { createServices } from '../../src/start/services.ts';
import { createAsk, mustAsk } from '../support/ask.ts';
import { services, source } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const LIST =
  'query ($first: Int!, $after: String) { services(first: $first, after: $after) { nodes { id } pageInfo { endCursor } } }';

describeWithFacts('Another process on the same graph', [source('one'), ...services('pot')], (open) => {
  it('accepts a cursor of a revision that it has not seen yet', async () => {
    const { engine, must, publish } = open();
    const other = createAsk(engine, createServices(engine));
    // It has just seen the earlier revision, and looks again in a second.
    expect((await mustAsk(other, LIST, { first: 5 })).services.nodes).toHaveLength(1);
    await publish(services('pan', 'pit'));
    const { endCursor } = (await must(LIST, { first: 1 })).services.pageInfo;
    expect((await mustAsk(other, LIST, { first: 5, after: endCursor })).services.nodes).toEqual([
      { id: 'service/pit' },
      { id: 'service/pot' },
    ]);
  });

  it('refuses a revision that does not exist yet', async () => {
    const { ask } = open();
    const { errors } = await ask('{ services(revision: 9) { totalCount } }');
    expect(errors.map(({ message }) => message)).toEqual([
      'Argument "revision" names revision 9; published are 0 to 2. Ask without it for the current one.',
    ]);
  });
});
