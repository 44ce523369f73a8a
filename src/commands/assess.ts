import { type ArgsDef, defineCommand } from 'citty';
import { sortedIds } from '../domain/ids.ts';
import { BadInput } from '../errors.ts';
import { type AskGraph, allPages, mustAsk } from '../exports/ask.ts';
import type { Named } from '../exports/fragments.ts';
import {
  assessment as assessmentExport,
  refuseNothing,
  UNKNOWN,
  unknownSentences,
} from '../exports/kinds/assessment.ts';
import { withIds } from '../exports/names.ts';
import { namedInputs } from '../exports/parameters.ts';
import { markdownOf, markdownTableOf } from '../exports/tables.ts';
import { scopeWords } from '../exports/words.ts';
import {
  ASSESSMENT,
  type AssessedService,
  type Assessment,
  type AssessmentPage,
  type CitedSaid,
  OUTCOME_FIELDS,
  REQUIREMENTS,
  type Totals,
} from './assess-question.ts';
import { csvArguments, takeAway } from './export.ts';
import { withGraph } from './shared/asking.ts';
import { dayOf, LEVERAGE_HOPS_OPTION, leverageHopsOf, oneOf, readOptions, wholeNumber } from './shared/options.ts';
import { refusing } from './shared/refusing.ts';

const FORMATS = ['md', 'csv', 'json'] as const;

const ARGS = {
  services: {
    type: 'positional',
    required: true,
    description: 'Ids or names of the services that the system is built on.',
  },
  standard: { type: 'string', required: true, description: 'Id or name of the standard.' },
  environment: { type: 'string', required: true, description: 'Id or name of the environment.' },
  'leverage-hops': LEVERAGE_HOPS_OPTION,
  'as-of': { type: 'string', description: 'A day such as 2026-11-24; default: today in UTC.' },
  revision: { type: 'string', description: 'A revision; default: the current one.' },
  format: {
    type: 'string',
    description: 'md: the summary; csv: each requirement, as `export assessment` writes them; json: both. Default: md.',
  },
} as const satisfies ArgsDef;

export const assessCommand = defineCommand({
  meta: {
    name: 'assess',
    description:
      'Shows how far a system built on some services in an environment inherits a standard, and what remains. Rejected if the graph has none of the services.',
  },
  args: ARGS,
  run: ({ rawArgs }) =>
    refusing(async () => {
      const asked = readAssessment(rawArgs);
      if (asked.format === 'csv') return takeAway(assessmentExport, csvArguments(asked.asked));
      process.stdout.write(await withGraph((ask) => tellAssessment(ask, asked)));
    }),
});

interface AskedAssessment {
  readonly format: (typeof FORMATS)[number];
  readonly asked: {
    readonly standard: string;
    readonly environment: string;
    readonly services: readonly string[];
    readonly leverageHops: number;
    readonly asOf: string | null;
    readonly revision: number | null;
  };
}

export function readAssessment(rawArgs: readonly string[]): AskedAssessment {
  const { positionals, text } = readOptions(rawArgs, ARGS);
  const format = oneOf('format', FORMATS, text('format') ?? 'md');
  const [standard, environment] = [text('standard'), text('environment')];
  if (standard === null || environment === null || positionals.length === 0) {
    throw new BadInput('assess needs --standard, --environment and services. See --help.');
  }
  const revision = wholeNumber('revision', text('revision'));
  const point = { asOf: dayOf('as-of', text('as-of')), revision };
  const asked = { standard, environment, services: positionals, leverageHops: leverageHopsOf(text), ...point };
  return { format, asked };
}

export async function tellAssessment(ask: AskGraph, { format, asked: named }: AskedAssessment): Promise<string> {
  const asked = await withIds(ask, namedInputs(assessmentExport.parameters), named);
  const { assessment } = await mustAsk<{ assessment: Assessment }>(ask, ASSESSMENT, asked);
  refuseNothing(assessment);
  if (format === 'md') return markdownOfAssessment(assessment);
  // Pins all pages to the revision and day of the first answer, whatever is published meanwhile.
  const fixed = { ...asked, asOf: assessment.asOf, revision: assessment.revision };
  const pages = await allPages(
    async (after) => (await mustAsk<AssessmentPage>(ask, REQUIREMENTS, { ...fixed, after })).assessment.requirements,
  );
  const services = servicesOf(assessment);
  const requirements = pages.flatMap(({ nodes }) => nodes.map((requirement) => ({ ...requirement, services })));
  return `${JSON.stringify({ ...assessment, requirements }, null, 2)}\n`;
}

