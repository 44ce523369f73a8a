import { afterAll, describe, expect, it } from 'vitest';
import { likeliestFormatOf, Pages, tableOf } from './pages.ts';

const pages = new Pages();
afterAll(() => pages.remove());

const of = (service: string) =>
  tableOf([
    ['Service', 'SOC 2'],
    [service, '✓'],
  ]);
const TEXT = '<p>✓ = planned</p>';
const HIDDEN =
  'This sheet is hidden; show it where it is meant, or name with --sheet those to read. Its 2 rows were not read.';

describe('the tables of a web page', () => {
  it('are called by their caption, or the heading over them, or their place', async () => {
    const body = `${of('A')}<h2>Two</h2>${of('B').replace('<table>', '<table><caption>Of B</caption>')}<h3>Three <small>of them</small></h3>${of('C')}`;
    await expect(pages.read(body, { sheets: ['x'] })).rejects.toThrow(
      'The list has no sheet "x"; it has "Table 1", "Of B", "Three of them".',
    );
    expect((await pages.read(body, { sheets: ['of b', 'Table 1'] })).said).toEqual([
      'a soc-2 IN_SCOPE',
      'b soc-2 IN_SCOPE',
    ]);
  });

  it('of one title are told apart by a number', async () => {
    const body = `<h2>Scope</h2>${of('A')}${of('B')}<h2>Scope #1</h2>${of('C')}`;
    await expect(pages.read(body, { sheets: ['Scope'] })).rejects.toThrow('it has "Scope #2", "Scope #3", "Scope #1".');
    expect((await pages.read(body, { sheets: ['Scope #3'] })).said).toEqual(['b soc-2 IN_SCOPE']);
  });

  it.each(['<div hidden>', '<section style="display:none">', '<template>', '<noscript>', '<dialog>'])(
    'that are not shown are not read, and told: %s',
    async (opening) => {
      const body = `<h2>One</h2>${of('A')}${opening}<h2>Two</h2>${TEXT}${of('B')}${TEXT}${opening.replace(/^<(\w+).*$/, '</$1>')}`;
      const { said, remarks } = await pages.read(body);
      expect(said).toEqual(['a soc-2 IN_SCOPE']);
      expect(remarks).toEqual([`page.html (Two): ${HIDDEN}`]);
    },
  );

  it('within others are read as any, and what only lays them out is told', async () => {
    const body = `<table><tr><td><a href="/">Home</a></td><td><h2>Scope</h2><p>x = planned</p>${tableOf([
      ['Service', 'SOC 2'],
      ['A', 'x'],
    ])}</td></tr></table>`;
    await expect(pages.read(body)).rejects.toThrow('page.html (Scope):3: "x = planned" explains "x"');
    const { said, remarks } = await pages.read(body, { words: new Map([['x', 'PLANNED']]) });
    expect(said).toEqual(['a soc-2 PLANNED']);
    expect(remarks).toEqual([
      'page.html (Table 1): This sheet has no heading of such a list; give it one where it is meant, or name with --sheet those to read. Its 1 row was not read.',
    ]);
  });

  it('may be of certificates, or of clauses', async () => {
    const certificates = tableOf([
      ['Certificate number', 'Name', 'Standard', 'Issuer', 'Expires'],
      ['1', 'A', 'B', 'C', '2030-01-01'],
    ]);
    expect(await likeliestFormatOf(await pages.write(`<!doctype html>${certificates}`))).toBe('certificate-list');
    const clauses = tableOf([
      ['Clause', 'Title', 'Parent'],
      ['1.1', 'A', '1'],
    ]);
    expect(await likeliestFormatOf(await pages.write(`<!doctype html>${clauses}`))).toBe('clause-list');
  });
});

describe('a column that the operator names', () => {
  const each = (programme: string) =>
    `<h2>${programme}</h2>${tableOf([
      ['Service', programme],
      ['A', '✓'],
    ])}`;
  const columns = new Map([
    ['FedRAMP', 'certificate/f'],
    ['DoD IL2', 'certificate/d'],
  ]);

  it('need not be in each table', async () => {
    const { said } = await pages.read(each('FedRAMP') + each('DoD IL2'), { columns });
    expect(said).toEqual(['a f IN_SCOPE', 'a d IN_SCOPE']);
  });

  it('must be in one that is read', async () => {
    const body = each('FedRAMP') + each('SOC 2') + each('DoD IL2');
    await expect(pages.read(body, { columns, sheets: ['FedRAMP', 'SOC 2'] })).rejects.toThrow(
      'page.html: No table has a column "DoD IL2": page.html (FedRAMP) has "Service", "FedRAMP"; page.html (SOC 2) has "Service", "SOC 2".',
    );
    await expect(pages.read(body, { columns, sheets: ['FedRAMP'] })).rejects.toThrow(
      'page.html (FedRAMP):3: The list has no column "DoD IL2"; it has "Service", "FedRAMP".',
    );
  });
});

it('a table that tells no certificate is named', async () => {
  const form = `<h2>Contact</h2>${tableOf([['Product'], ['Mail']])}`;
  await expect(pages.read(`<h2>Scope</h2>${of('A')}${form}`)).rejects.toThrow(
    'page.html (Contact): No column tells the certificate',
  );
});
