import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Given, givenTo, isRepeating, toldBelow, toldLength, usualLength } from './told-lengths.ts';

/** What a look into the schema counts, whatever it asks: so much is it by and large. */
const INTROSPECTION: Readonly<Record<string, number>> = { __schema: 1_000, __type: 100 };
/** Fields that hold the page of what they hang on. */
const PAGE_FIELDS = ['edges', 'nodes', 'rows'];

export interface CostedOperation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Given;
}

/** What fields further up tell of the lists of a selection. */
interface Above {
  /** How long the page is that the fields of the selection hold. */
  readonly page: number | null;
  /** Services of the assessment, or columns of the matrix, that it stands in. */
  readonly repeated: number | null;
}

/**
 * How many objects the answer may hold at most: one for each field that is an object, times the lengths of the lists
 * around it. What is no object counts nothing, since it is limited by the document. Each fragment is counted once for
 * all places of which as much is told.
 */
export function costOf({ schema, operation, fragments, variables }: CostedOperation): number {
  const known = new Map<string, number>();

  function ofSelections(set: SelectionSetNode | undefined, parent: GraphQLNamedType, above: Above): number {
    let total = 0;
    for (const selection of set?.selections ?? []) total += ofSelection(selection, parent, above);
    return total;
  }

  function ofSelection(selection: SelectionNode, parent: GraphQLNamedType, above: Above): number {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value, above);
    if (selection.kind === Kind.FIELD) return ofField(selection, parent, above);
    const type = selection.typeCondition && schema.getType(selection.typeCondition.name.value);
    return ofSelections(selection.selectionSet, type ?? parent, above);
  }

  function ofFragment(name: string, above: Above): number {
    const key = `${name} ${above.page} ${above.repeated}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const fragment = fragments.get(name);
    const type = fragment && schema.getType(fragment.typeCondition.name.value);
    const total = type === undefined ? 0 : ofSelections(fragment?.selectionSet, type, above);
    known.set(key, total);
    return total;
  }

  function ofField(node: FieldNode, parent: GraphQLNamedType, above: Above): number {
    const introspection = INTROSPECTION[node.name.value];
    if (introspection !== undefined) return introspection;
    const field = fieldOf(parent, node.name.value);
    if (field === undefined) return 0;
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return 0;
    const coordinate = `${parent.name}.${field.name}`;
    const given = givenTo(node, field, variables);
    const told = toldLength(given);
    const repeated = toldBelow(coordinate, given) ?? above.repeated;
    if (!isListType(getNullableType(field.type))) {
      return 1 + ofSelections(node.selectionSet, type, { page: told, repeated });
    }
    const length = told ?? toldAbove(coordinate, field.name, above) ?? usualLength(coordinate);
    return length * (1 + ofSelections(node.selectionSet, type, { page: null, repeated }));
  }

  const root = schema.getRootType(operation.operation);
  // Half an object is counted of what is mostly not there.
  return root == null ? 0 : Math.ceil(ofSelections(operation.selectionSet, root, { page: null, repeated: null }));
}

function fieldOf(type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

function toldAbove(coordinate: string, name: string, { page, repeated }: Above): number | null {
  if (isRepeating(coordinate)) return repeated;
  return PAGE_FIELDS.includes(name) ? page : null;
}
