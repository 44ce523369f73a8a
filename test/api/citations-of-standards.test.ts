import { beforeAll, describe, expect, it } from 'vitest';
import { citationChecks } from '../support/citation-checks.ts';
import { SPELLINGS } from '../support/citation-spellings.ts';
import { type CitedStandard, clausesOf, type WrongCitation, wrongCitations } from '../support/cited-standards.ts';

const { check, checkFields, read, ask } = citationChecks();

/** Most clauses of a standard that a spelling is tried with: all of Annex A of ISO/IEC 27001. */
const MOST_CLAUSES = 93;
const WRONG = 28;

describe.each(Object.entries(SPELLINGS))('Citations of %s', (slug, { alone, together }) => {
  const standard = `standard/${slug}`;
  let right: readonly { readonly number: string; readonly title: string | null }[];
  let wrong: readonly WrongCitation[];
  beforeAll(async () => {
    const cited: CitedStandard = await clausesOf(ask, standard);
    right = Object.values(alone).flatMap((write) => {
      const written = cited.flatMap(({ number, title }) => {
        const text = write(number);
        return text === null ? [] : [{ number: text, title }];
      });
      return written.slice(0, MOST_CLAUSES);
    });
    wrong = wrongCitations(cited, Object.values(alone), WRONG);
  });

  it('are correct in cells, in each spelling, with their titles', async () => {
    const found = await checkFields(standard, right);
    expect(found.map(({ citationIndex }) => right[citationIndex]?.number)).toEqual([]);
  });

  it('are found in a text, in each spelling', async () => {
    const text = right.map(({ number }) => `As asked by ${number}, it is done.\n`).join('\n');
    expect(await read('report.md', text, standard)).toEqual({ count: right.length, kinds: [] });
  });

  it.each(together)('are found when written together as “%s”', async (text, count) => {
    expect(await read('report.md', `As asked by ${text}, it is done.\n`, standard)).toEqual({ count, kinds: [] });
    expect(await checkFields(standard, [{ number: text, title: null }])).toEqual([]);
  });

  it(`are findings in cells if wrong, and name the right clause: ${WRONG} of them`, async () => {
    const found = await checkFields(standard, wrong);
    const told = wrong.filter(({ means }, index) =>
      found.some((each) => each.citationIndex === index && each.sentence.includes(means ?? '')),
    );
    expect(told).toEqual(wrong);
    expect(wrong).toHaveLength(WRONG);
  });

  it('are findings in a text if wrong', async () => {
    const lines = wrong.map(({ number, title }) => `As asked by ${number}${title === null ? '' : ` (“${title}”)`}.`);
    const found = new Set((await check('report.txt', lines.join('\n'), standard)).map(({ line }) => line));
    expect(lines.filter((_line, index) => !found.has(index + 1))).toEqual([]);
  });
});

describe('Numbers of Annex A of ISO/IEC 27001:2022', () => {
  const standard = 'standard/iso-27001-2022';
  const policies = 'Policies for information security';

  it.each([
    ['Annex A 5.1', policies, []],
    ['Annex A 5.1', 'Leadership and commitment', ['“Leadership and commitment” is 5.1.']],
    ['control 5.1', policies, []],
    ['5.1', policies, []],
    ['5.1', 'Leadership and commitment', []],
    ['Clause 5.1', policies, [`“${policies}” is A.5.1.`]],
    ['Clause 5.1', 'Leadership and commitment', []],
    ['5.15', 'Access control', []],
    ['5.15', null, ['has no clause 5.15. A.5.15 is “Access control”.']],
    ['A.9.2', null, ['has no clause A.9.2. 9.2 is “Internal audit”.']],
    ['4.1', 'Understanding the organisation and its context', []],
    ['A.5.13', 'Labeling of information', []],
  ])('are distinguished from clauses: %s with the title “%s”', async (number, title, sentences) => {
    const found = await checkFields(standard, [{ number, title }]);
    expect(found.map(({ sentence }) => sentence)).toEqual(sentences.map((each) => expect.stringContaining(each)));
  });

  it('are read in a column of controls, but not in a column of clauses', async () => {
    const list = (heading: string) => `${heading},Result\n5.15,ok\n8.8,ok\n`;
    expect(await read('list.csv', list('Control'), standard)).toEqual({ count: 2, kinds: [] });
    expect(await read('list.csv', list('Clause'), standard)).toEqual({ count: 2, kinds: ['UNKNOWN', 'UNKNOWN'] });
  });

  it.each([
    'A 8.8 magnitude earthquake; it lasted. A 5.99 euro fee and the Audi A5',
    'An Audi A5, AC-DC, annex 3, and Annex II',
    'Annex A 5.99 of the contract',
  ])('are not read from other words: %s', async (text) => {
    expect(await read('report.txt', `A.5.15.\n\n${text}.\n`, standard)).toEqual({ count: 1, kinds: [] });
  });
});

describe('A control that a baseline does not select', () => {
  it('is reported to be in its catalog', async () => {
    const [found] = await checkFields('standard/fedramp-r5-low', [{ number: 'AC-2(1)', title: null }]);
    expect(found?.sentence).toBe(
      'FedRAMP Rev. 5 Low has no clause AC-2(1). NIST SP 800-53 Rev. 5, of which it is a baseline, has AC-2(1).',
    );
  });
});
