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
    const given = { acceptProposals: true, column: PROGRAMMES, complete: true, asOf: '2026-10-01' };
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

  it.each([
    ['Showing 1 to 6 of 57 entries', '"1 to 6 of 57" stands beside the table, which has 6 rows'],
    ['Page 1 of 3', '"Page 1 of 3" stands beside the table'],
  ])('is not the whole list where it says that it is one page of several: %s', async (text, sentence) => {
    const page = readFileSync(samplePage('programmes.html'), 'utf8');
    const below = page.replace('<p><sup>1</sup> ', `<p>${text}</p>$&`);
    const given = { acceptProposals: true, column: PROGRAMMES, asOf: '2026-12-01', dryRun: true };
    const refused = await read(below, { ...given, complete: true });
    expect([refused.state, refused.rejected.first[0]?.sentence]).toEqual([
      'REFUSED',
      expect.stringContaining(sentence),
    ]);
    const part = await read(below, given);
    expect(part.remarks.first.map((each) => each.sentence)).toContainEqual(expect.stringContaining(sentence));
  });

  it('is not the whole list where no text explains a mark', async () => {
    const page = readFileSync(samplePage('programmes.html'), 'utf8').replace(
      /<sup>1<\/sup> Standard queues only\./,
      'Standard queues.',
    );
    const given = { acceptProposals: true, column: PROGRAMMES, complete: true, asOf: '2026-12-01', dryRun: true };
    expect((await read(page, given)).rejected.first[0]?.sentence).toContain('and no text under the table explains it.');
  });
});
