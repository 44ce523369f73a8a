import { fileURLToPath } from 'node:url';
import { packaged } from '../packaged.ts';

export const SEED_FOLDER = fileURLToPath(packaged('seed/'));

/** List that is shipped with the program. */
export interface ShippedList {
  readonly name: string;
  readonly path: string;
  /** Name for people, in logs and messages. */
  readonly words: string;
  /** Path of its recipe; null for a folder in the seed format. */
  readonly recipe: string | null;
  /** Source of which it is the complete list; null if the recipe states it, or if it has many sources. */
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

/** Lists that fill an empty graph, in order, since a list may refer to earlier ones. */
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

/** Returns a list by its short name; null if there is none. */
export function shippedList(name: string): ShippedList | null {
  return SHIPPED.find((list) => list.name === name) ?? null;
}
