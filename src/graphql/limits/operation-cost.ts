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
import type { GraphSizes } from '../../memory/graph-sizes.ts';
import { type AskedWork, WORK } from './estimated-work.ts';
import { type Given, givenTo, listLength, type SizedFields, sizedBelow } from './list-sizes.ts';

/** Rough cost of introspection. */
const INTROSPECTION: Readonly<Record<string, number>> = { __schema: 1_000, __type: 100 };

export interface CostedOperation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Given;
  readonly sizes: GraphSizes;
  /** Largest work of one field, on a graph of any size. */
  readonly mostWork: number;
}

export interface DearestField {
  /** Field with its type, such as `Query.inheritance`. */
  readonly field: string;
  readonly cost: number;
}

interface Counted {
  readonly objects: number;
  /** Work by field, or the whole cost by field. */
  readonly work: ReadonlyMap<string, number>;
}

const NO_WORK: Counted['work'] = new Map();
const NOTHING: Counted = { objects: 0, work: NO_WORK };

/**
 * Computes the largest number of objects in a response (one for each object field, times the lengths of enclosing
 * lists), and the work beyond them. Scalars are free, since the document's size limits them. Fragments are counted once
 * per combination of lengths.
 */
export function costOf(costed: CostedOperation): number {
  const { objects, work } = count(costed, false);
  // Rounded up: lists that are mostly empty count as half an object.
  return Math.ceil([...work.values()].reduce((total, one) => total + one, objects));
}

/** Returns the field with the highest cost, excluding the fields below it; null if there is none. */
export function dearestField(costed: CostedOperation): DearestField | null {
  const [dearest] = [...count(costed, true).work].sort(([, left], [, right]) => right - left);
  return dearest === undefined ? null : { field: dearest[0], cost: Math.ceil(dearest[1]) };
}

function count(
  { schema, operation, fragments, variables, sizes, mostWork }: CostedOperation,
  isByField: boolean,
): Counted {
  const known = new Map<string, Counted>();

  function ofSelections(set: SelectionSetNode | undefined, parent: GraphQLNamedType, above: SizedFields): Counted {
    return (set?.selections ?? []).reduce((total, one) => plus(total, ofSelection(one, parent, above)), NOTHING);
  }

  function ofSelection(selection: SelectionNode, parent: GraphQLNamedType, above: SizedFields): Counted {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value, above);
    if (selection.kind === Kind.FIELD) return ofField(selection, parent, above);
    const type = selection.typeCondition && schema.getType(selection.typeCondition.name.value);
    return ofSelections(selection.selectionSet, type ?? parent, above);
  }

  function ofFragment(name: string, above: SizedFields): Counted {
    const key = `${name} ${JSON.stringify(above)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const fragment = fragments.get(name);
    const type = fragment && schema.getType(fragment.typeCondition.name.value);
    const total = type === undefined ? NOTHING : ofSelections(fragment?.selectionSet, type, above);
    known.set(key, total);
    return total;
  }

  function ofField(node: FieldNode, parent: GraphQLNamedType, above: SizedFields): Counted {
    const introspection = INTROSPECTION[node.name.value];
    if (introspection !== undefined) return { objects: introspection, work: NO_WORK };
    const field = fieldOf(parent, node.name.value);
    if (field === undefined) return NOTHING;
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return NOTHING;
    const coordinate = `${parent.name}.${field.name}`;
    const given = givenTo(node, field, variables);
    const below = sizedBelow(field, given, above);
    const selects = (names: readonly string[]) => selectsOneOf(node.selectionSet, names);
    const work = workOf(coordinate, { given, sizes, selects });
    const item = plus(oneOf(coordinate), ofSelections(node.selectionSet, type, below));
    const isList = isListType(getNullableType(field.type));
    return plus({ objects: 0, work }, isList ? times(listLength(field, given, above), item) : item);
  }

  function oneOf(coordinate: string): Counted {
    return { objects: 1, work: isByField ? new Map([[coordinate, 1]]) : NO_WORK };
  }

  function workOf(coordinate: string, asked: AskedWork): Counted['work'] {
    const work = WORK[coordinate]?.(asked) ?? 0;
    return work > 0 ? new Map([[coordinate, Math.min(work, mostWork)]]) : NO_WORK;
  }

  function selectsOneOf(
    set: SelectionSetNode | undefined,
    names: readonly string[],
    passed: ReadonlySet<string> = new Set(),
  ): boolean {
    return (set?.selections ?? []).some((selection) => {
      if (selection.kind === Kind.FIELD) return names.includes(selection.name.value);
      if (selection.kind === Kind.INLINE_FRAGMENT) return selectsOneOf(selection.selectionSet, names, passed);
      const name = selection.name.value;
      return !passed.has(name) && selectsOneOf(fragments.get(name)?.selectionSet, names, new Set([...passed, name]));
    });
  }

  const root = schema.getRootType(operation.operation);
  return root == null ? NOTHING : ofSelections(operation.selectionSet, root, {});
}

function plus(left: Counted, right: Counted): Counted {
  const objects = left.objects + right.objects;
  if (right.work.size === 0) return { objects, work: left.work };
  const work = new Map(left.work);
  for (const [field, more] of right.work) work.set(field, (work.get(field) ?? 0) + more);
  return { objects, work };
}

function times(length: number, { objects, work }: Counted): Counted {
  return { objects: length * objects, work: new Map([...work].map(([field, one]) => [field, length * one])) };
}

function fieldOf(type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}
