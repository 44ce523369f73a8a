import { describe, expect, it } from 'vitest';
import type { DrawnEdge, Picture } from '../../../web/explorer/pages/graph/merge-views.ts';
import { svgOf } from '../../../web/explorer/pages/graph/picture-svg.ts';
import { escapeXml } from '../../../web/explorer/pages/graph/xml-text.ts';

const WIDE = 'A service whose name is much longer than a margin is wide, and is not to be cut';
const POSITIONS = new Map([
  ['certificate/main', { x: 0, y: 0 }],
  ['service/pot', { x: 100, y: 40 }],
  ['service/pot~CLAUSE', { x: 100, y: 90 }],
]);
const LISTS: DrawnEdge = {
  id: 'one',
  from: 'certificate/main',
  to: 'service/pot',
  verb: 'lists as in scope',
  isInForce: true,
};

function draw(edges: readonly DrawnEdge[], name = 'Pot', folds: Picture['folds'] = []): string {
  const nodes = [
    { id: 'certificate/main', kind: 'CERTIFICATE', name: 'Main', isOpen: true },
    { id: 'service/pot', kind: 'SERVICE', name, isOpen: false },
  ] as const;
  const picture = { nodes, folds, edges };
  return svgOf({ picture, positions: POSITIONS, colourOf: () => 'black', widthOf: (text) => text.length * 10 });
}

const textsOf = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

describe('A picture as SVG', () => {
  it('is as wide as what is written in it', () => {
    const [, left = '', width = ''] = /viewBox="(\S+) \S+ (\S+) \S+"/.exec(draw([LISTS], WIDE)) ?? [];
    expect(Number(left)).toBeLessThan(100 - WIDE.length * 5);
    expect(Number(left) + Number(width)).toBeGreaterThan(100 + WIDE.length * 5);
  });

  it('has an arrow from what the verb is read from to what it is read to', () => {
    expect(draw([LISTS])).toMatch(/<line x1="0" y1="0" x2="100" y2="40"[^>]* marker-end="url\(#arrow\)"/);
    expect(draw([LISTS])).toContain('<marker id="arrow"');
  });

  it('has verbs that can be read on paper, unless there are too many', () => {
    const many = Array.from({ length: 25 }, (_none, number) => ({ ...LISTS, id: `${number}` }));
    expect(textsOf(draw(many.slice(0, 24))).filter((text) => text === 'lists as in scope').length).toBe(24);
    expect(textsOf(draw(many))).toEqual(['Main', 'Pot']);
    expect(draw(many)).toContain('<title>lists as in scope</title>');
  });

  it('tells what is not in force, and what is folded', () => {
    const fold = { id: 'service/pot~CLAUSE', of: 'service/pot', kind: 'CLAUSE', count: 421, isRest: false } as const;
    expect(textsOf(draw([{ ...LISTS, isInForce: false }], 'Pot', [fold]))).toEqual([
      'lists as in scope (not in force)',
      'Main',
      'Pot',
      '421 clauses',
    ]);
  });
});

it.each([
  ['a & b < c > "d"', 'a &amp; b &lt; c &gt; &quot;d&quot;'],
  ['the end ]]> of a section', 'the end ]]&gt; of a section'],
  ['rings\u0007, \u0000nothing, \ud800half and \uffff', 'rings, nothing, half and '],
  ['tab\tand 𝄞 stay', 'tab\tand 𝄞 stay'],
])('%j is written in XML as %j', (text, written) => {
  expect(escapeXml(text)).toBe(written);
});
