import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diff } from '../../../src/exports/kinds/diff.ts';
import { listOf, readParameters, SUBJECTS, settleNames } from '../../../src/exports/parameters.ts';

it('splits a joined list into its original values, with any characters in them', () => {
  const value = fc.string({ minLength: 1, unit: fc.constantFrom('a', ',', '"', ' ', '.') });
  const values = fc.array(
    value.filter((text) => text.trim() === text),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(values, (given) => {
      expect(readParameters(SUBJECTS, { services: listOf(given) })).toEqual({ services: given });
    }),
  );
});

it('looks up a name at the revision of its own point', async () => {
  const asked: unknown[] = [];
  const ask = async (_document: string, { revision }: Record<string, unknown>) => {
    asked.push(revision);
    const found = { name: 'Old', count: 1, node: { id: 'certificate/a' }, nearest: [] };
    return { data: { revision: { number: 9 }, names0: [found] } };
  };
  const given = { 'from.certificate': 'Old', 'from.revision': 3, 'to.certificate': 'certificate/b', 'to.revision': 7 };
  const settled = await settleNames(ask, diff.parameters, given);
  expect([settled, asked]).toEqual([{ ...given, 'from.certificate': 'certificate/a' }, [3]]);
});
