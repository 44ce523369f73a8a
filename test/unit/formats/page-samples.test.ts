import { describe, expect, it } from 'vitest';
import { likeliestFormatOf, readSample, samplePage } from './pages.ts';

describe('a web page', () => {
  it('with programmes across is read tick by tick, its footnotes as conditions', async () => {
    const { said, rejected, remarks, ignored, facts } = await readSample('programmes.html');
    expect(said).toEqual([
      'kettle-compute soc-2 IN_SCOPE',
      'kettle-compute iso-27001 IN_SCOPE',
      'kettle-compute pci-dss IN_SCOPE',
      'leaf-storage soc-2 IN_SCOPE',
      'leaf-storage iso-27001 IN_SCOPE',
      'steep-queue soc-2 IN_SCOPE Standard queues only.',
      'steep-queue iso-27001 IN_SCOPE',
      'saucer-and-spoon soc-2 IN_SCOPE Excludes the preview of Spoon Analytics.',
      'tray-network iso-27001 IN_SCOPE',
      'tray-network pci-dss IN_SCOPE',
    ]);
    expect([rejected, remarks]).toEqual([[], []]);
    expect(ignored.map(({ row }) => row)).toEqual([35]);
    expect(facts.find(({ at }) => at.row === 31)?.at).toEqual({ file: 'programmes.html', row: 31, column: 'SOC 2' });
    expect(facts).toContainEqual(expect.objectContaining({ content: expect.objectContaining({ name: 'Infuser' }) }));
  });

  it('of which cells span rows has their value in each of them', async () => {
    const { said, rejected, facts, remarks } = await readSample('certificates-of-services.html');
    const certificate = 'iso-iec-27001-in';
    expect(said).toEqual([
      `samovar-compute ${certificate}-samovar-public IN_SCOPE`,
      `samovar-storage ${certificate}-samovar-public IN_SCOPE`,
      `samovar-storage ${certificate}-samovar-government IN_SCOPE`,
      `samovar-batch ${certificate}-samovar-public PLANNED`,
      'samovar-compute soc-2-type-ii-in-samovar-public IN_SCOPE',
      'samovar-storage soc-2-type-ii-in-samovar-public NOT_IN_SCOPE',
    ]);
    expect(rejected).toEqual([]);
    expect(facts.map(({ at }) => at.row)).toEqual([9, 10, 10, 11, 12, 13]);
    expect(remarks).toEqual([
      'certificates-of-services.html: 3 rows have the value of merged cells, which holds for all of them.',
    ]);
  });

  it('with a table for each cloud has them as sheets, of which --sheet names those to read', async () => {
    const all = await readSample('clouds.html');
    expect(all.said).toEqual([
      'carafe-compute soc-2 IN_SCOPE',
      'carafe-disk soc-2 IN_SCOPE',
      'carafe-compute soc-2 IN_SCOPE',
      'carafe-compute fedramp-high IN_SCOPE',
      'carafe-disk fedramp-high IN_SCOPE',
    ]);
    expect(all.remarks).toEqual([
      'clouds.html (Contacts): This sheet has no heading of such a list; give it one where it is meant, or name with --sheet those to read. Its 2 rows were not read.',
      'clouds.html: The sheets "Carafe Public", "Carafe Government" were read alike, whatever they are called; --sheet names those to read.',
    ]);
    const one = await readSample('clouds.html', { sheets: ['carafe government'] });
    expect(one.said).toEqual(all.said.slice(2));
    expect([one.remarks, one.rejected]).toEqual([[], []]);
    await expect(readSample('clouds.html', { sheets: ['Carafe'] })).rejects.toThrow(
      'The list has no sheet "Carafe"; it has "Carafe Public", "Carafe Government", "Contacts".',
    );
  });

  it('is not read where it draws, hides or strikes out', async () => {
    const { said, rejected } = await readSample('icons.html');
    const drawn = (label: string) =>
      `column "${label}": The cell is drawn and has no text, so it is not known what it says: write it in words, or as the alt of a picture. If the column is of something else, pass it over with --column "${label}=NOTHING".`;
    const hidden = 'The row is hidden, by hand or by a filter, and may not be meant; show it or delete it.';
    expect(rejected).toEqual([
      `icons.html:9 ${drawn('ISO 27001')}`,
      `icons.html:10 column "Service": ${hidden}`,
      `icons.html:11 column "Service": ${hidden}`,
      `icons.html:12 ${drawn('ISO 27001')}`,
      `icons.html:13 ${drawn('SOC 2')}`,
      'icons.html:14 column "Service": The text is struck through, all of it or a part, and may not be meant; delete the row, or take the stroke away.',
    ]);
    expect(said).toEqual(['filter-search soc-2 IN_SCOPE', 'filter-search iso-27001 IN_SCOPE']);
  });

  it.each(['programmes.html', 'certificates-of-services.html', 'clouds.html', 'icons.html'])(
    'is told by its content: %s',
    async (name) => {
      expect(await likeliestFormatOf(samplePage(name))).toBe('scope-table');
    },
  );
});
