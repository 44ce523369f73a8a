import { expect, it } from 'vitest';
import { describeReport } from '../../src/imports/report/describe-report.ts';
import { mustAsk } from '../support/ask.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText, importTexts } from '../support/written-lists.ts';

const HERE = { certificate: 'certificate/az-gov-fedramp-high', environment: 'environment/azure-gov' };
const ROW = 'Service\nKey Vault\n';
const OTHER_ROW = 'Service\nBatch\n';

describeSeeded('the source of a list', (open) => {
  const importNamed = (name: string, text = ROW, given: Readonly<Record<string, unknown>> = {}) =>
    importText(open().engine, { name, text }, { ...HERE, ...given });

  async function sourceOf(id: string) {
    const { ask, services } = open();
    await services.watch.refresh();
    const query = 'query ($id: ID!) { node(id: $id) { ... on Source { title readOn contentHash } } }';
    return (await mustAsk(ask, query, { id })).node;
  }

  it('gets a distinct id proposed from its file name, even without Latin letters', async () => {
    const ids: string[] = [];
    for (const name of ['证书清单.csv', '服务目录.csv', 'サービス.csv']) {
      const { id = '' } = (await importNamed(name)).source ?? {};
      expect(await sourceOf(id)).toMatchObject({ title: name });
      ids.push(id);
    }
    expect(new Set(ids).size).toBe(3);
  });

  it.each([
    ['AUD.csv', 'source/aud', null],
    ['C#.csv', 'source/c', 'C++.csv'],
    ['monthly_list.csv', 'source/monthly-list', 'Monthly list.csv'],
  ])('is asked for if the id made from its file name exists in the graph: %s', async (name, id, known) => {
    if (known !== null) await importNamed(known);
    const before = await sourceOf(id);
    const report = await importNamed(name, OTHER_ROW, { complete: true });
    expect(report).toMatchObject({ state: 'OPEN', closed: 0, decisions: [{ kind: 'source.id', about: id }] });
    expect(report.decisions[0]?.proposals.map(({ set: [line] }) => line?.value)).toEqual([`${id}-2`, id]);
    expect(await sourceOf(id)).toEqual(before);
    const said = await importNamed(name, OTHER_ROW, { source: id, dryRun: true });
    expect(said).toMatchObject({ state: 'DRY_RUN', source: { id, isNew: false } });
  });

  it('is asked for if the given id exists with a different title or publisher', async () => {
    const known = { source: 'source/bought', sourceTitle: 'What we buy', sourcePublisher: 'Microsoft' };
    expect((await importNamed('bought.csv', ROW, known)).state).toBe('PUBLISHED');
    for (const other of [{ sourceTitle: 'What we sell' }, { sourcePublisher: 'Teapots' }]) {
      const report = await importNamed('bought.csv', OTHER_ROW, { ...known, ...other });
      expect(report).toMatchObject({ state: 'OPEN', decisions: [{ kind: 'source.id', about: 'source/bought' }] });
    }
    expect(await importNamed('bought.csv', OTHER_ROW, known)).toMatchObject({ state: 'PUBLISHED' });
  });

  it('stays the same if the same file is imported again', async () => {
    await importNamed('again.csv');
    expect(await importNamed('again.csv')).toMatchObject({ state: 'UNCHANGED', source: { id: 'source/again' } });
  });

  it('is shown in the report as new or known', async () => {
    const first = await importNamed('told.csv', ROW, { source: 'source/told' });
    expect(describeReport(first)).toContain('source/told "told.csv" (new)');
    const second = await importNamed('told.csv', OTHER_ROW, { source: 'source/told', dryRun: true });
    expect(second.source).toEqual({ id: 'source/told', title: 'told.csv', isNew: false });
  });

  it('is asked for if several lists are imported together', async () => {
    const one = { name: 'one.csv', text: ROW };
    const two = { name: 'two.csv', text: OTHER_ROW };
    const asked = await importTexts(open().engine, [one, two], HERE);
    expect(asked).toMatchObject({ state: 'OPEN', decisions: [{ kind: 'source.id' }] });
    const both = await importTexts(open().engine, [one, two], { ...HERE, source: 'source/both', dryRun: true });
    expect(both).toMatchObject({ source: { id: 'source/both' }, rows: { added: 2 } });
  });
});
