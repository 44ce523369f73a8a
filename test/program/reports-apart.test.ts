import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { readersHere } from '../../src/imports/reading/read-here.ts';
import { openSeeded } from '../support/embedded-graph.ts';
import { writeKettleFacts } from '../support/kettle-facts.ts';
import { dryRunBy, type ListOptions, listed, readApart } from '../support/read-apart.ts';

const facts = mkdtempSync(join(tmpdir(), 'reports-apart-'));
writeKettleFacts(facts);

/** One list of each kind, and two scope lists: one with many open names, and one with a built-in recipe. */
const LISTS: readonly (readonly [string, readonly string[], ListOptions])[] = [
  ['a page with many open names', [listed('azure-audit-scope.md')], {}],
  ['a page with a built-in recipe', [listed('public/aws-services-in-scope.html')], { acceptProposals: 'true' }],
  [
    'clauses, which are read again for each round of proposals',
    [listed('oscal/basic-catalog.json')],
    { acceptProposals: 'true', format: 'clauses', standard: 'standard/iso-20000-1-2018' },
  ],
  ['a folder of facts', [facts], {}],
  [
    'clauses of a known standard',
    [listed('oscal/nist-800-53-rev5-low-catalog-excerpt.json')],
    { standard: 'standard/nist-800-53-rev-5' },
  ],
  ['a mapping', [listed('oscal/mapping-collection.json')], {}],
  ['a plan', [listed('oscal/ssp-example.json')], {}],
  ['the Marketplace', [listed('fedramp/marketplace-slice.json')], {}],
  [
    'policies from several files',
    [listed('azure-policy/initiative.json'), listed('azure-policy/definitions.json')],
    {},
  ],
];

let engine: Engine;

beforeAll(async () => {
  engine = await openSeeded();
});
afterAll(async () => {
  rmSync(facts, { recursive: true });
  await engine.close();
});

describe('A list that is read in a separate process', () => {
  it.each(LISTS)('has the same report as in this process: %s', async (_what, ...list) => {
    const here = await dryRunBy(readersHere(), engine, list);
    expect(await dryRunBy(await readApart(), engine, list)).toEqual(here);
    expect(here).toMatchObject({ rows: { read: expect.any(Number) } });
  });
});
