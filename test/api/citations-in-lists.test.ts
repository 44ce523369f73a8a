import { describe, expect, it } from 'vitest';
import { citationChecks, HIGH } from '../support/citation-checks.ts';

const { check } = citationChecks();

describe('A list', () => {
  it.each([
    'Clause,Title',
    'Clause No.;Clause Title',
    'Number\tTitle',
    'Control ID,Control Name',
    'Control,Title',
    'Reference,Requirement',
    'Requirement,Title',
    'Ref.,Control',
    'Section,Heading',
    '#,Name',
    '"Clause","Description"',
  ])('is read by its headings: %s', async (heading) => {
    const delimiter = /[,;\t]/.exec(heading)?.[0] ?? ',';
    const row = (...cells: string[]) => cells.join(delimiter);
    const rows = ['8.6.1 Incident management', '8.6.2 Problem management', '8.6.9 Problem management'].map((text) =>
      row(text.slice(0, 5), text.slice(6)),
    );
    expect(await check('list.csv', `\ufeff${heading}\n${rows.join('\n')}\n`)).toMatchObject([
      { line: 3, column: 1, kind: 'CITATION_TITLE' },
      { line: 4, column: 1, kind: 'CITATION_UNKNOWN' },
    ]);
  });

  it('may have rows above its heading, other columns, and headings between its rows', async () => {
    const list = [
      'Audit of 2026,,',
      'ID,Clause,Requirement,Standard',
      '1,8.6.1,"The organization shall record incidents, and\nclassify them.",ISO/IEC 20000-1:2018',
      ',Operation,,',
      '2,8.6.9,It shall manage problems.,ISO/IEC 20000-1:2018',
      '3,7.1,,ISO 9001:2015',
    ].join('\n');
    expect(await check('list.csv', list)).toMatchObject([
      { line: 6, column: 3, kind: 'CITATION_UNKNOWN' },
      { line: 7, column: 3, kind: 'STANDARD_WITHOUT_CLAUSES' },
    ]);
  });

  it('reads a number from the column that has it, with the title next to it', async () => {
    const list = 'Control,Reference\nIncident management,8.6.1\nProblem management,8.6.2\n';
    expect(await check('list.csv', list)).toMatchObject([{ line: 3, column: 20, kind: 'CITATION_TITLE' }]);
    const together = 'Control\n8.6.1 Incident management\n8.6.2 – Problem management\nProblem management\n';
    expect(await check('list', `${together.replaceAll('\n', ',\n')}`)).toMatchObject([
      { line: 3, kind: 'CITATION_TITLE' },
    ]);
    expect(await check('list.csv', together)).toMatchObject([
      { line: 3, kind: 'CITATION_TITLE' },
      { line: 4, kind: 'CITATION_UNKNOWN' },
    ]);
  });

  it('may repeat the title of a base control', async () => {
    const list = [
      'Control ID,Title',
      'AC-2(1),Account Management | Automated System Account Management',
      'AC-2(1),Account Monitoring | Automated System Account Management',
      'AC-2(1),AC-2(1) Automated System Account Management',
    ].join('\n');
    expect(await check('list.csv', list, HIGH)).toMatchObject([{ line: 3, kind: 'CITATION_TITLE' }]);
  });

  it.each([
    ['clause title,result\nx,y\n', 'has the numbers'],
    ['number,title\n8.6.1,x\n,y\n', 'has no number'],
    ['number\n"8.6.1\n', 'does not end'],
    ['number\n', 'No citations'],
    ['number\n8.6.1\0\n', 'is no text'],
  ])('is refused if it cannot be read: %j', async (list, message) => {
    await expect(check('list.csv', list)).rejects.toThrow(message);
  });

  it('of a standard that the graph does not have is refused', async () => {
    await expect(check('list.csv', 'Clause\n1\n', 'standard/nobody')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
