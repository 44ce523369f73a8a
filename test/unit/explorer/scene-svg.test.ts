import { expect, it } from 'vitest';
import { escapeXml } from '../../../web/explorer/basics/xml-text.ts';
import { arrowHead, type Scene } from '../../../web/explorer/picture/scene.ts';
import { svgOf } from '../../../web/explorer/picture/scene-svg.ts';

const SCENE: Scene = {
  box: { x: -10, y: 0, width: 200, height: 40 },
  marks: [
    {
      key: 'edge',
      box: { x: 0, y: 0, width: 100, height: 20 },
      title: 'lists <in part> as in scope',
      shapes: [
        { d: 'M0 10H100', stroke: 'ink', dash: [7, 4] },
        { d: arrowHead(100, 10, 1), fill: 'ink' },
        { text: 'R & D', x: 8, y: 6, halo: 'paper' },
      ],
    },
  ],
  legend: [],
};

it('writes a scene with its size, resolved colours and escaped texts', () => {
  const svg = svgOf(SCENE, (name) => `the ${name}`);
  expect(svg).toContain('viewBox="-10 0 200 40" width="200" height="40"');
  expect(svg).toContain('<path d="M0 10H100" stroke="the ink" stroke-dasharray="7 4"/>');
  expect(svg).toContain('<title>lists &lt;in part&gt; as in scope</title>');
  expect(svg).toMatch(/<text x="8" y="6" [^>]*fill="the ink" stroke="the paper"[^>]*>R &amp; D<\/text>/);
});

it('draws an arrowhead in the given direction', () => {
  expect([arrowHead(100, 10, 1), arrowHead(100, 10, -1)]).toEqual(['M100 10l-8 -4v8z', 'M100 10l8 -4v8z']);
});

it.each([
  ['a & b < c > "d"', 'a &amp; b &lt; c &gt; &quot;d&quot;'],
  ['the end ]]> of a section', 'the end ]]&gt; of a section'],
  ['rings\u0007, \u0000nothing, \ud800half and \uffff', 'rings, nothing, half and '],
  ['tab\tand 𝄞 stay', 'tab\tand 𝄞 stay'],
])('writes %j in XML as %j', (text, written) => {
  expect(escapeXml(text)).toBe(written);
});
