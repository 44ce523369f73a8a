import { describe, expect, it } from 'vitest';
import { parseListOptions } from '../../src/imports/list-options.ts';

describe('what is said of the source of a list', () => {
  it.each(['https://example.com/list?a=b#c', 'HTTP://example.com', 'https://bücher.example/ä'])(
    'may be that it can be read at %s',
    (sourceUrl) => expect(parseListOptions({ sourceUrl }).source.url).toBe(sourceUrl),
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
  ])('is refused where it could not be followed as a link: %j', (sourceUrl) =>
    expect(() => parseListOptions({ sourceUrl })).toThrow(
      `"sourceUrl": must be an http or https URL such as https://example.com/list, not "${sourceUrl}".`,
    ),
  );

  it.each(['sourceTitle', 'sourcePublisher', 'sourceLicence'])('is text on one line: %s', (option) => {
    expect(() => parseListOptions({ [option]: 'A list\n=1' })).toThrow(`"${option}": must be text on one line`);
    expect(() => parseListOptions({ [option]: 'Die „Liste“ – 一覧' })).not.toThrow();
  });
});

describe('What the list calls something', () => {
  it('may hold "=", as a column that a field is read from and as a name that is accepted', () => {
    const { options, accepted } = parseListOptions({
      field: 'service=Offering (A=B)',
      column: 'Level=6=certificate/six',
      accept: 'Key=Valt=service/key-vault',
    });
    expect(options.fields).toEqual(new Map([['service', 'Offering (A=B)']]));
    expect(options.columns).toEqual(new Map([['Level=6', 'certificate/six']]));
    expect(accepted).toEqual(new Map([['Key=Valt', 'service/key-vault']]));
  });

  it('may be made or left out alone, but not left out of a list that is the whole', () => {
    const accept = ['Teapots=skip', 'Kettles=CREATE'];
    expect(parseListOptions({ accept }).accepted).toEqual(
      new Map([
        ['Teapots', 'SKIP'],
        ['Kettles', 'CREATE'],
      ]),
    );
    expect(() => parseListOptions({ accept, complete: true })).toThrow(
      'Option "accept" leaves "Teapots" out, so that the list is not the whole; leave out "complete", or say what each means.',
    );
  });
});
