import { afterAll, describe, expect, it } from 'vitest';
import { IN_AZURE, pageReader, TABLE, told } from './matrix-pages.ts';
import { TestFiles } from './reading.ts';

const files = new TestFiles();
afterAll(() => files.remove());
const readText = pageReader(files);

const KEY_VAULT = [...TABLE, '| Key Vault | ✅ | ✅ |'];
const drawn = (what: string) =>
  `${what} is drawn and has no text, so it is not known what it says: write it in words, or as the alt of a picture.`;

describe('what a cell draws', () => {
  it.each(['<img src="check.svg" alt="Yes">', "<IMG alt='✅' src=check.svg/>", '<img alt=Yes>', '![Yes](check.png)'])(
    'is a tick by its text: %s',
    async (tick) => {
      const reading = await readText([...TABLE, `| A | ${tick} | |`], IN_AZURE);
      expect([reading.rejected, told(reading)]).toEqual([[], ['a fedramp-high-in-azure']]);
    },
  );

  it.each([
    '<img src="media/check.svg" data-alt="Yes">',
    '<img src="check.svg" alt="">',
    '![](media/check.png)',
    '[![](check.png)](report.md)',
    '<span class="icon-check" title="Yes"></span>',
    '<i class="fa fa-check"></i>',
    '<input type="checkbox" checked disabled>',
  ])('is rejected without a text: %s', async (tick) => {
    const { rejected, ignored } = await readText([...KEY_VAULT, `| A | | ${tick} |`], IN_AZURE);
    expect([rejected, ignored]).toEqual([[`page.md:4 column "DoD IL2": ${drawn('The tick')}`], []]);
  });

  it.each(['<br>', '<!-- new -->', '<a id="a"></a>', '&nbsp;', '<div align="center"></div>'])(
    'is nothing where it is %s',
    async (cell) => {
      const reading = await readText([...KEY_VAULT, `| A | | ${cell} |`], IN_AZURE);
      expect([reading.rejected, reading.ignored.map(({ row }) => row)]).toEqual([[], [4]]);
    },
  );

  it('is no name and no note, and adds nothing to a text', async () => {
    const heading = ['| Service | FedRAMP High | Notes |', '|---|---|---|'];
    const rows = ['| ![](kv.svg) | ✅ | |', '| A | ✅ | ![](warning.svg) |', '| ![](b.svg) B | ![](c.svg) ✅ | |'];
    const reading = await readText([...heading, ...rows], IN_AZURE);
    expect(reading.rejected).toEqual([
      `page.md:3 column "Service": ${drawn('The name of the service')}`,
      `page.md:4 column "FedRAMP High": ${drawn('The note beside the tick')}`,
    ]);
    expect(told(reading)).toEqual(['b fedramp-high-in-azure']);
  });

  it('is told where it is all of a column, and asked about in a list that is the whole', async () => {
    const page = ['| | Service | FedRAMP High | DoD IL2 |', '|-|-|-|-|', '| ![](a.svg) | A | ✅ | ![](check.png) |'];
    const reading = await readText(page, IN_AZURE);
    expect(told(reading)).toEqual(['a fedramp-high-in-azure']);
    const unread =
      'No cell of this column is a tick or a status (the first is "[image]"), so it was not read; if it is a programme, name it with --column';
    expect(reading.remarks).toEqual([
      expect.stringContaining(`${unread}.`),
      `page.md:1 column "DoD IL2": ${unread}, and if not, pass it over with --column "DoD IL2=NOTHING".`,
    ]);
  });
});
