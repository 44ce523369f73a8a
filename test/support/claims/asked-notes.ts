import type { InheritanceFilter } from '../../../src/graphql/generated/resolvers.ts';
import { afterOneHop, type Note } from './noted.ts';
import { NOTES } from './notes.ts';
import type { Checked } from './sentences.ts';
import { asked, rowsOf, type World } from './world.ts';

const ASKED = `query ($filter: InheritanceFilter!, $asOf: Date!) {
  inheritance(filter: $filter, asOf: $asOf, first: 1) { notes { code count sentence nodeIds } }
}`;

/** Reads the notes of an answer back, and holds each against the rows of the same question. */
export async function checkNotes(
  checked: Checked,
  world: World,
  filter: Partial<InheritanceFilter>,
  day: string,
): Promise<void> {
  const { inheritance } = await asked(world.ask, ASKED, { filter, asOf: day });
  const notes: readonly Note[] = inheritance.notes;
  if (notes.length === 0) return;
  const rows = await rowsOf(world, filter, day);
  const rowsAfterOneHop = await afterOneHop(world, filter, day, notes);
  for (const note of notes) {
    checked.read(
      note.sentence,
      NOTES,
      { world, filter, day, rows, rowsAfterOneHop, note },
      { code: note.code, filter, day },
    );
  }
}
