import { shouldYield, yieldIfDue } from '../../concurrency/yielding.ts';
import { groupByEach } from '../../domain/grouping.ts';
import type { ParticipationGroups } from '../../domain/inheritance/participation-groups.ts';
import type { MatrixColumns } from '../../domain/scope/matrix-columns.ts';
import { nameById, type Snapshot } from '../../loaders/snapshot.ts';
import { columnFacts, surestBySubject } from '../facts/scope-counts.ts';
import { type ColumnFacts, matrixSentence, scopeMatrixSentences } from '../facts/scope-matrix-sentences.ts';
import { keptIn } from '../inheritance/counting.ts';
import type { InheritanceQuestion } from '../inheritance/question.ts';
import { notesOn } from '../notes/notes.ts';
import { columnsBy, NO_ENVIRONMENT_COLUMN } from '../scope/matrix-columns.ts';
import { type AnswerSummary, summaryOf } from './answer-summary.ts';
import { citedEntries } from './cited-entries.ts';
import { glanceAtSeveral } from './glance.ts';
import { ABSENT, unknownIn } from './without-rows.ts';

export async function summarizeMatrix(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  {
    columns,
    columnIds,
    participationGroups,
  }: {
    readonly columns: MatrixColumns;
    readonly columnIds: readonly string[];
    readonly participationGroups: ParticipationGroups;
  },
): Promise<AnswerSummary> {
  const kept = participationGroups.groups.filter(keptIn(question));
  const notes = kept.length === 0 ? await notesOn(snapshot, question, { participationGroups }) : [];
  const unknown = unknownIn(question, notes);
  if (unknown.isAll) return summaryOf(snapshot, unknown.sentences, [], glanceAtSeveral(ABSENT, unknown.sentences));
  const facts: ColumnFacts[] = [];
  const groupsByColumn = groupByEach(kept, columnsBy(question, columns));
  for (const id of columnIds) {
    if (shouldYield()) await yieldIfDue(snapshot.mayGoOn);
    const here = groupsByColumn.get(id) ?? [];
    const name = await columnName(snapshot, columns, id);
    facts.push(columnFacts(snapshot, participationGroups, { name, kept: here, isStandard: columns === 'STANDARDS' }));
  }
  const surest = surestBySubject(participationGroups, new Set(kept));
  const { cited, later } = await citedEntries(snapshot, question, { surest, isAll: true });
  const isOpen = kept.length > 0 && kept.every(({ possibleBecause }) => possibleBecause.includes('EDITION_NOT_STATED'));
  const open = isOpen ? 'No source states which edition applies, so all of it is possible only.' : '';
  const noun = columns.slice(0, -1).toLowerCase();
  const told = scopeMatrixSentences(facts, noun);
  const glance = glanceAtSeveral(matrixSentence(facts, noun), [...unknown.sentences, open, later]);
  return summaryOf(snapshot, [...unknown.sentences, ...told, open, later], cited, glance);
}

/** Quotes names of certificates, which contain commas. */
async function columnName(snapshot: Snapshot, columns: MatrixColumns, id: string): Promise<string> {
  if (id === NO_ENVIRONMENT_COLUMN) return 'an environment that is not stated';
  const name = await nameById(snapshot, id);
  return columns === 'CERTIFICATES' ? `“${name}”` : name;
}
