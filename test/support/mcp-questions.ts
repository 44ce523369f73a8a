import { expect } from 'vitest';

/** Question in a conversation: a tool call, and what its answer must contain. Lists must be complete and in order. */
export interface McpQuestion {
  readonly question: string;
  readonly tool: string;
  readonly given: Readonly<Record<string, unknown>>;
  readonly shows: object;
}

const asOf = '2026-11-24';
const SC_28 = expect.objectContaining({ id: 'clause/fedramp-r5-moderate/SC-28' });
const FEDRAMP = 'certificate/az-fedramp-high';

/** Questions about the facts of the seed, with names that people use. */
export const CONVERSATION: readonly McpQuestion[] = [
  {
    question: 'What do you mean by Key Vault, AC-2 of FedRAMP Rev. 4 High and F1209051525?',
    tool: 'resolve',
    given: { names: ['Key Vault', 'AC-2 of FedRAMP Rev. 4 High', 'F1209051525'] },
    shows: {
      certainty: 'STATED',
      asOf: null,
      answer: [
        { node: { id: 'service/key-vault' } },
        { node: { id: 'clause/fedramp-r4-high/AC-2' } },
        { node: { id: FEDRAMP } },
      ],
    },
  },
  {
    question: 'What does Key Vault in Azure inherit of FedRAMP High?',
    tool: 'inheritance',
    given: {
      filter: { services: ['Key Vault'], environments: ['Azure'], standards: ['FedRAMP High'] },
      ...{ asOf, first: 2, detail: 'rows' },
    },
    shows: {
      certainty: 'DERIVED',
      asOf,
      answer: { totalCount: 410, nodes: [{ certificate: { id: FEDRAMP } }, { certificate: { id: FEDRAMP } }] },
    },
  },
  {
    question: 'Why does it inherit AC-2?',
    tool: 'explain',
    given: {
      subject: 'service/key-vault',
      clause: 'FedRAMP Rev. 5 High AC-2',
      environment: 'Azure',
      asOf,
      detail: 'rows',
    },
    shows: { certainty: 'DERIVED', answer: { inherited: true, rows: [{ basis: 'LISTED' }] } },
  },
  {
    question: 'And in Azure Government?',
    tool: 'explain',
    given: { subject: 'Key Vault', clause: 'AC-2 of FedRAMP Rev. 5 High', environment: 'Azure Government', asOf },
    shows: { certainty: 'UNKNOWN', answer: { inherited: false, reasonCount: 2 } },
  },
  {
    question: 'How much of FedRAMP High does Key Vault inherit?',
    tool: 'assess',
    given: { standard: 'FedRAMP High', environment: 'Azure', services: ['Key Vault'], asOf, detail: 'rows' },
    shows: {
      certainty: 'DERIVED',
      answer: {
        standard: { id: 'standard/fedramp-r5-high' },
        outcome: 'COVERED',
        totals: { requirements: 410 },
        byService: [{ certainty: 'DERIVED' }],
        notes: [{ code: 'STANDARD_WITHOUT_EDITION' }, { code: 'DATE_UNKNOWN' }],
      },
    },
  },
  {
    question: 'And of its Rev. 5, a system of Key Vault and Managed Desktop?',
    tool: 'assess',
    given: {
      standard: 'FedRAMP Rev. 5 High',
      environment: 'Azure',
      services: ['Key Vault', 'Microsoft Managed Desktop'],
      ...{ asOf, detail: 'rows' },
    },
    shows: {
      certainty: 'UNKNOWN',
      answer: {
        outcome: 'SOME',
        totals: { requirements: 410 },
        byService: [{ certainty: 'DERIVED' }, { certainty: null }],
      },
    },
  },
  {
    question: 'In what does its scope differ from that of DoD IL2?',
    tool: 'scope_diff',
    given: {
      from: { certificate: FEDRAMP, environment: 'Azure', asOf },
      to: { certificate: 'certificate/az-dod-il2', environment: 'Azure', asOf },
    },
    shows: { certainty: 'STATED', asOf, answer: { totalCount: 3, counts: { changed: 3, unchanged: 173 } } },
  },
  {
    question: 'Which certificates lapse by the end of 2027?',
    tool: 'expiry',
    given: { until: '2027-12-31', asOf, first: 3, detail: 'rows' },
    shows: { certainty: 'UNKNOWN', answer: { nodes: [{ expiresOn: null }, { expiresOn: null }, { expiresOn: null }] } },
  },
  {
    question: 'How far is ISO/IEC 20000-1:2018 matched by FedRAMP Rev. 4 High?',
    tool: 'gap',
    given: { from: 'ISO/IEC 20000-1:2018', to: 'FedRAMP Rev. 4 High', first: 1, detail: 'rows' },
    shows: { certainty: 'UNKNOWN', asOf: null, answer: { totals: { clauses: 57, none: 57 }, nodes: [{ paths: [] }] } },
  },
  {
    question: 'Which standards have no requirements here?',
    tool: 'findings',
    given: { kinds: ['STANDARD_WITHOUT_CLAUSES'], asOf, first: 2, detail: 'rows' },
    shows: { certainty: 'DERIVED', answer: { nodes: [{}, {}] } },
  },
  {
    question: 'Does my report cite ISO/IEC 20000-1:2018 rightly?',
    tool: 'check_citations',
    given: {
      standard: 'ISO/IEC 20000-1:2018',
      citations: [
        { number: '8.6.3', title: 'Problem management' },
        { number: '8.6.1', title: 'Problem management' },
      ],
    },
    shows: { certainty: 'DERIVED', answer: [{ kind: 'CITATION_TITLE' }] },
  },
  {
    question: 'Which requirement of FedRAMP Rev. 5 Moderate is encryption at rest?',
    tool: 'search',
    given: { text: 'encryption at rest', standards: ['FedRAMP Rev. 5 Moderate'] },
    shows: { certainty: 'STATED', answer: { nodes: expect.arrayContaining([SC_28]) } },
  },
  {
    question: 'Which services are in scope in Azure?',
    tool: 'services',
    given: { filter: { environments: ['Azure'] }, first: 2 },
    shows: { certainty: 'STATED', answer: { nodes: [{}, {}] } },
  },
  {
    question: 'What is connected with its certificate?',
    tool: 'neighbours',
    given: { center: FEDRAMP, kinds: ['STANDARD', 'ORGANIZATION'] },
    shows: { certainty: 'STATED', answer: { center: { node: { id: FEDRAMP } } } },
  },
];
