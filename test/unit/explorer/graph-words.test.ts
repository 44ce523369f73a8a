import { expect, it } from 'vitest';
import { cutInTheMiddle } from '../../../web/explorer/pages/graph/cut-in-the-middle.ts';
import { verbWithIt } from '../../../web/explorer/pages/graph/edge-words.ts';

it('names that begin alike are told apart by their ends', () => {
  const start = 'FedRAMP High Provisional Authorization to Operate of ';
  const names = [`${start}Azure Commercial`, `${start}Azure Government`].map(cutInTheMiddle);
  expect(new Set(names).size).toBe(2);
  for (const name of names) expect(name.length).toBeLessThanOrEqual(52);
  expect(cutInTheMiddle('Key Vault')).toBe('Key Vault');
});

it.each([
  ['is held by', 'is held by it'],
  ['lists as in scope', 'lists it as in scope'],
  ['lists to an unstated extent as in scope', 'lists it to an unstated extent as in scope'],
])('a verb takes the node where English does: %s', (verb, words) => {
  expect(verbWithIt(verb)).toBe(words);
});
