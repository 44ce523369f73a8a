import { batchesOf } from '../../domain/batches.ts';
import { knownNumbers } from '../../domain/citations/known-numbers.ts';
import { type NamedStandard, StandardNames } from '../../domain/citations/standard-names.ts';
import { BadInput, QuestionRefused } from '../../errors.ts';
import { type AskGraph, allPages, mustAsk, type Page } from '../../exports/ask.ts';
import { type PlacedCitation, readCitations } from './read.ts';
import type { CitingText } from './text.ts';
import { type TitledClause, titlesOf } from './titles.ts';

/** Limit of the API; with titles, such a request stays small. */
const CITATIONS_AT_ONCE = 100;

export const FINDING = 'kind sentence nodes { id } statements { id } sources { id }';

export interface Finding {
  readonly kind: string;
  readonly sentence: string;
  readonly nodes: readonly { readonly id: string }[];
  readonly statements: readonly { readonly id: string }[];
  readonly sources: readonly { readonly id: string }[];
}

export interface PlacedFinding extends Finding {
  readonly line: number;
  readonly column: number;
  /** As the file has it. */
  readonly citation: string;
}

interface Question {
  readonly file: string;
  readonly content: string;
  readonly standard: string;
  readonly revision: number;
}

/** Checks what a file cites. Throws if it cites nothing, since it would pass any check. */
export async function checkFile(
  ask: AskGraph,
  { file, content, standard, revision }: Question,
): Promise<{ readonly findings: readonly PlacedFinding[]; readonly count: number }> {
  const citations = readCitations(file, content, await citingOf(ask, { standard, revision }));
  if (citations.length === 0) {
    throw new QuestionRefused(
      `No citations were found in ${file}. In a text, write them as Clause 8.6.1, § 8.6.1, AC-2(1) or with the name of their standard.`,
      'NO_CITATIONS',
    );
  }
  const findings: PlacedFinding[] = [];
  for (const some of batchesOf(citations, CITATIONS_AT_ONCE)) {
    findings.push(...(await findingsIn(ask, { standard, revision, citations: some })));
  }
  return { findings: withEachStandardOnce(findings), count: citations.length };
}

async function findingsIn(
  ask: AskGraph,
  { standard, revision, citations }: { standard: string; revision: number; citations: readonly PlacedCitation[] },
): Promise<PlacedFinding[]> {
  const query = `query Citations($standard: ID!, $citations: [CitationInput!]!, $revision: Int) {
    checkCitations(standard: $standard, citations: $citations, revision: $revision) { citationIndex ${FINDING} }
  }`;
  type Answer = { readonly checkCitations: readonly (Finding & { readonly citationIndex: number })[] };
  const asked = { standard, revision, citations: citations.map(({ number, title }) => ({ number, title })) };
  const { checkCitations } = await mustAsk<Answer>(ask, query, asked);
  return checkCitations.flatMap(({ citationIndex, ...finding }) => {
    const cited = citations[citationIndex];
    return cited === undefined ? [] : [{ line: cited.line, column: cited.column, citation: cited.number, ...finding }];
  });
}

/** Keeps the first finding on each standard that cannot be checked, as the API does within a request. */
function withEachStandardOnce(findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ kind, sentence }) => {
    if (kind !== 'STANDARD_WITHOUT_CLAUSES') return true;
    const isNew = !seen.has(sentence);
    seen.add(sentence);
    return isNew;
  });
}

/** Reads what is needed to find citations: the names of standards, and numbers and titles of the one that is asked about. */
async function citingOf(
  ask: AskGraph,
  { standard, revision }: { readonly standard: string; readonly revision: number },
): Promise<CitingText> {
  const own = await clausesOf(ask, { standard, revision });
  const clauses = own.length > 0 ? own : await clausesOfEditions(ask, { standard, revision });
  return {
    names: new StandardNames(await standardsOf(ask, revision)),
    numbers: knownNumbers(clauses.map(({ number }) => number)),
    titles: titlesOf(clauses),
  };
}

async function standardsOf(ask: AskGraph, revision: number): Promise<readonly NamedStandard[]> {
  const query = `query Standards($revision: Int, $after: String) {
    standards(revision: $revision, first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { id designation edition aliases { name } }
    }
  }`;
  type Named = Omit<NamedStandard, 'aliases'> & { readonly aliases: readonly { readonly name: string }[] };
  const pages = await allPages(async (after) => {
    type Answer = { readonly standards: Page & { readonly nodes: readonly Named[] } };
    return (await mustAsk<Answer>(ask, query, { revision, after })).standards;
  });
  return pages.flatMap(({ nodes }) =>
    nodes.map(({ aliases, ...each }) => ({ ...each, aliases: aliases.map(({ name }) => name) })),
  );
}

/** Returns the clauses of all editions of a standard that is cited without one. */
async function clausesOfEditions(
  ask: AskGraph,
  { standard, revision }: { readonly standard: string; readonly revision: number },
): Promise<readonly TitledClause[]> {
  const query = `query Editions($standard: ID!, $revision: Int) {
    standard(id: $standard, revision: $revision) {
      relations(kinds: [EDITION_OF], first: 100) { nodes { from { id } } }
    }
  }`;
  type Answer = {
    readonly standard: {
      readonly relations: { readonly nodes: readonly { readonly from: { readonly id: string } }[] };
    };
  };
  const { standard: found } = await mustAsk<Answer>(ask, query, { standard, revision });
  const ids = found.relations.nodes.map(({ from }) => from.id).filter((id) => id !== standard);
  const clauses = await Promise.all([...new Set(ids)].map((id) => clausesOf(ask, { standard: id, revision })));
  return clauses.flat();
}

async function clausesOf(
  ask: AskGraph,
  { standard, revision }: { readonly standard: string; readonly revision: number },
): Promise<readonly TitledClause[]> {
  const query = `query Clauses($standard: ID!, $revision: Int, $after: String) {
    standard(id: $standard, revision: $revision) {
      clauses(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { number title } }
    }
  }`;
  const pages = await allPages(async (after) => {
    type Answer = {
      readonly standard: { readonly clauses: Page & { readonly nodes: readonly TitledClause[] } } | null;
    };
    const { standard: found } = await mustAsk<Answer>(ask, query, { standard, revision, after });
    if (found === null) throw new BadInput(`Option "standard" names ${standard}, which the graph does not have.`);
    return found.clauses;
  });
  return pages.flatMap(({ nodes }) => nodes);
}
