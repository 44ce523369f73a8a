import { kindOfId } from '../../domain/ids.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import { type ScopeEntry, type Statement, statementId } from '../../domain/statements.ts';
import { verbOf } from '../../domain/verbs.ts';
import { entryAgain } from '../facts/facts.ts';
import { shown } from '../facts/shown.ts';
import type { ReplacedMeaning } from '../names/name-in-row.ts';
import { CERTIFICATES, certificateTopic, type EarlierStatement } from '../plan/earlier-statements.ts';
import { openStatements } from '../plan/existing.ts';
import { closing, hashStatement, planStatements, versionsGone } from '../plan/plan-statements.ts';
import type { BatchContext } from '../plan/prepare.ts';
import type { BatchWriter } from '../runs/stage.ts';
import { type EndOfList, moveEntries, type OpenEntry, openEntriesOf } from './placeless.ts';

/** Ends what the list replaces or does not say any more, and moves entries to where their certificates apply now. */
export async function writeWhatFollows(
  context: BatchContext,
  writer: BatchWriter,
  { at, isWhole, replaced }: Pick<EndOfList, 'at' | 'isWhole'> & { readonly replaced: readonly ReplacedMeaning[] },
): Promise<void> {
  const { report, memory, before } = context;
  const places = isWhole && before !== null ? [...(await before.places()).values()] : [];
  const end: EndOfList = {
    ...context,
    at,
    isWhole: isWhole && context.sourceId !== null,
    listedBefore: new Set(places.filter(({ isOfServices }) => isOfServices).map((place) => place.certificateId)),
    async take(statements) {
      report.planned({ statements });
      for (const version of statements.flatMap(versionsGone)) memory.displaced.add(version);
      await writer.write({ statements });
      await writer.settle();
    },
  };
  await endReplacedMeanings(end, replaced);
  await endWithdrawnStatements(end);
  if (end.isWhole) await endEntriesGone(end);
  // Last, so that entries that end do so where they stood.
  await moveEntries(end);
}

/** Ends the aliases that an earlier recipe of the source gave by names that mean another node now, so that these are clear. */
async function endReplacedMeanings(
  { engine, memory, report, sourceId, at, take }: EndOfList,
  replaced: readonly ReplacedMeaning[],
): Promise<void> {
  if (sourceId === null || replaced.length === 0) return;
  const valuesById = new Map(
    replaced.map(({ text, id, formerId: former }) => {
      const alias = { kind: 'Alias', subjectId: former, name: text, alias: 'ALSO' } as const;
      return [statementId(alias, [sourceId]), { text, id, former, source: sourceId }];
    }),
  );
  const ids = [...valuesById.keys()].filter((id) => !memory.hasSeen(id));
  const ended = await engine.read(openStatements, { ids, open: OPEN_REVISION });
  for (const { id } of ended) report.problem('name.replaced', at, valuesById.get(id));
  if (ended.length > 0) await take(closing(ended));
}

/** Statements that are shown with their words. */
const MOST_SHOWN = 3;

/**
 * Handles what the source said before of that which its list speaks of, and the list does not say: a whole list closes it, any
 * other leaves it as it is and reports it.
 */
async function endWithdrawnStatements(list: EndOfList): Promise<void> {
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
    const { length: total } = unsaid;
    const [what, stay, end] =
      total === 1 ? ['1 statement', 'stays', 'it ends'] : [`${total} statements`, 'stay', 'they end'];
    const first = shown(unsaid.slice(0, MOST_SHOWN).map(wordsOf), MOST_SHOWN, { total, between: '; ' });
    return report.problem('statements.stay', at, { what, source: sourceId ?? '', stay, end, first });
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

function wordsOf({ statement }: EarlierStatement): string {
  const { fromId, toId } = statement as Extract<Statement, { fromId: string }>;
  const ends =
    statement.kind === 'Responsibility'
      ? ([statement.clauseId, statement.environmentId] as const)
      : ([fromId, toId] as const);
  const { from, verb, to } = verbOf(statement, ...ends);
  return `${from} ${verb} ${to}`;
}

/**
 * Ends the source's entries for services that its whole list has no more, on the list's day. What was to begin on that day or
 * later never does. Families and statements of several sources together are left alone.
 */
async function endEntriesGone(list: EndOfList): Promise<void> {
  const { engine, report, asOf, listedBefore, at } = list;
  const gone: OpenEntry[] = [];
  for (const certificateId of listedBefore)
    for await (const open of openEntriesOf(engine, certificateId)) if (isGone(open.entry, list)) gone.push(open);
  if (gone.length === 0) return;
  const hasBegun = ({ entry: { validFrom } }: OpenEntry) => validFrom === null || validFrom < asOf;
  const unbegun = gone.filter((open) => !hasBegun(open)).map(({ entry: { id }, version }) => ({ id, version }));
  const ended = gone.filter(hasBegun).map(({ entry }) => hashStatement(entryAgain(entry, at, { validUntil: asOf })));
  report.ended(
    gone.map((open) => {
      const { id, subjectId, certificateId, environmentId, validFrom } = open.entry;
      const since = hasBegun(open) ? '' : `, which was to begin on ${validFrom}`;
      const place = environmentId ?? 'no environment named';
      return { id, sentence: `${subjectId} under ${certificateId} in ${place}${since}.` };
    }),
  );
  await list.take([...closing(unbegun), ...(await planStatements(engine, ended))]);
}

function isGone({ id, sourceIds, subjectId, validUntil }: ScopeEntry, { memory, sourceId, asOf }: EndOfList): boolean {
  const isOfSource = sourceIds.length === 1 && sourceIds[0] === sourceId && kindOfId(subjectId) === 'Service';
  return isOfSource && (validUntil === null || validUntil > asOf) && !memory.hasSeen(id);
}
