import { afterAll, describe, expect, it } from 'vitest';
import { DRAWN, Pages, tableOf } from './pages.ts';

const pages = new Pages();
afterAll(() => pages.remove());

const HEADING = ['Service', 'SOC 2'];
const STRUCK =
  'The text is struck through, all of it or a part, and may not be meant; delete the row, or take the stroke away.';
const HIDDEN = 'The cell, or all that it says, is not shown and may not be meant; show it, or delete it.';
const FIELD = 'The cell holds a field of a form, and it is not known what is meant by it; write the cell in words.';
const OPEN_BOX =
  'The cell has text beside a box that is not ticked, and it is not known what is meant by it; write the cell in words.';
const said = (sign: string, label: string) =>
  `The cell shows "${sign}", and says "${label}" of it; write the one that is meant.`;

/** What is made of a tick; a second row has a plain one. */
const readTick = async (tick: string) => {
  const { said, rejected } = await pages.read(tableOf([HEADING, ['A', tick], ['B', '✓']]));
  expect(said).toContain('b soc-2 IN_SCOPE');
  return [...said.filter((text) => text.startsWith('a ')), ...rejected];
};

describe('a cell of a web page', () => {
  it.each([
    ['&#10003;', 'IN_SCOPE'],
    ['&check;', 'IN_SCOPE'],
    ['<strong> Yes </strong>', 'IN_SCOPE'],
    ['Out&nbsp;of\n scope', 'NOT_IN_SCOPE'],
    ['<img src="a.svg" alt="Yes">', 'IN_SCOPE'],
    ['<svg><title>Planned</title><path/></svg>', 'PLANNED'],
    ['<svg aria-label="In audit"></svg>', 'IN_AUDIT'],
    ['<i class="icon" title="No"></i>', 'NOT_IN_SCOPE'],
    ['<i class="icon"></i><span class="sr-only">Yes</span>', 'IN_SCOPE'],
    ['<td aria-label="Yes" title="Click">', 'IN_SCOPE'],
    ['<td title="Planned"><i class="icon"></i>', 'PLANNED'],
    ['<input type="checkbox" checked disabled>', 'IN_SCOPE'],
    ['<label><input type="checkbox" checked> In scope</label>', 'IN_SCOPE'],
    ['<label><input type="checkbox" checked> Not in scope</label>', 'NOT_IN_SCOPE'],
    ['<span title="In scope">●</span>', 'IN_SCOPE'],
    ['<span title="Click for details">✓</span>', 'IN_SCOPE'],
    ['<span aria-hidden="true">✓</span><span class="visually-hidden">Yes</span>', 'IN_SCOPE'],
    ['❌<b class="sr-only">No</b>', 'NOT_IN_SCOPE'],
    ['<a class="anchor" aria-label="Link to A"></a>✓<button title="Copy"></button>', 'IN_SCOPE'],
    ['<a href="/a" aria-label="Yes"></a>', 'IN_SCOPE'],
    ['Yes<br>(US only)', 'IN_SCOPE US only'],
    ['<p>Yes</p><p>(US only)</p>', 'IN_SCOPE US only'],
    ['Ye&shy;s<wbr>', 'IN_SCOPE'],
    ['<span style="display:none">2</span>Yes<template>No</template>', 'IN_SCOPE'],
    ['Yes<!-- No --><script>No</script><style>No</style><noscript>No</noscript>', 'IN_SCOPE'],
  ])('says what it shows: %s', async (tick, status) => {
    expect(await readTick(tick)).toEqual([`a soc-2 ${status}`]);
  });

  it.each([
    '',
    '&nbsp;',
    '&#8203;',
    '<br>',
    '<p></p>',
    '<span></span>',
    '<input type=checkbox>',
    '<td class="centre">',
  ])('may say nothing: %s', async (tick) => {
    expect(await readTick(tick)).toEqual([]);
  });

  it.each([
    ['<img src="check.png">', DRAWN],
    ['<img src="check.png" alt="">', DRAWN],
    ['<svg><path/></svg>', DRAWN],
    ['<i class="icon check"></i>', DRAWN],
    ['<span class="tick">&nbsp;</span>', DRAWN],
    ['<i data-icon="check"></i>', DRAWN],
    ['<app-tick></app-tick>', DRAWN],
    ['<span style="background: url(check.png)"></span>', DRAWN],
    ['<i class="fa">&#xF00C;</i>', DRAWN],
    ['<s>Yes</s>', STRUCK],
    ['Yes <del>(US only)</del>', STRUCK],
    ['<strike>Yes</strike>', STRUCK],
    ['<span style="text-decoration: line-through">Yes</span>', STRUCK],
    ['<td style="text-decoration:line-through">Yes</td>', STRUCK],
    ['<label><input type="checkbox" disabled> In scope</label>', OPEN_BOX],
    ['<input type="checkbox" checked> Yes <input type="checkbox"> No', OPEN_BOX],
    ['<input type="radio"> Yes', FIELD],
    ['<select><option>Yes<option selected>No</select> Yes', FIELD],
    ['<span class="dot red" title="Not in scope">●</span>', said('●', 'Not in scope')],
    ['<b aria-label="Planned"><i>✓</i></b>', said('✓', 'Planned')],
    ['<td title="No">✓</td>', said('✓', 'No')],
    ['<input type="checkbox" checked aria-label="No">', said('☑', 'No')],
    ['✓ <a aria-label="No"></a>', said('✓', 'No')],
    [
      '✓<span class="sr-only">No</span>',
      '"✓ No" is no status that is known, such as "in scope", "not in scope", "in audit" or "planned"; tell what it means, such as --word "✓ No=IN_SCOPE".',
    ],
    ['<span hidden>Yes</span>', HIDDEN],
    ['<td hidden>Yes</td>', HIDDEN],
    [
      '<table><tr><td>Yes</table>',
      'The cell holds a table of its own, and it is not known what that says of it; write the cell in words.',
    ],
    ['<select><option>No<option selected>Yes</select>', FIELD],
  ])('is rejected, and never blank: %s', async (tick, sentence) => {
    const [told, ...others] = await readTick(tick);
    expect(told).toMatch(/^page\.html( \(Table 1\))?:4 column "SOC 2": /);
    expect(told).toContain(`column "SOC 2": ${sentence}`);
    expect(others).toEqual([]);
  });

  it('bears marks that are raised, and names that stand on lines of their own', async () => {
    const rows = [
      ['Service', 'Environment', 'Certificate', 'Status'],
      ['A<sup>®</sup><sup>1</sup>', 'One<br>Two', 'X', 'Yes <sup>a, b</sup>'],
    ];
    const { said, remarks } = await pages.read(tableOf(rows));
    expect(said).toEqual(['a x-in-one IN_SCOPE', 'a x-in-two IN_SCOPE']);
    expect(remarks.map((text) => text.replace(/^.*?: /, ''))).toEqual([
      '"Yes [a],[b]" bears the mark [a], and no text under the table explains it.',
      '"Yes [a],[b]" bears the mark [b], and no text under the table explains it.',
      '"A®" bears the mark [1], and no text under the table explains it.',
    ]);
  });

  it('is one name with elements that HTML does not know, and with marks in marks', async () => {
    const { said, facts } = await pages.read(
      tableOf([
        ['Service', 'Environment', 'Certificate', 'Status'],
        ['Kettle<sup><sup>1</sup></sup><o:p></o:p>', 'Azure <st1:place>Government</st1:place>', 'X', 'Yes'],
      ]),
    );
    expect(said).toEqual(['kettle x-in-azure-government IN_SCOPE']);
    expect(JSON.stringify(facts)).not.toMatch(/\p{Co}/u);
  });

  it('that names a column is one name, on however many lines', async () => {
    const { said, remarks } = await pages.read(
      tableOf([
        ['Service', 'SOC<br>2', 'Owner<br>of it'],
        ['A', '✓', 'Ann'],
      ]),
    );
    expect(said).toEqual(['a soc-2 IN_SCOPE']);
    expect(remarks).toEqual(['page.html: Read service from "Service", ticks from "SOC 2"; not read: "Owner of it".']);
  });

  it('that names a column is not called by what its buttons do, but where they have no other name', async () => {
    const { said } = await pages.read(
      tableOf([
        [
          'Service<a class="anchor" aria-label="Link"></a>',
          '<button>SOC 2<span class="sr-only">Sort ascending</span></button>',
          '<button><i></i><b class="sr-only">PCI DSS</b></button>',
          'FedRAMP <span class="sr-only">High</span>',
        ],
        ['A', '✓', '✓', '✓'],
      ]),
    );
    expect(said).toEqual(['a soc-2 IN_SCOPE', 'a pci-dss IN_SCOPE', 'a fedramp-high IN_SCOPE']);
  });

  it('may hold a field to filter a column by, without being a row', async () => {
    const filters = ['<th><input type="text">', '<th><select><option>All</select>'];
    const { said, ignored, rejected } = await pages.read(tableOf([HEADING, filters, ['A', '✓']]));
    expect([said, ignored.length, rejected]).toEqual([['a soc-2 IN_SCOPE'], 1, []]);
  });

  it('that names a column and is struck out takes all under it back', async () => {
    await expect(
      pages.read(
        tableOf([
          ['Service', '<s>SOC 2</s>', 'PCI DSS'],
          ['A', '✓', '✓'],
        ]),
      ),
    ).rejects.toThrow(
      'page.html:3: The heading "SOC 2" is struck through, or a part of it is, and its column would be read; delete the column, or take the stroke away.',
    );
  });
});