function servicesOf({ requirements }: Assessment): readonly AssessedService[] {
  return requirements.nodes[0]?.services ?? [];
}

function markdownOfAssessment(assessment: Assessment): string {
  const { standard, environment, services, asOf, revision, totals, responsibilities, headings } = assessment;
  const notes = assessment.notes.filter(({ code }) => code !== UNKNOWN);
  const columns = ['requirements', ...OUTCOME_FIELDS];
  const shares = responsibilities.map(({ responsibility, count }) => `${readable(responsibility)} ${count}`);
  return [
    `# ${markdownOf(`${standard.designation} in ${environment.name}, on ${namesOf(services)}`)}\n`,
    `On ${asOf}, at revision ${revision}. This is not a certificate.\n`,
    // Notes that belong to the counts.
    ...unknownSentences(assessment.notes).map((one) => `${markdownOf(one)}\n`),
    markdownTableOf({ columns, rows: [countsOf(totals)] }),
    ...(shares.length === 0
      ? []
      : [`Who meets them: ${shares.join(', ')}. That a certificate covers one does not make it the provider’s.\n`]),
    '## Through which certificates\n',
    certificateLines(assessment),
    ...saidLines(assessment, 'Contradictions', ({ exclusions }) => exclusions),
    ...saidLines(assessment, 'In scope without an environment', ({ unplaced }) => unplaced),
    ...(notes.length === 0 ? [] : ['## Notes\n', notes.map(({ sentence }) => `- ${markdownOf(sentence)}\n`).join('')]),
    ...(headings.length === 0
      ? []
      : ['## By heading\n', markdownTableOf({ columns: ['', ...columns], rows: headings.map(headingRow) })]),
  ].join('\n');
}

function headingRow({ clause, totals }: Assessment['headings'][number]): string[] {
  return [`${clause.number} ${clause.title ?? ''}`.trim(), ...countsOf(totals)];
}

function countsOf(totals: Totals): string[] {
  return [totals.requirements, ...OUTCOME_FIELDS.map((outcome) => totals[outcome])].map(String);
}

/** Lists the certificates that each service inherits through, and the services without one. */
function certificateLines({ services, certificates }: Assessment): string {
  const lines = certificates.map(({ certificate, services: through, lapsesOn, customerKeeps, scopeSources }) => {
    const until = endWords(certificate.expiresOn, lapsesOn);
    const keeps = customerKeeps === null ? '' : ` Left to the customer: ${customerKeeps}`;
    const whose = scopeSources.map(({ id }) => id).join(', ');
    return `“${certificate.name}” – ${namesOf(through)}: ${until} (${whose}).${keeps}`;
  });
  const covered = new Set(certificates.flatMap(({ services: through }) => through.map(({ id }) => id)));
  const without = services.filter(({ id }) => !covered.has(id));
  const none = without.length === 0 ? [] : [`Without a certificate: ${namesOf(without)}.`];
  return [...lines, ...none].map((line) => `- ${markdownOf(line)}\n`).join('');
}

function endWords(expiresOn: string | null, lapsesOn: string | null): string {
  if (lapsesOn !== null) return `in force up to and including ${expiresOn}`;
  return expiresOn === null ? 'last day not stated' : 'stated to have no end';
}

/** Lists the claims of entries about each service besides its participations. */
function saidLines(
  assessment: Assessment,
  title: string,
  saidOf: (service: Assessment['byService'][number]) => readonly CitedSaid[],
): string[] {
  const lines = assessment.byService.flatMap((given) => {
    const said = saidOf(given);
    if (said.length === 0) return [];
    const whose = sortedIds(said.flatMap(({ sources }) => sources.map(({ id }) => id))).join(', ');
    return `- ${markdownOf(`${given.service.name}: ${scopeWords(said, readable).join('; ')} (${whose}).`)}\n`;
  });
  return lines.length === 0 ? [] : [`## ${title}\n`, lines.join('')];
}

/** Turns `NOT_IN_SCOPE` into `not in scope`. */
function readable(word: string): string {
  return word.toLowerCase().replaceAll('_', ' ');
}

function namesOf(nodes: readonly Named[]): string {
  return nodes.map(({ name }) => name).join(', ');
}
