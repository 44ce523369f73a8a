import { describe, expect, it } from 'vitest';
import { collect } from '../../src/engine/collected.ts';

const NODES = collect(['kind'], ['id', 'name']);

describe('collected rows', () => {
  it('are asked for as what nodes share beside a list of the others, and read by their names', () => {
    expect(NODES.of('node')).toBe('node.kind AS kind, collect([node.id, node.name]) AS collected');
    const collected = [
      ['service/a', 'A'],
      ['service/b', null],
    ];
    expect(NODES.rows({ kind: 'Service', collected })).toEqual([
      { kind: 'Service', id: 'service/a', name: 'A' },
      { kind: 'Service', id: 'service/b', name: null },
    ]);
  });

  it('are no other answer', () => {
    expect(() => NODES.rows({ kind: 'Service' })).toThrow('The graph was to give a list of nodes; undefined came.');
  });
});
