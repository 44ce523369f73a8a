import { afterAll, describe, expect, it } from 'vitest';
import { Pages, tableOf } from './pages.ts';

const pages = new Pages();
afterAll(() => pages.remove());

const UNDER_X = { certificate: 'certificate/x' };
const TICKS = [
  ['Service', 'SOC 2', 'PCI DSS'],
  ['A', '✓', '✓'],
];
const NAMES = tableOf([['Service'], ['A']]);
const TICKED = tableOf(TICKS);

describe('what a web page says around a table', () => {
  it.each([
    ['<h2>Services planned for 2027</h2>', NAMES],
    ['<h1>Planned</h1><h2>Compute</h2>', NAMES],
    ['<h2>Compute</h2><p>These services are out of scope:</p>', NAMES],
    ['<h2>Compute</h2><div>Planned services</div>', NAMES],
    ['', NAMES.replace('<table>', '<table><caption>Planned services</caption>')],
  ])('is asked about where it says that rows are not in scope: %s', async (above, table) => {
    await expect(pages.read(above + table, UNDER_X)).rejects.toThrow('say with --status what they are');
    const agreed = await pages.read(above + table, { ...UNDER_X, status: 'PLANNED' });
    expect(new Set(agreed.said.map((text) => text.split(' ').at(-1)))).toEqual(new Set(['PLANNED']));
  });

  it.each([
    ['<h2>Planned services</h2><p>None.</p><h2>Services</h2>', NAMES],
    ['<nav>Planned services</nav>', NAMES],
    ['<div role="navigation"><p>Planned services</p></div>', NAMES],
    ['<p>Planned services</p><h2>Services</h2>', NAMES],
    [`<p>Planned services</p><table><tr><td>Legend</table>`, NAMES],
    ['<p hidden>Planned services</p><p><s>Planned services</s></p>', NAMES],
    ['<h3>Planned services</h3><p>None.</p><h2>Services</h2>', NAMES],
    ['', `${NAMES}<h2>Planned services</h2><p>x = planned</p>`],
    ['', `${NAMES}<p>Planned services are on another page.</p>`],
  ])('does not matter where it is of other things: %s %s', async (above, table) => {
    expect((await pages.read(above + table, UNDER_X)).said).toEqual(['a x IN_SCOPE']);
  });

  it('is asked about where it gainsays ticks', async () => {
    const page = `<h2>Services planned for 2027</h2>${TICKED}`;
    await expect(pages.read(page)).rejects.toThrow('whose ticks would be in scope: say with --status what they are');
    const { said } = await pages.read(page, { status: 'PLANNED' });
    expect(said).toEqual(['a soc-2 PLANNED', 'a pci-dss PLANNED']);
  });

  it('never is a heading or a row', async () => {
    const { said, ignored } = await pages.read(`<h1>Services</h1><p>Products</p>${TICKED}<p>Batch</p><ul><li>B</ul>`);
    expect(said).toEqual(['a soc-2 IN_SCOPE', 'a pci-dss IN_SCOPE']);
    expect(ignored).toEqual([]);
  });

  it.each([
    ['<p>✓ = planned</p>', ''],
    ['', '<p>Legend: ✓ = planned, – = none</p>'],
    ['', '<ul><li>✓ = planned</li></ul>'],
  ])('explains signs, which must be agreed with: %s%s', async (above, below) => {
    await expect(pages.read(above + TICKED + below)).rejects.toThrow(
      '"✓", which is read as IN_SCOPE here; say what it',
    );
    const { said } = await pages.read(above + TICKED + below, { words: new Map([['✓', 'PLANNED']]) });
    expect(said).toEqual(['a soc-2 PLANNED', 'a pci-dss PLANNED']);
  });

  it('is compared with the rows where it counts them', async () => {
    const { remarks } = await pages.read(`<h2>Scope</h2>\n<p>There are 12 services in scope.</p>${TICKED}`);
    expect(remarks).toEqual(['page.html:1: The list says that there are 12 services; it has 1 rows.']);
  });

  it('names the cloud, which the operator must mean', async () => {
    const { drafts } = await pages.read(`<h1>Scope</h1><h2>Cloud of Ours</h2>${TICKED}`, { environment: 'azure' });
    const [, , environment] = drafts[0]?.names ?? [];
    expect(environment?.around?.words).toMatchObject({ text: 'Cloud of Ours', outer: { text: 'Scope' } });
  });

  it('names no cloud but in headings and captions, since other texts may be of what is elsewhere', async () => {
    const above = '<h2>Azure</h2><p>Customers of <a href="g.html">Azure Government</a> find their list elsewhere.</p>';
    const { drafts } = await pages.read(above + TICKED, { environment: 'azure' });
    const [, certificate, environment] = drafts[0]?.names ?? [];
    expect(environment?.around?.words).toMatchObject({ text: 'Azure', outer: { text: 'Azure', outer: null } });
    expect(certificate?.around?.words ?? certificate?.placedBy ?? null).toBeNull();
  });

  it('is refused with all under it where it is a heading that is struck out', async () => {
    await expect(pages.read(`<h2>Scope</h2>\n<h3><del>Compute</del></h3>${TICKED}`)).rejects.toThrow(
      'page.html:2: "Compute" is struck out, or a part of it is: delete what does not hold any more, or take the strokes away.',
    );
  });
});

