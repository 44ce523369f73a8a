import { describe, expect, it } from 'vitest';
import { fedrampMarketplace } from '../../../../src/imports/lists/fedramp-marketplace.ts';
import { kindCalled } from '../../../../src/imports/lists/index.ts';
import { oscalSsp } from '../../../../src/imports/lists/oscal-ssp.ts';
import { listed, readDocument, statementsOf } from './documents.ts';

describe('Known lists keep their numbers', () => {
  it('has 176 services and 352 ticks on the page of Azure services in scope', async () => {
    const page = await readDocument(kindCalled('scope'), listed('azure-audit-scope.md'), { environment: 'x' });
    const entries = statementsOf(page, 'ScopeEntry');
    expect(new Set(entries.map(({ subjectId }) => subjectId)).size).toBe(176);
    expect(entries.filter(({ status }) => status === 'IN_SCOPE')).toHaveLength(352);
    expect(page.asked).toEqual([]);
  });

  it.each([
    ['nist-800-53-r4', 421, 728],
    ['nist-800-53-r5', 384, 709],
  ])('has the provider’s parts of %s as in the seed', async (standard, controls, parts) => {
    const seed = await readDocument(kindCalled('seed'), 'seed');
    const responsibilities = statementsOf(seed, 'Responsibility').filter(({ clauseId }) =>
      clauseId.startsWith(`clause/${standard}/`),
    );
    expect(responsibilities).toHaveLength(controls);
    expect(responsibilities.reduce((sum, { providerParts }) => sum + (providerParts ?? 0), 0)).toBe(parts);
  });

  it('has each dependent in the Marketplace once, and one leverage in the pair of OSCAL plans', async () => {
    const pairsOf = (list: Parameters<typeof statementsOf>[0]) =>
      statementsOf(list, 'Leverage').map(({ fromId, toId }) => `${fromId} → ${toId}`);
    const dependents = pairsOf(await readDocument(fedrampMarketplace, listed('fedramp/marketplace-slice.json')));
    expect([dependents.length, new Set(dependents).size]).toEqual([20, 20]);
    const recipe = { environment: 'x', certificate: 'y', standard: 'z' };
    expect(pairsOf(await readDocument(oscalSsp, listed('oscal/leverage'), recipe))).toEqual([
      'Leveraging SaaS System → y',
    ]);
  });
});
