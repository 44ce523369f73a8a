import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective as Include,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  GraphQLSkipDirective as Skip,
  valueFromASTUntyped,
} from 'graphql';

/**
 * Returns the cursors of lists below a field's answer. Skips lists on nodes: these have the node's revision and their
 * own day.
 */
export function cursorsBelow({ fieldNodes, fragments, returnType, variableValues }: GraphQLResolveInfo): string[] {
  const isLeftOut = (selection: SelectionNode) =>
    getDirectiveValues(Skip, selection, variableValues)?.['if'] === true ||
    getDirectiveValues(Include, selection, variableValues)?.['if'] === false;
  function within(type: GraphQLObjectType, selected: SelectionSetNode | undefined): string[] {
    return (selected?.selections ?? []).flatMap((selection) => {
      if (isLeftOut(selection)) return [];
      if (selection.kind === Kind.FIELD) return ofField(type, selection);
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
      return within(type, fragment?.selectionSet);
    });
  }
  function ofField(type: GraphQLObjectType, { name, arguments: given = [], selectionSet }: FieldNode): string[] {
    const field = type.getFields()[name.value];
    const answered = field === undefined ? null : getNamedType(field.type);
    if (!isObjectType(answered) || answered.getInterfaces().length > 0) return [];
    const after = given.find((argument) => argument.name.value === 'after');
    const cursor = after === undefined ? null : valueFromASTUntyped(after.value, variableValues);
    return [...(typeof cursor === 'string' ? [cursor] : []), ...within(answered, selectionSet)];
  }
  const answer = getNamedType(returnType);
  return isObjectType(answer) ? fieldNodes.flatMap(({ selectionSet }) => within(answer, selectionSet)) : [];
}
