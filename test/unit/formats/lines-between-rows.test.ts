import { afterAll, describe, expect, it } from 'vitest';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { entriesOf, readList, TestFiles } from './reading.ts';

const files = new TestFiles();
afterAll(() => files.remove());

type Options = Parameters<typeof readList>[2];
const UNDER_X = { certificate: 'certificate/x' };
const readText = async (lines: readonly string[], options: Options = UNDER_X) =>
  readList(scopeTable, await files.write('list.csv', lines.join('\n')), options);
const servicesOf = (reading: Awaited<ReturnType<typeof readText>>) =>
  entriesOf(reading).map(({ subjectId }) => subjectId.split('/')[1]);

describe('a line between the rows of a list', () => {
  it('rejects those below where it says that they are not in scope', async () => {
    for (const lines of [
      ['Service,Owner', 'Key Vault,Ada', 'Services not in scope,', 'Batch,Ada'],
      ['Service,SOC 2', 'Key Vault,x', 'Services not in scope,', 'Batch,x'],
    ]) {
      const options = lines[0] === 'Service,Owner' ? UNDER_X : {};
      const reading = await readText(lines, options);
      expect(servicesOf(reading)).toEqual(['key-vault']);
      expect(reading.leftOut).toEqual([
        'list.csv:3 column "Service": "Services not in scope" stands over the rows that follow, and is no service.',
      ]);
      expect(reading.rejected).toEqual([
        expect.stringContaining('"Services not in scope" stands over this row, which would be in scope; say with'),
      ]);
      const said = await readText(lines, { ...options, status: 'IN_SCOPE' });
      expect([servicesOf(said), said.rejected]).toEqual([['key-vault', 'batch'], []]);
    }
  });

  it('is told, and no more, where the rows below say what they are', async () => {
    const status = await readText(['Service,Status', 'Planned services,', 'Batch,yes']);
    const ticks = await readText(['Service,SOC 2', 'Planned services,', 'Batch,planned'], {});
    for (const reading of [status, ticks]) expect([servicesOf(reading), reading.rejected]).toEqual([['batch'], []]);
  });

  it('is found in a list of names alone', async () => {
    const reading = await readText(['Service', 'Key Vault', 'Not in scope', 'Batch']);
    expect(servicesOf(reading)).toEqual(['key-vault']);
    expect(reading.rejected).toHaveLength(1);
  });

  it('is held against what the operator says of all rows, with those above it and the title', async () => {
    const lines = ['FedRAMP services', 'Service,SOC 2', 'Azure,', 'Batch,x', 'Azure Government,', 'Compute,', 'DNS,x'];
    const { drafts } = await readText(lines, { environment: 'azure' });
    const around = drafts.map(({ names }) => {
      const texts: string[] = [];
      for (let each = names[2]?.around?.words ?? null; each !== null; each = each.outer) texts.push(each.text);
      return texts;
    });
    expect(around).toEqual([
      ['Azure', 'FedRAMP services'],
      ['Compute', 'Azure Government', 'Azure', 'FedRAMP services'],
    ]);
    const unsaid = await readText(lines, {});
    expect(unsaid.drafts.map(({ names }) => names[1]?.placedBy?.text)).toEqual(['Azure', 'Compute']);
  });

  it('is none where all rows are a name alone', async () => {
    const { drafts } = await readText(['Service,Notes', 'Azure,', 'Batch,'], { ...UNDER_X, environment: 'azure' });
    expect(drafts.flatMap(({ names }) => names.flatMap(({ around }) => around ?? []))).toEqual([]);
  });

  it('says nothing of what rows and columns name themselves', async () => {
    const lines = ['Azure Government', 'Service,Certificate,Cloud', 'Batch,FedRAMP High,Azure'];
    const { drafts } = await readText(lines, { certificate: 'FedRAMP High', environment: 'azure' });
    expect(drafts[0]?.names.flatMap(({ around, placedBy }) => around ?? placedBy ?? [])).toEqual([]);
    const columns = new Map([['SOC 2', '@environment/azure']]);
    const ticked = await readText(['Azure Government', 'Service,SOC 2', 'Batch,x'], { environment: 'azure', columns });
    expect(ticked.drafts[0]?.names[2]?.around).toBeUndefined();
  });
});

describe('a note in another column than that of the services', () => {
  const rows = ['Category,Service,SOC 2', 'Compute,Batch,x', 'Security,Key Vault,✓*'];

  it('is refused as a legend, and as the text of a mark that rows bear', async () => {
    const legend = await readText([...rows, 'x = planned,,'], {});
    expect(legend.rejected).toEqual([
      'list.csv:4 column "Category": "x = planned" explains "x", which is read as IN_SCOPE here; say what it means with --word "x=PLANNED".',
    ]);
    const footnote = await readText([...rows, '* In audit,,'], {});
    expect(footnote.rejected).toEqual([expect.stringContaining('"* In audit" looks like a footnote.')]);
    expect((await readText([...rows, ',,x = planned'], {})).rejected).toHaveLength(1);
  });

  it('is left out and told otherwise, and so is what names no service', async () => {
    const reading = await readText(
      [...rows, 'Note: as of June,,', '** of no row,,', 'Storage,,', 'Planned,,', ',DNS,x'],
      {},
    );
    expect(reading.leftOut).toEqual([
      'list.csv:4 column "Category": This is a note on the list, and of no row: "Note: as of June".',
      'list.csv:5 column "Category": This is a note on the list, and of no row: "** of no row".',
      'list.csv:6 column "Category": "Storage" stands alone in its row, and names no service.',
      'list.csv:7 column "Category": "Planned" stands over the rows that follow, and is no service.',
    ]);
    expect(reading.rejected).toEqual([expect.stringContaining('list.csv:8 column "SOC 2": "Planned" stands over')]);
  });

  it('is none in a column that is read: the row names no service', async () => {
    const reading = await readText(['Service,Certificate', ',SOC 2'], {});
    expect(reading.rejected).toEqual([expect.stringContaining('The row names no service.')]);
  });
});
