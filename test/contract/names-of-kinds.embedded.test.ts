import { beforeAll, expect, it } from 'vitest';
import { describeOnEachEngine, emptyGraph } from '../support/engines.ts';
import { importFacts } from '../support/import-facts.ts';
import { alias, certificate, environments, families, services, source, standard } from '../support/small-graph.ts';
import { importText } from '../support/written-lists.ts';

describeOnEachEngine('a name of a service or a family', (open) => {
  beforeAll(async () => {
    const { engine } = open();
    await emptyGraph(engine);
    const facts = [
      source('one'),
      ...standard('s', ['1']),
      ...environments('x'),
      ...certificate('p', 's'),
      ...families('Suite', 'Both'),
      ...services('old', 'Both', 'odd-name'),
      alias('service/old', 'Suite'),
      alias('family/Both', 'odd name'),
    ];
    await importFacts(engine, { facts, by: 'test', format: 'test', files: [] });
  });

  const read = (text: string, given: Readonly<Record<string, unknown>> = {}) =>
    importText(
      open().engine,
      { name: 'names.csv', text },
      { certificate: 'certificate/p', environment: 'environment/x', dryRun: true, ...given },
    );

  it('has the best match, whether that is a service or a family', async () => {
    const report = await read('Service\nSuite\nodd name\n');
    expect(report).toMatchObject({ rows: { added: 2 } });
    // The family has exactly the first name, which needs no remark. For the second, an alias precedes a normalized
    // name.
    expect(report.inexact.first).toMatchObject([{ text: 'odd name', id: 'family/Both', how: 'ALIAS' }]);
  });

  it('is left to a person if a service and a family share it', async () => {
    const report = await read('Service\nBoth\n');
    expect(report).toMatchObject({ state: 'OPEN', rows: { open: 1 }, decisions: [{ about: 'Both' }] });
    const proposed = report.decisions[0]?.proposals.flatMap(({ set }) => set.map(({ value }) => value));
    expect(proposed).toEqual(['skip', 'family/Both', 'service/Both']);
  });

  it('matches the service if the row names its family', async () => {
    const report = await read('Service,Family\nBoth,Both\n');
    expect(report).toMatchObject({ state: 'DRY_RUN', rows: { added: 1 } });
  });
});
