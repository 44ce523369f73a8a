import { expect, it } from 'vitest';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const TABLE = ['| Service | FedRAMP High |', '|---|---|', '| Key Vault | x |', ''];

describeSeeded('a page of ticks, and what the operator says of all of them', (open) => {
  const importPage = (lines: readonly string[], given: Record<string, unknown>) =>
    importText(open().engine, { name: 'page.md', text: lines.join('\n') }, { dryRun: true, ...given });
  const clouds = [
    ...['## Azure public services by audit scope', ...TABLE],
    ...['## Azure Government services by audit scope', ...TABLE],
  ];

  it('rejects the ticks under a heading of another environment', async () => {
    const report = await importPage(clouds, { environment: 'azure' });
    expect(report.rows).toMatchObject({ added: 1, rejected: 1 });
    expect(report.rejected.first).toMatchObject([
      {
        at: { file: 'page.md', row: 6, column: null },
        sentence:
          '"Azure Government" is environment/azure-gov, and --environment says environment/azure of all tables. Ticks under it are rejected, and this is the first; leave the option out, or say with --column what they stand for.',
      },
    ]);
  });

  it('takes them where the operator says of the column what it stands for', async () => {
    const report = await importPage(['## Azure Government', ...TABLE], {
      environment: 'azure',
      column: 'FedRAMP High=certificate/az-fedramp-high@environment/azure',
    });
    expect(report.rows).toMatchObject({ rejected: 0 });
  });

  it.each(['# Audit scope', '## Azure', '## Azure public services by audit scope', ''])(
    'goes by the operator under "%s", also where names are made',
    async (heading) => {
      for (const unmatched of ['report', 'create']) {
        const report = await importPage([heading, '', ...TABLE], { environment: 'azure', unmatched });
        expect(report).toMatchObject({ rows: { rejected: 0 }, counts: { nodesAdded: 1 } });
      }
    },
  );

  it('goes outwards through the headings until one means an environment', async () => {
    const under = ['# Audit scope', '## Azure Government services by audit scope', '### Compute', ...TABLE];
    expect((await importPage(under, { environment: 'azure' })).rows).toMatchObject({ added: 0, rejected: 1 });
    const report = await importPage(under, {});
    expect(report.rows).toMatchObject({ added: 1 });
    expect(report.inexact.first).toMatchObject([{ id: 'certificate/az-gov-fedramp-high' }]);
    const bold = await importPage(['## Azure', '', '**Azure Government**', '', ...TABLE], {});
    expect(bold.inexact.first).toMatchObject([{ id: 'certificate/az-gov-fedramp-high' }]);
  });

  it('passes over no heading that may be an environment misspelled', async () => {
    const report = await importPage(['# Azure', '## Azure Goverment', ...TABLE], {});
    expect(report.unmatched.first).toContainEqual(
      expect.objectContaining({ text: 'Azure Goverment', at: { file: 'page.md', row: 2, column: null } }),
    );
  });

  it('takes the headings for the programmes of columns that say what their ticks are', async () => {
    const tableOf = (heading: string) => [heading, '| Service | In scope |', '|---|---|', '| Key Vault | x |', ''];
    const page = [...tableOf('## FedRAMP High'), ...tableOf('## DoD IL2')];
    const both = await importPage(page, { environment: 'azure' });
    expect(both.rows).toMatchObject({ added: 2, rejected: 0 });
    const one = await importPage(page, { environment: 'azure', certificate: 'certificate/az-fedramp-high' });
    expect(one.rows).toMatchObject({ added: 1, rejected: 1 });
    expect(one.rejected.first[0]?.sentence).toMatch(/^"DoD IL2" is certificate\/az-dod-il2, and --certificate says/);
    const clouds = await importPage(['# FedRAMP High', ...tableOf('## Azure'), ...tableOf('## Azure Government')], {});
    expect(clouds.rows).toMatchObject({ added: 2 });
  });

  it('rejects the ticks of a programme that is another certificate than the one of all', async () => {
    const il2 = ['## Azure', '| Service | DoD IL2 |', '|---|---|', '| Key Vault | x |'];
    const report = await importPage(il2, { certificate: 'certificate/az-fedramp-high' });
    expect(report.rejected.first[0]?.sentence).toMatch(
      /^"DoD IL2" is certificate\/az-dod-il2, and --certificate says certificate\/az-fedramp-high of all tables\./,
    );
    const high = await importPage(['## Azure', ...TABLE], { certificate: 'certificate/az-fedramp-high' });
    const ticked = ['## Azure', '| Service | In scope |', '|---|---|', '| Key Vault | x |'];
    const unnamed = await importPage(ticked, { certificate: 'certificate/az-fedramp-high' });
    for (const { rows } of [high, unnamed]) expect(rows).toMatchObject({ rejected: 0 });
  });
});
