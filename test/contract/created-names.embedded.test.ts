import { beforeEach, expect, it } from 'vitest';
import { createAsk, mustAsk } from '../support/ask.ts';
import { describeOnEachEngine, emptyGraph } from '../support/engines.ts';
import { importFacts } from '../support/import-facts.ts';
import { certificate, environments, source, standard } from '../support/small-graph.ts';
import { importText } from '../support/written-lists.ts';

const HERE = { certificate: 'certificate/p', environment: 'environment/x' };

describeOnEachEngine('a new name in a list', (open) => {
  beforeEach(async () => {
    const { engine } = open();
    await emptyGraph(engine);
    const facts = [source('one'), ...standard('s', ['1']), ...environments('x', 'y'), ...certificate('p', 's')];
    await importFacts(engine, { facts, by: 'test', format: 'test', files: [] });
  });

  const read = (name: string, text: string, given: Readonly<Record<string, unknown>> = {}) =>
    importText(open().engine, { name, text }, { ...HERE, acceptProposals: true, ...given });

  async function serviceNames(): Promise<readonly string[]> {
    const { services } = await mustAsk(createAsk(open().engine), '{ services(first: 10) { nodes { name } } }');
    return services.nodes.map(({ name }: { name: string }) => name);
  }

  it('creates one node for all spellings that a later list would match, with the first spelling as its name', async () => {
    const spellings = ['Foo Bar', 'foo bar', 'Foo\u00a0Bar', 'Foo\u2011Bar', 'Foo Bar®', 'Foo\u00ad Bar'];
    expect(await read('new.csv', `Service\n${spellings.join('\n')}\n`)).toMatchObject({
      state: 'PUBLISHED',
      rows: { added: 1, duplicate: 5 },
    });
    expect(await serviceNames()).toEqual(['Foo Bar']);
    const later = await read('later.csv', 'Service\nFOO BAR\n', { acceptProposals: false });
    expect(later).toMatchObject({ state: 'PUBLISHED', rows: { added: 1 } });
  });

  it('cannot be in scope under one spelling and out of scope under another', async () => {
    const report = await read('new.csv', 'Service,Status\nFoo Bar,in scope\nFoo Bar®,not in scope\n');
    expect(report).toMatchObject({ state: 'REFUSED', rows: { rejected: 1 } });
  });

  it('matches its own node much further down the list', async () => {
    const others = Array.from({ length: 2_500 }, (_item, index) => `Thing ${index}`);
    const report = await read('long.csv', `Service\nFoo Bar\n${others.join('\n')}\nfoo-bar\n`);
    expect(report).toMatchObject({ state: 'PUBLISHED', counts: { nodesAdded: 2_502 }, rows: { duplicate: 1 } });
  });

  it('creates a service in a family of the same name, also on the second import', async () => {
    const text = 'Service,Family\nWord,Suite\nSuite,Suite\n';
    expect((await read('suite.csv', text)).state).toBe('PUBLISHED');
    expect(await serviceNames()).toEqual(['Suite', 'Word']);
    expect((await read('suite.csv', text)).state).toBe('UNCHANGED');
  });

  it.each([
    ['first', 'Service,Family\nWord,Suite\nSuite,\n'],
    ['last', 'Service,Family\nSuite,\nWord,Suite\n'],
  ])('creates a service if its row has no family, even if a family of that name is created %s', async (_when, text) => {
    expect((await read('suite.csv', text)).state).toBe('PUBLISHED');
    expect(await serviceNames()).toEqual(['Suite', 'Word']);
  });

  it('creates one certificate for each programme and environment', async () => {
    const rows = ['Aa,S,X', 'Bb,s,X', 'Aa,S,Y'];
    const report = await importText(
      open().engine,
      { name: 'programmes.csv', text: `Service,Programme,Environment\n${rows.join('\n')}\n` },
      { acceptProposals: true },
    );
    expect(report.rows).toMatchObject({ added: 3 });
    const { certificates } = await mustAsk(createAsk(open().engine), '{ certificates(first: 10) { nodes { name } } }');
    expect(certificates.nodes.map(({ name }: { name: string }) => name)).toEqual(['P', 'S, X', 'S, Y']);
  });
});
