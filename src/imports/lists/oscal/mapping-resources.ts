import { z } from 'zod';
import type { NameReference } from '../../facts/draft.ts';
import type { Location } from '../../facts/facts.ts';
import type { Notes } from '../../map/notes.ts';
import { problem } from '../../map/problems.ts';
import { placeIn, recipeReference } from '../json/places.ts';
import { anyNumber, misfit, optionalText } from '../json/shapes.ts';
import { readMapEntry } from './map-entry.ts';
import type { PlacedPair } from './mapping-pairs.ts';
import { type BackMatter, resourceNameOf } from './resources.ts';

const MAPPING = z.object(
  {
    'source-resource': z.unknown().optional(),
    'target-resource': z.unknown().optional(),
    'matching-rationale': optionalText,
    maps: anyNumber,
    'source-gap-summary': z.unknown().optional(),
    'target-gap-summary': z.unknown().optional(),
  },
  { error: 'an object was expected' },
);

export interface MappingContext {
  readonly file: string;
  readonly path: string;
  readonly backMatter: BackMatter;
  readonly method: string | null;
  /** By the recipe, that of the sources. */
  readonly standard: string | undefined;
  readonly notes: Notes;
}

/** What a mapping between two resources says, pair by pair. */
export function pairsOf(value: unknown, context: MappingContext): PlacedPair[] {
  const { file, path, backMatter, standard, notes } = context;
  const mapping = MAPPING.safeParse(value);
  const at = placeIn(file, path);
  if (!mapping.success) {
    notes.problem(problem('document.shape', at, { wanted: 'mapping', fault: misfit(mapping.error) }));
    return [];
  }
  const from =
    standard === undefined
      ? referenceOf(mapping.data['source-resource'], placeIn(file, `${path}.source-resource`), backMatter)
      : recipeReference('Standard', standard, file);
  const to = referenceOf(mapping.data['target-resource'], placeIn(file, `${path}.target-resource`), backMatter);
  if (from === null || to === null) {
    notes.problem(problem('mapping.sides', at, { side: from === null ? 'sources' : 'targets' }));
    return [];
  }
  const method = mapping.data['matching-rationale'] ?? context.method;
  if (mapping.data.maps.length === 0) notes.problem(problem('document.empty', at, { wanted: 'mapping' }));
  if (mapping.data['source-gap-summary'] !== undefined || mapping.data['target-gap-summary'] !== undefined) {
    notes.problem(problem('mapping.gaps', at));
  }
  return mapping.data.maps.flatMap((entry, index) =>
    placedPairsOf(entry, { from, to, method, at: placeIn(file, `${path}.maps[${index}]`), notes }),
  );
}

function referenceOf(resource: unknown, at: Location, backMatter: BackMatter): NameReference | null {
  const name = resourceNameOf(resource, backMatter);
  return name === null ? null : { ...name, kind: 'Standard', at };
}

function placedPairsOf(
  value: unknown,
  { from, to, method, at, notes }: Pick<PlacedPair, 'from' | 'to' | 'method' | 'at'> & { readonly notes: Notes },
): PlacedPair[] {
  const entry = readMapEntry(value, method);
  switch (entry.outcome) {
    case 'refused':
      notes.problem(problem('mapping.entry', at, { fault: entry.fault }));
      return [];
    case 'left out':
      notes.problem(problem('mapping.open', at, { fault: entry.fault }));
      return [];
    case 'nothing':
      notes.ignore(at);
      notes.problem(problem('mapping.none', at, { from: entry.from, to: entry.to }));
      return [];
    case 'pairs': {
      const isGrouped = entry.remark !== null;
      if (isGrouped) notes.problem(problem('mapping.pairs', at, { note: entry.remark }));
      return entry.pairs.map((pair) => {
        const column = isGrouped ? `${at.column} ${pair.source}→${pair.target}` : at.column;
        return { ...pair, from, to, at: placeIn(at.file, column) };
      });
    }
  }
}
