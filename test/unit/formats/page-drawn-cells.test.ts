import { afterAll, describe, expect, it } from 'vitest';
import { DRAWN, Pages, tableOf } from './pages.ts';

const pages = new Pages();
afterAll(() => pages.remove());

const HEADING = ['Service', 'SOC 2'];
const DRAWN_UNDER_COLUMN = `${DRAWN} If the column is of something else, pass it over with --column "SOC 2=NOTHING".`;

describe('a cell of a web page without text', () => {
  it('is blank where its frame holds text in others', async () => {
    const rows = [HEADING, ['A', '<div class="cell"></div>'], ['B', '<div class="cell">✓</div>']];
    const { said, rejected } = await pages.read(tableOf(rows));
    expect([said, rejected]).toEqual([['b soc-2 IN_SCOPE'], []]);
  });

  it('that only its class tells from others in a column without text is drawn', async () => {
    const rows = [
      [...HEADING, 'PCI DSS'],
      ['A', '<td class="yes">', '✓'],
      ['B', '<td class="no">', '✓'],
    ];
    const { rejected } = await pages.read(tableOf(rows));
    expect(rejected).toEqual([4, 5].map((row) => `page.html:${row} column "SOC 2": ${DRAWN_UNDER_COLUMN}`));
    const alike = await pages.read(
      tableOf([
        [...HEADING, 'PCI DSS'],
        ['A', '<td class="c">', '<td class="c">✓'],
        ['B', '<td class="c">', '✓'],
      ]),
    );
    expect([alike.said, alike.rejected]).toEqual([['a pci-dss IN_SCOPE', 'b pci-dss IN_SCOPE'], []]);
  });

  it.each([
    ['<td class="yes">', '<td class="no">'],
    ['<td class="yes">', '<td>'],
    ['<td bgcolor="#00aa00">', '<td>'],
    ['<td bgcolor="#00aa00">', '<td>✓'],
    ['<td style="background: green">', '<td bgcolor="red">✓'],
  ])('that its class or colour tells from others, beside text in its column, is drawn: %s %s', async (cell, other) => {
    const { said, rejected } = await pages.read(tableOf([HEADING, ['A', cell], ['B', '✓'], ['C', other]]));
    expect(said).toContain('b soc-2 IN_SCOPE');
    expect(rejected).toContain(`page.html:4 column "SOC 2": ${DRAWN_UNDER_COLUMN}`);
  });

  it('is blank where all of its row, or of its column, look so', async () => {
    const striped = [
      HEADING,
      ['<td class="odd">A', '<td class="odd">'],
      ['<td bgcolor="gray">B', '<td bgcolor="gray">'],
    ];
    const rows = [...striped, ['C', '✓'], ['D', '<td style="background:#FFF">']];
    const { said, rejected } = await pages.read(tableOf(rows));
    expect([said, rejected]).toEqual([['c soc-2 IN_SCOPE'], []]);
  });

  it('that is drawn may tell which rows are in scope: that is asked, also under a certificate', async () => {
    const rows = [
      ['Service', 'Assessed?'],
      ['A', '<i class="yes"></i>'],
      ['B', '<i class="no"></i>'],
    ];
    const options = { certificate: 'certificate/x' };
    await expect(pages.read(tableOf(rows), options)).rejects.toThrow(
      'page.html:3: "Assessed?" may tell which rows are in scope: if so, name the column with --field "status=Assessed?", or what each stands for with --column;',
    );
    const ofLinks = [
      ['Service', 'Link'],
      ['A', '<a href="/a"><img src="link.svg"></a>'],
    ];
    expect((await pages.read(tableOf(ofLinks), options)).said).toEqual(['a x IN_SCOPE']);
  });

  it.each(['Link', 'Docs', 'Documentation', 'Details', 'Logo', 'Icon', 'Website', 'Learn more'])(
    'that is drawn is none of the ticks beside it under %s',
    async (heading) => {
      const icon = '<a href="/a"><img src="icon.svg"></a>';
      const { said, rejected } = await pages.read(
        tableOf([
          [...HEADING, heading],
          ['A', '✓', icon],
          ['B', '✓', ''],
        ]),
      );
      expect([said, rejected]).toEqual([['a soc-2 IN_SCOPE', 'b soc-2 IN_SCOPE'], []]);
    },
  );
});
