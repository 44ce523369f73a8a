import { Kind, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { publicSchema } from '../../src/graphql/public-schema.ts';
import { resultOf, textOf } from '../../src/mcp/answer-text.ts';
import { NODE } from '../../src/mcp/fragments.ts';
import { answerSchemaOf } from '../../src/mcp/output-schema.ts';
import { TOOLS } from '../../src/mcp/tools/index.ts';

const schema = publicSchema();

describe.each(TOOLS.map((tool) => [tool.name, tool] as const))('The tool %s', (_name, tool) => {
  it('asks one query that the contract answers, and changes nothing', () => {
    const document = parse(tool.document);
    expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
    const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    expect(operations.map(({ operation }) => operation)).toEqual(['query']);
  });

  it('resolves names of inputs that it takes', () => {
    const taken = Object.keys(tool.input.shape);
    expect(Object.keys(tool.names).filter((name) => !taken.includes(name))).toEqual([]);
  });
});

it('tells of each requirement of a gap how far it is matched', () => {
  const totals = { clauses: 15, exact: 1, partial: 2, together: 3, related: 4, none: 5 };
  const gap = TOOLS.find(({ name }) => name === 'gap');
  expect(gap?.sentence?.({ answer: { totals, nodes: [] } }).match(/\d+/g)).toEqual([
    '15',
    '1',
    '2',
    '3',
    '4',
    '5',
    '0',
  ]);
});

it('writes a message with an answer as JSON of the same message', () => {
  const content = {
    ...({ asOf: null, revision: 1, certainty: 'UNKNOWN', explorer: '', answer: { name: '“ $& \\"' } } as const),
    ...{ sources: [], summary: [], notes: [], resolved: [], unresolved: [] },
  };
  const message = { jsonrpc: '2.0', id: 'a"', result: resultOf(content, 'Nothing was asked.') } as const;
  expect(JSON.parse(textOf(message))).toEqual(message);
  expect(message.result.content.at(-1)).toEqual({ type: 'text', text: JSON.stringify(content) });
});

describe('The schema of an answer', () => {
  it('is that of the document: nothing null that the contract promises, sources as ids, words of enums', () => {
    const document = `{ answer: explain(subject: "s", clause: "c") {
      inherited sentence reasons { code sources { id } statement { id ... on ScopeEntry { condition } } }
    } }`;
    const { properties } = answerSchemaOf(document, schema) as { properties: Record<string, unknown> };
    expect(properties['inherited']).toEqual({ type: 'boolean' });
    expect(properties['reasons']).toMatchObject({
      type: 'array',
      items: {
        properties: {
          code: { enum: expect.arrayContaining(['NOT_NAMED']) },
          sources: { items: { type: 'string' } },
          statement: {
            anyOf: [
              { properties: { id: { type: 'string' }, condition: { anyOf: [{ type: 'string' }, { type: 'null' }] } } },
              { type: 'null' },
            ],
          },
        },
      },
    });
  });

  it('refuses a document that asks for what is not there', () => {
    expect(() => answerSchemaOf('{ answer: revision { nothing } }', schema)).toThrow('Revision.nothing');
  });

  it('is asked of nodes by fields that each kind has', () => {
    const document = parse(`query ($id: ID!) { node(id: $id) { ...NodeCited } } ${NODE}`);
    expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
  });
});
