import { expect, it } from 'vitest';
import { unnamedBreaks } from '../../scripts/breaking-changes.mjs';

const BEFORE = `
  type Query { node(id: ID!, revision: Int): String service(id: ID!): Service kinds(filter: Filter): [Kind!] found: Found }
  type Service { id: ID! name: String! }
  type Family { id: ID! }
  union Found = Service | Family
  enum Kind { ONE TWO }
  input Filter { ids: [ID!] }
`;
const AFTER = `
  type Query { node(id: ID!): String service(id: ID!, at: Int!): Service kinds(filter: Filter): [Kind!] found: Found }
  type Service { id: ID! name: String }
  type Family { id: ID! }
  union Found = Service
  enum Kind { ONE }
  input Filter { ids: [ID!] of: ID! }
`;
const NAMES = ['Query.node', 'Query.service', 'Service.name', 'Found', 'Kind', 'Filter'];
const changelog = (names: readonly string[], older = '') =>
  `# Changelog\n\n## 0.2.0\n\n${names.map((name) => `- \`${name}\` changes.`).join('\n')}\n\n## 0.1.0\n\n${older}\n`;

it('reports each breaking change that the changelog does not name', () => {
  expect(unnamedBreaks(BEFORE, AFTER, changelog([]))).toHaveLength(NAMES.length);
  expect(unnamedBreaks(BEFORE, AFTER, changelog(NAMES))).toEqual([]);
  for (const name of NAMES) {
    const others = NAMES.filter((other) => other !== name);
    const [found, ...more] = unnamedBreaks(BEFORE, AFTER, changelog(others, name));
    expect([found, more]).toEqual([expect.stringContaining(name), []]);
  }
});

it('reports nothing for additions', () => {
  const more = AFTER.replace('type Family {', 'type Added { id: ID! } type Family { name: String');
  expect(unnamedBreaks(AFTER, more, changelog([]))).toEqual([]);
});
