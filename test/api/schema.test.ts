import {
  buildClientSchema,
  type GraphQLEnumType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getIntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { expect, it } from 'vitest';
import { createAsk } from '../support/ask.ts';
import { openInMemory } from '../support/embedded-graph.ts';
import { publicSchema } from '../support/schema-parts.ts';

/** The path of a part of the schema, and its description. */
type Part = readonly [path: string, description: string | null | undefined];

function typesOf(schema: GraphQLSchema) {
  return Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
}

const types = typesOf(publicSchema);

function partsOf(type: (typeof types)[number]): Part[] {
  const own: Part = [type.name, type.description];
  if (isEnumType(type)) return [own, ...type.getValues().map(({ name, description }) => part(type, name, description))];
  if (isInputObjectType(type))
    return [own, ...Object.values(type.getFields()).map((field) => part(type, field.name, field.description))];
  if (!isObjectType(type) && !isInterfaceType(type)) return [own];
  const fields = Object.values(type.getFields());
  return [
    own,
    ...fields.map(({ name, description }) => part(type, name, description)),
    ...fields.flatMap((field) =>
      field.args.map(({ name, description }) => part(type, `${field.name}(${name})`, description)),
    ),
  ];
}

function part({ name }: { readonly name: string }, member: string, description: string | null | undefined): Part {
  return [`${name}.${member}`, description];
}

it('serves a description of each type, field, argument, value and input field', async () => {
  const engine = await openInMemory();
  const { data } = await createAsk(engine)(getIntrospectionQuery());
  await engine.close();
  const served = typesOf(buildClientSchema(data)).flatMap(partsOf);
  expect(served.filter(([, description]) => !description?.trim())).toEqual([]);
  expect(new Map(served)).toEqual(new Map(types.flatMap(partsOf)));
});

it('follows the rules of the Relay compiler', () => {
  const { node } = publicSchema.getQueryType()?.getFields() ?? {};
  expect(node?.args.map(({ name, type }) => `${name}: ${type}`)).toEqual(['id: ID!']);
  expect(String(node?.type)).toBe('Node');
  const pages = types.filter((type): type is GraphQLObjectType => isObjectType(type) && 'pageInfo' in type.getFields());
  for (const type of pages)
    expect(Object.keys(type.getFields()), type.name).toEqual(expect.arrayContaining(['nodes', 'edges']));
});

it('has a kind for each named node type', () => {
  const named = publicSchema.getType('Named') as GraphQLInterfaceType;
  const kinds = publicSchema.getType('NodeKind') as GraphQLEnumType;
  const nameOf = ({ name }: { readonly name: string }) => name.replaceAll('_', '').toUpperCase();
  expect(publicSchema.getPossibleTypes(named).map(nameOf).sort()).toEqual(kinds.getValues().map(nameOf).sort());
});

it('states a date in each deprecation reason', () => {
  const deprecated = types.flatMap((type) => {
    if (isEnumType(type)) return type.getValues();
    return isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
      ? Object.values(type.getFields())
      : [];
  });
  const reasons = deprecated.flatMap(({ deprecationReason }) => deprecationReason ?? []);
  expect(reasons.filter((reason) => !/\b\d{4}-\d{2}-\d{2}\b/.test(reason))).toEqual([]);
});

it('matches the reviewed snapshot of the public contract', async () => {
  await expect(`${printSchema(lexicographicSortSchema(publicSchema))}\n`).toMatchFileSnapshot(
    '__snapshots__/schema.graphql.snap',
  );
});
