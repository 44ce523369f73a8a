import { expect, it } from 'vitest';
import { memoryShares } from '../../src/config/memory.ts';

const GIGABYTE = 1024 ** 3;
const MACHINE = { constrained: 0, installed: 32 * GIGABYTE, processors: 8 };

it.each([
  ['a machine without a limit', {}, MACHINE, { cache: 256, readers: 7, collectEarly: false }],
  // The value of Linux without a limit.
  ['an unlimited group', {}, { ...MACHINE, constrained: 2 ** 64 }, { cache: 256, readers: 7, collectEarly: false }],
  ['a container of 1 GB', {}, { ...MACHINE, constrained: GIGABYTE }, { cache: 128, readers: 1, collectEarly: true }],
  [
    'a container of 4 GB',
    {},
    { ...MACHINE, constrained: 4 * GIGABYTE },
    { cache: 256, readers: 5, collectEarly: false },
  ],
  [
    'MEMORY_MB, rather than the container',
    { MEMORY_MB: 768 },
    { ...MACHINE, constrained: 4 * GIGABYTE },
    { cache: 96, readers: 1, collectEarly: true },
  ],
  [
    'sizes of their own',
    { MEMORY_MB: 768, CACHE_MB: 0, IMPORT_READERS: 3 },
    MACHINE,
    { cache: 0, readers: 3, collectEarly: true },
  ],
  ['one processor', {}, { ...MACHINE, processors: 1 }, { cache: 256, readers: 1, collectEarly: false }],
])('divides the memory of %s', (_of, sizes, machine, shares) => {
  expect(memoryShares(sizes, machine)).toEqual(shares);
});
