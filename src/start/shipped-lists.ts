import { SEED_FOLDER } from './seed.ts';

interface ShippedList {
  readonly path: string;
  /** How a newer list of its source is read: by the recipe beside this one, or as that source. */
  readonly newer: { readonly recipe: string } | { readonly source: string };
}

const MARKETPLACE = `${SEED_FOLDER}marketplace/fedramp-marketplace-2026-04-28.json`;

/** Lists that come with the program beside the facts of seed/. */
const SHIPPED: ReadonlyMap<string, ShippedList> = new Map([
  ['marketplace', { path: MARKETPLACE, newer: { recipe: `${MARKETPLACE}.recipe.yaml` } }],
  ['aws', { path: `${SEED_FOLDER}aws`, newer: { source: 'source/aws-sis' } }],
]);
export const SHIPPED_NAMES = [...SHIPPED.keys()];

/** Returns a list by its short name; null if none is called so. */
export function shippedList(name: string): ShippedList | null {
  return SHIPPED.get(name) ?? null;
}
