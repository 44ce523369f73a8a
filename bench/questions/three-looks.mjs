import { serviceId } from '../data/generate.mjs';
import { ask } from '../load/ask.mjs';
import { cursorAt } from './cursors.mjs';

/** The three answers of the table in the issue: small, long and deep. */
export const FLAT = {
  name: 'flat look-up',
  ours: 'query ($id: ID!) { service(id: $id) { id name } }',
  theirs: 'query ($id: String!) { service: services(where: { id: { eq: $id } }) { id name } }',
  variables: ({ id }) => ({ ours: { id }, theirs: { id } }),
};

export const LIST = {
  name: 'list of 100',
  ours: 'query ($after: String) { services(first: 100, after: $after) { nodes { id name } } }',
  theirs:
    'query ($after: String!) { services(where: { id: { gt: $after } }, sort: [{ id: ASC }], limit: 100) { id name } }',
  variables: ({ id, cursor }) => ({ ours: { after: cursor }, theirs: { after: id } }),
};

export const NESTED = {
  name: 'nested, five levels',
  ours: `query ($id: ID!) {
    service(id: $id) {
      id name
      scope(first: 100) { nodes {
        status
        environment { id name }
        certificate { id name standard { id designation clauses(first: 20) { nodes { number title } } } }
      } }
    }
  }`,
  theirs: `query ($id: String!) {
    service: services(where: { id: { eq: $id } }) {
      id name
      scope(sort: [{ sortKey: ASC }], limit: 100) {
        status
        environment { id name }
        certificate { id name standard { id designation clauses(sort: [{ sort: ASC }], limit: 20) { number title } } }
      }
    }
  }`,
  variables: ({ id }) => ({ ours: { id }, theirs: { id } }),
};

export const THREE_LOOKS = [FLAT, LIST, NESTED];

const LONGEST_LIST = 100;

/** Every service that a whole list can begin after, with the cursor that says so. */
export async function placesOf(url, size) {
  const { services } = await ask(url, '{ services(first: 1) { pageInfo { endCursor } } }');
  const { endCursor } = services.pageInfo;
  return Array.from({ length: size.services - LONGEST_LIST }, (_item, k) => {
    const id = `service/${serviceId(k)}`;
    return { id, cursor: cursorAt(endCursor, [id]) };
  });
}
