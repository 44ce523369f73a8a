import { z } from 'zod';
import { gap as gapExport } from '../../exports/kinds/gap.ts';
import { CITED, SUBJECT, SUMMED } from './fragments.ts';
import { DAY, FILTER, FILTER_NAMES, NAME, PAGE, POINT, REVISION } from './inputs.ts';
import type { Tool } from './tool.ts';

const SCOPE_POINT = z.strictObject({ certificate: NAME, environment: NAME.optional(), ...POINT });

const scopeDiff: Tool = {
  name: 'scope_diff',
  title: 'Compare two scopes',
  description:
    'What was added, removed, changed or renamed between the scopes of two certificates, or of one in two clouds, on two days or at two revisions. An entry that a list lacks does not mean out of scope.',
  input: z.strictObject({ from: SCOPE_POINT, to: SCOPE_POINT, ...PAGE }),
  names: {
    'from.certificate': ['CERTIFICATE'],
    'from.environment': ['ENVIRONMENT'],
    'to.certificate': ['CERTIFICATE'],
    'to.environment': ['ENVIRONMENT'],
  },
  document: `query ScopeDiff($from: ScopePoint!, $to: ScopePoint!, $first: Int!, $after: String) {
    answer: scopeDiff(from: $from, to: $to, first: $first, after: $after) {
      from { asOf revision } to { asOf revision } fromInForce toInForce summary { ...Summed }
      totalCount counts { added removed changed renamed moved unchanged }
      nodes {
        kinds subject { ...Subject } formerSubject { ...Subject } environment { id name } sentence
        changes { property before after } before { id sources { ...Cited } } after { id sources { ...Cited } }
      }
      notes: codedNotes { code sentence } pageInfo { hasNextPage endCursor }
    }
  }
  ${SUBJECT} ${SUMMED} ${CITED}`,
  brief: ({ from, to, fromInForce, toInForce, totalCount, counts }) => ({
    ...{ from, to, fromInForce, toInForce, totalCount, counts },
  }),
  variables: ({ from, to, first, after = null }) => ({ from, to, first, after }),
  point: ({ answer }) => answer.to,
  certainties: ({ answer }) => (answer.totalCount + answer.counts.unchanged > 0 ? ['STATED'] : []),
  page: ({ from, to }, { answer }) => ({
    path: '/compare',
    values: {
      ...{ from: from.certificate, to: to.certificate },
      ...{ 'from-environment': from.environment, 'to-environment': to.environment },
      ...{ 'from-day': answer.from.asOf, 'to-day': answer.to.asOf },
      ...{ 'from-revision': String(answer.from.revision), 'to-revision': String(answer.to.revision) },
    },
  }),
};

const LOSS = `fragment Loss on ExpiryLoss {
  subject { ...Subject } environment { id name } standard { id designation }
  requirements requirementsUnknown certainty remainingCertainty alternatives { id name }
}`;

interface Loss {
  readonly certainty: string;
}
interface Impact {
  readonly certificate: { readonly id: string; readonly name: string };
  readonly expiresOn: string | null;
  readonly losses: { readonly nodes: readonly Loss[] } | null;
}

