import { firstByKey } from '../../domain/grouping.ts';
import { compareText } from '../../domain/ids.ts';
import type { NamedByEntry, ParticipationGroup } from '../../domain/inheritance/participation-groups.ts';
import { type IndexedClaim, isSaidBy } from '../../domain/scope/scope-index.ts';
import type { ScopeClaim, ScopeEntry } from '../../domain/statements/statements.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { FEW, namesById } from '../words/few-names.ts';
import { scopeSentence } from '../words/scope-sentence.ts';
import { type InheritanceNote, MOST_NODE_IDS } from './note.ts';

/** Returns notes on entries with a condition, and on entries that contradict a row; a count of 0 means none. */
export function notesOnEntries(snapshot: Snapshot, kept: readonly ParticipationGroup[]): Promise<InheritanceNote[]> {
  return Promise.all([
    noteOn(
      snapshot,
      kept.map(({ conditional }) => conditional),
      {
        code: 'CONDITION',
        lead: 'In scope under a condition:',
      },
    ),
    noteOn(
      snapshot,
      kept.map(({ contradicting }) => contradicting),
      {
        code: 'CONTRADICTED',
        lead: 'Entries disagree: one has it in scope, another does not.',
      },
    ),
  ]);
}

async function noteOn(
  snapshot: Snapshot,
  parts: readonly NamedByEntry[],
  { code, lead }: { readonly code: InheritanceNote['code']; readonly lead: string },
): Promise<InheritanceNote> {
  const all = merge(parts);
  const count = [...all.values()].reduce((sum, named) => sum + named.size, 0);
  const entries = await firstEntries(snapshot, all);
  return {
    code,
    count,
    sentence: `${lead} ${await entriesSentence(snapshot, entries, count)}`,
    nodeIds: entries.map(({ id }) => id),
  };
}

/** Quotes a single entry. For several entries, lists only the subjects: the entries would fill a page. */
async function entriesSentence(snapshot: Snapshot, entries: readonly ScopeEntry[], count: number): Promise<string> {
  const [first] = entries;
  if (first === undefined) return '';
  if (count === 1) return scopeSentence(snapshot, first);
  const subjects = firstByKey(entries, ({ subjectId }) => subjectId).map(({ subjectId }) => subjectId);
  // The number of subjects is unknown if not all entries were read.
  const isAll = entries.length === count;
  const names = await namesById(snapshot, isAll ? subjects : subjects.slice(0, FEW));
  return `${count} entries name ${names}${isAll ? '' : ' and others'}; the evidence of the rows quotes these entries.`;
}

function merge(parts: readonly NamedByEntry[]): NamedByEntry {
  const all = new Map<ScopeClaim, Set<string>>();
  for (const part of parts) {
    for (const [claim, named] of part) {
      const known = all.get(claim) ?? new Set();
      for (const id of named) known.add(id);
      all.set(claim, known);
    }
  }
  return all;
}

/** Reads the entries whose ids the note lists, up to `MOST_NODE_IDS`: claims of the scope index have no ids. */
async function firstEntries(snapshot: Snapshot, all: NamedByEntry): Promise<ScopeEntry[]> {
  const first: { readonly claim: ScopeClaim; readonly namedId: string }[] = [];
  for (const [claim, named] of all) {
    for (const namedId of named) {
      if (first.length === MOST_NODE_IDS) break;
      first.push({ claim, namedId });
    }
  }
  const entries = await Promise.all(first.map(({ claim, namedId }) => entryOf(snapshot, claim, namedId)));
  return entries
    .flat()
    .sort((left, right) => compareText(left.subjectId, right.subjectId) || compareText(left.id, right.id));
}

async function entryOf({ entriesUnder }: Snapshot, claim: ScopeClaim, namedId: string): Promise<readonly ScopeEntry[]> {
  if (isEntry(claim)) return [claim];
  const entries = await entriesUnder.load({ id: namedId, certificates: [claim.certificateId] });
  return entries.filter((entry) => isSaidBy(claim as IndexedClaim, entry));
}

function isEntry(claim: ScopeClaim): claim is ScopeEntry {
  return 'subjectId' in claim;
}
