import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { importLists, type ListImport, PLAIN_LIST } from '../../src/imports/import-lists.ts';
import { openInput } from '../../src/imports/read/input.ts';
import { describeSeeded } from '../support/seeded.ts';

const LISTS = fileURLToPath(new URL('../data/lists/public/', import.meta.url));
const CISO_ASSISTANT = 'ciso-assistant.xlsx';
const CLAUSES = { standard: 'Teapot Standard' };

/** Lists of the shapes that are known, with what a person has to say first, what is asked then, and what goes in. */
const SHAPES = [
  {
    file: 'azure-audit-scope.md',
    recipe: {},
    asked: ['names.new', 'programme.meaning'],
    rows: { added: 13, ignored: 1 },
  },
  { file: 'azure-audit-scope-2019.md', recipe: {}, asked: ['programme.meaning'], rows: { added: 9 } },
  {
    file: 'aws-services-in-scope.html',
    recipe: {},
    asked: ['names.new', 'programme.meaning'],
    rows: { added: 6 },
  },
  {
    file: 'cloudflare-compatibility.mdx',
    recipe: {},
    asked: ['names.new', 'programme.meaning'],
    rows: { added: 5 },
  },
  // The standard that it names has no such controls.
  { file: 'nist-800-53-controls.tsv', recipe: { otherClauses: 'take' }, asked: [], rows: { added: 3 } },
  { file: 'prowler-compliance.json', recipe: CLAUSES, asked: ['names.new'], rows: { added: 2 } },
  { file: 'compliance-as-code.yml', recipe: CLAUSES, asked: ['names.new'], rows: { added: 3 } },
  { file: 'opencre-standard.csv', recipe: CLAUSES, asked: ['names.new'], rows: { added: 3 } },
  { file: 'scf-controls.csv', recipe: CLAUSES, asked: ['names.new'], rows: { added: 2 } },
  {
    file: 'strm.csv',
    recipe: { standard: 'ISO/IEC 20000-1:2018', target: 'FedRAMP Rev. 4 High' },
    asked: [],
    rows: { added: 1, ignored: 1 },
  },
  {
    file: 'trestle-crosswalk.csv',
    recipe: {
      names: {
        'catalogs/service-management/catalog.json': 'standard/iso-20000-1-2018',
        'catalogs/high/catalog.json': 'standard/fedramp-r4-high',
      },
    },
    asked: [],
    rows: { added: 2, skipped: 1 },
  },
  {
    file: 'ciso-assistant-mapping.yaml',
    recipe: { names: { 'iso20000-1-2018': 'standard/iso-20000-1-2018', 'fedramp-high': 'standard/fedramp-r4-high' } },
    asked: [],
    rows: { added: 2, ignored: 2 },
  },
  {
    file: 'fedramp-crm.csv',
    recipe: {
      standard: 'FedRAMP Rev. 4 High',
      environment: 'Azure Government',
      words: { Yes: 'PROVIDER', No: 'CUSTOMER' },
    },
    asked: [],
    rows: { added: 2, ignored: 1 },
  },
  { file: CISO_ASSISTANT, recipe: CLAUSES, asked: ['names.new'], rows: { added: 3, leftOut: 1 } },
] as const;

describeSeeded('a list of a shape that the program has a recipe for', (open) => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'public-recipes-'));
    await writeFramework(join(folder, CISO_ASSISTANT));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const run = async (file: string, choices: Partial<ListImport>) => {
    const inputs = [await openInput(join(file === CISO_ASSISTANT ? folder : LISTS, file))];
    return importLists(open().engine, {
      ...PLAIN_LIST,
      outcome: 'dry-run',
      ...choices,
      inputs,
      by: 'test',
    });
  };

  it.each(SHAPES)(
    'is imported after one look, with its proposals accepted: $file',
    async ({ file, recipe, asked, rows }) => {
      const looked = await run(file, { recipe });
      expect([...new Set(looked.decisions.map(({ kind }) => kind))].sort()).toEqual(asked);
      expect(looked.problems.map(({ id }) => id)).toContain('recipe.public');

      const taken = await run(file, { recipe, acceptProposals: true });
      expect(taken).toMatchObject({
        state: 'DRY_RUN',
        rows: { skipped: 0, ...rows, rejected: 0, open: 0 },
      });
      expect(taken.problems.filter(({ severity }) => severity === 'unread' || severity === 'refused')).toEqual([]);
    },
  );

  it('is read with a drafted recipe if one is given', async () => {
    const { recipe } = await run('aws-services-in-scope.html', {});
    expect(recipe).toMatchObject({
      list: 'scope',
      source: { publisher: 'Amazon' },
      words: { 'JAB Review': 'IN_AUDIT' },
    });
  });

  it('counts the tables and columns that its lines leave out', async () => {
    const { problems } = await run(CISO_ASSISTANT, { recipe: CLAUSES });
    const namesOf = (wanted: string) => problems.find(({ id }) => id === wanted)?.values['names'];
    expect(namesOf('tables.left-out')).toContain('"library_meta" (2 rows)');
    expect(namesOf('columns.ignored')).toBe('"implementation_groups" (2 cells)');
  });

  it('gives precedence to the lines of the operator', async () => {
    const report = await run('cloudflare-compatibility.mdx', {
      recipe: { source: { publisher: 'Teapots' }, words: { '🚧': 'NOT_IN_SCOPE' } },
    });
    expect(report.recipe).toMatchObject({
      source: { publisher: 'Teapots' },
      words: { '🚧': 'NOT_IN_SCOPE', '✘': 'NOT_IN_SCOPE' },
    });
  });
});

function writeFramework(path: string): Promise<void> {
  const sheets = {
    library_meta: [
      ['type', 'library'],
      ['name', 'Teapots'],
    ],
    framework_content: [
      ['assessable', 'depth', 'implementation_groups', 'ref_id', 'name', 'description'],
      ['', 1, '', '1', 'Pots', ''],
      ['x', 2, 'b', '1.1', 'Keeping of pots', 'Pots are kept.'],
      ['', 1, '', '', 'Lids', ''],
      ['x', 2, 'b', '2.1', 'Fit of lids', 'Lids fit.'],
    ],
    implementation_groups_content: [
      ['ref_id', 'name', 'description'],
      ['b', 'Basic', 'For all pots.'],
    ],
  };
  const written = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((cells) => cells.map((value) => ({ value }))),
  }));
  return writeWorkbook(written).toFile(path);
}