const expiry: Tool = {
  name: 'expiry',
  title: 'What lapses, and what is lost then',
  description:
    'Certificates that lapse by a day, and what is then no longer inherited, or less surely. Certificates whose last day is unknown come last.',
  input: z.strictObject({ until: DAY, filter: FILTER.optional(), ...POINT, ...PAGE }),
  names: FILTER_NAMES,
  document: `query Expiry(
    $until: Date!, $filter: InheritanceFilter, $asOf: Date, $revision: Int, $first: Int!, $after: String
  ) {
    answer: expiryImpact(until: $until, filter: $filter, asOf: $asOf, revision: $revision, first: $first, after: $after) {
      asOf revision totalCount unknownCount
      nodes {
        certificate { id name sources { ...Cited } } expiresOn
        losses(first: 5) { totalCount requirementsLost unknownCount nodes { ...Loss } }
      }
      endings(first: 5) { totalCount requirementsLost nodes { endsOn certificate { id name sources { ...Cited } } loss { ...Loss } } }
      notes { code sentence }
      pageInfo { hasNextPage endCursor }
    }
  }
  ${LOSS} ${SUBJECT} ${CITED}`,
  brief: ({ totalCount, unknownCount, endings, nodes }) => ({
    ...{ totalCount, unknownCount, endings: { totalCount: endings.totalCount } },
    nodes: nodes.flatMap(({ certificate: { id, name }, expiresOn }: Impact) =>
      expiresOn === null ? [] : { certificate: { id, name }, expiresOn },
    ),
  }),
  variables: ({ until, filter = null, asOf = null, revision = null, first, after = null }) => ({
    ...{ until, filter, asOf, revision, first, after },
  }),
  certainties: ({ answer }) => [
    ...answer.nodes.flatMap(({ expiresOn, losses }: Impact) => [
      expiresOn === null ? null : 'STATED',
      ...(losses?.nodes ?? []).map(({ certainty }) => certainty),
    ]),
    ...answer.endings.nodes.map(({ loss }: { loss: Loss }) => loss.certainty),
  ],
  sentence: ({ answer }) =>
    `${answer.totalCount - answer.unknownCount} certificates lapse by the day; the last day of ${answer.unknownCount} more is unknown. Scope entries that end or begin by then cause ${answer.endings.totalCount} losses.`,
  page: ({ until }) => ({ path: '/review/lapses', values: { until } }),
};

interface GapRow {
  readonly paths: readonly { readonly hops: number; readonly relation: string | null }[];
}

const COVERAGES = ['EXACT', 'PARTIAL', 'TOGETHER', 'RELATED', 'NONE'] as const;

const gap: Tool = {
  name: 'gap',
  title: 'How far one standard matches another',
  description:
    'Requirements of a standard and what matches them in another one, by mappings that sources state. A requirement without a mapping is not known to be unmet.',
  input: z.strictObject({
    from: NAME.describe('The standard whose requirements are listed.'),
    to: NAME,
    coverages: z.array(z.enum(COVERAGES)).optional(),
    ...REVISION,
    ...PAGE,
  }),
  names: { from: ['STANDARD'], to: ['STANDARD'] },
  document: `query Gap($from: ID!, $to: ID!, $coverages: [GapCoverage!], $revision: Int, $first: Int!, $after: String) {
    answer: standardGap(from: $from, to: $to, coverages: $coverages, revision: $revision, first: $first, after: $after) {
      revision totalCount
      from { id designation sources { ...Cited } } to { id designation sources { ...Cited } }
      totals { ...Totals } totalsOfTo { ...Totals }
      nodes {
        clause { id number title } coverage pathCount
        paths(first: 3) {
          relation strength hops fromClauses { id number title } toClauses { id number title }
          mappings { id rationale sources { ...Cited } } baselines { id sources { ...Cited } }
        }
      }
      notes pageInfo { hasNextPage endCursor }
    }
  }
  fragment Totals on GapTotals { clauses exact partial together related none }
  ${CITED}`,
  oscal: gapExport,
  brief: ({ totals, totalsOfTo }) => ({ totals, totalsOfTo }),
  variables: ({ from, to, coverages = null, revision = null, first, after = null }) => ({
    ...{ from, to, coverages, revision, first, after },
  }),
  // One mapping is a source's word; what several give together is concluded.
  certainties: ({ answer }) =>
    answer.nodes.map(({ paths }: GapRow) => {
      const following = paths.filter(({ relation }) => relation !== null);
      if (following.length === 0) return null;
      return following.some(({ hops }) => hops === 1) ? 'STATED' : 'DERIVED';
    }),
  sentence: ({ answer: { totals } }) =>
    totals.clauses === 0
      ? 'The graph has no requirements of the first standard; the notes say why.'
      : `Of ${totals.clauses} requirements, ${totals.exact} have an exact match, ${totals.partial} a partial one, and ${totals.together} one only together with others. ${totals.related} are only related to something; no source states a match for ${totals.none}.`,
  page: ({ from, to, coverages }) => ({ path: '/review/match', values: { from, to, coverage: coverages } }),
};

export const comparedTools: readonly Tool[] = [scopeDiff, expiry, gap];
