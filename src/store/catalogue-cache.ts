import { LRUCache } from 'lru-cache';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Engine } from '../engine/engine.ts';
import { readCatalogue } from './catalogue.ts';
import type { ReadPoint } from './node-change.ts';

/** The current revision, the one before it, and what some walks still read. */
const MOST_REVISIONS = 4;

/** Gives the catalogue of a revision. A staged one is read anew each time: it can still change. */
export type CatalogueReader = (point: ReadPoint) => Promise<Catalogue>;

export function cacheCatalogues(engine: Engine): CatalogueReader {
  const cache = new LRUCache<number, Promise<Catalogue>>({ max: MOST_REVISIONS });
  return (point) => {
    if (point.staged) return readCatalogue(engine, point);
    const known = cache.get(point.revision);
    if (known !== undefined) return known;
    const catalogue = readCatalogue(engine, point);
    cache.set(point.revision, catalogue);
    catalogue.catch(() => cache.delete(point.revision));
    return catalogue;
  };
}
