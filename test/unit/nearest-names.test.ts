import { expect, test } from 'vitest';
import { indexNearest } from '../../src/domain/nearest-names.ts';

test('the names most alike come first, and of those equally alike the one that was first', () => {
  const names = ['Key Vault', 'Key Vaults', 'Vault Key', 'Storage', 'Key Vault', 'Managed Key Vault', 'Vaults'];
  const near = indexNearest(names.map((text, item) => ({ text, item })));
  expect(near.nearest('Key Vault', 3)).toEqual([0, 4, 1]);
  expect(near.nearest('key vault', 10)).toEqual([0, 4, 1, 2, 5, 6]);
  expect(near.nearest('Cosmos', 3)).toEqual([]);
});
