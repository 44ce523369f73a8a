import { expect, it } from 'vitest';
import { mustAsk } from '../support/ask.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const HERE = {
  certificate: 'certificate/az-gov-fedramp-high',
  environment: 'environment/azure-gov',
  source: 'source/monthly',
};
const LIST = { name: 'monthly.csv', text: 'Service\nKey Vault\n' };

describeSeeded('a list that is imported again', (open) => {
  async function readOn() {
    const { services, ask } = open();
    await services.watch.refresh();
    const answer = await mustAsk(ask, '{ node(id: "source/monthly") { ... on Source { readOn } } }', {});
    return answer.node.readOn;
  }

  it('on a later day changes nothing, and its source stays as it was', async () => {
    const { engine } = open();
    expect((await importText(engine, LIST, HERE, '2026-06-01')).state).toBe('PUBLISHED');
    const again = await importText(engine, LIST, HERE, '2026-07-01');
    expect(again).toMatchObject({ state: 'UNCHANGED', counts: { nodesChanged: 0 } });
    expect(await readOn()).toBe('2026-06-01');
  });

  it('with different content gets its own day', async () => {
    const longer = { ...LIST, text: `${LIST.text}Batch\n` };
    expect((await importText(open().engine, longer, HERE, '2026-08-01')).rows).toMatchObject({
      added: 1,
      unchanged: 1,
    });
    expect(await readOn()).toBe('2026-08-01');
  });
});