describe('the footnotes of a web page', () => {
  it.each([
    ['✓<sup>1</sup>', '<p><sup>1</sup> US only.</p>', 'a soc-2 IN_SCOPE US only.', 'a pci-dss IN_SCOPE'],
    [
      '✓<sup><a href="#f1">1</a></sup>',
      '<ol><li id="f1">US only.</li></ol>',
      'a soc-2 IN_SCOPE US only.',
      'a pci-dss IN_SCOPE',
    ],
    ['✓ *', '<p>* US only.<br>** EU only.</p>', 'a soc-2 IN_SCOPE US only.', 'a pci-dss IN_SCOPE'],
    ['✓ (beta)†', '<div>† US\n only.</div>', 'a soc-2 IN_SCOPE beta; US only.', 'a pci-dss IN_SCOPE'],
  ])('are conditions of the tick that bears them: %s %s', async (tick, below, ...said) => {
    const reading = await pages.read(tableOf([TICKS[0] as string[], ['A', tick, '✓']]) + below);
    expect([reading.said, reading.rejected]).toEqual([said, []]);
  });

  it.each([
    [
      ['Service', 'SOC 2<sup>1</sup>', 'PCI DSS'],
      ['A', '✓', '✓'],
      ['a soc-2 IN_SCOPE US only', 'a pci-dss IN_SCOPE'],
    ],
    [
      ['Service', 'SOC 2', 'PCI DSS'],
      ['A<sup>1</sup>', '✓', '✓'],
      ['a soc-2 IN_SCOPE US only', 'a pci-dss IN_SCOPE US only'],
    ],
    [['Service<sup>1</sup>', 'SOC 2', 'PCI DSS'], ['A', '', '✓'], ['a pci-dss IN_SCOPE US only']],
    [['Service', 'Certificate', 'Status'], ['A', 'X', 'Yes<sup>1</sup>'], ['a x IN_SCOPE US only']],
    [['Service', 'Certificate', 'Note'], ['A', 'X', 'Beta<sup>1</sup>'], ['a x IN_SCOPE Beta; US only']],
    [['Service', 'Certificate', 'Note'], ['A', 'X', '<sup>1</sup>'], ['a x IN_SCOPE US only']],
    [
      ['Service', 'Certificate', 'In scope', 'Out of scope<sup>1</sup>'],
      ['A', 'X', '', '✓'],
      ['a x NOT_IN_SCOPE US only'],
    ],
  ])('are conditions of what else bears them: %s %s', async (heading, row, said) => {
    const reading = await pages.read(`${tableOf([heading, row])}<p><sup>1</sup> US only</p>`);
    expect([reading.said, reading.rejected, reading.remarks]).toEqual([said, [], []]);
  });

  it('that name columns are of these alone, where the whole row bears them', async () => {
    const { said } = await pages.read(
      `${tableOf([TICKS[0] as string[], ['A*', '✓', '✓']])}<p>* SOC 2 in the US only</p>`,
    );
    expect(said).toEqual(['a soc-2 IN_SCOPE SOC 2 in the US only', 'a pci-dss IN_SCOPE']);
  });

  it('may be the last rows of the table, alone in them', async () => {
    const rows = [TICKS[0] as string[], ['A<sup>2</sup>', '✓<sup>1</sup>', '✓']];
    const notes = ['<td colspan="3"><sup>1</sup> US only<br><sup>2</sup> Beta', '<td colspan="9">* EU only'];
    const { said, rejected, remarks } = await pages.read(tableOf([...rows, ...notes.map((note) => [note])]));
    expect([said, rejected]).toEqual([['a soc-2 IN_SCOPE Beta; US only', 'a pci-dss IN_SCOPE Beta'], []]);
    expect(remarks).toEqual(['page.html:6: Nothing in the table bears the mark * of "EU only".']);
    const before = await pages.read(tableOf([...rows, [notes[0] as string], ['B', '✓', '']]));
    expect(before.rejected).toEqual([expect.stringContaining('looks like a footnote.')]);
  });

  it('that gainsay what bears them are no conditions', async () => {
    const { rejected } = await pages.read(
      `${tableOf([TICKS[0] as string[], ['A', '✓*', '✓']])}<p>* Planned for 2027</p>`,
    );
    expect(rejected).toEqual([
      'page.html:4 column "SOC 2": The row is IN_SCOPE here, and its footnote "Planned for 2027"; correct one of them, or say with --word "Planned for 2027=NOTHING" that it is a condition.',
    ]);
  });

  it('are told where nothing bears them, and marks where nothing explains them', async () => {
    const { said, remarks } = await pages.read(
      `${tableOf([TICKS[0] as string[], ['A', '✓†', '✓‡']])}<p>* US only</p><p>‡ https://example.com/note</p>`,
    );
    expect(said).toEqual(['a soc-2 IN_SCOPE', 'a pci-dss IN_SCOPE']);
    expect(remarks).toEqual([
      'page.html:4 column "SOC 2": "✓†" bears the mark †, and no text under the table explains it.',
      'page.html:6: The text of the mark ‡ is only an address, "https://example.com/note", which was not read: what bears the mark has no condition by it.',
      'page.html:6: Nothing in the table bears the mark * of "US only".',
    ]);
  });

  it('are of the table over them, not of others', async () => {
    const one = tableOf([TICKS[0] as string[], ['A', '✓*', '✓']]);
    const { said } = await pages.read(`<h2>One</h2>${one}<p>* US only</p><h2>Two</h2>${one}<p>* EU only</p>`);
    expect(said).toEqual([
      'a soc-2 IN_SCOPE US only',
      'a pci-dss IN_SCOPE',
      'a soc-2 IN_SCOPE EU only',
      'a pci-dss IN_SCOPE',
    ]);
  });
});
