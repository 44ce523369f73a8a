import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/engine/engine.ts';
import { createServices } from '../../../src/start/services.ts';
import { dearDocument } from '../../support/dear-document.ts';
import { many } from '../../support/effort.ts';
import { type ListeningServer, listen } from '../../support/http.ts';
import { openLarge } from '../../support/large-graph.ts';
import { longestTurn } from '../../support/turn-length.ts';

const SERVICES = many(2_000, 4_000);
/** Longest time in milliseconds that other requests may wait; generous, since other tests share the machine. */
const LONGEST_TURN = 500;

/** Rejected before it began, or stopped at its deadline. */
const ENDED = ['LIMIT_EXCEEDED', 'DEADLINE_EXCEEDED'];

let engine: Engine;
let server: ListeningServer;
let large: ListeningServer;

beforeAll(async () => {
  engine = await openLarge(SERVICES);
  const services = createServices(engine);
  server = await listen(services, { mostKeptBytes: 0 });
  // Estimates for a graph ten times as large.
  const { memory } = services;
  const sizes = () => {
    const { services: known, entries, nodes, entriesOf, ...others } = memory.sizes();
    return {
      ...others,
      services: known * 10,
      entries: entries * 10,
      nodes: nodes * 10,
      entriesOf: (id: string) => entriesOf(id) * 10,
    };
  };
  large = await listen({ ...services, memory: { ...memory, sizes } }, { mostKeptBytes: 0 });
  await server.post('{ search(text: "service", first: 1) { totalCount } inheritance(filter: {}) { totalCount } }');
}, 300_000);
afterAll(async () => {
  await Promise.all([server.close(), large.close()]);
  await engine.close();
});

const day = (position: number) =>
  `${2027 + Math.floor(position / 12)}-${String((position % 12) + 1).padStart(2, '0')}-15`;
const times = (count: number, field: (position: number) => string) =>
  Array.from({ length: count }, (_item, position) => `a${position}: ${field(position)}`).join(' ');

const CITATIONS = Array.from({ length: 250 }, (_item, position) => ({
  number: `${(position % 10) + 1}.${position}`,
  title: `Requirement ${position * 7} ${'x'.repeat(200)}`,
}));
/** Each has many ranges, and a title with words that may be abbreviations. */
const RANGES = Array.from({ length: 250 }, () => ({ number: '1 to 400,'.repeat(33), title: 'THE SMS AND ALL OF IT' }));
const SYSTEM = Array.from({ length: 100 }, (_item, position) => `service/service-${String(position).padStart(5, '0')}`);
const diff = (position: number) =>
  `scopeDiff(first: 1, from: { certificate: "certificate/made-0001", asOf: "${day(position)}" }, to: { certificate: "certificate/made-0002", asOf: "2026-06-15" }) { totalCount }`;
const matrix = (position: number) =>
  `scopeMatrix(filter: {}, first: 1, columns: STANDARDS, asOf: "${day(position)}") { totalCount notes { sentence } }`;
const assessment = (position: number) =>
  `assessment(standard: "standard/made-1", environment: "environment/cloud-1", services: $services, asOf: "${day(position)}") { totals { unknown } lapsesOn }`;

type Variables = Record<string, unknown>;

const ONE: [what: string, query: string, variables?: Variables][] = [
  [
    'ten words that match every service',
    '{ search(first: 1, text: "se ser serv servi servic service services 00 01 02") { totalCount } }',
  ],
  [
    '250 citations',
    'query ($citations: [CitationInput!]!) { checkCitations(standard: "standard/made-1", citations: $citations) { kind } }',
    { citations: CITATIONS },
  ],
  [
    '250 citations of many ranges',
    'query ($citations: [CitationInput!]!) { checkCitations(standard: "standard/made-1", citations: $citations) { kind } }',
    { citations: RANGES },
  ],
  ['a difference of scopes', `{ ${diff(1)} }`],
  ['a matrix', `{ ${matrix(2)} }`],
  ['an assessment', `query ($services: [ID!]!) { ${assessment(3)} }`, { services: SYSTEM }],
  [
    'requirements on another day',
    '{ standard(id: "standard/made-1") { clauses(first: 20) { nodes { inheritance(filter: {}, first: 1, asOf: "2028-03-03") { totalCount notes { sentence } } } } } }',
  ],
];

