import { describe, expect, it } from 'vitest';
import { BadInput, PayloadTooLarge } from '../../../src/errors.ts';
import type { Decision } from '../../../src/imports/map/decision.ts';
import { drafted } from '../../../src/imports/propose/drafted.ts';
import { parseRecipe } from '../../../src/imports/propose/recipe-file.ts';
import { LARGEST_SENT_RECIPE } from '../../../src/imports/propose/recipe-size.ts';

const names = (count: number, more = '') => Array.from({ length: count }, (_name, at) => `Thing ${at}${more}`);
const yaml = (count: number) =>
  `names:\n${names(count)
    .map((name) => `  ${name}: new\n`)
    .join('')}`;

function refusal(text: string): unknown {
  try {
    return parseRecipe(text, 'a', LARGEST_SENT_RECIPE);
  } catch (error) {
    return error;
  }
}

/** Many times the expected time, and a hundredth of that of comparing each key with all others. */
const LONGEST = 3_000;

describe('A recipe that is sent to a server', () => {
  it.each([
    ['YAML', yaml(10_000)],
    ['JSON', JSON.stringify({ names: Object.fromEntries(names(10_000).map((name) => [name, 'new'])) })],
  ])('is read in linear time: 10,000 names in %s', (_what, text) => {
    const { user } = process.cpuUsage();
    expect(Object.keys(parseRecipe(text, 'a', LARGEST_SENT_RECIPE).names ?? {})).toHaveLength(10_000);
    expect((process.cpuUsage().user - user) / 1_000).toBeLessThan(LONGEST);
  });

  it.each([
    ['a key twice', 'names:\n  A: new\n  B: skip\n  A: skip\n', /line 4: The key "A" stands twice/],
    ['a key twice, in JSON', '{"list": "scope", "list": "clauses"}', /The key "list" stands twice/],
    ['a key that is no text', '? { a: b }\n: c\n', /A key must be a text/],
    ['lists within lists', `names: ${'['.repeat(100_000)}`, /within each other|is no YAML/],
    ['bad escapes', `names: { "${'\\x'.repeat(120_000)}": new }`, /is no YAML/],
    [
      'itself, again and again',
      `a: &a [b]\n${names(150)
        .map((name) => `${name.replace(' ', '')}: [${'*a,'.repeat(50)}]\n`)
        .join('')}`,
      /too often|Unrecognized/,
    ],
    [
      'faults only',
      `names:\n${names(9_000)
        .map((name) => `  ${name}: 5\n`)
        .join('')}`,
      /There are 8980 more faults\.$/,
    ],
  ])('is refused with a message for %s', (_what, text, sentence) => {
    const error = refusal(text);
    expect(error).toBeInstanceOf(BadInput);
    expect((error as Error).message).toMatch(sentence);
  });

  it.each([
    ['it is longer than the bound', yaml(20_000)],
    [
      'it is only short because it repeats itself',
      `list: scope\nwords: &w { ${'a'.repeat(4_000)}: nothing }\ntables:\n${names(90)
        .map((name) => `  - { at: ${name}, columns: {}, why: &${name.replace(' ', '')} x }\n`)
        .join('')}names: { B: ${'x'.repeat(LARGEST_SENT_RECIPE)} }\n`,
    ],
  ])('is refused as too large if %s', (_what, text) => {
    expect(refusal(text)).toBeInstanceOf(PayloadTooLarge);
  });
});

const asking = (name: string): Decision => ({
  id: `name.unknown:service:${name}`,
  ...{
    kind: 'name.unknown',
    about: name,
    question: `No service is called “${name}”. What is meant?`,
    rows: 1,
    first: [],
  },
  proposals: [{ label: 'Make a new service', set: [{ path: ['names', name], value: 'new' }] }],
});

describe('A recipe that a server drafts', () => {
  const understood = { list: 'scope', source: { id: 'source/a', title: 'A list' }, tables: [], decisions: [] } as const;
  const bytes = (text: string) => Buffer.byteLength(text);

  it.each([
    ['of nothing', {}, 0],
    ['with its questions', {}, 40],
    ['without questions that have no room', {}, 800],
    ['without lines that have no room', {}, 1_000],
    ['if the given one just fits', { names: Object.fromEntries(names(10_000).map((name) => [name, ['a', 'b']])) }, 500],
    ['where names hold all signs', {}, 0],
  ])('is accepted again: %s', (what, recipe, count) => {
    const asked = what.endsWith('signs')
      ? ['"\\\n\u0001', '- a: b # c', 'ä@`%{}[]', "'", '?', '~', '\u2028 x']
      : names(count, 'x'.repeat(Math.floor(count / 3)));
    const { recipeText, recipe: draft } = drafted(
      recipe as Parameters<typeof drafted>[0],
      { ...understood, decisions: asked.map(asking), tables: [{ at: 'A › B', columns: { 'x: #': 'service' } }] },
      LARGEST_SENT_RECIPE,
    );
    expect(bytes(recipeText)).toBeLessThanOrEqual(LARGEST_SENT_RECIPE);
    const given = parseRecipe(recipeText, 'a', LARGEST_SENT_RECIPE);
    expect(given.names ?? {}).toEqual((recipe as { names?: object }).names ?? {});
    expect(Object.keys((draft['names'] as object | undefined) ?? {}).length).toBeGreaterThanOrEqual(
      Object.keys((recipe as { names?: object }).names ?? {}).length,
    );
  });
});
