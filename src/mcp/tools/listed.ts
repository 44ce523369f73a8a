import { z } from 'zod';
import type { NamedInputs } from '../../exports/names.ts';
import { CITED } from './fragments.ts';
import { DAY, NAME, names, PAGE, REVISION } from './inputs.ts';
import type { Data, Tool } from './tool.ts';

/** A list of the API: its filter, and the fields of a node. */
interface Listed {
  /** Root field of the API, the tool's name and the path of its page. */
  readonly name: 'standards' | 'certificates' | 'environments' | 'organizations' | 'services';
  readonly description: string;
  readonly filterType: string;
  readonly filter: z.ZodObject;
  readonly names: NamedInputs;
  readonly fields: string;
  /** Fields of a node in a summary. */
  readonly brief?: readonly string[];
  readonly page?: Tool['page'];
}

const LISTS: readonly Listed[] = [
  {
    name: 'standards',
    description: 'Standards and their editions.',
    filterType: 'StandardFilter',
    filter: z.strictObject({ families: z.array(NAME).optional(), publishers: names().optional() }),
    names: { 'filter.publishers': ['ORGANIZATION'] },
    fields: 'id designation title status sources { ...Cited }',
    brief: ['id', 'designation', 'status'],
  },
  {
    name: 'certificates',
    description:
      'Certificates, attestations and authorizations with status, level and days; with detail "rows" also holder, assessor and authorizing agency.',
    filterType: 'CertificateFilter',
    filter: z.strictObject({
      ...{ standards: names().optional(), environments: names().optional(), providers: names().optional() },
      assessors: names().optional(),
      statuses: z.array(z.string()).optional().describe('Such as AUTHORIZED.'),
      levels: z.array(z.string()).optional().describe('Such as "Moderate".'),
      inForceOn: DAY.optional(),
    }),
    names: {
      'filter.standards': ['STANDARD'],
      'filter.environments': ['ENVIRONMENT'],
      'filter.providers': ['ORGANIZATION'],
      'filter.assessors': ['ORGANIZATION'],
    },
    brief: ['id', 'name', 'status', 'level', 'expiresOn'],
    fields:
      'id name status level issuedOn expiresOn standards { id designation } holder { id name } assessor { id name } authorizingAgency { id name } sources { ...Cited }',
  },
  {
    name: 'environments',
    description: 'Clouds and regions.',
    filterType: 'EnvironmentFilter',
    filter: z.strictObject({ providers: names().optional() }),
    names: { 'filter.providers': ['ORGANIZATION'] },
    fields: 'id name sources { ...Cited }',
  },
  {
    name: 'organizations',
    description: 'Providers, publishers, issuers and assessors.',
    filterType: 'OrganizationFilter',
    filter: z.strictObject({ roles: z.array(z.string()).optional().describe('Such as HOLDER or ASSESSOR.') }),
    names: {},
    fields: 'id name sources { ...Cited }',
    page: () => ({ path: '/' }),
  },
  {
    name: 'services',
    description: 'Services, for example those in scope in a cloud or of a certificate.',
    filterType: 'ServiceFilter',
    filter: z.strictObject({
      ...{ families: names().optional(), providers: names().optional(), standards: names().optional() },
      ...{ certificates: names().optional(), environments: names().optional() },
      statuses: z.array(z.string()).optional().describe('IN_SCOPE by default.'),
    }),
    names: {
      'filter.families': ['SERVICE_FAMILY'],
      'filter.providers': ['ORGANIZATION'],
      'filter.standards': ['STANDARD'],
      'filter.certificates': ['CERTIFICATE'],
      'filter.environments': ['ENVIRONMENT'],
    },
    fields: 'id name sources { ...Cited }',
  },
];

function listTool({ name, description, filterType, filter, fields, brief = ['id', 'name'], ...listed }: Listed): Tool {
  return {
    name,
    title: `List ${name}`,
    description,
    input: z.strictObject({ filter: filter.optional(), ...REVISION, ...PAGE }),
    names: listed.names,
    document: `query List($filter: ${filterType}, $revision: Int, $first: Int!, $after: String) {
      answer: ${name}(filter: $filter, revision: $revision, first: $first, after: $after) {
        totalCount nodes { ${fields} } pageInfo { hasNextPage endCursor }
      }
      revision { number }
    }
    ${CITED}`,
    brief: ({ totalCount, nodes }) => ({
      totalCount,
      nodes: nodes.map((node: Data) => fieldsOf(node, brief)),
    }),
    variables: (given) => ({ filter: null, revision: null, after: null, ...given }),
    certainties: ({ answer }) => answer.nodes.map(() => 'STATED'),
    sentence: ({ answer }) => `Total of ${name}: ${answer.totalCount}; on this page: ${answer.nodes.length}.`,
    page: listed.page ?? (() => ({ path: `/list/${name}` })),
  };
}

/** Returns fields of a node, without those that no source states, so that a summary has room for more nodes. */
function fieldsOf(node: Data, fields: readonly string[]) {
  return Object.fromEntries(fields.flatMap((field) => (node[field] === null ? [] : [[field, node[field]]])));
}

export const listTools: readonly Tool[] = LISTS.map(listTool);
