import type { InheritanceQuestion } from '../../../answers/inheritance/question.ts';
import { type InheritanceNote, MOST_NODE_IDS } from '../../../answers/notes/note.ts';
import { notesOn } from '../../../answers/notes/notes.ts';
import type { Snapshot } from '../../../loaders/snapshot.ts';
import { checkRange } from '../../arguments.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import type { InheritanceNoteModel } from '../../models.ts';
import { loadNode } from './node.ts';

export async function shownNotes(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  counted: Parameters<typeof notesOn>[2],
): Promise<InheritanceNoteModel[]> {
  return shownAt(snapshot, await notesOn(snapshot, question, counted));
}

/** Limits the ids of each note, and adds the revision at which its nodes are read. */
export function shownAt({ point: { revision } }: Snapshot, notes: readonly InheritanceNote[]): InheritanceNoteModel[] {
  return notes.map((note) => ({ ...note, nodeIds: note.nodeIds.slice(0, MOST_NODE_IDS), revision }));
}

export const inheritanceNoteResolvers: Resolvers = {
  InheritanceNote: {
    nodes: async ({ nodeIds, revision }, { first }, context) => {
      checkRange('first', first, MOST_NODE_IDS);
      const snapshot = context.snapshotOf(revision);
      const nodes = await Promise.all(nodeIds.slice(0, first).map((id) => loadNode(snapshot, 'nodeIds', id)));
      return nodes.filter((node) => node !== null);
    },
  },
};
