import { idsOf, MEMBERSHIPS, type RootQuestion } from './question.ts';

export const placeQuestions: readonly RootQuestion[] = [
  {
    name: 'an environment with all its fields',
    document: `{ environment(id: "environment/azure-gov") {
      __typename id name regions aliases { name } operator { id } sources { id } ${MEMBERSHIPS}
      inForce: certificates(inForceOn: "2020-04-28") { totalCount nodes { id } }
      certificates { totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage } }
    } }`,
    shows: {
      environment: {
        name: 'Azure Government',
        regions: ['US Gov Arizona', 'US Gov Texas', 'US Gov Virginia'],
        aliases: [{ name: 'US Gov regions' }],
        operator: { id: 'organization/microsoft' },
        inForce: { totalCount: 2, nodes: idsOf('certificate', 'azure-20000-1-2018', 'ms-20000-2011') },
        certificates: {
          totalCount: 3,
          nodes: idsOf('certificate', 'az-gov-fedramp-high', 'azure-20000-1-2018', 'ms-20000-2011'),
        },
        sources: [{ id: 'source/aud' }],
      },
    },
  },
  {
    name: 'an environment without a known operator, and an unknown one',
    document: `{
      germany: environment(id: "environment/azure-germany") { operator { id } }
      moon: environment(id: "environment/moon") { id }
    }`,
    shows: { germany: { operator: null }, moon: null },
  },
  {
    name: 'all environments by id',
    document:
      '{ environments(first: 4) { totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage } } }',
    shows: {
      environments: {
        totalCount: 12,
        nodes: idsOf('environment', 'azure', 'azure-china', 'azure-germany', 'azure-gov'),
      },
    },
  },
  {
    name: 'a source, an unknown one, and all sources by id',
    document: `{
      source(id: "source/cls") { __typename id url }
      moon: source(id: "source/moon", revision: 1) { id }
      sources(first: 2, revision: 1) { totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage } }
    }`,
    shows: {
      source: { id: 'source/cls', url: null },
      moon: null,
      sources: { totalCount: 40, nodes: idsOf('source', 'alw', 'aud') },
    },
  },
  {
    name: 'organizations with what they publish, operate, hold and issue',
    document: `query ($microsoft: ID!) {
      microsoft: node(id: $microsoft) { ...organization }
      vianet: node(id: "organization/21vianet") { ...organization }
      bsi: node(id: "organization/bsi") { ...organization }
      iso: node(id: "organization/iso") { ...organization }
    }
    fragment organization on Organization {
      ${MEMBERSHIPS}
      __typename id name aliases { name } sources { id }
      standards { totalCount nodes { id } }
      environments { totalCount nodes { id } }
      certificatesHeld(first: 2) { totalCount nodes { id } }
      certificatesIssued { totalCount nodes { id } }
      certificatesAssessed { totalCount nodes { id } }
      certificatesAuthorized { totalCount nodes { id } }
      held: certificatesHeld(inForceOn: "2019-05-02") { totalCount }
      issued: certificatesIssued(inForceOn: "2019-05-02") { totalCount }
      assessed: certificatesAssessed(inForceOn: "2019-05-02") { totalCount }
      authorized: certificatesAuthorized(inForceOn: "2019-05-02") { totalCount }
    }`,
    variables: { microsoft: 'organization/microsoft' },
    shows: {
      microsoft: {
        name: 'Microsoft',
        environments: { totalCount: 9 },
        held: { totalCount: 9 },
        issued: { totalCount: 0 },
        certificatesHeld: { totalCount: 12, nodes: idsOf('certificate', 'az-dod-il2', 'az-fedramp-high') },
      },
      vianet: {
        aliases: [{ name: '21Vianet (Shanghai Blue Cloud Technology)' }],
        environments: { nodes: idsOf('environment', 'azure-china', 'o365-china') },
        certificatesHeld: { totalCount: 3, nodes: idsOf('certificate', '21v-20000', '21v-27001') },
      },
      bsi: {
        certificatesIssued: {
          nodes: idsOf('certificate', 'bsi-is-552878', 'bsi-is-601002', 'bsi-is-619017', 'bsi-pii-642270'),
        },
      },
      iso: { standards: { nodes: idsOf('standard', 'iso-22301', 'iso-9001-2015') } },
    },
  },
];
