import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellFindings } from '../../src/commands/check.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { AskGraph } from '../../src/exports/ask.ts';
import { createAsk } from '../support/ask.ts';
import { openSeeded } from '../support/embedded-graph.ts';

const ISO = 'standard/iso-20000-1-2018';
const HIGH = 'standard/fedramp-high';

const folder = mkdtempSync(join(tmpdir(), 'citations-'));
let engine: Engine;
let ask: AskGraph;
beforeAll(async () => {
  engine = await openSeeded();
  const inProcess = createAsk(engine);
  ask = async (query, variables) => {
    const { data, errors } = await inProcess(query, variables);
    return errors.length > 0 ? { data, errors } : { data };
  };
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

interface Found {
  readonly line: number;
  readonly column: number;
  readonly kind: string;
  readonly sentence: string;
  readonly nodes: readonly { readonly id: string }[];
}

async function tell(name: string, content: string, standard: string, format: string) {
  const file = join(folder, name);
  writeFileSync(file, content);
  return tellFindings(ask, ['--citations', file, '--standard', standard, '--format', format]);
}

async function check(name: string, content: string, standard = ISO): Promise<readonly Found[]> {
  return JSON.parse((await tell(name, content, standard, 'json')).text);
}

/** How many citations are found, and where those that are wrong stand. */
async function read(name: string, content: string, standard = ISO) {
  const { text } = await tell(name, content, standard, 'md');
  const findings = await check(name, content, standard);
  return {
    count: Number(/ in (\d+) citations?/.exec(text)?.[1]),
    kinds: findings.map(({ kind }) => kind.replace('CITATION_', '')),
  };
}

/** A spelling of N, how many citations it is, and a number that exists and one that does not. */
type Spelling = readonly [spelling: string, count: number, right: string, wrong: string, standard?: string];
const SPELLINGS: readonly Spelling[] = [
  ['Clause N', 1, '8.6.1', '8.6.9'],
  ['CLAUSE N.', 1, '8.6.1', '8.6.9'],
  ['§ N', 1, '8.6.1', '8.6.9'],
  ['§N', 1, '8.6.1', '8.6.9'],
  ['cl. N', 1, '8.6.1', '8.6.9'],
  ['Cl.N', 1, '8.6.1', '8.6.9'],
  ['cl N', 1, '8.6.1', '8.6.9'],
  ['Clause no. N', 1, '8.6.1', '8.6.9'],
  ['sub-clause N', 1, '8.6.1', '8.6.9'],
  ['(Clause N)', 1, '8.6.1', '8.6.9'],
  ['Clause N a)', 1, '8.6.1', '8.6.9'],
  ['Clause N a), b) and c)', 1, '8.6.1', '8.6.9'],
  ['Clause N(a)', 1, '8.6.1', '8.6.9'],
  ['Clause N.a', 1, '8.6.1', '8.6.9'],
  ['clause Na', 1, '8.6.1', '8.6.9'],
  ['requirement N', 1, '8.6.1', '8.6.9'],
  ['Clause N', 1, '8', '18'],
  ['Clauses 8.2.1 to N', 1, '8.2.6', '8.2.7'],
  ['Clauses 8.2.1–N', 1, '8.2.6', '8.2.7'],
  ['§§ 8.2.1-N', 1, '8.2.6', '8.2.7'],
  ['Clauses 8.2.1 through N', 1, '8.2.6', '8.2.7'],
  ['Clauses 8.2.1–N', 1, '6', '7'],
  ['Clauses 4 to N', 1, '10', '11'],
  ['Clauses 4.1 to N', 1, '10', '11'],
  ['Clauses N to 8.2.6', 1, '8.2.1', '8.2.7'],
  ['Clauses 8.6.1, 8.6.3 and N', 3, '8.7.1', '8.7.9'],
  ['clauses 8.6.1/N', 2, '8.7.1', '8.7.9'],
  ['clauses 8.6.1 (Incident management) and N (Problem management)', 2, '8.6.3', '8.6.9'],
  ['ISO/IEC 20000-1:2018, N', 1, '8.6.1', '8.6.9'],
  ['ISO/IEC 20000-1:2018 N', 1, '8.6.1', '8.6.9'],
  ['ISO/IEC 20000-1:2018(E), clause N', 1, '8.6.1', '8.6.9'],
  ['ISO 20000-1, section N', 1, '8.6.1', '8.6.9'],
  ['ISO20000-1:2018 – N', 1, '8.6.1', '8.6.9'],
  ['N of ISO/IEC 20000-1:2018', 1, '8.6.1', '8.6.9'],
  ['8.6.3 and N of ISO/IEC 20000-1:2018', 2, '8.6.1', '8.6.9'],
  ['N (ISO/IEC 20000-1:2018)', 1, '8.6.1', '8.6.9'],
  ['N', 1, 'AC-2', 'AC-99', HIGH],
  ['N', 1, 'AC-2(1)', 'AC-2(6)', HIGH],
  ['N', 1, 'AC-2 (1)', 'AC-2 (6)', HIGH],
  ['N', 1, 'AC-02(01)', 'AC-02(06)', HIGH],
  ['N', 1, 'AC-2.1', 'AC-2.6', HIGH],
  ['N', 1, 'AC\u20112', 'AC\u201199', HIGH],
  ['Control N', 1, 'AC-2', 'AX-2', HIGH],
  ['control enhancement N', 1, 'ac-2(1)', 'ac-2(6)', HIGH],
  ['AC-2(1), N', 2, '(3)', '(6)', HIGH],
  ['AC-2(1)N', 2, '(3)', '(6)', HIGH],
  ['AC-2(1) to N', 1, 'AC-2(5)', 'AC-2(6)', HIGH],
  ['AC-2(1)–N', 1, '(5)', '(6)', HIGH],
  ['FedRAMP High N', 1, 'AC-2', 'AC-99', HIGH],
  ['N a.', 1, 'AC-2', 'AC-99', HIGH],
  ['N(a)', 1, 'AC-2(1)', 'AC-2(6)', HIGH],
];

const CASES = SPELLINGS.map(([spelling, count, right, wrong, standard]) => ({
  spelling,
  count,
  right,
  wrong,
  standard,
}));

describe.each(CASES)('A citation written as “$spelling”', ({ spelling, count, right, wrong, standard }) => {
  const text = (number: string) => spelling.replace('N', () => number);

  it.each(['report.txt', 'report.md'])('is found in %s, and is no finding if the clause exists', async (name) => {
    expect(await read(name, `As written in ${text(right)}, it is done.\n`, standard)).toEqual({ count, kinds: [] });
  });

  it('is a finding if the clause does not exist', async () => {
    const sentence = `Some words\nAs written in ${text(wrong)}, it is done.\n`;
    expect(await read('report.md', sentence, standard)).toEqual({ count, kinds: ['UNKNOWN'] });
  });

  it('is the same in a cell of a table', async () => {
    const list = (number: string) => `Clause,Result\n"${text(number)}",ok\n`;
    expect(await read('list.csv', list(right), standard)).toEqual({ count: 1, kinds: [] });
    expect(await read('list.csv', list(wrong), standard)).toEqual({ count: 1, kinds: ['UNKNOWN'] });
  });
});

describe('A text', () => {
  it.each([
    'Version 8.6.9 of 2023-06-14, 14.06.2023 and 12:30; see section 8.6.9, Section 12.4, Table 8.6.9 and Appendix A.5.',
    'Availability was 99.95 %, at 10.0.0.1, for 3.5 million; release 8.9.9.',
    '## 8.6.9 Our findings\n\n8.6.9 Risks',
    'We control 2 of the servers; requirement 44 was met.',
    'Clause 19.2 of the supplier agreement, contract clause 17.3, and § 3.9 of our information security policy.',
    'ISO/IEC 20000-1:2018 in 2 regions; ISO/IEC 20000-1:2018, 12 services; ISO/IEC 20000-1:2018/Amd 1:2024.',
    'Azure AZ-900, RSA-2048, TLS 1.2, CVE-2023-1234 and KB-5001.',
    'https://example.com/clause-8.6.9?§8.6.9',
  ])('has no citation in numbers of other things: %s', async (text) => {
    expect(await read('report.txt', `Clause 8.6.1.\n\n${text}\n`)).toEqual({ count: 1, kinds: [] });
  });

  it('has no control in other names of its form', async () => {
    const text = 'AC-2. The exam SC-300, UTF-8, XAC-2, AC-2-test and https://example.com/AC-99.';
    expect(await read('report.txt', text, HIGH)).toEqual({ count: 1, kinds: [] });
  });

  it('is told where each wrong citation stands', async () => {
    const text = 'See clause 8.6.1.\r\n\r\nWe follow § 8.6.9 and clauses 8.6.1, 8.7.9 and\r\n8.8.1.\n';
    expect(await check('report.txt', text)).toMatchObject([
      { line: 3, column: 13, citation: '8.6.9', kind: 'CITATION_UNKNOWN' },
      { line: 3, column: 38, citation: '8.7.9', kind: 'CITATION_UNKNOWN' },
      { line: 4, column: 1, citation: '8.8.1', kind: 'CITATION_UNKNOWN' },
    ]);
  });

  it.each([
    ['Clause 8.6.2 (Problem management)', ['TITLE']],
    ['Clause 8.6.2 “Problem management”', ['TITLE']],
    ['Clause 8.6.2 – Problem management', ['TITLE']],
    ['**Clause 8.6.2 Problem management**', ['TITLE']],
    ['Clause 6.1 (Plan the SMS)', ['TITLE']],
    ['Clause 6.3 (Plan the SMS)', []],
    ['Clause 6.3 (Plan the BMS)', []],
    ['Clause 8.6.2 (Service request management)', []],
    ['Clause 8.6.2 (see the incident process)', []],
    ['Under clause 8.6.1, problem management is not sampled', []],
    ['Clause 8.5.1 Change management policy', []],
  ])('compares a title that stands with a number: %s', async (text, kinds) => {
    expect(await read('report.md', `${text}.\n`)).toEqual({ count: 1, kinds });
  });

  it.each([
    ['ISO 9001:2015, clause 7.1.6', 'standard/iso-9001-2015'],
    ['ISO 9001:2015 asks for it in clause 7.1.6', 'standard/iso-9001-2015'],
    ['ISO/IEC 20000-1:2011, 8.6.1', 'standard/iso-20000-1-2011'],
  ])('is told that the graph has no clauses of the standard that it names: %s', async (text, id) => {
    expect(await check('report.txt', `${text}. ${text}.\n`)).toMatchObject([
      { line: 1, kind: 'STANDARD_WITHOUT_CLAUSES', nodes: [{ id }] },
    ]);
  });

  it.each(['ISO 14001:2015, 6.1', 'ISO/IEC 20000-1:2019, 8.6.1', 'PCI DSS requirement 8.6.1'])(
    'is told that the graph does not know the standard that it names: %s',
    async (text) => {
      const [finding] = await check('report.txt', text);
      expect(finding).toMatchObject({ kind: 'STANDARD_WITHOUT_CLAUSES', nodes: [] });
      expect(finding?.sentence).toContain('no standard');
    },
  );

  it('is told that a name without edition may be of several', async () => {
    expect(await check('report.txt', 'NIST SP 800-53, AC-2')).toMatchObject([
      {
        kind: 'STANDARD_WITHOUT_CLAUSES',
        nodes: [{ id: 'standard/nist-800-53-r4' }, { id: 'standard/nist-800-53-r5' }],
      },
    ]);
  });

  it('is refused if it cites nothing, since it would pass any check', async () => {
    await expect(check('report.txt', 'Nothing is cited, not even 8.6.1.')).rejects.toMatchObject({
      code: 'NO_CITATIONS',
    });
  });

  it('is read in time, whatever it holds', async () => {
    const signs = [
      'Clause 8.6.1, ',
      '8.6.1 (',
      'AC-2(1)',
      '1.',
      '§',
      'ISO/IEC 20000-1:',
      'clause ',
      'a) ',
      '"',
      '|',
      '- ',
    ];
    for (const sign of signs) {
      const text = `Clause 8.6.1. ${sign.repeat(200_000 / sign.length)}\n`;
      const begun = performance.now();
      await tell('report.md', text, ISO, 'json');
      expect([sign, performance.now() - begun < 10_000]).toEqual([sign, true]);
    }
  }, 120_000);
});

describe('A Markdown report', () => {
  it('cites by the columns of its tables, and not in code', async () => {
    const report = [
      '| Control ID | Title | Notes |',
      '| --- | :-: | --- |',
      '| AC-2(1) | Account Management \\| Automated System Account Management | 1.2 |',
      '| **AC-99** | | see AC-98 |',
      '| CTRL-01 | Our own | |',
      '| AC-3 | Account Management | |',
      '',
      '```yaml',
      'control: AC-97',
      '```',
      '[AC-2](https://example.com/AC-96) `AC-95`',
    ].join('\n');
    expect(await check('report.md', report, HIGH)).toMatchObject([
      { line: 4, column: 5, citation: 'AC-99', kind: 'CITATION_UNKNOWN' },
      { line: 4, column: 21, citation: 'AC-98', kind: 'CITATION_UNKNOWN' },
      { line: 6, column: 3, citation: 'AC-3', kind: 'CITATION_TITLE' },
      { line: 11, column: 36, citation: 'AC-95', kind: 'CITATION_UNKNOWN' },
    ]);
  });
});

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

  it('may have rows above its heading, columns beside, and headings between', async () => {
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

  it('takes a number from the column that holds it, and a title that stands with it', async () => {
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
