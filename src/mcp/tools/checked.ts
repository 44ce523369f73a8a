import { z } from 'zod';
import { GRAPH_FINDING_KINDS } from '../../domain/finding-kinds.ts';
import { pageOfNode } from '../../exports/explorer-page.ts';
import { CITED } from '../fragments.ts';
import { manyNamed, named, PAGE, POINT, REVISION } from '../inputs.ts';
import type { Tool } from '../tool.ts';

const FINDING = `fragment Found on Finding { id kind sentence nodes { id } statements { id } sources { ...Cited } }`;

const findings: Tool = {
  name: 'findings',
  title: 'What a person should look at',
  description:
    'Lists what in the graph a person should look at: sources that disagree, stale sources, standards without requirements, ambiguous names. It is concluded from what sources say, and changes no answer.',
  input: z.strictObject({
    kinds: z.array(z.enum(GRAPH_FINDING_KINDS)).optional().describe('Kinds to keep; default: all.'),
    about: manyNamed('nodes that they are about').optional(),
    ...POINT,
    ...PAGE,
  }),
  names: { about: [] },
  document: `query Findings(
    $kinds: [FindingKind!], $about: [ID!], $asOf: Date, $revision: Int, $first: Int!, $after: String
  ) {
    answer: findings(kinds: $kinds, about: $about, asOf: $asOf, revision: $revision, first: $first, after: $after) {
      asOf revision totalCount counts { kind count } nodes { ...Found } pageInfo { hasNextPage endCursor }
    }
  }
  ${FINDING} ${CITED}`,
  variables: ({ kinds = null, about = null, asOf = null, revision = null, first, after = null }) => ({
    ...{ kinds, about, asOf, revision, first, after },
  }),
  certainties: ({ answer }) => answer.nodes.map(() => 'DERIVED'),
  sentence: ({ answer }) => `${answer.totalCount} findings; ${answer.nodes.length} of them are here.`,
  page: ({ kinds }) => ({ path: '/review/findings', values: { kind: kinds } }),
};

const checkCitations: Tool = {
  name: 'check_citations',
  title: 'Check citations of a standard',
  description:
    'Checks clauses of a standard as a text cites them: a finding for each number that does not exist, is withdrawn or has another title; none for those that fit.',
  input: z.strictObject({
    standard: named('the standard that is cited'),
    citations: z
      .array(z.strictObject({ number: z.string().min(1).max(100), title: z.string().max(500).optional() }))
      .min(1)
      .max(100)
      .describe('Clauses as they are cited: a number such as AC-2(1), and the title if the text has one.'),
    ...REVISION,
  }),
  names: { standard: ['STANDARD'] },
  document: `query CheckCitations($standard: ID!, $citations: [CitationInput!]!, $revision: Int) {
    answer: checkCitations(standard: $standard, citations: $citations, revision: $revision) { ...Found }
    standard(id: $standard, revision: $revision) { sources { ...Cited } }
    revision { number }
  }
  ${FINDING} ${CITED}`,
  variables: ({ standard, citations, revision = null }) => ({ standard, citations, revision }),
  // Concluded by comparing them with what sources say, also where all of them fit.
  certainties: ({ answer }) => (answer.some(isOfGraph) ? [null] : ['DERIVED']),
  sentence: ({ answer }) =>
    answer.some(isOfGraph)
      ? 'The graph has no clauses of this standard, so the citations cannot be checked.'
      : `${answer.length} findings on the citations.`,
  page: ({ standard }) => pageOfNode(standard),
};

function isOfGraph({ kind }: { readonly kind: string }): boolean {
  return !kind.startsWith('CITATION_');
}

export const checkedTools: readonly Tool[] = [findings, checkCitations];
