import { afterAll, beforeAll, expect, it } from 'vitest';
import { giveTurns, type Turns, takeTurn } from '../support/turns.ts';

let turns: Turns;
beforeAll(async () => {
  turns = await giveTurns();
});
afterAll(() => turns.close());

it('gives one turn at a time', async () => {
  const told: string[] = [];
  const takeNext = async (name: string) => {
    const endTurn = await takeTurn(turns.port);
    told.push(`${name} begins`);
    await new Promise(setImmediate);
    told.push(`${name} ends`);
    await endTurn();
  };
  await Promise.all([takeNext('one'), takeNext('two'), takeNext('three')]);
  expect(told).toHaveLength(6);
  for (let position = 0; position < told.length; position += 2) {
    expect(told[position + 1]).toBe(told[position]?.replace('begins', 'ends'));
  }
});
