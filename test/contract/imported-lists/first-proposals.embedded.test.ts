import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { ImportReport } from '../../../src/imports/report/report.ts';
import { describeSeeded } from '../../support/seeded.ts';
import { workbook } from '../../support/workbook.ts';
import { importText } from '../../support/written-lists.ts';

const FOLDER = new URL('../../data/lists/first/', import.meta.url);
const TABLE = fileURLToPath(new URL('../../data/lists/first-proposals.md', import.meta.url));
const TEAPOTS = { sourcePublisher: 'Teapots' };
const HIGH = { certificate: 'az-fedramp-high', environment: 'Azure' };

interface Tried {
  readonly list: string;
  readonly given?: Readonly<Record<string, unknown>>;
  /** Names of what the list may make, since it is new. */
  readonly isNew?: readonly string[];
  readonly text?: () => Promise<Buffer>;
}

/** Lists in the shape of published ones, with what a person says first. */
const TRIED: readonly Tried[] = [
  { list: 'aws-services-in-scope.csv', given: TEAPOTS, isNew: ['service', 'standard', 'certificate'] },
  { list: 'beside-a-programme.csv', given: { environment: 'Azure' } },
  { list: 'certificates-of-21vianet.md' },
  { list: 'clauses-without-titles.csv', given: { standard: 'Rules for Pots' }, isNew: ['standard', 'clause'] },
  { list: 'dod-regions.html', given: { certificate: 'certificate/az-gov-fedramp-high' } },
  { list: 'dod-regions.md', given: { certificate: 'certificate/az-gov-fedramp-high' } },
  { list: 'government-clouds.md', given: { format: 'scope', ...TEAPOTS } },
  {
    list: 'hidden-headings.xlsx',
    given: { standard: 'Rules for Lids' },
    isNew: ['standard', 'clause'],
    text: hiddenHeadings,
  },
  {
    list: 'kettle-cloud.csv',
    given: { ...TEAPOTS, environment: 'Kettle Cloud' },
    isNew: ['service', 'certificate', 'environment', 'standard'],
  },
  { list: 'marked.md' },
  { list: 'misnamed.csv', given: { certificate: 'az-fedramp-hihg', environment: 'Azure' }, text: plainList },
  { list: 'named-by-id.csv', given: HIGH, text: plainList },
  { list: 'notes-under-services.csv' },
  { list: 'plan.json', given: { environment: 'Azure Government' }, isNew: ['certificate'] },
  { list: 'pruefumfang.md', given: { sourcePublisher: 'Microsoft' }, isNew: ['certificate'] },
  { list: 'regions-with-ticks.md', given: { format: 'scope', certificate: 'certificate/az-gov-fedramp-high' } },
  {
    list: 'statement-of-applicability.md',
    given: { format: 'clauses', standard: 'standard/iso-27001-2022' },
  },
  {
    list: 'statement-with-ids.md',
    given: { format: 'clauses', standard: 'standard/iso-27001-2022' },
  },
  { list: 'support.csv', given: { sourcePublisher: 'Microsoft' } },
  { list: 'typos.csv', isNew: ['service'] },
  { list: 'unknown-words.md', given: { environment: 'Azure' } },
  { list: 'vendor-list.csv' },
  { list: 'vendors-certified.json', given: { format: 'certificates' }, isNew: ['certificate'] },
  { list: 'vendors.json', given: { format: 'certificates' } },
];

describeSeeded('the first proposals of lists in the shape of published ones', (open) => {
  it('are those of the table', { timeout: 120_000 }, async () => {
    const rows: string[] = [];
    for (const tried of TRIED) rows.push(await rowOf(tried));
    const heading =
      '| list | given | rows | in | left out | asked | still open | new | wrong |\n|---|---|--:|--:|--:|--:|---|---|--:|';
    await expect(`${HEAD}\n${[heading, ...rows].join('\n')}\n`).toMatchFileSnapshot(TABLE);
  });

  it('are of every list in the folder', async () => {
    const files = await readdir(FOLDER);
    expect(files.filter((file) => !TRIED.some(({ list }) => list === file))).toEqual([]);
  });

  async function rowOf({ list: name, given = {}, isNew = [], text }: Tried): Promise<string> {
    const list = { name, text: text === undefined ? await readFile(new URL(name, FOLDER)) : await text() };
    const look = await importText(open().engine, list, { ...given, dryRun: true });
    const taken = await importText(open().engine, list, { ...given, dryRun: true, acceptProposals: true });
    const { rows, newNodes, decisions } = taken;
    const isIn = taken.state === 'DRY_RUN' ? takenOf(taken) : 0;
    const made = newNodes
      .filter(({ kind }) => kind !== 'Source')
      .map(({ kind, total }) => [kind.toLowerCase(), total] as const);
    const wrong = made.reduce((sum, [kind, total]) => sum + (isNew.includes(kind) ? 0 : total), 0);
    const cells = [
      name,
      Object.values(given).join(', '),
      rows.read,
      isIn,
      rows.leftOut + rows.skipped,
      look.decisions.length,
      taken.state === 'REFUSED' ? 'refused' : decisions.map(({ id }) => id).join(', '),
      taken.state === 'DRY_RUN' ? made.map(([kind, total]) => `${total} ${kind}`).join(', ') : '',
      taken.state === 'DRY_RUN' ? wrong : 0,
    ];
    return `| ${cells.join(' | ')} |`;
  }
});

const HEAD = `# What the first proposals make of a list

Each list is made up in the shape of a published one. *Asked* counts its decisions at the first look; *in*, *left out* and *new* are what
\`--accept-proposals\` gives, and *still open* what it leaves to a person: nothing goes in then. *Wrong* counts new nodes that no person would make.
`;

function takenOf({ rows }: ImportReport): number {
  return rows.added + rows.changed + rows.unchanged + rows.duplicate;
}

async function plainList(): Promise<Buffer> {
  return Buffer.from('Service\nKey Vault\nBatch\n');
}

/** Rows of headings are hidden, as in a framework of CISO Assistant. */
function hiddenHeadings(): Promise<Buffer> {
  const rows = [
    ['ref_id', 'depth', 'name', 'assessable', 'description'],
    ['9', '1', 'Evaluation', '', ''],
    ['9.1', '2', 'Monitoring', 'x', 'Pots are watched.'],
    ['9.2', '2', 'Inspection', '', ''],
    ['9.2.1', '3', '', 'x', 'Lids are inspected.'],
  ];
  const sheet = rows.map((cells, index) => {
    const hidden = index === 3 ? ' hidden="1"' : '';
    const written = cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
    return `<row r="${index + 1}"${hidden}>${written}</row>`;
  });
  return workbook({ sheets: [`<sheetData>${sheet.join('')}</sheetData>`] });
}
