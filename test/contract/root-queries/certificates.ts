import { expect } from 'vitest';
import { idsOf, MEMBERSHIPS, type RootQuestion } from './question.ts';

const NAMED = 'totalCount nodes { id }';

export const certificateQuestions: readonly RootQuestion[] = [
  {
    name: 'a certificate with all its fields',
    document: `{ certificate(id: "certificate/az-fedramp-high") {
      __typename id name number aliases { name } standard { id } standards { id } standardAsStated environments { id }
      holder { id } issuer { id } assessor { id } authorizingAgency { id } issuedOn expiresOn customerKeeps customerKeepsParaphrased packageOverview note documents { kind title url } sources { id }
      ${MEMBERSHIPS}
      words { property value counts source { id } }
      firstDay: inForce(asOf: "2019-05-03") dayBefore: inForce(asOf: "2019-05-02") inForce
    } }`,
    shows: {
      certificate: {
        name: 'FedRAMP High P-ATO, Azure Commercial Cloud',
        number: 'F1209051525',
        standard: { id: 'standard/fedramp-high' },
        environments: idsOf('environment', 'azure'),
        holder: { id: 'organization/microsoft' },
        issuer: { id: 'organization/jab' },
        assessor: { id: 'organization/kratos' },
        authorizingAgency: { id: 'organization/jab' },
        issuedOn: '2019-05-03',
        expiresOn: null,
        documents: [],
        sources: idsOf('source', 'aud', 'frm'),
        words: [],
        firstDay: true,
        dayBefore: false,
        inForce: true,
      },
    },
  },
  {
    name: 'certificates with unknown fields, each null',
    document: `{
      edition2011: certificate(id: "certificate/ms-20000-2011") {
        number issuer { id } environments { id } documents { kind title url } customerKeeps
      }
      edition2018: certificate(id: "certificate/azure-20000-1-2018") { standardAsStated customerKeeps issuedOn }
      unheard: certificate(id: "certificate/none") { id }
    }`,
    shows: {
      edition2011: {
        number: null,
        issuer: null,
        environments: idsOf('environment', 'azure', 'azure-germany', 'azure-gov'),
        documents: [{ kind: 'CERTIFICATE', url: 'https://aka.ms/azureiso200001cert' }],
        customerKeeps: null,
      },
      edition2018: {
        standardAsStated: 'ISO/IEC 20000-1:2018',
        customerKeeps: expect.stringContaining('own assessment'),
      },
      unheard: null,
    },
  },
  {
    name: 'all certificates by id',
    document: `{ certificates(first: 4) { ${NAMED} edges { cursor node { id } } pageInfo { hasNextPage } } }`,
    shows: {
      certificates: {
        totalCount: 15,
        nodes: idsOf('certificate', '21v-20000', '21v-27001', '21v-27018', 'az-dod-il2'),
      },
    },
  },
  {
    name: 'certificates at a revision, and none at the empty one',
    document: `{
      before: certificates(revision: 0) { totalCount }
      now: certificates(revision: 1, first: 1) { totalCount }
    }`,
    shows: { before: { totalCount: 0 }, now: { totalCount: 15 } },
  },
  {
    name: 'certificates by standard, environment, holder and role',
    document: `{
      standards: certificates(filter: { standards: ["standard/fedramp-high", "standard/iso-20000"] }) { ${NAMED} }
      environments: certificates(filter: { environments: ["environment/azure-germany"] }) { ${NAMED} }
      holders: certificates(filter: { holders: ["organization/21vianet"] }) { ${NAMED} }
      issuers: certificates(filter: { issuers: ["organization/jab"] }) { ${NAMED} }
      assessors: certificates(filter: { assessors: ["organization/kratos"] }) { ${NAMED} }
      authorizing: certificates(filter: { authorizingAgencies: ["organization/jab"] }) { ${NAMED} }
      authorized: certificates(filter: { statuses: [AUTHORIZED, READY], levels: ["moderate"] }) {
        nodes { id status level serviceModels agencies }
      }
    }`,
    shows: {
      // Authorizations in the seed have no status.
      authorized: { nodes: [] },
      standards: {
        nodes: idsOf('certificate', '21v-20000', 'az-fedramp-high', 'az-gov-fedramp-high', 'm365gcchigh-fedramp-high'),
      },
      environments: { nodes: idsOf('certificate', 'ms-20000-2011') },
      holders: { nodes: idsOf('certificate', '21v-20000', '21v-27001', '21v-27018') },
      issuers: { nodes: idsOf('certificate', 'az-fedramp-high') },
      assessors: {
        nodes: idsOf(
          'certificate',
          ...['az-fedramp-high', 'az-gov-fedramp-high', 'm365gcc-fedramp-moderate', 'm365gcchigh-fedramp-high'],
        ),
      },
      authorizing: { nodes: idsOf('certificate', 'az-fedramp-high', 'az-gov-fedramp-high') },
    },
  },
  {
    name: 'certificates in force from their first day',
    document: `query ($before: Date!, $first: Date!) {
      before: certificates(filter: { inForceOn: $before, standards: ["standard/fedramp-high"] }) { ${NAMED} }
      first: certificates(filter: { inForceOn: $first, standards: ["standard/fedramp-high"] }) { ${NAMED} }
    }`,
    variables: { before: '2020-04-28', first: '2020-04-29' },
    shows: {
      before: { nodes: idsOf('certificate', 'az-fedramp-high') },
      first: { nodes: idsOf('certificate', 'az-fedramp-high', 'az-gov-fedramp-high') },
    },
  },
  {
    name: 'certificates that match all parts of a filter, and none for an empty list',
    document: `{
      all: certificates(filter: {
        environments: ["environment/azure"], assessors: ["organization/kratos"], holders: ["organization/microsoft"]
      }) { ${NAMED} }
      none: certificates(filter: { environments: [] }) { ${NAMED} }
    }`,
    shows: { all: { nodes: idsOf('certificate', 'az-fedramp-high') }, none: { totalCount: 0, nodes: [] } },
  },
];
