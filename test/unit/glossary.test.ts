import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BASES } from '../../src/domain/catalogue/lineage.ts';
import { CERTAINTIES } from '../../src/domain/certainty/certainty.ts';
import { CLAUSE_KINDS } from '../../src/domain/entities/clause.ts';
import {
  ALIAS_KINDS,
  EXTENTS,
  MAPPING_KINDS,
  RELATION_KINDS,
  RESPONSIBILITIES,
  SCOPE_STATUSES,
} from '../../src/domain/statements/statements.ts';
import { RUN_STATES } from '../../src/store/import-run.ts';

const PAGE = readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8');

/** Enum values of the API, by the glossary row that lists them. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  alias: ALIAS_KINDS,
  baseline: RELATION_KINDS,
  basis: BASES,
  certainty: CERTAINTIES,
  clause: CLAUSE_KINDS,
  extent: EXTENTS,
  import: RUN_STATES,
  mapping: MAPPING_KINDS,
  responsibility: RESPONSIBILITIES,
  'scope entry': SCOPE_STATUSES,
};

describe('docs/glossary.md', () => {
  it.each(Object.entries(WORDS))('lists the enum values of %s', (word, words) => {
    const row = new RegExp(`^\\| ${word} \\|.*$`, 'm').exec(PAGE)?.[0] ?? '';
    expect(words.filter((each) => !new RegExp(`\\b${each}\\b`).test(row))).toEqual([]);
  });
});
