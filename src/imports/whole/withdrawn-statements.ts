import type { Statement } from '../../domain/statements.ts';
import { verbOf } from '../../domain/verbs.ts';
import { shown } from '../facts/shown.ts';
import { CERTIFICATES, certificateTopic, type EarlierStatement } from '../plan/earlier-statements.ts';
import { closing } from '../plan/plan-statements.ts';
import type { EndOfList } from './end-of-list.ts';

/** Statements that are shown with their words. */
const MOST_SHOWN = 3;

/**
 * Handles what the source said before of that which its list speaks of, and the list does not say: a whole list closes it, any
 * other leaves it as it is and reports it.
 */
export async function endWithdrawnStatements(list: EndOfList): Promise<void> {
  const { memory, report, saidBefore, sourceId, at, isWhole } = list;
  const gone = certificatesGone(list);
  const unsaid = saidBefore.filter(
    (said) =>
      !memory.hasSeen(said.statement.id) &&
      !memory.displaced.has(said.version) &&
      !isHalfKnown(said, memory.halfKnown) &&
      (said.topics.some((topic) => memory.spokenOf.has(topic)) || isAboutOne(said, gone)),
  );
  if (unsaid.length === 0) return;
  if (!isWhole) {
    return report.problem('statements.stay', at, wordsOnStaying(unsaid, sourceId ?? ''));
  }
  // Entries without a place of their own follow where a certificate applies no longer.
  for (const { statement } of unsaid)
    if (statement.kind === 'Membership' && statement.membership === 'APPLIES_IN')
      memory.noLongerIn.add(statement.fromId);
  report.ended(unsaid.map((said) => ({ id: said.statement.id, sentence: `${wordsOf(said)}.` })));
  await list.take(closing(unsaid.map(({ statement, version }) => ({ id: statement.id, version }))));
}

/**
 * Returns certificates that the source described before and that are not in its list. A register speaks of them by leaving them
 * out, and so does a whole list that describes certificates, but for those whose services its source lists.
 */
function certificatesGone({ memory, isRegister, isWhole, saidBefore, listedBefore }: EndOfList): ReadonlySet<string> {
  if (!isRegister && !(isWhole && memory.spokenOf.has(CERTIFICATES))) return new Set();
  const described = saidBefore.flatMap(({ statement, topics }) =>
    'fromId' in statement && topics.includes(certificateTopic(statement.fromId)) ? [statement.fromId] : [],
  );
  return new Set(
    described.filter((id) => !memory.spokenOf.has(certificateTopic(id)) && (isRegister || !listedBefore.has(id))),
  );
}

/** True for what describes one of the certificates, where it applies, and what leverages it. */
function isAboutOne({ statement }: EarlierStatement, certificates: ReadonlySet<string>): boolean {
  return 'fromId' in statement && [statement.fromId, statement.toId].some((id) => certificates.has(id));
}

/** True where the list names others beside the service that are not known: they may be the same. */
function isHalfKnown({ statement }: EarlierStatement, halfKnown: ReadonlySet<string>): boolean {
  if (statement.kind !== 'Membership') return false;
  const { membership, fromId, toId } = statement;
  const isOfNames = membership === 'COMPONENT_OF' || membership === 'REPLACED_BY';
  return isOfNames && [fromId, toId].some((id) => halfKnown.has(id));
}

function wordsOnStaying(unsaid: readonly EarlierStatement[], source: string) {
  const first = unsaid.slice(0, MOST_SHOWN).map(wordsOf);
  const [what, stay, end] =
    unsaid.length === 1 ? ['1 statement', 'stays', 'it ends'] : [`${unsaid.length} statements`, 'stay', 'they end'];
  return { what, source, stay, end, first: shown(first, MOST_SHOWN, { total: unsaid.length, between: '; ' }) };
}

function wordsOf({ statement }: EarlierStatement): string {
  if (statement.kind === 'Responsibility') return wordsBetween(statement, statement.clauseId, statement.environmentId);
  const { fromId, toId } = statement as Extract<Statement, { fromId: string }>;
  return wordsBetween(statement, fromId, toId);
}

function wordsBetween(statement: Statement, id: string, otherId: string): string {
  const { from, verb, to } = verbOf(statement, id, otherId);
  return `${from} ${verb} ${to}`;
}
