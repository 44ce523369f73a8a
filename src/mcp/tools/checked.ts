import { z } from 'zod';
import { GRAPH_FINDING_KINDS } from '../../domain/finding-kinds.ts';
import { pageOfNode } from '../../exports/explorer-page.ts';
import { CITED } from './fragments.ts';
import { NAME, names, PAGE, POINT, REVISION } from './inputs.ts';
import type { Tool } from './tool.ts';

const FINDING = `fragment Found on Finding { id kind sentence nodes { id } statements { id } sources { ...Cited } }`;

interface Finding {
  readonly kind: string;
  readonly sentence: string;
}

const findings: Tool = {
  name: 'findings',
  title: 'What a person should look at',
  description:
    'What a person should look at in the graph: sources that disagree, stale sources, standards without requirements, ambiguous names.',
  input: z.strictObject({
    kinds: z.array(z.enum(GRAPH_FINDING_KINDS)).optional(),
    about: names().optional().describe('Nodes.'),
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
  brief: ({ totalCount, counts }) => ({ totalCount, counts }),
  variables: ({ kinds = null, about = null, asOf = null, revision = null, first, after = null }) => ({
    ...{ kinds, about, asOf, revision, first, after },
  }),
  certainties: ({ answer }) => answer.nodes.map(() => 'DERIVED'),
  sentence: ({ answer }) => `Total of findings: ${answer.totalCount}.`,
  page: ({ kinds }) => ({ path: '/review/findings', values: { kind: kinds } }),
};

const checkCitations: Tool = {
  name: 'check_citations',
  title: 'Check citations of a standard',
  description:
    'Checks how a text cites clauses of a standard. There is a finding for each number that does not exist, is withdrawn or has another title.',
  input: z.strictObject({
    standard: NAME,
    citations: z
      .array(z.strictObject({ number: z.string().min(1).max(100), title: z.string().max(500).optional() }))
      .min(1)
      .max(100)
      .describe('Numbers such as AC-2(1), with the title if the text has one.'),
    ...REVISION,
  }),
  names: { standard: ['STANDARD'] },
  document: `query CheckCitations($standard: ID!, $citations: [CitationInput!]!, $revision: Int) {
    answer: checkCitations(standard: $standard, citations: $citations, revision: $revision) { ...Found }
    standard(id: $standard, revision: $revision) { sources { ...Cited } }
    revision { number }
  }
  ${FINDING} ${CITED}`,
  brief: (found) => found.map(({ kind, sentence }: Finding) => ({ kind, sentence })),
  variables: ({ standard, citations, revision = null }) => ({ standard, citations, revision }),
  // Concluded by comparing them with what sources say, also where all of them fit.
  certainties: ({ answer }) => (answer.some(isOfGraph) ? [null] : ['DERIVED']),
  sentence: ({ answer }) =>
    answer.some(isOfGraph)
      ? 'The graph has no clauses of this standard, so the citations cannot be checked.'
      : `Findings on the citations: ${answer.length}.`,
  page: ({ standard }) => pageOfNode(standard),
};

function isOfGraph({ kind }: Finding): boolean {
  return !kind.startsWith('CITATION_');
}

export const checkedTools: readonly Tool[] = [findings, checkCitations];
