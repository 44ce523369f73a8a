import { type ArgsDef, defineCommand } from 'citty';
import { batchesOf } from '../domain/batches.ts';
import { GRAPH_FINDING_KINDS } from '../domain/finding-kinds.ts';
import { BadInput, QuestionRefused } from '../errors.ts';
import { type AskGraph, allPages, currentRevision, mustAsk, type Page } from '../exports/ask.ts';
import { csvOf, markdownTableOf } from '../exports/tables.ts';
import { withGraph } from './asking.ts';
import { type Citation, readCitations } from './citations.ts';
import { dayOf, oneOf, readOptions, wholeNumber, wordsOf } from './options.ts';
import { textOfFile } from './query.ts';
import { refusing } from './refusing.ts';

const FORMATS = ['md', 'csv', 'json'] as const;
/** Limit of the API; with titles, such a request stays small. */
const CITATIONS_AT_ONCE = 100;
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
    description: 'A CSV of clauses that a report cites (number,title); only these are checked.',
  },
  standard: { type: 'string', description: 'Id of the standard that the citations are of; needed with --citations.' },
  format: { type: 'string', description: 'md, csv or json; default: md.' },
} as const satisfies ArgsDef;

interface Finding {
  readonly kind: string;
  readonly sentence: string;
  readonly nodes: readonly { readonly id: string }[];
  readonly statements: readonly { readonly id: string }[];
  readonly sources: readonly { readonly id: string }[];
}

export const checkCommand = defineCommand({
  meta: {
    name: 'check',
    description: 'Lists findings to check in the graph, or in a list of citations. Exits with 1 if there are any.',
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
    throw new BadInput('Options "citations" and "standard" go together: a list, and the standard that it cites.');
  }
  const isOfGraph = file === null || standard === null;
  const unused = isOfGraph ? undefined : OF_GRAPH.find((name) => option(name) !== null);
  if (unused !== undefined) throw new BadInput(`Option "${unused}" does not apply to citations; leave it out.`);
  const revision = await revisionToCheck(ask, wholeNumber('revision', option('revision')));
  const findings = isOfGraph
    ? await findingsOf(ask, {
        kinds: wordsOf('kinds', GRAPH_FINDING_KINDS, option('kinds')),
        staleAfterDays: wholeNumber('stale-after-days', option('stale-after-days')) ?? 365,
        asOf: dayOf('as-of', option('as-of')),
        revision,
      })
    : await checkCitations(ask, { standard, citations: readCitations(await textOfFile(file)), revision });
  return { text: render(findings, format), found: findings.length };
}

/** Throws for an empty graph, which would pass any check. */
async function revisionToCheck(ask: AskGraph, asked: number | null): Promise<number> {
  const number = asked ?? (await currentRevision(ask));
  if (number > 0) return number;
  const place = asked === null ? '' : ` at revision ${asked}`;
  throw new QuestionRefused(`The graph is empty${place}, so there is nothing to check.`, 'GRAPH_EMPTY');
}

const FINDING = '{ kind sentence nodes { id } statements { id } sources { id } }';

async function findingsOf(ask: AskGraph, variables: Record<string, unknown>): Promise<Finding[]> {
  const query = `query Findings($kinds: [FindingKind!], $staleAfterDays: Int!, $asOf: Date, $revision: Int, $after: String) {
    findings(kinds: $kinds, staleAfterDays: $staleAfterDays, asOf: $asOf, revision: $revision, first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes ${FINDING}
    }
  }`;
  const pages = await allPages(async (after) => {
    type Answer = { readonly findings: Page & { readonly nodes: readonly Finding[] } };
    return (await mustAsk<Answer>(ask, query, { ...variables, after })).findings;
  });
  return pages.flatMap(({ nodes }) => nodes);
}

async function checkCitations(
  ask: AskGraph,
  { citations, ...asked }: { standard: string; citations: readonly Citation[]; revision: number },
): Promise<Finding[]> {
  const query = `query Citations($standard: ID!, $citations: [CitationInput!]!, $revision: Int) {
    checkCitations(standard: $standard, citations: $citations, revision: $revision) ${FINDING}
  }`;
  const findings: Finding[] = [];
  for (const some of batchesOf(citations, CITATIONS_AT_ONCE)) {
    const { checkCitations: found } = await mustAsk<{ checkCitations: Finding[] }>(ask, query, {
      ...asked,
      citations: some,
    });
    findings.push(...found);
  }
  return findings;
}

function render(findings: readonly Finding[], format: (typeof FORMATS)[number]): string {
  if (format === 'json') return `${JSON.stringify(findings, null, 2)}\n`;
  const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join(' ');
  if (format === 'csv') {
    return csvOf({
      columns: ['kind', 'finding', 'nodes', 'statements', 'sources'],
      rows: findings.map(({ kind, sentence, nodes, statements, sources }) => [
        kind,
        sentence,
        idsOf(nodes),
        idsOf(statements),
        idsOf(sources),
      ]),
    });
  }
  if (findings.length === 0) return 'No findings.\n';
  const table = {
    columns: ['kind', 'finding', 'sources'],
    rows: findings.map(({ kind, sentence, sources }) => [kind, sentence, idsOf(sources)]),
  };
  return `# Findings: ${findings.length}\n\n${markdownTableOf(table)}`;
}
