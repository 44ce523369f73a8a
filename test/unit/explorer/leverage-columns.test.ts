import { expect, it } from 'vitest';
import { columnsByDepth, distinct } from '../../../web/explorer/pages/leverage/leverage-columns.ts';

const leverage = (from: string, to: string) => ({
  id: `${from} ${to}`,
  from: { id: from, name: from },
  to: { id: to, name: to },
});

it('each certificate stands left of what it leverages, by its longest way', () => {
  const columns = columnsByDepth([
    leverage('app', 'cloud'),
    leverage('app', 'platform'),
    leverage('platform', 'cloud'),
  ]);
  expect(Object.fromEntries(columns)).toEqual({ app: -2, platform: -1, cloud: 0 });
});

it('a circle, and a certificate that leverages itself, end', () => {
  const columns = columnsByDepth([leverage('one', 'other'), leverage('other', 'one'), leverage('self', 'self')]);
  expect([...columns.keys()].toSorted()).toEqual(['one', 'other', 'self']);
  expect(columns.get('self')).toBe(0);
});

it('a statement on several ways is drawn once', () => {
  expect(distinct([leverage('app', 'cloud'), leverage('app', 'cloud')]).length).toBe(1);
});
