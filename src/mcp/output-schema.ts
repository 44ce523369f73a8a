import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';

export type JsonSchema = Readonly<Record<string, unknown>>;

const SCALARS: Readonly<Record<string, string>> = { Int: 'integer', Float: 'number', Boolean: 'boolean' };
const IDS: JsonSchema = { type: 'array', items: { type: 'string' } };

interface SelectedField {
  readonly key: string;
  readonly described: JsonSchema;
}

/** True for a list of sources, which answers hold as ids. */
export function holdsSources(field: string): boolean {
  return field === 'sources';
}

/** Describes the `answer` of a document as JSON Schema, so that both always agree. */
export function answerSchemaOf(text: string, schema: GraphQLSchema): JsonSchema {
  const { definitions } = parse(text);
  const fragments = new Map(
    definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );

  function ofType(type: GraphQLOutputType, selections: SelectionSetNode | undefined): JsonSchema {
    if (isNonNullType(type)) return ofNullable(type.ofType, selections);
    return { anyOf: [ofNullable(type, selections), { type: 'null' }] };
  }

  function ofNullable(type: GraphQLOutputType, selections: SelectionSetNode | undefined): JsonSchema {
    const nullable = getNullableType(type);
    if (isListType(nullable)) return { type: 'array', items: ofType(nullable.ofType, selections) };
    if (isEnumType(nullable)) return { type: 'string', enum: nullable.getValues().map(({ name }) => name) };
    if (!isCompositeType(nullable)) return { type: SCALARS[String(nullable)] ?? 'string' };
    return { type: 'object', properties: propertiesOf(fieldsIn(String(nullable), selections)) };
  }

  /** No field is required of a node of several kinds, since each kind has only some of them. */
  function propertiesOf(fields: readonly SelectedField[]): Record<string, JsonSchema> {
    const properties: Record<string, JsonSchema> = {};
    for (const { key, described } of fields) {
      const isOther = key in properties && JSON.stringify(properties[key]) !== JSON.stringify(described);
      properties[key] = isOther ? {} : described;
    }
    return properties;
  }

  function fieldsIn(typeName: string, set: SelectionSetNode | undefined): SelectedField[] {
    return (set?.selections ?? []).flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return fieldOf(typeName, selection);
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        return fieldsIn(selection.typeCondition?.name.value ?? typeName, selection.selectionSet);
      }
      const fragment = fragments.get(selection.name.value);
      return fieldsIn(fragment?.typeCondition.name.value ?? typeName, fragment?.selectionSet);
    });
  }

  function fieldOf(typeName: string, { name, alias, selectionSet }: FieldNode): SelectedField {
    const type = schema.getType(typeName);
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name.value] : undefined;
    if (field === undefined) throw new Error(`The document asks for ${typeName}.${name.value}, which is not there.`);
    const described = holdsSources(name.value) ? IDS : ofType(field.type, selectionSet);
    return { key: alias?.value ?? name.value, described };
  }

  const operation = definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);
  return propertiesOf(fieldsIn('Query', operation?.selectionSet))['answer'] ?? {};
}
