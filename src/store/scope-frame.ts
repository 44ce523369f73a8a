import { text } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead } from '../engine/query.ts';
import { valid, visible } from './visibility.ts';

/** Which entries to look at, whatever their status. A null list does not restrict. */
export interface ScopeFrame {
  readonly certificates: readonly string[];
  readonly environments: readonly string[] | null;
  readonly day: string;
  readonly revision: number;
}

const SAMPLE: ScopeFrame = {
  certificates: ['certificate/az-fedramp-high'],
  environments: null,
  day: '2026-01-01',
  revision: 1,
};

const MATCH_ENTRIES = `
    UNWIND $certificates AS certificateId
    MATCH (:Entity {id: certificateId})<-[:GIVEN_BY]-(entry:ScopeEntry)
    WHERE ($environments IS NULL OR entry.environmentId IN $environments)
      AND ${visible('entry')} AND ${valid('entry')}`;

const subjectsNamed = defineRead<ScopeFrame, string>({
  name: 'subjectsNamed',
  text: `${MATCH_ENTRIES}
    RETURN DISTINCT entry.subjectId AS subjectId
  `,
  sample: SAMPLE,
  decode: (row) => text(row, 'subjectId'),
});

const environmentsNamed = defineRead<ScopeFrame, string>({
  name: 'environmentsNamed',
  text: `${MATCH_ENTRIES}
    RETURN DISTINCT entry.environmentId AS environmentId
  `,
  sample: SAMPLE,
  decode: (row) => text(row, 'environmentId'),
});

/** The services and families that entries name, in no order. */
export function readSubjectsNamed(engine: Engine, frame: ScopeFrame): Promise<string[]> {
  return engine.read(subjectsNamed, frame);
}

/** The environments that entries name, in no order; '' where some name none. */
export function readEnvironmentsNamed(engine: Engine, frame: ScopeFrame): Promise<string[]> {
  return engine.read(environmentsNamed, frame);
}
