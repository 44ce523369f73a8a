import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mustAsk } from '../support/ask.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';
import { samplePage } from '../unit/formats/pages.ts';

const PROGRAMMES = ['SOC 2=FedRAMP High', 'ISO 27001=FedRAMP Moderate', 'PCI DSS=NOTHING'];

describeSeeded('a web page', (open) => {
  const read = (text: string, given: Readonly<Record<string, unknown>>) =>
    importText(open().engine, { name: 'programmes.html', text }, { environment: 'environment/azure', ...given });

  it('becomes scope entries with its footnotes, and says nothing new the second time', async () => {
    const page = readFileSync(samplePage('programmes.html'), 'utf8');
    const given = { unmatched: 'create', column: PROGRAMMES, complete: true, asOf: '2026-10-01' };
    const first = await read(page, given);
    expect([first.state, first.format, first.rows.added, first.rows.ignored]).toEqual([
      'PUBLISHED',
      'scope-table',
      8,
      1,
    ]);
    expect((await read(page, given)).state).toBe('UNCHANGED');
    const { ask, services } = open();
    await services.watch.refresh();
    const { service } = await mustAsk(
      ask,
      '{ service(id: "service/steep-queue") { aliases { name } scope { nodes { status condition certificate { name } sources { id } } } } }',
    );
    expect(service).toEqual({
      aliases: [{ name: 'Infuser' }],
      scope: {
        nodes: [
          expect.objectContaining({ condition: 'Standard queues only.', sources: [{ id: 'source/programmes' }] }),
          expect.objectContaining({ status: 'IN_SCOPE', condition: null }),
        ],
      },
    });
    const later = page.replace(/<tr><td>Tray Network.*\n/, '').replace('6 services', '5 services');
    const { closed, ended } = await read(later, { ...given, asOf: '2026-11-01' });
    expect([closed, ended.first.map(({ sentence }) => sentence.split(' ')[0])]).toEqual([1, ['service/tray-network']]);
  });
});
