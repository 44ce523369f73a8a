import { expect, it } from 'vitest';
import { indentedScene } from '../../../web/explorer/pages/leverage/indented-scene.ts';

const leverage = (from: string, to: string) => ({
  id: `${from} ${to}`,
  from: { id: from, name: from },
  to: { id: to, name: to },
  sources: [],
});

/** Indented names from top to bottom. */
function rowsOf(statements: Parameters<typeof indentedScene>[0]) {
  const { marks } = indentedScene(statements, '', (id) => `/${id}`);
  const nodes = marks.filter(({ to }) => to !== undefined).toSorted((one, other) => one.box.y - other.box.y);
  return nodes.map(({ title, box }) => `${' '.repeat(box.x / 26)}${title}`);
}

it('puts dependents below the certificate that they leverage, within the width of a phone', () => {
  const statements = [leverage('app', 'platform'), leverage('platform', 'cloud'), leverage('tool', 'cloud')];
  expect(rowsOf(statements)).toEqual(['cloud', ' platform', '  app', ' tool']);
  expect(indentedScene(statements, 'cloud', (id) => `/${id}`).box.width).toBeLessThanOrEqual(364);
});

it('repeats a certificate below each one it leverages, shows its dependents once, and stops at a cycle', () => {
  expect(rowsOf([leverage('app', 'one'), leverage('app', 'two'), leverage('top', 'app')])).toEqual([
    'one',
    ' app',
    '  top',
    'two',
    ' app',
  ]);
  expect(rowsOf([leverage('one', 'other'), leverage('other', 'one')])).toEqual(['one', ' other']);
});
