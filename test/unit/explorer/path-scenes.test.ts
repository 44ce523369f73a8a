import { expect, it } from 'vitest';
import { nearestTowards } from '../../../web/explorer/picture/directions.ts';
import { downwardScene } from '../../../web/explorer/picture/downward-scene.ts';
import { layeredScene } from '../../../web/explorer/picture/layered-scene.ts';
import { isText, type Mark } from '../../../web/explorer/picture/scene.ts';

/** Layers of nodes with these names, each joined to all of the next layer. */
function layersOf(names: readonly (readonly string[])[], words = 'certifies') {
  const nodes = names.flatMap((layer, column) =>
    layer.map((name) => ({ id: name, name, kind: 'STANDARD' as const, column, to: `/${name}` })),
  );
  const edges = nodes.flatMap((from) =>
    nodes
      .filter(({ column }) => column === from.column + 1)
      .map((to) => ({
        id: `${from.id} ${to.id}`,
        from: from.id,
        to: to.id,
        words,
        sureness: 'STATED' as const,
      })),
  );
  return { nodes, edges, titleOf: (column: number) => `${column}` };
}

/** Nodes that repeated presses of an arrow key reach, in order. */
function walk(marks: readonly Mark[], key: string, from: string): readonly string[] {
  const positions = new Map(marks.flatMap(({ id, at }) => (id === undefined || at === undefined ? [] : [[id, at]])));
  const next = nearestTowards(key, positions, from);
  return next === null ? [] : [next, ...walk(marks, key, next)];
}

function wordsOf(marks: readonly Mark[], key: string): string | undefined {
  const mark = marks.find((one) => one.key === key);
  return mark?.shapes.flatMap((shape) => (isText(shape) ? [shape.text] : [])).join(' ');
}

const WIDE = 'FedRAMP High P-ATO, Azure Commercial Cloud';

it('arrow keys walk a vertical path node by node, up and down only, at any node width', () => {
  const { marks } = downwardScene(layersOf([['vault'], [WIDE], ['High'], ['AC-2 Account Management']]), 336);
  expect(walk(marks, 'ArrowDown', 'vault')).toEqual([WIDE, 'High', 'AC-2 Account Management']);
  expect(walk(marks, 'ArrowUp', 'AC-2 Account Management')).toEqual(['High', WIDE, 'vault']);
  for (const key of ['ArrowLeft', 'ArrowRight']) expect(walk(marks, key, WIDE)).toEqual([]);
});

it('arrow keys walk along and between the steps of a vertical path if a step has several nodes', () => {
  const { marks } = downwardScene(layersOf([['1'], ['2a', '2b', '2c'], ['3'], ['4a', '4b', '4c']]), 680);
  expect(walk(marks, 'ArrowRight', '2a')).toEqual(['2b', '2c']);
  expect(walk(marks, 'ArrowDown', '2c')).toEqual(['3', '4a']);
  expect(walk(marks, 'ArrowUp', '4c')).toEqual(['3', '2a', '1']);
});

it('writes the names and edge labels of a path in full', () => {
  const names = ['Apps', 'Endpoint', 'Identity', 'Storage'].map((last) => `Microsoft Defender for ${last}`);
  const downward = downwardScene(layersOf([['1'], names, ['3']]), 336);
  for (const name of names) expect(wordsOf(downward.marks, name)).toBe(name);
  const words = 'lists as in scope in Azure (not in force)';
  const { marks } = layeredScene(layersOf([['vault'], [WIDE]], words));
  expect(wordsOf(marks, `edge vault ${WIDE}`)).toBe(words);
});
