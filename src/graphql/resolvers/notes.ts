import { MOST_NODE_IDS } from '../../answers/inheritance/note.ts';
import { notesOn } from '../../answers/inheritance/notes.ts';
import type { InheritanceQuestion } from '../../answers/inheritance/question.ts';
import type { TallySheet } from '../../domain/tally-sheet.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';

/** The notes of an answer, each with the first ids of what it is about. */
export async function shownNotes(snapshot: Snapshot, question: InheritanceQuestion, sheet: TallySheet) {
  const notes = await notesOn(snapshot, question, sheet);
  return notes.map((note) => ({ ...note, nodeIds: note.nodeIds.slice(0, MOST_NODE_IDS) }));
}
