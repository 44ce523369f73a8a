import { describe, expect, it } from 'vitest';
import { responsibilities } from '../../../src/imports/lists/responsibilities.ts';
import { cells, isOfKind, tableOf } from './reading.ts';

describe('a list of responsibilities', () => {
  it.each([
    ['Control ID | Responsibility', ['AC-1 | Customer'], true],
    ['Service | Pot ID | Responsibility', ['Kettle | 1.1 | Customer', 'Kettle | 1.2 | Shared'], true],
    ['NIST Control # | ASB # | Responsibility', ['AC-1 | NS-1 | Customer', 'AC-1 | NS-1 | Customer'], false],
    ['Service | Owner', ['Kettle | Ann'], false],
  ])('is recognized by its columns: %s', async (heading, rows, expected) => {
    expect(await isOfKind(responsibilities, [tableOf(cells(heading, ...rows))])).toBe(expected);
  });
});
