import { type GraphQLResolveInfo, isAbstractType, Kind, type SelectionSetNode } from 'graphql';

/** Scalar fields computed from related objects. */
const MADE_OF_OTHERS: ReadonlySet<string> = new Set(['certificateInForce', 'sentence']);

/** True if the selection on a type needs related objects, not only scalars. */
export function asksOfOthers({ fieldNodes, fragments, schema }: GraphQLResolveInfo, typeName: string): boolean {
  const applies = (name: string | undefined) =>
    name === undefined || name === typeName || isAbstractType(schema.getType(name));
  function asks(selected: SelectionSetNode | undefined): boolean {
    return (selected?.selections ?? []).some((selection) => {
      if (selection.kind === Kind.FIELD)
        return selection.selectionSet !== undefined || MADE_OF_OTHERS.has(selection.name.value);
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
      return applies(fragment?.typeCondition?.name.value) && asks(fragment?.selectionSet);
    });
  }
  return fieldNodes.some(({ selectionSet }) => asks(selectionSet));
}
