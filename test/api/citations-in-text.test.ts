import { describe, expect, it } from 'vitest';
import { citationChecks, HIGH } from '../support/citation-checks.ts';

/** Microseconds of CPU time, since other processes share the machine. */
const LONGEST = 10_000_000;

const { check, read } = citationChecks();

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

  it('does not read other names of that form as controls', async () => {
    const text = 'AC-2. The exam SC-300, UTF-8, XAC-2, AC-2-test and https://example.com/AC-99.';
    expect(await read('report.txt', text, HIGH)).toEqual({ count: 1, kinds: [] });
  });

  it('has the position of each wrong citation', async () => {
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
  ])('is checked for titles that do not match the numbers next to them: %s', async (text, kinds) => {
    expect(await read('report.md', `${text}.\n`)).toEqual({ count: 1, kinds });
  });

  it.each([
    ['ISO 9001:2015, clause 7.1.6', 'standard/iso-9001-2015'],
    ['ISO 9001:2015 asks for it in clause 7.1.6', 'standard/iso-9001-2015'],
    ['ISO/IEC 20000-1:2011, 8.6.1', 'standard/iso-20000-1-2011'],
  ])('has a finding if the graph has no clauses of the named standard: %s', async (text, id) => {
    expect(await check('report.txt', `${text}. ${text}.\n`)).toMatchObject([
      { line: 1, kind: 'STANDARD_WITHOUT_CLAUSES', nodes: [{ id }] },
    ]);
  });

  it.each(['ISO 14001:2015, 6.1', 'ISO/IEC 20000-1:2019, 8.6.1', 'PCI DSS requirement 8.6.1'])(
    'has a finding if the graph does not know the named standard: %s',
    async (text) => {
      const [finding] = await check('report.txt', text);
      expect(finding).toMatchObject({ kind: 'STANDARD_WITHOUT_CLAUSES', nodes: [] });
      expect(finding?.sentence).toContain('no standard');
    },
  );

  it('has a finding if a name without an edition may mean several standards', async () => {
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

  it('is read in time with any repeated text', async () => {
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
      const begun = process.cpuUsage();
      await check('report.md', text);
      const { user, system } = process.cpuUsage(begun);
      expect([sign, user + system < LONGEST]).toEqual([sign, true]);
    }
  }, 120_000);
});

describe('A Markdown report', () => {
  it('has citations in the columns of its tables, but not in code', async () => {
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
