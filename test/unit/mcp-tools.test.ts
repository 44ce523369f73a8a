import { getNamedType, isInputObjectType, Kind, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { publicSchema } from '../../src/graphql/public-schema.ts';
import { resultOf, textOf } from '../../src/mcp/answer-text.ts';
import { flattened, withValues } from '../../src/mcp/paths.ts';
import { NODE } from '../../src/mcp/tools/fragments.ts';
import { TOOLS } from '../../src/mcp/tools/index.ts';

const schema = publicSchema();

describe.each(TOOLS.map((tool) => [tool.name, tool] as const))('The tool %s', (_name, tool) => {
  it('sends one valid query and no mutation', () => {
    const document = parse(tool.document);
    expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
    const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    expect(operations.map(({ operation }) => operation)).toEqual(['query']);
  });

  it('has inputs with the names and shapes of the API', () => {
    const [operation] = parse(tool.document).definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    const field = operation?.selectionSet.selections.find(
      (one) => one.kind === Kind.FIELD && one.alias?.value === 'answer',
    );
    const root = field?.kind === Kind.FIELD ? schema.getQueryType()?.getFields()[field.name.value] : undefined;
    for (const [name, type] of Object.entries(tool.input.shape)) {
      const argument = root?.args.find((one) => one.name === name);
      expect([name, argument?.name]).toEqual([name, name]);
      const known = argument === undefined ? null : getNamedType(argument.type);
      const knownFields = isInputObjectType(known) ? Object.keys(known.getFields()) : [];
      expect(fieldsOf(type).filter((one) => !knownFields.includes(one))).toEqual([]);
    }
  });

  it('resolves names only in inputs that it has', () => {
    const paths = Object.entries(tool.input.shape).flatMap(([name, type]) => [
      name,
      ...fieldsOf(type).map((field) => `${name}.${field}`),
    ]);
    expect(Object.keys(tool.names).filter((path) => !paths.includes(path))).toEqual([]);
  });
});

/** Field names of an object input; none for other inputs. */
function fieldsOf(type: unknown): string[] {
  const inner = type instanceof z.ZodOptional ? type.unwrap() : type;
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

it('flattens nested inputs, and puts resolved ids back in place', () => {
  const input = { filter: { services: ['Key Vault'], expandFamilies: true }, first: 2 };
  expect(flattened(input)).toEqual({ 'filter.services': ['Key Vault'], 'filter.expandFamilies': true, first: 2 });
  expect(withValues(input, { 'filter.services': ['service/key-vault'] })).toEqual({
    filter: { services: ['service/key-vault'], expandFamilies: true },
    first: 2,
  });
});

it('summarizes a gap by the number of requirements with each coverage', () => {
  const totals = { clauses: 15, exact: 1, partial: 2, together: 3, related: 4, none: 5 };
  const gap = TOOLS.find(({ name }) => name === 'gap');
  expect(gap?.sentence?.({ answer: { totals } }).match(/\d+/g)).toEqual(['15', '1', '2', '3', '4', '5']);
});

it('serializes a message with an answer without loss', () => {
  const content = {
    ...({ asOf: null, revision: 1, certainty: 'UNKNOWN', explorer: '', answer: { name: '“ $& \\"' } } as const),
    ...{ sources: [], summary: [], notes: [], resolved: [], unresolved: [] },
  };
  const message = { jsonrpc: '2.0', id: 'a"', result: resultOf(content, 'Nothing was asked.') } as const;
  expect(JSON.parse(textOf(message))).toEqual(message);
  expect(message.result.content.at(-1)).toEqual({ type: 'text', text: JSON.stringify(content) });
});

it('queries only fields that each kind of node has', () => {
  const document = parse(`query ($id: ID!) { node(id: $id) { ...NodeCited } } ${NODE}`);
  expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
});
