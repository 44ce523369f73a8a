import { idsOf, type RootQuestion } from './question.ts';

const DAY = 'asOf: "2031-06-01"';
const LIST = 'totalCount edges { cursor node { __typename } } pageInfo { hasNextPage endCursor }';
const TOTALS =
  'totals { requirements covered possible some unknown excluded } responsibilities { responsibility count }';
const SUBJECT = 'subject { ... on Node { id } }';

/** Questions of analysts about the seed and the made-up facts. */
export const analysisQuestions: readonly RootQuestion[] = [
  {
    name: 'an assessment of a system, requirement by requirement',
    document: `{ assessment(
      standard: "standard/controls", environment: "environment/meadow", services: ["service/lantern", "service/torch"],
      leverageHops: 1, ${DAY}, revision: 3
    ) {
      standard { id } environment { id } services { id } asOf revision outcome lapsesOn ${TOTALS} notes { code }
      byService { service { id } certainty basis contradicted certificates { id } exclusions { id } unplaced { id } sources { id } }
      headings { clause { id } ${TOTALS} }
      unstated: requirements(weakestResponsibilities: [UNKNOWN], first: 2) { ${LIST} nodes { clause { number } } }
      requirements(outcomes: [COVERED, POSSIBLE, SOME, UNKNOWN, EXCLUDED], responsibilities: [UNKNOWN, CUSTOMER, SHARED], first: 3) {
        ${LIST} nodes { clause { number } outcome responsibility statedResponsibilities lapsesOn sources { id } services {
          service { id } certainty basis responsibility statedResponsibilities rows { id } exclusions { id } unplaced { id }
        } }
      }
      certificates { certificate { id } services { id } lapsesOn customerKeeps customerKeepsSources { id } sources { id } scopeSources { id } }
    } }`,
    shows: { assessment: { asOf: '2031-06-01', revision: 3, services: idsOf('service', 'lantern', 'torch') } },
  },
  {
    name: 'explanations of an inherited and a missing requirement',
    document: `{
      why: explain(
        subject: "service/plate", environment: "environment/meadow", clause: "clause/teapots-2030/4.1",
        certificate: "certificate/harbour", leverageHops: 1, ${DAY}, revision: 3
      ) { asOf revision inherited sentence rows { id } nodes { node { id } kind name } edges { id from to verb statement { id } } reasons { code } }
      whyNot: explain(subject: "service/knife", environment: "environment/meadow", clause: "clause/teapots-2030/4.1",
        certificate: "certificate/harbour", ${DAY}
       ) { inherited sentence reasonCount reasons { code sentence statement { id } sources { id } }
        nearest { kind sentence row { id } sources { id } } environments { environment { id } } }
      everywhere: explain(subject: "service/knife", clause: "clause/teapots-2030/4.1", ${DAY}) {
        environments { environment { id } inherited words row { id } reason { code } }
      }
       nowhereStated: explain(
         subject: "service/plate", environmentNotStated: true, clause: "clause/teapots-2030/4.1", ${DAY}
       ) { inherited }
    }`,
    shows: {
      why: {
        asOf: '2031-06-01',
        revision: 3,
        inherited: true,
        nodes: [{ name: 'Pretend Plate' }, {}, {}, {}, {}],
        reasons: [],
      },
      whyNot: { inherited: false, reasonCount: 1, reasons: [{ code: 'BLOCKED' }] },
      nowhereStated: { inherited: false },
    },
  },
  {
    name: 'the gap between two standards',
    document: `{ standardGap(
      from: "standard/controls", to: "standard/teapots-2030", coverages: [EXACT, PARTIAL, NONE], revision: 3, first: 2
    ) {
      ${LIST} revision from { id } to { id } notes totals { clauses exact partial together related none } totalsOfTo { clauses exact partial together related none }
      unmatchedOfTo(first: 1) { totalCount nodes { number } }
      nodes { clause { number } coverage pathCount paths { to { number } fromClauses { number } toClauses { number } relation strength hops mappings { id } baselines { id } } }
    } }`,
    shows: {
      standardGap: {
        totals: { partial: 1 },
        nodes: [
          {
            clause: { number: 'TC-1' },
            coverage: 'PARTIAL',
            paths: [
              { to: { number: '4.1' }, relation: 'SUBSET_OF', strength: 0.7, hops: 1 },
              { to: { number: '4.10' }, relation: 'INTERSECTS', strength: null, hops: 1 },
            ],
          },
          { coverage: 'NONE', pathCount: 0, paths: [] },
        ],
        unmatchedOfTo: { totalCount: 2 },
      },
    },
  },
  {
    name: 'the difference between two scopes',
    document: `query ($from: ScopePoint!) { scopeDiff(
      from: $from, kinds: [ADDED, REMOVED, CHANGED, RENAMED, MOVED], first: 3,
      to: { certificate: "certificate/jetty", environment: "environment/meadow", asOf: "2031-06-01", revision: 3 }
    ) {
      ${LIST} from { asOf revision } to { asOf revision } fromInForce toInForce fromListed toListed codedNotes { code sentence } notes
      counts { added removed changed renamed moved unchanged }
      nodes {
        id kinds ${SUBJECT} formerSubject { ... on Node { id } } environment { id } sentence
        before { id } after { id } changes { property before after }
      }
    } }`,
    variables: { from: { certificate: 'certificate/harbour', environment: 'environment/meadow', asOf: '2031-06-01' } },
    shows: {
      scopeDiff: {
        fromInForce: true,
        toInForce: true,
        from: { asOf: '2031-06-01', revision: 3 },
        to: { asOf: '2031-06-01', revision: 3 },
        nodes: [{}, {}, {}],
      },
    },
  },
  {
    name: 'a matrix of scope',
    document: `{ scopeMatrix(
      filter: { families: ["family/kitchen"], expandFamilies: true, certificates: ["certificate/harbour", "certificate/ferry"] },
      columns: ENVIRONMENTS, firstColumns: 2, afterColumn: "environment/meadow", ${DAY}, revision: 3, first: 3
    ) {
      ${LIST} asOf revision notes { code } columnCount hasMoreColumns columns { name node { id } }
      nodes { ${SUBJECT} family { id } cells { basis certainty status contradicted inferred condition entries { id } elsewhere { id } otherStatuses } }
    } }`,
    shows: {
      scopeMatrix: {
        asOf: '2031-06-01',
        revision: 3,
        columnCount: 3,
        hasMoreColumns: false,
        columns: [{ name: 'Island Cloud' }, { name: 'not stated' }],
        nodes: [{ subject: { id: 'family/kitchen' }, family: { id: 'family/kitchen' } }, {}, {}],
      },
    },
  },
  {
    name: 'lapsing certificates with their losses',
    document: `{ expiryImpact(
      until: "2032-12-31", ${DAY}, revision: 3, first: 1, filter: { standards: ["standard/controls", "standard/teapots-2030"] }
    ) {
      ${LIST} asOf revision unknownCount notes { code } endings(first: 1) { ${LIST} requirementsLost unknownCount nodes { endsOn certificate { id } loss { ${SUBJECT} requirements } } }
      nodes { certificate { id } expiresOn losses(first: 1) {
        ${LIST} requirementsLost unknownCount
        nodes { ${SUBJECT} environment { id } standard { id } requirements requirementsUnknown certainty remainingCertainty alternatives { id } perhapsThrough { id } }
      } }
    } }`,
    shows: {
      expiryImpact: {
        asOf: '2031-06-01',
        revision: 3,
        totalCount: 5,
        unknownCount: 1,
        nodes: [{ certificate: { id: 'certificate/harbour' }, expiresOn: '2032-12-31' }],
      },
    },
  },
  {
    name: 'a transition between editions',
    document: `{ editionTransition(standard: "standard/teapots-2030", other: "standard/teapots-2020", ${DAY}, revision: 3) {
      standard { id } asOf revision replacedBy { former { id } }
      replaces {
        former { id } standard { id } relations { id } certificates { id } notes
        correspondence { clauses exact partial together related none }
        onlyInFormer(first: 1) { ${LIST} nodes { ${SUBJECT} environment { id } certainty certificates { id } remainingCertainty alternatives { id } perhapsThrough { id } } }
      }
    } }`,
    shows: {
      editionTransition: {
        asOf: '2031-06-01',
        revision: 3,
        replacedBy: [],
        replaces: [
          {
            former: { id: 'standard/teapots-2020' },
            certificates: idsOf('certificate', 'bare'),
            correspondence: null,
            notes: ['The graph holds no list of requirements of MADE-UP 1:2020.'],
          },
        ],
      },
    },
  },
  {
    name: 'findings',
    document: `{ findings(kinds: [CONTRADICTION, STALE_SOURCE], about: ["certificate/harbour"], staleAfterDays: 100, ${DAY}, revision: 3, first: 2) {
      ${LIST} asOf revision counts { kind count } nodes { id kind sentence entries nodes { id } statements { id } sources { id } }
    } }`,
    shows: {
      findings: { asOf: '2031-06-01', revision: 3, nodes: [{ kind: 'CONTRADICTION' }, { kind: 'CONTRADICTION' }] },
    },
  },
  {
    name: 'citations of a standard',
    document: `{ checkCitations(revision: 3, standard: "standard/iso-20000-1-2018", citations: [
      { number: "8.6.1", title: "Incident management" }
      { number: "8.6.1", title: "Problem management" }
      { number: "8.6.9" }
    ]) { kind sentence citationIndex } }`,
    shows: {
      checkCitations: [
        {
          kind: 'CITATION_TITLE',
          citationIndex: 1,
          sentence:
            '8.6.1 of ISO/IEC 20000-1:2018 is called “Incident management”, not “Problem management”. “Problem management” is 8.6.3.',
        },
        { kind: 'CITATION_UNKNOWN', citationIndex: 2, sentence: 'ISO/IEC 20000-1:2018 has no clause 8.6.9.' },
      ],
    },
  },
  {
    name: 'changes, and those of an import',
    document: `{
      changes(since: 2, kinds: [NODE_CHANGED, STATEMENT_OPENED], first: 2) {
        ${LIST} nodes {
          id revision kind sentence importRun { id } node { id } statement { id } sources { id }
          properties { property before after }
        }
      }
      settled: changes(since: 2, revision: 3, kinds: [STATEMENT_OPENED], first: 1) { totalCount }
      about: changes(since: 0, about: ["clause/controls/TC-3"], first: 9) { totalCount nodes { revision kind } }
      node(id: "import/3") { ... on ImportRun { changes(kinds: [STATEMENT_OPENED], first: 1) { totalCount } } }
    }`,
    shows: {
      changes: {
        totalCount: 5,
        nodes: [
          {
            revision: 3,
            kind: 'NODE_CHANGED',
            node: { id: 'clause/controls/TC-3' },
            properties: [{ property: 'withdrawn', before: null, after: 'true' }],
          },
          { kind: 'STATEMENT_OPENED' },
        ],
      },
      settled: { totalCount: 4 },
      node: { changes: { totalCount: 4 } },
    },
  },
  {
    name: 'the leverage of a certificate in both directions',
    document: `{
      harness: certificate(id: "certificate/harness") {
        restsOn(transitive: true, inForceOn: "2031-06-01", first: 1) { ${LIST} nodes { certificate { id } hops path { id } } }
      }
      harbour: certificate(id: "certificate/harbour") {
        dependents(transitive: true, inForceOn: "2031-06-01") { totalCount nodes { certificate { id } } }
      }
    }`,
    shows: {
      harness: { restsOn: { totalCount: 1, nodes: [{ certificate: { id: 'certificate/harbour' }, hops: 1 }] } },
      harbour: { dependents: { totalCount: 1, nodes: [{ certificate: { id: 'certificate/harness' } }] } },
    },
  },
  {
    name: 'the certificates that most others leverage',
    document: `{
      leverageOverview(asOf: "2031-06-01", revision: 3, first: 1) {
        ${LIST} nodes { certificate { id } dependents directDependents levels { level certificates } }
      }
    }`,
    shows: {
      leverageOverview: {
        nodes: [
          {
            certificate: { id: 'certificate/harbour' },
            dependents: 1,
            directDependents: 1,
            levels: [{ level: null, certificates: 1 }],
          },
        ],
      },
    },
  },
];
