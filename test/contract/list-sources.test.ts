import { expect, it } from 'vitest';
import { describeReport } from '../../src/imports/describe-report.ts';
import { mustAsk } from '../support/ask.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText, importTexts } from '../support/written-lists.ts';

const HERE = { certificate: 'certificate/az-gov-fedramp-high', environment: 'environment/azure-gov' };
const ROW = 'Service\nKey Vault\n';
const OTHER_ROW = 'Service\nBatch\n';

describeSeeded('the source that a file name makes', (open) => {
  const importNamed = (name: string, text = ROW, given: Readonly<Record<string, unknown>> = {}) =>
    importText(open().engine, { name, text }, { ...HERE, ...given });

  async function sourceOf(id: string) {
    const { ask, services } = open();
    await services.watch.refresh();
    const answer = await mustAsk(
      ask,
      'query ($id: ID!) { node(id: $id) { ... on Source { title readOn contentHash } } }',
      {
        id,
      },
    );
    return answer.node;
  }

  it('is one for each name, also of names without a Latin letter', async () => {
    const names = ['证书清单.csv', '服务目录.csv', 'サービス.csv'];
    const ids: (string | null)[] = [];
    for (const name of names) {
      const { sourceId } = await importNamed(name);
      expect(await sourceOf(sourceId ?? '')).toMatchObject({ title: name });
      ids.push(sourceId);
    }
    expect(new Set(ids).size).toBe(3);
    // A file system may take letters and their marks apart.
    expect((await importNamed('サービス.csv'.normalize('NFD'), OTHER_ROW)).sourceId).toBe(ids[2]);
  });

  it('is not one of the seed that happens to have the name', async () => {
    const { engine } = open();
    const before = await sourceOf('source/aud');
    const list = { name: 'AUD.csv', text: ROW };
    await expect(importText(engine, list, { ...HERE, complete: true })).rejects.toThrow(
      /The name of AUD\.csv makes the id source\/aud, which is that of the source "Audit scope page.*"; say --source source\/aud if/,
    );
    await expect(importText(engine, list, { ...HERE, dryRun: true })).rejects.toThrow('or another id');
    expect(await sourceOf('source/aud')).toEqual(before);
    expect((await importText(engine, list, { ...HERE, source: 'source/our-audit' })).state).toBe('PUBLISHED');
    expect((await importText(engine, list, { ...HERE, source: 'source/aud', dryRun: true })).source).toMatchObject({
      id: 'source/aud',
      isNew: false,
    });
  });

  it('is that of the earlier version, however the name is spelled and whatever the kind of file', async () => {
    const { sourceId } = await importNamed('Monthly list.csv');
    expect((await importNamed('monthly_list.txt', OTHER_ROW)).sourceId).toBe(sourceId);
    expect(await sourceOf(sourceId ?? '')).toMatchObject({ title: 'Monthly list.csv' });
  });

  it('is not that of another name which happens to make the same id', async () => {
    await importNamed('C++.csv');
    await expect(importNamed('C#.csv', OTHER_ROW)).rejects.toThrow('which is that of the source "C++.csv"');
    await importNamed('服务 2024.csv');
    await expect(importNamed('证书 2024.csv', OTHER_ROW)).rejects.toThrow(
      'which is that of the source "服务 2024.csv"',
    );
  });

  it('is known again by the title that it was given', async () => {
    const titled = { sourceTitle: 'What we buy' };
    const { sourceId } = await importNamed('bought.csv', ROW, titled);
    expect((await importNamed('bought.csv', OTHER_ROW, titled)).sourceId).toBe(sourceId);
    // The same again corrects and ends nothing.
    expect((await importNamed('bought.csv', OTHER_ROW)).state).toBe('UNCHANGED');
    await expect(importNamed('bought.csv', ROW)).rejects.toThrow('"What we buy"; say --source source/bought if');
  });

  it('is asked for where versions before read all such names as one', async () => {
    await importNamed('目录.csv', ROW, { source: 'source/list', sourceTitle: '目录.csv' });
    await expect(importNamed('目录.csv', OTHER_ROW)).rejects.toThrow(
      '目录.csv was read as source/list before, as was every list whose name has no Latin letter or digit',
    );
    const again = await importNamed('目录.csv', OTHER_ROW, { source: 'source/list' });
    expect(again.sourceId).toBe('source/list');
  });

  it('stands in the report, with whether the graph knew it', async () => {
    const first = await importNamed('told.csv', ROW);
    expect(describeReport(first)).toContain('Source: source/told "told.csv" (new).');
    const second = await importNamed('told.csv', OTHER_ROW, { dryRun: true });
    expect(describeReport(second)).toContain('Source: source/told "told.csv" (known).');
    expect(second.source).toEqual({ id: 'source/told', title: 'told.csv', isNew: false });
  });

  it('is asked for where several lists are one import', async () => {
    const one = { name: 'one.csv', text: ROW };
    const two = { name: 'two.csv', text: OTHER_ROW };
    await expect(importTexts(open().engine, [one, two], HERE)).rejects.toThrow(
      'one.csv, two.csv are 2 lists (scope-table), of a source each; import them one by one, or name with --source',
    );
    const both = await importTexts(open().engine, [one, two], { ...HERE, source: 'source/both', dryRun: true });
    expect(both).toMatchObject({ sourceId: 'source/both', rows: { added: 2 } });
  });
});
