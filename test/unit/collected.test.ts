import { describe, expect, it } from 'vitest';
import { collect } from '../../src/engine/collected.ts';

const NODES = collect(['kind'], ['id', 'name']);

describe('collected rows', () => {
  it('are queried as shared values plus a list of the others, and decoded by name', () => {
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

  it('reject an answer that is not a list', () => {
    expect(() => NODES.rows({ kind: 'Service' })).toThrow('The graph was to give a list of nodes; undefined came.');
  });
});
