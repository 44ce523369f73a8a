import { expect, it } from 'vitest';
import { edgeWords, verbWithIt } from '../../../web/explorer/pages/graph/edges.ts';

it.each([
  ['is held by', 'is held by it'],
  ['lists as in scope', 'lists it as in scope'],
  ['lists to an unstated extent as in scope', 'lists it to an unstated extent as in scope'],
])('puts “it” in the right place of a verb: %s', (verb, words) => {
  expect(verbWithIt(verb)).toBe(words);
});

it.each([
  [[], true, 'lists as in scope'],
  [['Azure'], true, 'lists as in scope in Azure'],
  [['Azure', 'Azure China'], false, 'lists as in scope in Azure and Azure China (not in force)'],
  [['Azure', 'Azure China', 'Azure Government'], true, 'lists as in scope in 3 environments'],
])('labels an edge with the environments of its entries: %o', (places, isInForce, words) => {
  expect(edgeWords({ verb: 'lists as in scope', places, sureness: 'STATED', isInForce })).toBe(words);
});
