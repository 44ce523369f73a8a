import { z } from 'zod';
import { CITED, SUBJECT } from '../fragments.ts';
import { DAY, named, PAGE, POINT, REVISION } from '../inputs.ts';
import type { Tool } from '../tool.ts';
import { FILTERED, filterOf } from './inherited.ts';

const scopeDiff: Tool = {
  name: 'scope_diff',
  title: 'In what two scopes differ',
  description:
    'Compares the scope of a certificate with that of another one, in another cloud, on another day or at another revision: what is added, removed, changed or renamed. Entries of lists are compared; one that is missing in a list is no statement that something is out of scope.',
  input: z.strictObject({
    from: named('the certificate to compare'),
    to: named('the certificate to compare with; default: the same').optional(),
    fromEnvironment: named('the cloud of the first; default: all').optional(),
    toEnvironment: named('the cloud of the second; default: all').optional(),
    fromDay: DAY.optional().describe('Day of the first; default: today in UTC.'),
    toDay: DAY.optional().describe('Day of the second; default: today in UTC.'),
    fromRevision: REVISION.revision,
    ...REVISION,
    ...PAGE,
  }),
  names: {
    from: ['CERTIFICATE'],
    to: ['CERTIFICATE'],
    fromEnvironment: ['ENVIRONMENT'],
    toEnvironment: ['ENVIRONMENT'],
  },
  document: `query ScopeDiff($from: ScopePoint!, $to: ScopePoint!, $first: Int!, $after: String) {
    answer: scopeDiff(from: $from, to: $to, first: $first, after: $after) {
      from { asOf revision } to { asOf revision } fromInForce toInForce summary { sentences sources { ...Cited } }
      totalCount counts { added removed changed renamed moved unchanged }
      nodes {
        kinds subject { ...Subject } formerSubject { ...Subject } environment { id name } sentence
        changes { property before after } before { id sources { ...Cited } } after { id sources { ...Cited } }
      }
      notes: codedNotes { code sentence } pageInfo { hasNextPage endCursor }
    }
  }
  ${SUBJECT} ${CITED}`,
  variables: ({ from, to = from, fromEnvironment, toEnvironment, fromDay, toDay, first, after = null, ...at }) => ({
    from: {
      certificate: from,
      environment: fromEnvironment ?? null,
      ...{ asOf: fromDay ?? null, revision: at.fromRevision ?? at.revision ?? null },
    },
    to: { certificate: to, environment: toEnvironment ?? null, asOf: toDay ?? null, revision: at.revision ?? null },
    ...{ first, after },
  }),
  point: ({ answer }) => answer.to,
  certainties: ({ answer }) => (answer.totalCount + answer.counts.unchanged > 0 ? ['STATED'] : []),
  page: ({ from, to = from, fromEnvironment, toEnvironment }, { answer }) => ({
    path: '/compare',
    values: {
      ...{ from, to, 'from-environment': fromEnvironment, 'to-environment': toEnvironment },
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
  readonly expiresOn: string | null;
  readonly losses: { readonly nodes: readonly Loss[] } | null;
}

const expiry: Tool = {
  name: 'expiry',
  title: 'What lapses, and what is lost then',
  description:
    'Lists the certificates that lapse by a day, with what nobody inherits any more then or less surely. Certificates whose last day no source states stand behind them with expiresOn null: unknown, not endless.',
  input: z.strictObject({
    until: DAY.describe('Last day to look at.'),
    ...FILTERED.input,
    ...POINT,
    ...PAGE,
  }),
  names: FILTERED.names,
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
  variables: ({ until, asOf = null, revision = null, first, after = null, ...given }) => ({
    ...{ until, filter: filterOf(given), asOf, revision, first, after },
  }),
  certainties: ({ answer }) => [
    ...answer.nodes.flatMap(({ expiresOn, losses }: Impact) => [
      expiresOn === null ? null : 'STATED',
      ...(losses?.nodes ?? []).map(({ certainty }) => certainty),
    ]),
    ...answer.endings.nodes.map(({ loss }: { loss: Loss }) => loss.certainty),
  ],
  sentence: ({ answer }) =>
    `${answer.totalCount - answer.unknownCount} certificates lapse by the day; of ${answer.unknownCount} no source states the last day. ${answer.endings.totalCount} losses come of entries that end or begin before.`,
  page: ({ until }) => ({ path: '/review/lapses', values: { until } }),
};

interface GapRow {
  readonly paths: readonly { readonly hops: number; readonly relation: string | null }[];
}

const MATCHED = ['EXACT', 'PARTIAL', 'TOGETHER'];

const gap: Tool = {
  name: 'gap',
  title: 'How far one standard matches another',
  description:
    'Lists the requirements of a standard with what matches them in another one, over mappings that sources state, and between a baseline and its catalogue by number. Nothing follows from a mapping that is absent: a requirement without a match is not known to be unmet.',
  input: z.strictObject({
    from: named('the standard whose requirements are listed'),
    to: named('the standard to compare with'),
    matchedOnly: z.boolean().optional().describe('Whether to leave out requirements without a match.'),
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
  variables: ({ from, to, matchedOnly, revision = null, first, after = null }) => ({
    ...{ from, to, coverages: matchedOnly === true ? MATCHED : null, revision, first, after },
  }),
  // One mapping is a source's word; what several give together is concluded.
  certainties: ({ answer }) =>
    answer.nodes.map(({ paths }: GapRow) => {
      const following = paths.filter(({ relation }) => relation !== null);
      if (following.length === 0) return null;
      return following.some(({ hops }) => hops === 1) ? 'STATED' : 'DERIVED';
    }),
  sentence: ({ answer: { totals, nodes } }) =>
    totals.clauses === 0
      ? 'The graph has no requirements of the first standard; the notes say why.'
      : `Of ${totals.clauses} requirements ${totals.exact} are matched exactly, ${totals.partial} in part, ${totals.together} only together with others; ${totals.related} are only said to be related, and of ${totals.none} no source states a match. ${nodes.length} are here.`,
  page: ({ from, to, matchedOnly }) => ({
    path: '/review/match',
    values: { from, to, coverage: matchedOnly === true ? MATCHED : null },
  }),
};

export const comparedTools: readonly Tool[] = [scopeDiff, expiry, gap];
