import type { MappingKind } from '../../domain/statements.ts';
import type { Vocabulary } from './words.ts';

/** Words of OSCAL, of NIST's STRM and OLIR, and of CISO Assistant; `NONE`: nothing follows. */
export const RELATIONSHIPS: Vocabulary<MappingKind | 'NONE'> = {
  SUBSET_OF: { label: 'The first is a subset of the second', words: ['subset of', 'subset'] },
  INTERSECTS: {
    label: 'The two intersect',
    words: ['intersects with', 'intersects', 'intersect', 'intersection', 'intersection of', 'overlaps'],
  },
  EQUAL: { label: 'The two are equal', words: ['equal to', 'equal', 'equals', 'identical'] },
  EQUIVALENT: { label: 'The two are equivalent', words: ['equivalent to', 'equivalent'] },
  SUPERSET_OF: { label: 'The first is a superset of the second', words: ['superset of', 'superset'] },
  RELATED: { label: 'The two are only named together', words: ['related to', 'related'] },
  NONE: {
    label: 'No relationship',
    words: ['no relationship', 'not related', 'not related to', 'none', 'no relation', 'unrelated'],
  },
};
