import { sortedIds } from '../../domain/ids.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import type { InheritedRow } from '../inheritance/page.ts';
import { evidenceOf } from './evidence.ts';
import type { EvidenceStep } from './evidence-step.ts';

const stepsByRow = new WeakMap<InheritedRow, Promise<readonly EvidenceStep[]>>();

/** Returns all steps of a row; cached, since one operation needs the steps, their count and their sources. */
export function stepsOf(snapshot: Snapshot, row: InheritedRow): Promise<readonly EvidenceStep[]> {
  const known = stepsByRow.get(row);
  if (known !== undefined) return known;
  const steps = evidenceOf(snapshot, row);
  stepsByRow.set(row, steps);
  return steps;
}

export async function sourceIdsOf(snapshot: Snapshot, row: InheritedRow): Promise<string[]> {
  return sortedIds((await stepsOf(snapshot, row)).flatMap(({ sourceIds }) => sourceIds));
}