const FIFTEEN: [field: string, what: string, query: string, variables?: Variables][] = [
  [
    'Query.search',
    'searches',
    `{ ${times(15, (position) => `search(text: "service ser 0${position} req made") { totalCount }`)} }`,
  ],
  ['Query.scopeDiff', 'differences of scopes', `{ ${times(15, diff)} }`],
  ['Query.scopeMatrix', 'matrices', `{ ${times(15, matrix)} }`],
  ['Query.assessment', 'assessments', `query ($services: [ID!]!) { ${times(15, assessment)} }`, { services: SYSTEM }],
  [
    'Query.inheritance',
    'lists of all rows',
    `{ ${times(15, (position) => `inheritance(filter: {}, first: 1, asOf: "${day(position)}") { totalCount }`)} }`,
  ],
  [
    'Query.findings',
    'lists of findings',
    `{ ${times(15, (position) => `findings(first: 1, staleAfterDays: ${position + 1}) { totalCount }`)} }`,
  ],
];

describe('An expensive request', () => {
  it.each(ONE)('is answered without holding up others: %s', async (_what, query, variables) => {
    const turn = await longestTurn(async () => {
      const { body } = await server.post(query, variables);
      expect(body.errors).toBeUndefined();
    });
    expect(turn).toBeLessThan(LONGEST_TURN);
  });

  it.each(ONE)('does not hold up others when eight arrive at once: %s', async (_what, query, variables) => {
    const turn = await longestTurn(async () => {
      const answers = await Promise.all(Array.from({ length: 8 }, () => server.post(query, variables)));
      for (const { body } of answers) expect(body.errors).toBeUndefined();
    });
    expect(turn).toBeLessThan(LONGEST_TURN);
  });

  it.each(FIFTEEN)(
    'is rejected with the name of the field %s if it requests fifteen %s',
    async (field, _what, query, variables) => {
      const { status, body } = await large.post(query, variables);
      expect([status, body.errors[0].extensions.code]).toEqual([400, 'LIMIT_EXCEEDED']);
      expect(body.errors[0].message).toContain(`“${field}”`);
    },
  );

  it.each([
    [
      'a hundred words',
      Array.from({ length: 100 }, (_item, position) => `w${position.toString(36)}`)
        .join(' ')
        .slice(0, 200),
    ],
    ['eleven words', 'a b c d e f g h i j k'],
  ])('is rejected if a search has %s', async (_what, text) => {
    const { body } = await server.post('query ($text: String!) { search(text: $text) { totalCount } }', { text });
    expect(body.errors[0]).toMatchObject({
      message: expect.stringContaining('10 different words'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('counts a repeated search word once', async () => {
    const { body } = await server.post(
      `{ once: search(text: "1") { totalCount } often: search(text: "${'1 '.repeat(99)}") { totalCount } }`,
    );
    expect(body.data.often).toEqual(body.data.once);
  });

  it('of any shape is answered or rejected in time, without holding up others', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (generate) => {
        const query = dearDocument(generate, SERVICES);
        const turn = await longestTurn(async () => {
          const { body } = await server.post(query);
          const codes = (body.errors ?? []).map((error: { extensions: { code: string } }) => error.extensions.code);
          expect([query, codes.filter((code: string) => !ENDED.includes(code))]).toEqual([query, []]);
        });
        expect([query, turn < LONGEST_TURN]).toEqual([query, true]);
      }),
      { numRuns: many(10, 20), endOnFailure: true },
    );
  });
});
