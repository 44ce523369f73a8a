import { type ArgsDef, defineCommand } from 'citty';
import { GRAPH_FINDING_KINDS } from '../domain/finding-kinds.ts';
import { BadInput, QuestionRefused } from '../errors.ts';
import { type AskGraph, allPages, currentRevision, mustAsk, type Page } from '../exports/ask.ts';
import { withIds } from '../exports/names.ts';
import { csvOf, markdownTableOf } from '../exports/tables.ts';
import { checkFile, FINDING, type Finding, type PlacedFinding } from './citations/ask.ts';
import { textOfFile } from './query.ts';
import { withGraph } from './shared/asking.ts';
import { dayOf, oneOf, readOptions, wholeNumber, wordsOf } from './shared/options.ts';
import { refusing } from './shared/refusing.ts';

const FORMATS = ['md', 'csv', 'json'] as const;
/** Columns of findings in a file. */
const PLACES = ['line', 'column', 'citation'] as const;
const OF_GRAPH = ['kinds', 'stale-after-days', 'as-of'];

const ARGS = {
  kinds: {
    type: 'string',
    description: 'Kinds of findings, such as CONTRADICTION, separated by commas; default: all.',
  },
  'stale-after-days': { type: 'string', description: 'After how many days a source is stale; default: 365.' },
  'as-of': { type: 'string', description: 'A day such as 2026-11-24; default: today in UTC.' },
  revision: { type: 'string', description: 'A revision; default: the current one.' },
  citations: {
    type: 'string',
    description:
      'A report as Markdown or plain text, or a CSV with a column such as Clause or Control ID: only the clauses that it cites are checked.',
  },
  standard: {
    type: 'string',
    description: 'Id or name of the standard of citations that name none; needed with --citations.',
  },
  format: { type: 'string', description: 'md, csv or json; default: md.' },
} as const satisfies ArgsDef;

/** Findings as a table, with the cells before each one and the number of citations that were read. */
interface Findings {
  readonly findings: readonly (Finding & Partial<PlacedFinding>)[];
  readonly places: readonly (keyof PlacedFinding)[];
  readonly among: string;
}

export const checkCommand = defineCommand({
  meta: {
    name: 'check',
    description:
      'Lists findings to check in the graph, or in the citations of a report. Exits with 1 if there are any.',
  },
  args: ARGS,
  run: ({ rawArgs }) =>
    refusing(async () => {
      const { text, found } = await withGraph((ask) => tellFindings(ask, rawArgs));
      process.stdout.write(text);
      if (found > 0) process.exitCode = 1;
    }),
});

/** Returns the findings in the format asked for; with citations, only theirs. */
export async function tellFindings(
  ask: AskGraph,
  rawArgs: readonly string[],
): Promise<{ readonly text: string; readonly found: number }> {
  const { positionals, text: option } = readOptions(rawArgs, ARGS);
  if (positionals.length > 0) throw new BadInput(`check takes options only, not "${positionals[0]}". See --help.`);
  const format = oneOf('format', FORMATS, option('format') ?? 'md');
  const [file, standard] = [option('citations'), option('standard')];
  if ((file === null) !== (standard === null)) {
    const missing = file === null ? 'citations' : 'standard';
    throw new BadInput(`Option "${missing}" is missing; --citations FILE and --standard STANDARD go together.`);
  }
  const isOfGraph = file === null || standard === null;
  const unused = isOfGraph ? undefined : OF_GRAPH.find((name) => option(name) !== null);
  if (unused !== undefined) throw new BadInput(`Option "${unused}" does not apply to citations; leave it out.`);
  const revision = await revisionToCheck(ask, wholeNumber('revision', option('revision')));
  if (!isOfGraph) {
    const asked = await withIds(ask, { standard: ['STANDARD'] }, { standard, revision });
    const { findings, count } = await checkFile(ask, { ...asked, file, content: await textOfFile(file) });
    const among = ` in ${count} citation${count === 1 ? '' : 's'}`;
    return { text: render({ findings, places: PLACES, among }, format), found: findings.length };
  }
  const findings = await findingsOf(ask, {
    kinds: wordsOf('kinds', GRAPH_FINDING_KINDS, option('kinds')),
    staleAfterDays: wholeNumber('stale-after-days', option('stale-after-days')) ?? 365,
    asOf: dayOf('as-of', option('as-of')),
    revision,
  });
  return { text: render({ findings, places: [], among: '' }, format), found: findings.length };
}

/** Throws for an empty graph, which would pass any check. */
async function revisionToCheck(ask: AskGraph, asked: number | null): Promise<number> {
  const number = asked ?? (await currentRevision(ask));
  if (number > 0) return number;
  const place = asked === null ? '' : ` at revision ${asked}`;
  throw new QuestionRefused(`The graph is empty${place}, so there is nothing to check.`, 'GRAPH_EMPTY');
}

async function findingsOf(ask: AskGraph, variables: Record<string, unknown>): Promise<Finding[]> {
  const query = `query Findings($kinds: [FindingKind!], $staleAfterDays: Int!, $asOf: Date, $revision: Int, $after: String) {
    findings(kinds: $kinds, staleAfterDays: $staleAfterDays, asOf: $asOf, revision: $revision, first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { ${FINDING} }
    }
  }`;
  const pages = await allPages(async (after) => {
    type Answer = { readonly findings: Page & { readonly nodes: readonly Finding[] } };
    return (await mustAsk<Answer>(ask, query, { ...variables, after })).findings;
  });
  return pages.flatMap(({ nodes }) => nodes);
}

function render({ findings, places, among }: Findings, format: (typeof FORMATS)[number]): string {
  if (format === 'json') return `${JSON.stringify(findings, null, 2)}\n`;
  const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join(' ');
  const placeOf = (finding: Partial<PlacedFinding>) => places.map((place) => String(finding[place] ?? ''));
  if (format === 'csv') {
    return csvOf({
      columns: [...places, 'kind', 'finding', 'nodes', 'statements', 'sources'],
      rows: findings.map((finding) => [
        ...placeOf(finding),
        finding.kind,
        finding.sentence,
        idsOf(finding.nodes),
        idsOf(finding.statements),
        idsOf(finding.sources),
      ]),
    });
  }
  if (findings.length === 0) return `No findings${among}.\n`;
  const table = {
    columns: [...places, 'kind', 'finding', 'sources'],
    rows: findings.map((finding) => [...placeOf(finding), finding.kind, finding.sentence, idsOf(finding.sources)]),
  };
  return `# Findings: ${findings.length}${among}\n\n${markdownTableOf(table)}`;
}
