import type { RootQuestion } from './question.ts';

const FOUND = 'first: 1) { totalCount nodes { kind name matched node { id } } }';

/** A search and its best result; null if there is none. */
function finds(text: string, id: string | null, matched: string | null = null): RootQuestion {
  return {
    name: `a search for “${text}”`,
    document: `query ($text: String!) { search(text: $text, ${FOUND} }`,
    variables: { text },
    shows: id === null ? { search: { totalCount: 0 } } : { search: { nodes: [{ node: { id }, matched }] } },
  };
}

const KEY_VAULT = 'service/key-vault';
const AKS = 'service/azure-kubernetes-service-aks';

export const searchQuestions: readonly RootQuestion[] = [
  finds('Key Vault', KEY_VAULT),
  finds('key va', KEY_VAULT),
  finds('KEY VAULT', KEY_VAULT),
  finds('Kéy Väult', KEY_VAULT),
  finds('  vault   key ', KEY_VAULT),
  finds('Azure Security Center', 'service/microsoft-defender-for-cloud', 'Azure Security Center'),
  finds('Common Data Service', 'service/dataverse', 'Common Data Service'),
  finds('US DoD regions', 'environment/azure-gov-dod', 'US DoD regions'),
  finds('AC-2(1)', 'clause/fedramp-r5-high/AC-2(1)'),
  finds('encryption at rest', 'clause/fedramp-r5-high/SC-28'),
  // Withdrawn from Rev. 5.
  finds('AC-2(10)', 'clause/nist-800-53-r4/AC-2(10)'),
  finds('O365 GCC', 'environment/o365-gcc'),
  finds('Microsoft O365 DoD', 'environment/o365-dod'),
  finds('O365 GCC High', 'environment/o365-gcc-high'),
  finds('ac-2 rev 4', 'clause/nist-800-53-r4/AC-2', 'NIST SP 800-53 Rev. 4'),
  finds('8.6.3', 'clause/iso-20000-1-2018/8.6.3'),
  finds('F1209051525', 'certificate/az-fedramp-high', 'F1209051525'),
  finds('IS 552878', 'certificate/bsi-is-552878', 'IS 552878'),
  finds('ISO 20000-1:2018', 'standard/iso-20000-1-2018'),
  finds('iso/iec 20000', 'standard/iso-20000'),
  finds('ISO/IEC 20000-1:2018', 'standard/iso-20000-1-2018'),
  finds(
    'guidance on the application',
    'standard/iso-20000-2-2019',
    'Information technology - Service management - Part 2: Guidance on the application of service management systems',
  ),
  finds('27001 information security', 'standard/iso-27001', 'Information security management systems - Requirements'),
  finds('8.2 iso 20000', 'clause/iso-20000-1-2018/8.2', 'ISO/IEC 20000-1:2018'),
  finds('iso 20000 service portfolio', 'clause/iso-20000-1-2018/8.2', 'ISO/IEC 20000-1:2018'),
  {
    name: 'a search for a standard, without all its clauses',
    document: `{ search(text: "iso/iec 20000-1:2018", kinds: [CLAUSE]) { totalCount } }`,
    shows: { search: { totalCount: 0 } },
  },
  // Spellings in lists, which imports accept, too.
  finds('Azure Key Vault', KEY_VAULT),
  finds('Microsoft Azure Key Vault', KEY_VAULT),
  finds('AWS Key Vault', null),
  finds('AC-02', 'clause/fedramp-r5-high/AC-2'),
  finds('ac-02 (01)', 'clause/fedramp-r5-high/AC-2(1)'),
  finds('Problem management', 'clause/iso-20000-1-2018/8.6.3'),
  finds('Sentniel', 'service/microsoft-sentinel'),
  finds('Quantum', null),
  // Four letters are too few for a typo.
  finds('Key Valt', null),
  // Two typos are one too many.
  finds('Kubrntes', null),
  finds('F1209051526', null),
  {
    name: 'a search with one letter wrong, missing or extra, in words of five letters or more',
    document: `query ($missing: String!) {
      missing: search(text: $missing, kinds: [SERVICE], first: 9) { totalCount nodes { name } }
      tooMany: search(text: "Kuberrnetes", kinds: [SERVICE]) { nodes { node { id } } }
      wrong: search(text: "Kubernates", kinds: [SERVICE]) { nodes { node { id } } }
      letter: search(text: "Kubernets", kinds: [SERVICE]) { nodes { node { id } } }
    }`,
    variables: { missing: 'Defendr' },
    shows: {
      missing: { totalCount: 6 },
      ...Object.fromEntries(
        ['tooMany', 'wrong', 'letter'].map((slip) => [
          slip,
          { nodes: [{ node: { id: AKS } }, { node: { id: 'service/azure-arc-enabled-kubernetes' } }] },
        ]),
      ),
    },
  },
  {
    name: 'a search with clauses of selected standards only, and all other kinds',
    document: `{
      some: search(text: "8.2", kinds: [CLAUSE], standards: ["standard/iso-20000-1-2018"], first: 2) { nodes { node { id } } }
      none: search(text: "SC-13", kinds: [CLAUSE], standards: ["standard/iso-20000-1-2018"]) { totalCount }
      service: search(text: "Key Vault", standards: ["standard/iso-20000-1-2018"], first: 1) { nodes { node { id } } }
    }`,
    shows: {
      some: { nodes: [{ node: { id: 'clause/iso-20000-1-2018/8.2' } }, {}] },
      none: { totalCount: 0 },
      service: { nodes: [{ node: { id: KEY_VAULT } }] },
    },
  },
  {
    name: 'a search for selected kinds, in pages',
    document: `{
      standards: search(text: "20000", kinds: [STANDARD], first: 2) {
        totalCount nodes { kind } edges { cursor node { name } } pageInfo { hasNextPage endCursor }
      }
      either: search(text: "azure government", kinds: [ENVIRONMENT, CERTIFICATE]) { nodes { kind name } }
    }`,
    shows: {
      standards: {
        totalCount: 5,
        nodes: [{ kind: 'STANDARD' }, { kind: 'STANDARD' }],
        pageInfo: { hasNextPage: true },
      },
      either: { nodes: [{ kind: 'ENVIRONMENT', name: 'Azure Government' }, {}, {}, {}, {}] },
    },
  },
  {
    name: 'names to resolve, each as a whole',
    document: `query ($names: [String!]!) {
      any: resolve(names: $names, revision: 1) { name match count node { id } nearest(first: 1) { kind name matched node { id } } }
      environment: resolve(names: ["Azure"], kinds: [ENVIRONMENT]) { node { id } }
    }`,
    variables: {
      names: [
        KEY_VAULT,
        'key vault',
        'Azure Security Center',
        'F1209051525',
        'iso/iec 20000-1:2018',
        'FedRAMP Rev. 4 High AC-2',
        'FedRAMP High AC-2',
        'Azure',
        'Key Valt',
      ],
    },
    shows: {
      any: [
        { match: 'ID', count: 1, node: { id: KEY_VAULT }, nearest: [] },
        { match: 'NAME', node: { id: KEY_VAULT } },
        { match: 'ALIAS', node: { id: 'service/microsoft-defender-for-cloud' } },
        { match: 'NUMBER', node: { id: 'certificate/az-fedramp-high' } },
        { match: 'DESIGNATION', node: { id: 'standard/iso-20000-1-2018' } },
        { match: 'NUMBER', node: { id: 'clause/fedramp-r4-high/AC-2' } },
        {
          match: null,
          count: 2,
          node: null,
          nearest: [{ kind: 'CLAUSE', node: { id: 'clause/fedramp-r5-high/AC-2' } }],
        },
        { name: 'Azure', match: null, count: 2, node: null, nearest: [{ kind: 'ENVIRONMENT' }] },
        { match: null, count: 0, node: null, nearest: [{ name: 'Key Vault', node: { id: KEY_VAULT } }] },
      ],
      environment: [{ node: { id: 'environment/azure' } }],
    },
  },
];
