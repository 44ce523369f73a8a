import { describe, expect, it } from 'vitest';
import { BadInput } from '../../src/errors.ts';
import { parseListOptions } from '../../src/imports/sent/list-rules.ts';

describe('the description of the source of a list', () => {
  it.each(['https://example.com/list?a=b#c', 'HTTP://example.com', 'https://bücher.example/ä'])(
    'may be that it can be read at %s',
    (sourceUrl) => expect(parseListOptions({ sourceUrl }).recipe.source?.url).toBe(sourceUrl),
  );

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//example.com',
    'example.com',
    'https://',
    'https://a b',
    'https://example.com/\u0001',
    '',
  ])('is refused if it could not be followed as a link: %j', (sourceUrl) =>
    expect(() => parseListOptions({ sourceUrl })).toThrow(
      `Option "sourceUrl" must be an http or https URL such as https://example.com/list, not ${JSON.stringify(sourceUrl)}.`,
    ),
  );

  it.each(['sourceTitle', 'sourcePublisher', 'sourceLicence'])('is text on one line: %s', (option) => {
    expect(() => parseListOptions({ [option]: 'A list\n=1' })).toThrow(`Option "${option}" must be text on one line`);
    expect(() => parseListOptions({ [option]: 'Die „Liste“ – 一覧' })).not.toThrow();
  });
});

describe('A name of the list in an option', () => {
  it('may contain "=", both as a column and as an accepted name', () => {
    const { recipe } = parseListOptions({
      field: 'service=Offering (A=B)',
      column: 'Level=6=certificate/six',
      accept: ['Key=Valt=service/key-vault', 'Teapots=skip', 'Kettles=CREATE'],
    });
    expect(recipe.tables).toEqual([
      { at: '*', columns: { 'Offering (A=B)': 'service', 'Level=6': { ticks: { certificate: 'certificate/six' } } } },
    ]);
    expect(recipe.names).toEqual({ 'Key=Valt': 'service/key-vault', Teapots: 'skip', Kettles: 'new' });
  });
});

describe('An invalid option of a list', () => {
  it.each([
    [{ dryRun: 'maybe' }, 'Option "dryRun" must be true or false, not "maybe".'],
    [{ status: 'FOO' }, 'Option "status" must be one of IN_SCOPE, NOT_IN_SCOPE, IN_AUDIT, PLANNED, not "FOO".'],
    [{ asOf: '2024-02-30' }, 'Option "asOf" must be a day of the calendar such as 2026-11-24, not "2024-02-30".'],
    [{ source: 'mine' }, 'Option "source" must be an id such as source/NAME, not "mine".'],
    [{ certificate: ['a', 'b'] }, 'Option "certificate" must be one text, not "a" and "b".'],
    [{ stage: ['true', 'false'] }, 'Option "stage" must be true or false, not "true" and "false".'],
  ])('is refused with the value and what is expected: %j', (given, sentence) => {
    expect(() => parseListOptions(given)).toThrow(new BadInput(sentence));
  });

  it('is refused with all known formats or options', () => {
    expect(() => parseListOptions({ format: 'nope' })).toThrow(
      /^Option "format" must be one of scope, .*, seed, not "nope"\.$/,
    );
    expect(() => parseListOptions({ bogus: '1', other: '2' })).toThrow(
      /^There is no option "bogus" here; known are name, format, .*, stage\. There is no option "other" here; known/,
    );
  });

  it('is refused under the name that the caller uses, together with all others', () => {
    expect(() => parseListOptions({ asOf: 'today', dryRun: 'maybe' }, (name) => name.toUpperCase())).toThrow(
      /^Option "ASOF" must be a day .*, not "today"\. Option "DRYRUN" must be true or false, not "maybe"\.$/,
    );
  });
});
