import { disagreeing } from '../../answers/findings/disagreeing.ts';
import { differencesAt, diffScopes } from '../../answers/scope/scope-diff.ts';
import { isCertificateInForce, notesOnDiff } from '../../answers/scope/scope-diff-notes.ts';
import { summarizeDiff } from '../../answers/summary/scope-diff-summary.ts';
import { uncapitalized } from '../../answers/words/count-words.ts';
import { EXTENT_WORDS } from '../../answers/words/scope-sentence.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { daysAfter } from '../../domain/days.ts';
import { nameOf } from '../../domain/entities/entity.ts';
import { groupBy } from '../../domain/grouping.ts';
import { sortedIds } from '../../domain/ids.ts';
import { ENTRY_PROPERTIES, type ScopeDifference } from '../../domain/scope/scope-diff.ts';
import type { ScopeEntry } from '../../domain/statements/statements.ts';
import { STATUS_WORDS } from '../../domain/statements/verbs.ts';
import { BadInput } from '../../errors.ts';
import { loadEntity, nameById, type Snapshot } from '../../loaders/snapshot.ts';
import { checkId } from '../arguments.ts';
import { connect, connectionFields, mustBeOfCursor, openPage, type PageArguments } from '../connection.ts';
import type { Context } from '../context.ts';
import { questionHash } from '../cursors.ts';
import type { ScopePoint as PublicPoint, Resolvers, ScopeDiffKind } from '../generated/resolvers.ts';
import type { ScopeDiffItemModel } from '../models.ts';
import { shownSummary } from './shared/answer-summary.ts';
import { mustFind, mustLoadSubject, needFound } from './shared/must-load.ts';

interface DiffArguments extends PageArguments {
  readonly from: PublicPoint;
  readonly to: PublicPoint;
  readonly kinds?: readonly ScopeDiffKind[] | null;
  readonly alike: boolean;
}

/** Cursors have the second point's revision and day; the first point's are in the key. */
async function scopeDiffOf(context: Context, { from, to, kinds, alike, ...args }: DiffArguments) {
  if (alike && kinds != null) {
    throw new BadInput(
      'Argument "kinds" must be left out if "alike" is true: it selects differences, and "alike" what does not differ.',
    );
  }
  for (const [name, point] of Object.entries({ from, to })) {
    checkId(`${name}.certificate`, point.certificate, ['Certificate']);
    if (point.environment != null) checkId(`${name}.environment`, point.environment, ['Environment']);
  }
  const page = await openPage(context, args, {
    parts: ['diff', placeOf(from), placeOf(to), alike ? 'alike' : (kinds ?? null)],
    asOf: to.asOf,
    askedRevision: to.revision,
    within: 'to.',
    keyParts: 3,
  });
  const [key, day, place] = page.after ?? [];
  const revision = key === undefined ? undefined : Number(key);
  mustBeOfCursor('from.asOf', from.asOf, day);
  mustBeOfCursor('from.revision', from.revision, revision);
  const first = await context.at(revision ?? from.revision ?? null, revision === undefined ? 'from.revision' : 'after');
  const points = {
    from: pointOf(first, from, day ?? from.asOf ?? context.today),
    to: pointOf(page.snapshot, to, page.day),
  };
  await needFound(first, { 'from.certificate': [from.certificate], 'from.environment': [from.environment] });
  await needFound(page.snapshot, { 'to.certificate': [to.certificate], 'to.environment': [to.environment] });
  const diff = await diffScopes(points.from, points.to);
  const comparison = [points.from, points.to].map(({ snapshot, day, certificateId, environmentId }) => [
    certificateId,
    environmentId,
    day,
    snapshot.point.revision,
  ]);
  const kept = alike
    ? diff.alike
    : diff.places.filter((item) => kinds?.some((kind) => item.kinds.includes(kind)) ?? true);
  const shown = kept.filter(({ key }) => key > (place ?? '')).slice(0, page.first + 1);
  const rows = (await differencesAt(points.from, points.to, shown)).map((item) => ({
    ...item,
    // Includes both points, so that a client cache by id keeps the differences between other points separate.
    id: questionHash(comparison, item.key),
    former: first,
    snapshot: page.snapshot,
    isUnplaced: diff.unplaced[item.kinds[0] === 'ADDED' ? 'from' : 'to'].has(item.subjectId),
  }));
  const keyOf = ({ key }: ScopeDifference) => [String(first.point.revision), points.from.day, key];
  return { ...connect(page, rows, keyOf, () => kept.length), diff, ...points };
}

function placeOf({ certificate, environment }: PublicPoint) {
  return [certificate, environment ?? null];
}

function pointOf(snapshot: Snapshot, { certificate, environment }: PublicPoint, day: string) {
  return { snapshot, certificateId: certificate, environmentId: environment ?? null, day };
}

/** Reads nodes at the second point, or at the first if the subject was removed. */
function atPointOf({ kinds, former, snapshot }: ScopeDiffItemModel): Snapshot {
  return kinds[0] === 'REMOVED' ? former : snapshot;
}

function subjectOf(item: ScopeDiffItemModel) {
  return mustLoadSubject(atPointOf(item), item.subjectId);
}

