import type { InheritanceFilter } from '../../../src/graphql/generated/resolvers.ts';
import { asked } from '../ask.ts';
import type { Note, Noted } from './noted.ts';
import { NOTES } from './notes.ts';
import type { Checked } from './sentences.ts';
import { rowsOf, type World } from './world.ts';

const ASKED = `query ($filter: InheritanceFilter!, $asOf: Date!) {
  inheritance(filter: $filter, asOf: $asOf, first: 1) { notes { code count sentence nodeIds } }
}`;

/** Parses the notes of an answer, and checks each against the rows of the same question. */
export async function checkNotes(
  checked: Checked,
  world: World,
  filter: Partial<InheritanceFilter>,
  day: string,
): Promise<void> {
  const { inheritance } = await asked(world.ask, ASKED, { filter, asOf: day });
  await readNotes(checked, inheritance.notes, { world, filter, day });
}

/** Checks the notes on a question against its rows. */
export async function readNotes(
  checked: Checked,
  notes: readonly Note[],
  { world, filter, day }: Pick<Noted, 'world' | 'filter' | 'day'>,
): Promise<void> {
  if (notes.length === 0) return;
  const rows = await rowsOf(world, filter, day);
  const tellsOfHop = notes.some(({ code }) => code === 'LEVERAGE_NOT_FOLLOWED');
  const rowsAfterOneHop = tellsOfHop ? await rowsOf(world, { ...filter, leverageHops: 1 }, day) : [];
  for (const note of notes) {
    const noted: Noted = { world, filter, day, rows, rowsAfterOneHop, note };
    checked.read(note.sentence, NOTES, noted, { code: note.code, filter, day });
  }
}
