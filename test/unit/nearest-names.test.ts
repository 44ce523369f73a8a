import { expect, test } from 'vitest';
import { indexNearest } from '../../src/domain/nearest-names.ts';

test('ranks the most similar names first, and equally similar ones in their original order', () => {
  const names = ['Key Vault', 'Key Vaults', 'Vault Key', 'Storage', 'Key Vault', 'Managed Key Vault', 'Vaults'];
  const near = indexNearest(names.map((text, item) => ({ text, item })));
  expect(near.nearest('Key Vault', 3)).toEqual([0, 4, 1]);
  expect(near.nearest('key vault', 10)).toEqual([0, 4, 1, 2, 5, 6]);
  expect(near.nearest('Cosmos', 3)).toEqual([]);
});
