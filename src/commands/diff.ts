import { type ArgsDef, defineCommand } from 'citty';
import { today } from '../domain/days.ts';
import { SCOPE_DIFF_KINDS } from '../domain/scope/scope-diff.ts';
import { BadInput } from '../errors.ts';
import { type AskGraph, allPages, mustAsk } from '../exports/ask.ts';
import { diff } from '../exports/kinds/diff.ts';
import { type NamedInputs, withIds } from '../exports/names.ts';
import { markdownOf, markdownTableOf } from '../exports/tables.ts';
import { type DiffCounts, type DiffItem, type DiffPage, POINTS, type PointNames, SCOPE_DIFF } from './diff-question.ts';
import { csvArguments, takeAway } from './export.ts';
import { withGraph } from './shared/asking.ts';
import { dayOf, type GivenOptions, oneOf, readOptions, wholeNumber, wordsOf } from './shared/options.ts';
import { refusing } from './shared/refusing.ts';

const FORMATS = ['md', 'csv', 'json'] as const;

const ARGS = {
  from: { type: 'positional', required: true, description: 'Id or name of a certificate.' },
  to: { type: 'positional', required: false, description: 'Id or name of another one; default: the same.' },
  environment: { type: 'string', description: 'Id or name of an environment, for both points; default: all of them.' },
  'from-environment': { type: 'string', description: 'Environment of the first point.' },
  'to-environment': { type: 'string', description: 'Environment of the second point.' },
  'as-of': { type: 'string', description: 'A day such as 2026-11-24, for both points; default: today in UTC.' },
  'from-as-of': { type: 'string', description: 'Day of the first point.' },
  'to-as-of': { type: 'string', description: 'Day of the second point.' },
  revision: { type: 'string', description: 'A revision, for both points; default: the current one.' },
  'from-revision': { type: 'string', description: 'Revision of the first point.' },
  'to-revision': { type: 'string', description: 'Revision of the second point.' },
  kinds: {
    type: 'string',
    description: 'ADDED, REMOVED, CHANGED, RENAMED or MOVED, separated by commas; default: all.',
  },
  format: { type: 'string', description: 'md, csv (what `export diff` writes) or json; default: md.' },
} as const satisfies ArgsDef;

const POINT: NamedInputs = { certificate: ['CERTIFICATE'], environment: ['ENVIRONMENT'] };

interface AskedPoint {
  readonly certificate: string;
  readonly environment: string | null;
  readonly asOf: string;
  /** Null for the current one. */
  readonly revision: number | null;
}

interface Point extends AskedPoint {
  readonly revision: number;
}

export const diffCommand = defineCommand({
  meta: {
    name: 'diff',
    description:
      'Compares the scopes of two certificates, or of one certificate on two days, at two revisions or in two environments. Example: `diff certificate/a --from-as-of 2024-01-01` compares that day with today.',
  },
  args: ARGS,
  run: ({ rawArgs }) =>
    refusing(async () => {
      const asked = readDiff(rawArgs);
      if (asked.format === 'csv') return takeAway(diff, diffAsCsv(asked));
      process.stdout.write(await withGraph((ask) => tellDiff(ask, asked)));
    }),
});

interface AskedDiff {
  readonly format: (typeof FORMATS)[number];
  readonly kinds: readonly string[] | null;
  readonly from: AskedPoint;
  readonly to: AskedPoint;
}

export function readDiff(rawArgs: readonly string[]): AskedDiff {
  const given = readOptions(rawArgs, ARGS);
  const format = oneOf('format', FORMATS, given.text('format') ?? 'md');
  const [fromId, toId = fromId, ...more] = given.positionals;
  if (fromId === undefined || toId === undefined || more.length > 0) {
    throw new BadInput('diff takes one or two certificates, by id or name. See --help.');
  }
  const [from, to] = [pointOf(given, 'from', fromId), pointOf(given, 'to', toId)];
  mustDiffer(from, to);
  return { format, from, to, kinds: wordsOf('kinds', SCOPE_DIFF_KINDS, given.text('kinds')) };
}

