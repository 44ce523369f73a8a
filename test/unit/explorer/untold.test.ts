import { expect, it } from 'vitest';
import { untold } from '../../../web/explorer/basics/untold.ts';

it('leaves out sentences shown above, in any date format, and keeps those about other days', () => {
  const first = { sentence: 'The entry in “Main” ended on 2026-06-04.' };
  const second = { sentence: 'The entry in “Main” ended on 2026-07-04.' };
  expect(untold([first, second], ['None is known.', 'The entry in “Main” ended on 4 June 2026.'])).toEqual([second]);
  expect(untold([first, second], [`None is known. ${first.sentence}`])).toEqual([second]);
});
