import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/imports/draft.ts';
import { NOWHERE } from '../../src/imports/facts.ts';
import { indexNearest } from '../../src/imports/names/nearest.ts';
import { missing } from '../../src/imports/names/resolved.ts';
import type { NameResolver } from '../../src/imports/names/resolver.ts';
import { MOST_LINES } from '../../src/imports/report.ts';
import { ReportBuilder } from '../../src/imports/report-builder.ts';
import { resolveRows } from '../../src/imports/rows.ts';

function draftOf(text: string, aside = false): Draft {
  return { at: NOWHERE, names: [{ kind: 'Service', text, at: NOWHERE }], build: () => [], ...(aside && { aside }) };
}

async function* factsOf() {
  yield [];
}

async function rowsOf(drafts: readonly Draft[], nearest: () => []) {
  const report = new ReportBuilder();
  const resolve = ({ text }: { readonly text: string }) => missing(`No service is called "${text}"`, nearest);
  const resolver = async () => ({ resolve }) as unknown as NameResolver;
  await resolveRows(drafts, resolver, { ownSources: [], report, halfKnown: new Set(), factsOf });
  return report.build({ state: 'REFUSED', format: 'test', files: [], importId: null, recipe: null, revision: null });
}

describe('names that nobody is known by', () => {
  test.each([
    ['unmatched', false],
    ['leftOut', true],
  ] as const)('are looked for among others only where the report keeps them: %s', async (lines, aside) => {
    let looks = 0;
    const names = Array.from({ length: MOST_LINES + 500 }, (_, position) => draftOf(`name ${position}`, aside));
    const report = await rowsOf(names, () => {
      looks += 1;
      return [];
    });
    expect(report[lines].total).toBe(names.length);
    expect(report[lines].first).toHaveLength(MOST_LINES);
    expect(looks).toBe(MOST_LINES);
  });

  test('leave the event loop to others in between', async () => {
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    const names = Array.from({ length: 10 }, (_, position) => draftOf(`name ${position}`));
    await rowsOf(names, () => {
      for (const end = performance.now() + 12; performance.now() < end; );
      return [];
    });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });
});

test('the names most alike come first, and of those equally alike the one that was first', () => {
  const names = ['Key Vault', 'Key Vaults', 'Vault Key', 'Storage', 'Key Vault', 'Managed Key Vault', 'Vaults'];
  const near = indexNearest(names.map((text, item) => ({ text, item })));
  expect(near.nearest('Key Vault', 3)).toEqual([0, 4, 1]);
  expect(near.nearest('key vault', 10)).toEqual([0, 4, 1, 2, 5, 6]);
  expect(near.nearest('Cosmos', 3)).toEqual([]);
});
