import { partition } from '../../domain/grouping.ts';
import { kindOfId } from '../../domain/ids.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import { type ScopeEntry, type Statement, statementId } from '../../domain/statements/statements.ts';
import { verbOf } from '../../domain/statements/verbs.ts';
import { endIdsOf } from '../../store/statement-ends.ts';
import { entryAgain, isOnlyOf } from '../facts/facts.ts';
import type { ReplacedMeaning } from '../names/name-in-row.ts';
import type { Before } from '../plan/complete-entries.ts';
import { type FilesOfList, readingsOfFolder, readingsOfSameFiles, readStillStated } from '../plan/earlier-readings.ts';
import { CERTIFICATES, NAMES, readEarlierStatements, topicsOf } from '../plan/earlier-statements.ts';
import { openStatements, versionOf } from '../plan/existing.ts';
import { closing, hashStatement, planStatements, versionsGone } from '../plan/plan-statements.ts';
import type { BatchContext } from '../plan/prepare.ts';
import type { BatchWriter } from '../runs/stage.ts';
import { type EndOfList, moveEntries, openEntriesOf } from './placeless.ts';

interface ListRead extends Pick<EndOfList, 'at'> {
  readonly replaced: readonly ReplacedMeaning[];
  readonly list: FilesOfList;
}

/** Ends statements that the list replaces or, if it is whole, no longer has. Moves entries to the current environments of their certificates. */
export async function writeWhatFollows(
  context: BatchContext,
  writer: BatchWriter,
  { at, replaced, list }: ListRead,
): Promise<void> {
  const { report, memory, isWhole, before, sourceId } = context;
  const end: EndOfList = {
    ...context,
    at,
    async take(statements) {
      report.planned({ statements });
      for (const version of statements.flatMap(versionsGone)) memory.displaced.add(version);
      await writer.write({ statements });
      await writer.settle();
    },
  };
  await endReplacedMeanings(end, replaced);
  if (isWhole && before !== null) {
    await endStatementsGone(end, before);
    await endEntriesGone(end, before, list);
  }
  if (isWhole && sourceId === null) await takeBackGone(end, list);
  // Move entries last, so that ended ones end in their old environment.
  await moveEntries(end);
}

/** Ends aliases from an earlier recipe of the source if their names now mean another node, so that they are not ambiguous. */
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

/** Closes earlier statements of the source without dates that its list no longer has, although it covers their topics. */
async function endStatementsGone(list: EndOfList, before: Before): Promise<void> {
  const { engine, memory, report, isRegister, take } = list;
  // If a part or successor is unknown, the list may name any of them, so none may end.
  if (report.has('name.in-passing')) memory.spokenOf.delete(NAMES);
  // Its entries end on a date, and questions about earlier dates still need it.
  const spared = isRegister ? new Set() : await certificatesWithServices(before);
  const isSpokenOf = (topic: string) =>
    memory.spokenOf.has(topic) ||
    (kindOfId(topic) === 'Certificate' && memory.spokenOf.has(CERTIFICATES) && !spared.has(topic));
  const gone = (await readEarlierStatements(engine, before.sourceId)).filter(
    (statement) =>
      !memory.hasSeen(statement.id) &&
      !memory.displaced.has(versionOf(statement)) &&
      topicsOf(statement, memory.spokenOf).some(isSpokenOf),
  );
  // Entries without their own environment change if a certificate no longer applies in one.
  for (const statement of gone)
    if (statement.kind === 'Membership' && statement.membership === 'APPLIES_IN')
      memory.appliesIn.set(statement.fromId, memory.appliesIn.get(statement.fromId) ?? []);
  report.ended(gone.map((statement) => ({ id: statement.id, sentence: `${wordsOf(statement)}.` })));
  await take(closing(gone));
}

/** Returns the certificates under which the source listed services before. */
async function certificatesWithServices({ places }: Before): Promise<ReadonlySet<string>> {
  const listed = [...(await places()).values()].filter(({ isOfServices }) => isOfServices);
  return new Set(listed.map(({ certificateId }) => certificateId));
}

function wordsOf(statement: Statement): string {
  if (statement.kind === 'Alias') return `${statement.subjectId} is named “${statement.name}”`;
  const [id = '', otherId = ''] = endIdsOf(statement);
  const { from, verb, to } = verbOf(statement, id, otherId);
  return `${from} ${verb} ${to}`;
}

/**
 * Ends the source's entries for services that its whole list no longer has, on the list's date. An entry that would begin on
 * that date or later is removed, and so is one that an earlier reading of the same files stated: they never said so.
 * Families and statements that several sources share stay unchanged.
 */
async function endEntriesGone(list: EndOfList, before: Before, files: FilesOfList): Promise<void> {
  const { engine, report, at } = list;
  const { asOf } = before;
  const readings = new Set(await readingsOfSameFiles(engine, files));
  const gone: ScopeEntry[] = [];
  for (const certificateId of await certificatesWithServices(before))
    for await (const entry of openEntriesOf(engine, certificateId)) if (isGone(entry, list, asOf)) gone.push(entry);
  const isMisread = ({ fromRevision }: ScopeEntry) => readings.has(fromRevision);
  const isUnbegun = ({ validFrom }: ScopeEntry) => validFrom !== null && validFrom >= asOf;
  const [removed, begun] = partition(gone, (entry) => isMisread(entry) || isUnbegun(entry));
  const ended = begun.map((entry) => hashStatement(entryAgain(entry, at, { validUntil: asOf })));
  report.ended(
    gone.map((entry) => {
      const { id, subjectId, certificateId, environmentId, validFrom } = entry;
      const begins = isUnbegun(entry) ? `, which was to begin on ${validFrom}` : '';
      const since = isMisread(entry) ? ', which an earlier import of the same files stated' : begins;
      const place = environmentId ?? 'no environment named';
      return { id, sentence: `${subjectId} under ${certificateId} in ${place}${since}.` };
    }),
  );
  await list.take([...closing(removed), ...(await planStatements(engine, ended))]);
}

/**
 * Closes what earlier imports of the same folder stated and it no longer has, if it describes all sources of the statement.
 * Its statements have days of their own, so what it no longer has is no end but a correction.
 */
async function takeBackGone({ engine, memory, report, take }: EndOfList, files: FilesOfList): Promise<void> {
  for (const revision of await readingsOfFolder(engine, files)) {
    const earlier = await readStillStated(engine, revision, (id) => !memory.hasSeen(id));
    const gone = earlier.filter(
      (statement) =>
        !memory.displaced.has(versionOf(statement)) && statement.sourceIds.every((id) => memory.spokenOf.has(id)),
    );
    report.ended(gone.map((statement) => ({ id: statement.id, sentence: `${wordsOf(statement)}.` })));
    await take(closing(gone));
  }
}

function isGone(entry: ScopeEntry, { memory, sourceId }: EndOfList, asOf: string): boolean {
  const { id, subjectId, validUntil } = entry;
  const isOfSource = isOnlyOf(entry, sourceId) && kindOfId(subjectId) === 'Service';
  return isOfSource && (validUntil === null || validUntil > asOf) && !memory.hasSeen(id);
}
