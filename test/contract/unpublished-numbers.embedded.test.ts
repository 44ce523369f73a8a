import { expect, it } from 'vitest';
import { discardRun, revertRun } from '../../src/imports/runs/transitions.ts';
import { services, source } from '../support/small-graph.ts';
import { stageFacts } from '../support/staged.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const ASKED = 'query ($revision: Int) { node: nodeAt(id: "service/pan", revision: $revision) { id } }';
const REMOVED = `{ changes(since: 4, kinds: [NODE_REMOVED]) { nodes { sentence node {
  id ... on Service { scope { totalCount } sources { id } }
} } } }`;

/** Published: 1, 3 and 5. Discarded: 2 and 4. */
describeWithFacts('A revision number that was never published', [source('one'), ...services('pot')], (open) => {
  const discardOne = async () => {
    const { engine, refresh } = open();
    const { importId } = await stageFacts(engine, services('never'));
    await discardRun(engine, importId, 'test');
    await refresh();
  };

  it('is refused, with the latest published one before it', async () => {
    await discardOne();
    await open().publish(services('pan'));
    const { errors, status } = await open().ask(ASKED, { revision: 2 });
    expect(errors[0]?.message).toBe(
      'Argument "revision" names revision 2, which was never published: its import was discarded, or changed nothing. The newest one before it is 1.',
    );
    expect(status).toBe(400);
    const [empty, first, last] = await Promise.all([0, 1, 3].map((revision) => open().must(ASKED, { revision })));
    expect([empty.node, first.node, last.node]).toEqual([null, null, { id: 'service/pan' }]);
  });

  it('is detected with one query per process, and none for the current revision', async () => {
    const { queries, forget, must, ask } = open();
    const asked = () => queries.filter((name) => name === 'publishedRevisionsSince').length;
    forget();
    queries.length = 0;
    await must(ASKED, { revision: 3 });
    expect(asked()).toBe(0);
    await must(ASKED, { revision: 1 });
    await ask(ASKED, { revision: 2 });
    expect(asked()).toBe(1);
  });

  it('does not prevent reading a removed node as of the revision before its removal', async () => {
    await discardOne();
    const undone = await revertRun(open().engine, 'import/3', 'test');
    expect(undone.outcome).toBe('done');
    await open().refresh();
    const { changes } = await open().must(REMOVED);
    expect(changes.nodes).toEqual([
      {
        sentence: 'Service Pan was removed.',
        node: { id: 'service/pan', scope: { totalCount: 0 }, sources: [{ id: 'source/one' }] },
      },
    ]);
    expect((await open().ask(ASKED, { revision: 4 })).errors[0]?.message).toContain('The newest one before it is 3.');
  });
});
