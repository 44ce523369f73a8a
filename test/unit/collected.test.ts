import { describe, expect, it } from 'vitest';
import { collect } from '../../src/engine/collected.ts';

const PAIR = collect(['id', 'name']);

describe('collected rows', () => {
  it('are asked for as lists, and read by the names of what they hold', () => {
    expect(PAIR.of('node')).toBe('collect([node.id, node.name])');
    expect(
      PAIR.rows([
        ['service/a', 'A'],
        ['service/b', null],
      ]),
    ).toEqual([
      { id: 'service/a', name: 'A' },
      { id: 'service/b', name: null },
    ]);
  });

  it('are no other answer', () => {
    expect(() => PAIR.rows(undefined)).toThrow('The graph was to give a list of rows; undefined came.');
  });
});
