import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mustAsk } from '../support/ask.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const PAGE = readFileSync(new URL('../data/lists/pages/programmes.html', import.meta.url), 'utf8');
const GIVEN = {
  environment: 'environment/azure',
  column: ['SOC 2=FedRAMP High', 'ISO 27001=FedRAMP Moderate', 'PCI DSS=NOTHING'],
  source: 'source/programmes',
  acceptProposals: true,
  complete: true,
  asOf: '2026-10-01',
};

describeSeeded('a web page', (open) => {
  const read = (text: string, given: Readonly<Record<string, unknown>> = {}) =>
    importText(open().engine, { name: 'programmes.html', text }, { ...GIVEN, ...given });

  it('yields scope entries with its footnotes as conditions, and changes nothing if imported again', async () => {
    expect(await read(PAGE)).toMatchObject({ state: 'PUBLISHED', format: 'scope', rows: { added: 8, ignored: 1 } });
    expect(await read(PAGE)).toMatchObject({ state: 'UNCHANGED', rows: { unchanged: 8 } });
    const { ask, services } = open();
    await services.watch.refresh();
    const { service } = await mustAsk(
      ask,
      '{ service(id: "service/steep-queue") { aliases { name } scope { nodes { status condition sources { id } } } } }',
    );
    expect(service).toEqual({
      aliases: [{ name: 'Infuser' }],
      scope: {
        nodes: [
          { status: 'IN_SCOPE', condition: 'Standard queues only.', sources: [{ id: 'source/programmes' }] },
          { status: 'IN_SCOPE', condition: null, sources: [{ id: 'source/programmes' }] },
        ],
      },
    });
  });

  it('ends entries that a later version lacks', async () => {
    const { closed, ended } = await read(PAGE.replace(/<tr><td>Tray Network.*\n/, ''), { asOf: '2026-11-01' });
    expect([closed, ended.first.map(({ sentence }) => sentence.split(' ')[0])]).toEqual([1, ['service/tray-network']]);
  });

  it('reports a mark without a footnote, and a footnote without a mark', async () => {
    const page = PAGE.replace('<sup>1</sup> Standard queues only.', '<sup>†</sup> Standard queues.');
    const { problems } = await read(page, { asOf: '2026-12-01', dryRun: true });
    expect(problems.map(({ id }) => id).sort()).toEqual([
      'columns.ignored',
      ...['footnote.unborne', 'mark.unexplained'],
    ]);
  });
});
