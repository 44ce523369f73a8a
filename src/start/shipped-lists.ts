import { fileURLToPath } from 'node:url';

export const SEED_FOLDER = fileURLToPath(new URL('../../seed/', import.meta.url));

/** A list that comes with the program. */
export interface ShippedList {
  readonly name: string;
  readonly path: string;
  /** Words for it in a log. */
  readonly words: string;
  /** Path of its recipe; null for a folder in the format of seed/. */
  readonly recipe: string | null;
  /** The source that it is all of; null if its recipe tells, or if it is of many sources. */
  readonly sourceId: string | null;
}

const MARKETPLACE = `${SEED_FOLDER}marketplace/fedramp-marketplace-2026-04-28.json`;

export const FACTS: ShippedList = {
  name: 'facts',
  path: SEED_FOLDER,
  words: 'the facts of seed/',
  recipe: null,
  sourceId: null,
};

/** Lists that fill an empty graph, in their order: a list may refer to those before it. */
export const DEFAULT_LISTS: readonly ShippedList[] = [
  FACTS,
  {
    name: 'marketplace',
    path: MARKETPLACE,
    words: 'the FedRAMP Marketplace',
    recipe: `${MARKETPLACE}.recipe.yaml`,
    sourceId: null,
  },
  {
    name: 'cloud-gov',
    path: `${SEED_FOLDER}cloud-gov`,
    words: 'the responsibility matrices of cloud.gov',
    recipe: null,
    sourceId: null,
  },
  {
    name: 'azure',
    path: `${SEED_FOLDER}azure`,
    words: 'the Azure services in audit scope in 2026',
    recipe: null,
    sourceId: 'source/aud-2026',
  },
];

const SHIPPED: readonly ShippedList[] = [
  ...DEFAULT_LISTS,
  {
    name: 'aws',
    path: `${SEED_FOLDER}aws`,
    words: 'the AWS services in scope in 2021',
    recipe: null,
    sourceId: 'source/aws-sis',
  },
];
export const SHIPPED_NAMES = SHIPPED.map(({ name }) => name);

/** Returns a list by its short name; null if none is called so. */
export function shippedList(name: string): ShippedList | null {
  return SHIPPED.find((list) => list.name === name) ?? null;
}
