import { partition } from '../../domain/grouping.ts';
import { verbOf } from '../../domain/verbs.ts';
import type { Location } from '../facts/facts.ts';
import { shown } from '../facts/shown.ts';
import { closing } from '../plan/closing.ts';
import type { BatchContext } from '../plan/prepare.ts';
import { type SaidBefore, saidBefore } from '../plan/topics.ts';
import type { BatchWriter } from '../runs/batch-writer.ts';

/** Of what is told, shown with its words. */
const MOST_SHOWN = 3;

/**
 * What the source said before of that which its list speaks of, and the list does not say: a whole list closes it, any other
 * leaves it as it is and tells.
 */
export async function endWhatIsNoLongerSaid(
  context: BatchContext,
  writer: BatchWriter,
  { at, isWhole }: { readonly at: Location; readonly isWhole: boolean },
): Promise<void> {
  const { engine, memory, report, sourceId, sourceIsNew } = context;
  if (sourceId === null || sourceIsNew) return;
  const said = await saidBefore(engine, memory.topics, sourceId);
  const gone = said.filter(
    ({ statement, version }) => !memory.seen.has(statement.id) && !memory.displaced.has(version),
  );
  if (gone.length === 0) return;
  if (!isWhole) {
    report.remark(at, describeStaying(gone, sourceId));
    return;
  }
  const [open, ended] = partition(gone, (said) => isHalfKnown(said, memory.halfKnown));
  if (open.length > 0) report.remark(at, describeOpen(open));
  if (ended.length === 0) return;
  for (const said of ended) rememberEnded(said, context);
  const batch = closing(ended.map(({ statement, version }) => ({ id: statement.id, version })));
  report.planned(batch);
  report.ended(ended.map((said) => ({ id: said.statement.id, sentence: `${wordsOf(said)}.` })));
  await writer.write(batch);
  await writer.settle();
}

/** What a list tells of a service beside one that is not known may be just that. */
function isHalfKnown({ statement }: SaidBefore, halfKnown: ReadonlySet<string>): boolean {
  if (statement.kind !== 'Membership') return false;
  const { membership, fromId, toId } = statement;
  return (
    (membership === 'COMPONENT_OF' || membership === 'REPLACED_BY') && [fromId, toId].some((id) => halfKnown.has(id))
  );
}

function describeOpen(open: readonly SaidBefore[]): string {
  const { length } = open;
  const first = open.slice(0, MOST_SHOWN).map(wordsOf);
  return (
    `${shown(first, MOST_SHOWN, { total: length, between: '; ' })}: the list does not say so any more, and ${length === 1 ? 'it stays' : 'they stay'} all the same, ` +
    'since it names others there that nobody is known by.'
  );
}

/** Entries without a place of their own follow where a certificate applies no longer. */
function rememberEnded({ statement, version }: SaidBefore, { memory }: BatchContext): void {
  memory.displaced.add(version);
  if (statement.kind === 'Membership' && statement.membership === 'APPLIES_IN') memory.noLongerIn.add(statement.fromId);
}

function describeStaying(gone: readonly SaidBefore[], sourceId: string): string {
  const first = gone.slice(0, MOST_SHOWN).map(wordsOf);
  const [what, stay, end] =
    gone.length === 1 ? ['1 statement', 'stays', 'it ends'] : [`${gone.length} statements`, 'stay', 'they end'];
  return (
    `${what} that ${sourceId} made before about the same ${stay}, though the list does not say so any more: ${shown(first, MOST_SHOWN, { total: gone.length, between: '; ' })}. ` +
    `With "whole: true" in the recipe, ${end}.`
  );
}

function wordsOf({ statement }: SaidBefore): string {
  if (statement.kind === 'Responsibility') return wordsBetween(statement, statement.clauseId, statement.environmentId);
  const { fromId, toId } = statement as Extract<SaidBefore['statement'], { fromId: string }>;
  return wordsBetween(statement, fromId, toId);
}

function wordsBetween(statement: SaidBefore['statement'], id: string, otherId: string): string {
  const { from, verb, to } = verbOf(statement, id, otherId);
  return `${from} ${verb} ${to}`;
}