async function sentenceOf(item: ScopeDiffItemModel): Promise<string> {
  const { kinds, formerId, environmentId, former, changes } = item;
  const name = nameOf(await subjectOf(item));
  const where = environmentId === null ? '' : ` in ${await nameById(atPointOf(item), environmentId)}`;
  if (kinds.length === 0) return `${name}${where} is named alike at both points, as ${statuses(item.after)}.`;
  if (kinds[0] === 'ADDED') return onlyAt('second', `${name}${where}`, item.after, item);
  if (kinds[0] === 'REMOVED') return onlyAt('first', `${name}${where}`, item.before, item);
  const old =
    formerId === null || changes.some(({ property }) => property === 'name')
      ? null
      : await loadEntity(former, formerId);
  const before = old === null ? [] : [`named as ${nameOf(old)} at the first point`];
  const parts = changes
    .filter(({ property }) => !ENTRY_PROPERTIES.has(property))
    .map(({ property, before: was, after: is }) => `${property} ${said(was)} → ${said(is)}`);
  const named = [...before, ...parts];
  const sentence = named.length === 0 ? `${name}${where}.` : `${name}${where}: ${named.join('; ')}.`;
  if (changes.every(({ property }) => !ENTRY_PROPERTIES.has(property))) return sentence;
  return `${sentence} Before: ${entriesWords(item.before, former)}. After: ${entriesWords(item.after, item.snapshot)}.`;
}

/** Notes that the other point may include the subject without naming an environment. */
function onlyAt(
  point: 'first' | 'second',
  what: string,
  entries: readonly ScopeEntry[],
  { isUnplaced }: Pick<ScopeDiffItemModel, 'isUnplaced'>,
): string {
  const sentence = `${what} is named at the ${point} point only, as ${statuses(entries)}`;
  return isUnplaced ? `${sentence}; the other one names it without an environment.` : `${sentence}.`;
}

function statuses(entries: readonly ScopeEntry[]): string {
  return [...new Set(entries.map(({ status }) => STATUS_WORDS[status]))].join(' and ');
}

/**
 * The wording is neutral, since the first point is not always earlier: certificates or environments are also compared.
 */
function said(value: string | null): string {
  return value === null ? 'not stated' : `“${value}”`;
}

/**
 * Formats entries, such as `sources disagree: in scope (source a), not in scope from 2026-07-01 (source b)`. Entries for
 * different standards do not disagree.
 */
function entriesWords(entries: readonly ScopeEntry[], { catalogue }: Snapshot): string {
  const bySaid = groupBy(entries, (entry) => entryWords(entry, catalogue));
  if (bySaid.size === 1) return [...bySaid.keys()].join();
  const all = [...bySaid].map(([words, group]) => {
    const ids = sortedIds(group.flatMap(({ sourceIds }) => sourceIds));
    return `${words} (${ids.map((id) => `“${catalogue.nameOf(id)}”`).join(', ')})`;
  });
  const byStandard = groupBy(entries, ({ standardId }) => standardId ?? '');
  const disputed = [...byStandard.values()].filter((some) => new Set(some.map(({ status }) => status)).size > 1).flat();
  const lead = disputed.length === 0 ? '' : `${uncapitalized(disagreeing(disputed))}: `;
  return `${lead}${all.join(', ')}`;
}

function entryWords(
  { status, standardId, extent, condition, validFrom, validUntil }: ScopeEntry,
  catalogue: Catalogue,
): string {
  return [
    STATUS_WORDS[status],
    standardId === null ? '' : ` for ${catalogue.nameOf(standardId)}`,
    extent === null ? '' : `, ${EXTENT_WORDS[extent]}`,
    validFrom === null ? '' : ` from ${validFrom}`,
    validUntil === null ? '' : ` up to and including ${daysAfter(validUntil, -1)}`,
    condition === null ? '' : ` under the condition “${condition}”`,
  ].join('');
}

export const scopeDiffResolvers: Resolvers = {
  ScopeDiffConnection: {
    ...connectionFields,
    summary: async ({ from, to, diff }) => shownSummary(to.snapshot, await summarizeDiff(from, to, diff)),
    counts: ({ diff: { counts, alike } }) => ({
      added: counts.ADDED,
      removed: counts.REMOVED,
      changed: counts.CHANGED,
      renamed: counts.RENAMED,
      moved: counts.MOVED,
      unchanged: alike.length,
    }),
    fromInForce: ({ from }) => isCertificateInForce(from),
    toInForce: ({ to }) => isCertificateInForce(to),
    fromListed: ({ diff }) => diff.listed.from !== 'NOTHING',
    toListed: ({ diff }) => diff.listed.to !== 'NOTHING',
    codedNotes: ({ from, to, diff }) => notesOnDiff(from, to, diff),
    notes: async ({ from, to, diff }) => (await notesOnDiff(from, to, diff)).map(({ sentence }) => sentence),
  },
  ScopeDiffPoint: {
    asOf: ({ day }) => day,
    revision: ({ snapshot }) => snapshot.point.revision,
  },
  ScopeDiffItem: {
    subject: subjectOf,
    formerSubject: ({ formerId, former }) => (formerId === null ? null : mustLoadSubject(former, formerId)),
    environment: (item) =>
      item.environmentId === null ? null : mustFind(atPointOf(item), 'Environment', item.environmentId),
    sentence: sentenceOf,
  },
  Query: {
    scopeDiff: (_root, args, context) => scopeDiffOf(context, args),
  },
};
