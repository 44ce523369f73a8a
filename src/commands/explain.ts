import { type ArgsDef, defineCommand } from 'citty';
import { BadInput } from '../errors.ts';
import { type AskGraph, mustAsk } from '../exports/ask.ts';
import { why as whyExport } from '../exports/kinds/why.ts';
import { withIds } from '../exports/names.ts';
import { namedInputs } from '../exports/parameters.ts';
import { markdownOf } from '../exports/tables.ts';
import { withGraph } from './shared/asking.ts';
import { dayOf, LEVERAGE_HOPS_OPTION, leverageHopsOf, oneOf, readOptions, wholeNumber } from './shared/options.ts';
import { refusing } from './shared/refusing.ts';

const FORMATS = ['md', 'json'] as const;

const ARGS = {
  subject: { type: 'positional', required: true, description: 'Id or name of a service or family.' },
  clause: {
    type: 'positional',
    required: true,
    description: 'Id or name of a requirement, such as clause/fedramp-r5-high/AC-2 or FedRAMP Rev. 5 High AC-2.',
  },
  environment: { type: 'string', description: 'Id or name of an environment; default: any.' },
  certificate: { type: 'string', description: 'Id or name of the certificate that it may come through; default: any.' },
  'leverage-hops': LEVERAGE_HOPS_OPTION,
  'as-of': { type: 'string', description: 'A day such as 2026-11-24; default: today in UTC.' },
  revision: { type: 'string', description: 'A revision; default: the current one.' },
  format: { type: 'string', description: 'md or json; default: md.' },
} as const satisfies ArgsDef;

interface Explanation {
  readonly asOf: string;
  readonly revision: number;
  readonly inherited: boolean;
  readonly sentence: string;
  readonly rows: readonly {
    readonly certificate: { readonly name: string };
    readonly environment: { readonly name: string } | null;
    readonly basis: string;
    readonly certainty: string;
    readonly contradicted: boolean;
    readonly evidence: readonly Told[];
    readonly evidenceCount: number;
  }[];
  readonly reasons: readonly Told[];
  readonly reasonCount: number;
  readonly nearest: readonly Told[];
  readonly environments: readonly {
    readonly environment: { readonly name: string } | null;
    readonly words: string;
  }[];
}

interface Told {
  readonly sentence: string;
  readonly sources: readonly { readonly id: string }[];
}

const EXPLAIN = `query Explain(
  $subject: ID!, $clause: ID!, $environment: ID, $certificate: ID, $leverageHops: Int!, $asOf: Date, $revision: Int
) {
  explain(
    subject: $subject, clause: $clause, environment: $environment, certificate: $certificate, leverageHops: $leverageHops
    asOf: $asOf, revision: $revision
  ) {
    asOf
    revision
    inherited
    sentence
    rows {
      certificate { id name }
      environment { id name }
      basis
      certainty
      contradicted
      evidence(first: 100) { kind sentence sources { id } }
      evidenceCount
    }
    reasons { code sentence sources { id } }
    reasonCount
    nearest { kind sentence row { id } sources { id } }
    environments { environment { id name } inherited words }
  }
}`;

export const explainCommand = defineCommand({
  meta: {
    name: 'explain',
    description: 'Explains why a subject inherits a requirement, or why not, with the evidence.',
  },
  args: ARGS,
  run: ({ rawArgs }) =>
    refusing(async () => void process.stdout.write(await withGraph((ask) => tellWhy(ask, rawArgs)))),
});

export async function tellWhy(ask: AskGraph, rawArgs: readonly string[]): Promise<string> {
  const { positionals, text } = readOptions(rawArgs, ARGS);
  const format = oneOf('format', FORMATS, text('format') ?? 'md');
  const [subject, clause, ...more] = positionals;
  if (subject === undefined || clause === undefined || more.length > 0) {
    throw new BadInput('explain takes a subject and a clause, each by id or name. See --help.');
  }
  const asked = await withIds(ask, namedInputs(whyExport.parameters), {
    subject,
    clause,
    environment: text('environment'),
    certificate: text('certificate'),
    leverageHops: leverageHopsOf(text),
    asOf: dayOf('as-of', text('as-of')),
    revision: wholeNumber('revision', text('revision')),
  });
  const { explain } = await mustAsk<{ explain: Explanation }>(ask, EXPLAIN, asked);
  if (format === 'json') return `${JSON.stringify(explain, null, 2)}\n`;
  const { asOf, revision, sentence, rows, reasons, reasonCount, nearest, environments } = explain;
  const ways = rows.map(({ certificate, environment, basis, certainty, contradicted, evidence, evidenceCount }) => {
    const place = environment === null ? 'no environment stated' : environment.name;
    const how = `${basis.toLowerCase()}, ${certainty.toLowerCase()}${contradicted ? ', contradicted' : ''}`;
    return `\n## ${markdownOf(`Through “${certificate.name}” in ${place}: ${how}`)}\n\n${listOf(evidence)}${restOf(evidence.length, evidenceCount)}`;
  });
  const told = [...reasons, ...nearest].filter((one) => sentence.includes(one.sentence));
  const isFurther = (one: Told) => !told.includes(one);
  const reasonList = `${listOf(reasons.filter(isFurther))}${otherReasons(reasons.length, reasonCount)}`;
  const why = reasonList === '' ? '' : `\n## Why not\n\n${reasonList}`;
  const nearer = nearest.filter(isFurther);
  const near = nearer.length === 0 ? '' : `\n## What comes nearest\n\n${listOf(nearer)}`;
  const places = environments.map(
    ({ environment, words }) => `- ${markdownOf(`${environment?.name ?? 'No environment stated'}: ${words}`)}\n`,
  );
  const where = places.length === 0 ? '' : `\n## By environment\n\n${places.join('')}`;
  return `On ${asOf}, at revision ${revision}.\n\n${markdownOf(`${sentence}${citationsOf(told)}`)}\n${why}${near}${where}${ways.join('')}`;
}

function restOf(shown: number, all: number): string {
  return all > shown ? `- These are the first ${shown} of ${all} steps.\n` : '';
}

function otherReasons(told: number, all: number): string {
  return all > told ? `- These are ${told} of ${all} reasons, the first of each kind.\n` : '';
}

function listOf(steps: readonly Told[]): string {
  return steps.map((step) => `- ${markdownOf(`${step.sentence}${citationsOf([step])}`)}\n`).join('');
}

function citationsOf(steps: readonly Told[]): string {
  const ids = new Set(steps.flatMap(({ sources }) => sources.map(({ id }) => id)));
  return ids.size === 0 ? '' : ` (${[...ids].join(', ')})`;
}
