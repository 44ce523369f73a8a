import { z } from 'zod';
import type { NameReference, ReadingNotes } from '../../draft.ts';
import type { Location } from '../../facts.ts';
import { optionReference, placeIn } from '../json/places.ts';
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
  /** By the operator's word, that of the sources. */
  readonly standard: string | null;
  readonly notes: ReadingNotes;
}

/** What a mapping between two resources says, pair by pair. */
export function pairsOf(value: unknown, context: MappingContext): PlacedPair[] {
  const { file, path, backMatter, standard, notes } = context;
  const mapping = MAPPING.safeParse(value);
  const at = placeIn(file, path);
  if (!mapping.success) {
    notes.reject(at, `This is no mapping: ${misfit(mapping.error)}.`);
    return [];
  }
  const from =
    standard === null
      ? referenceOf(mapping.data['source-resource'], placeIn(file, `${path}.source-resource`), backMatter)
      : optionReference('Standard', standard, file);
  const to = referenceOf(mapping.data['target-resource'], placeIn(file, `${path}.target-resource`), backMatter);
  if (from === null || to === null) {
    notes.reject(at, `The mapping does not say what its ${from === null ? 'sources' : 'targets'} are of (no href).`);
    return [];
  }
  const method = mapping.data['matching-rationale'] ?? context.method;
  if (mapping.data.maps.length === 0) notes.leaveOut(at, 'The mapping holds no maps.');
  if (mapping.data['source-gap-summary'] !== undefined || mapping.data['target-gap-summary'] !== undefined) {
    notes.remark(at, 'The controls that the mapping names as not mapped are not taken: nothing follows from a gap.');
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
  { from, to, method, at, notes }: Pick<PlacedPair, 'from' | 'to' | 'method' | 'at'> & { readonly notes: ReadingNotes },
): PlacedPair[] {
  const entry = readMapEntry(value, method);
  switch (entry.outcome) {
    case 'refused':
      notes.reject(at, entry.sentence);
      return [];
    case 'left out':
      notes.leaveOut(at, entry.sentence);
      return [];
    case 'nothing':
      notes.ignore(at);
      notes.remark(at, entry.sentence);
      return [];
    case 'pairs': {
      const isGrouped = entry.remark !== null;
      if (isGrouped) notes.remark(at, `Taken pair by pair, as what surely follows for each two: ${entry.remark}.`);
      return entry.pairs.map((pair) => {
        const column = isGrouped ? `${at.column} ${pair.source}→${pair.target}` : at.column;
        return { ...pair, from, to, at: placeIn(at.file, column) };
      });
    }
  }
}
