import { SEED_FOLDER } from './seed.ts';

/** Lists that come with the program as their publishers give them, each with its recipe beside it. */
const SHIPPED = {
  marketplace: 'marketplace/fedramp-marketplace-2026-04-28.json',
} as const;
export const SHIPPED_NAMES = Object.keys(SHIPPED);

/** Returns the path of a list by its short name; null if none is called so. */
export function shippedList(name: string): string | null {
  return Object.hasOwn(SHIPPED, name) ? `${SEED_FOLDER}${SHIPPED[name as keyof typeof SHIPPED]}` : null;
}
