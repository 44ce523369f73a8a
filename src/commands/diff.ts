import { type ArgsDef, defineCommand } from 'citty';
import { today } from '../domain/days.ts';
import { SCOPE_DIFF_KINDS } from '../domain/scope-diff.ts';
import { BadInput } from '../errors.ts';
import { type AskGraph, allPages, mustAsk } from '../exports/ask.ts';
import { markdownOf, markdownTableOf } from '../exports/tables.ts';
import { withGraph } from './asking.ts';
import { type DiffCounts, type DiffItem, type DiffPage, POINTS, type PointNames, SCOPE_DIFF } from './diff-question.ts';
import { dayOf, type GivenOptions, oneOf, readOptions, wholeNumber, wordsOf } from './options.ts';
import { refusing } from './refusing.ts';

const FORMATS = ['md', 'json'] as const;

const ARGS = {
  from: { type: 'positional', required: true, description: 'Id of a certificate.' },
  to: { type: 'positional', required: false, description: 'Id of another one; default: the same.' },
  environment: { type: 'string', description: 'Id of an environment, for both points; default: all of them.' },
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
  format: { type: 'string', description: 'md or json; default: md. As CSV, with sources: `export diff`.' },
} as const satisfies ArgsDef;

interface Point {
  readonly certificate: string;
  readonly environment: string | null;
  readonly asOf: string;
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
    refusing(async () => void process.stdout.write(await withGraph((ask) => tellDiff(ask, rawArgs)))),
});

/** All pages of the comparison, in the format asked for. */
export async function tellDiff(ask: AskGraph, rawArgs: readonly string[]): Promise<string> {
  const given = readOptions(rawArgs, ARGS);
  const format = oneOf('format', FORMATS, given.text('format') ?? 'md');
  const [fromId, toId = fromId, ...more] = given.positionals;
  if (fromId === undefined || toId === undefined || more.length > 0) {
    throw new BadInput('diff takes the ids of one or two certificates. See --help.');
  }
  const names = await mustAsk<PointNames>(ask, POINTS, { from: fromId, to: toId });
  const from = pointOf(given, 'from', fromId, names.revision.number);
  const to = pointOf(given, 'to', toId, names.revision.number);
  if (JSON.stringify(from) === JSON.stringify(to)) {
    throw new BadInput(
      'Both points are the same: name a second certificate, or --from-as-of, --from-revision or such.',
    );
  }
  const kinds = wordsOf('kinds', SCOPE_DIFF_KINDS, given.text('kinds'));
  const pages = await allPages(
    async (after) => (await mustAsk<DiffPage>(ask, SCOPE_DIFF, { from, to, kinds, after })).scopeDiff,
  );
  const items = pages.flatMap(({ nodes }) => nodes);
  const { counts, fromInForce, toInForce, notes } = pages[0];
  const told = { from, to, fromInForce, toInForce, notes, counts, items };
  if (format === 'json') return `${JSON.stringify(told, null, 2)}\n`;
  return [
    '# Scope compared\n',
    `From ${pointWords(from, names.from)}  \nto ${pointWords(to, names.to)}.\n`,
    `${countWords(counts)}\n`,
    ...notes.map((note) => `${markdownOf(note)}\n`),
    ...(items.length === 0 ? [] : [markdownTableOf(tableOf(items))]),
  ].join('\n');
}

function pointOf({ text }: GivenOptions, side: 'from' | 'to', certificate: string, current: number): Point {
  const nameOf = (name: string) => (text(`${side}-${name}`) === null ? name : `${side}-${name}`);
  const [asOf, revision] = [nameOf('as-of'), nameOf('revision')];
  return {
    certificate,
    environment: text(nameOf('environment')),
    asOf: dayOf(asOf, text(asOf)) ?? today(),
    revision: wholeNumber(revision, text(revision)) ?? current,
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
  return `${words.join(', ')}; ${unchanged} alike.`;
}

function tableOf(items: readonly DiffItem[]) {
  return {
    columns: ['kinds', 'subject', 'name', 'formerly', 'environment', 'before', 'after', 'difference'],
    rows: items.map(({ kinds, subject, formerSubject, environment, before, after, sentence }) => [
      kinds.join(' '),
      subject.id,
      subject.name,
      formerSubject?.id ?? '',
      environment?.name ?? '',
      before.map(({ status }) => status).join(' '),
      after.map(({ status }) => status).join(' '),
      sentence,
    ]),
  };
}
