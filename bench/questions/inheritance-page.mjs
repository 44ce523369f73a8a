import { serviceId } from '../data/generate.mjs';
import { ask } from '../load/ask.mjs';
import { cursorAt } from './cursors.mjs';

/** Half of a page's cost would hide in fields that nobody shows, so these are what the explorer's table shows. */
export const ROW_FIELDS = `
  subject { id name }
  environment { id name } clause { id number title } certificate { id name } standard { id designation }
  basis certainty responsibility validFrom validUntil
`;

export const INHERITANCE_PAGE = {
  name: 'inheritance, in the middle',
  ours: `query ($after: String) { inheritance(filter: {}, first: 50, after: $after) { nodes { ${ROW_FIELDS} } } }`,
  variables: ({ cursor }) => ({ ours: { after: cursor } }),
};

/** Places amid all inherited rows: from a fifth to four fifths of the services. */
export async function middlesOf(url, size, count) {
  const { inheritance } = await ask(url, '{ inheritance(filter: {}, first: 1) { pageInfo { endCursor } } }');
  const fifth = Math.floor(size.services / 5);
  return Array.from({ length: count }, (_item, k) => {
    const id = `service/${serviceId(fifth + Math.floor((3 * fifth * k) / count))}`;
    return { id, cursor: cursorAt(inheritance.pageInfo.endCursor, [id]) };
  });
}
