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
  type ValueNode,
} from 'graphql';
import { isIntrospection } from './document-shape.ts';

/** What a list counts of which nobody says how many it may have: long ones are told by `first`, sources and the like are few. */
const UNTOLD_LENGTH = 3;
/** Arguments that say how many there may be. */
const SIZES = ['first', 'limit'];
/** Arguments each item of which is answered. */
const ASKED = ['ids', 'citations'];
/** Fields that hold the page of what they hang on. */
const PAGE_FIELDS = ['edges', 'nodes', 'rows'];

export interface CostedOperation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * How many objects the answer may hold at most: one for each field that is an object, times the lengths of the lists
 * around it. What is no object counts nothing, since it is limited by the document. Each fragment is counted once for
 * each length of page that it stands in.
 */
export function costOf({ schema, operation, fragments, variables }: CostedOperation): number {
  const known = new Map<string, number>();

  function ofSelections(set: SelectionSetNode | undefined, parent: GraphQLNamedType, page: number | null): number {
    let total = 0;
    for (const selection of set?.selections ?? []) total += ofSelection(selection, parent, page);
    return total;
  }

  function ofSelection(selection: SelectionNode, parent: GraphQLNamedType, page: number | null): number {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value, page);
    if (selection.kind === Kind.FIELD) return ofField(selection, parent, page);
    const type = selection.typeCondition && schema.getType(selection.typeCondition.name.value);
    return ofSelections(selection.selectionSet, type ?? parent, page);
  }

  function ofFragment(name: string, page: number | null): number {
    const key = `${name} ${page}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const fragment = fragments.get(name);
    const type = fragment && schema.getType(fragment.typeCondition.name.value);
    const total = type === undefined ? 0 : ofSelections(fragment?.selectionSet, type, page);
    known.set(key, total);
    return total;
  }

  function ofField(node: FieldNode, parent: GraphQLNamedType, page: number | null): number {
    if (isIntrospection(node.name.value)) return 1;
    const hasFields = isObjectType(parent) || isInterfaceType(parent);
    const field = hasFields ? parent.getFields()[node.name.value] : undefined;
    if (field === undefined) return 0;
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return 0;
    const told = toldLength(node, field, variables);
    if (!isListType(getNullableType(field.type))) return 1 + ofSelections(node.selectionSet, type, told);
    const length = told ?? (PAGE_FIELDS.includes(field.name) ? page : null) ?? UNTOLD_LENGTH;
    return length * (1 + ofSelections(node.selectionSet, type, null));
  }

  const root = schema.getRootType(operation.operation);
  return root == null ? 0 : ofSelections(operation.selectionSet, root, null);
}

/** How many an argument asks for; null where none says. */
function toldLength(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  variables: Readonly<Record<string, unknown>>,
): number | null {
  for (const { name, defaultValue } of field.args) {
    if (!SIZES.includes(name) && !ASKED.includes(name)) continue;
    const given = node.arguments?.find((argument) => argument.name.value === name)?.value;
    const value = given === undefined ? defaultValue : (valueGiven(given, variables) ?? defaultValue);
    if (Array.isArray(value)) return value.length;
    // One that is none is refused when it is read.
    if (typeof value === 'number') return Math.max(value, 0);
  }
  return null;
}

function valueGiven(node: ValueNode, variables: Readonly<Record<string, unknown>>): unknown {
  if (node.kind === Kind.VARIABLE) return variables[node.name.value];
  if (node.kind === Kind.INT) return Number(node.value);
  return node.kind === Kind.LIST ? node.values : undefined;
}