function mustDiffer(from: AskedPoint, to: AskedPoint): void {
  if (JSON.stringify(from) !== JSON.stringify(to)) return;
  throw new BadInput(
    'Both points are the same; name a second certificate, or another day, such as --from-as-of 2024-01-01. See --help.',
  );
}

function diffAsCsv({ from, to, kinds }: AskedDiff): string[] {
  const of = (name: string, point: AskedPoint) =>
    Object.entries(point).map(([key, value]) => [`${name}.${key}`, value] as const);
  return csvArguments({ ...Object.fromEntries([...of('from', from), ...of('to', to)]), kinds });
}

export async function tellDiff(ask: AskGraph, { format, kinds, ...asked }: AskedDiff): Promise<string> {
  const [first, second] = await Promise.all([withIds(ask, POINT, asked.from), withIds(ask, POINT, asked.to)]);
  const ids = { from: first.certificate, to: second.certificate };
  const names = await mustAsk<PointNames>(ask, POINTS, ids);
  const settled = (point: AskedPoint): Point => ({ ...point, revision: point.revision ?? names.revision.number });
  const [from, to] = [settled(first), settled(second)];
  mustDiffer(from, to);
  const pages = await allPages(
    async (after) => (await mustAsk<DiffPage>(ask, SCOPE_DIFF, { from, to, kinds, after })).scopeDiff,
  );
  const items = pages.flatMap(({ nodes }) => nodes);
  const { counts, fromInForce, toInForce, fromListed, toListed, codedNotes } = pages[0];
  const notes = codedNotes.map(({ sentence }) => sentence);
  const result = { from, to, fromInForce, toInForce, fromListed, toListed, notes, counts, items };
  if (format === 'json') return `${JSON.stringify(result, null, 2)}\n`;
  return [
    '# Scope compared\n',
    `From ${pointWords(from, names.from)}  \nto ${pointWords(to, names.to)}.\n`,
    `${countWords(counts)}\n`,
    ...notes.map((note) => `${markdownOf(note)}\n`),
    ...(items.length === 0 ? [] : [markdownTableOf(tableOf(items))]),
  ].join('\n');
}

function pointOf({ text }: GivenOptions, side: 'from' | 'to', certificate: string): AskedPoint {
  const nameOf = (name: string) => (text(`${side}-${name}`) === null ? name : `${side}-${name}`);
  const [asOf, revision] = [nameOf('as-of'), nameOf('revision')];
  return {
    certificate,
    environment: text(nameOf('environment')),
    asOf: dayOf(asOf, text(asOf)) ?? today(),
    revision: wholeNumber(revision, text(revision)),
  };
}

function pointWords(
  { certificate, environment, asOf, revision }: Point,
  node: { readonly name: string } | null,
): string {
  const place = environment === null ? '' : ` in ${environment}`;
  return `“${markdownOf(node?.name ?? certificate)}” (${certificate})${place} on ${asOf}, revision ${revision}`;
}

function countWords({ unchanged, ...counts }: DiffCounts): string {
  const words = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
  return `${words.join(', ')}; ${unchanged} unchanged.`;
}

/** Turns `IN_SCOPE` and `IN_AUDIT` into `in scope, in audit`. */
function readable(words: readonly string[]): string {
  return words.map((word) => word.toLowerCase().replaceAll('_', ' ')).join(', ');
}

function tableOf(items: readonly DiffItem[]) {
  return {
    columns: ['kinds', 'subject', 'name', 'formerly', 'environment', 'before', 'after', 'difference'],
    rows: items.map(({ kinds, subject, formerSubject, environment, before, after, sentence }) => [
      readable(kinds),
      subject.id,
      subject.name,
      formerSubject?.id ?? '',
      environment?.name ?? '',
      readable(before.map(({ status }) => status)),
      readable(after.map(({ status }) => status)),
      sentence,
    ]),
  };
}
