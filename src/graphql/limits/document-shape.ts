import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode, visit } from 'graphql';

export interface DocumentShape {
  readonly depth: number;
  /** Aliased and repeated fields: both request a field again. */
  readonly aliases: number;
  readonly directives: number;
  readonly longestList: number;
}

/** Visits each fragment once, so that a document of 2^18 spreads takes time linear in its length. */
export function shapeOf(document: DocumentNode): DocumentShape {
  let [aliases, directives, longestList] = [0, 0, 0];
  visit(document, {
    Directive() {
      directives += 1;
    },
    ListValue({ values }) {
      longestList = Math.max(longestList, values.length);
    },
    SelectionSet({ selections }) {
      const fields = selections.filter((selection) => selection.kind === Kind.FIELD);
      const plain = fields.filter(({ alias }) => alias === undefined);
      aliases += fields.length - new Set(plain.map(({ name }) => name.value)).size;
    },
  });
  return { depth: depthOf(document), aliases, directives, longestList };
}

function depthOf(document: DocumentNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = new Map<string, number>();

  function depthOfFragment(name: string): number {
    const before = known.get(name);
    if (before !== undefined) return before;
    // Ends a cycle; validation rejects it.
    known.set(name, 0);
    const depth = depthOfSelections(fragments.get(name)?.selectionSet);
    known.set(name, depth);
    return depth;
  }

  function depthOfSelections(set: SelectionSetNode | undefined): number {
    let deepest = 0;
    for (const selection of set?.selections ?? []) deepest = Math.max(deepest, depthOfSelection(selection));
    return deepest;
  }

  function depthOfSelection(selection: SelectionSetNode['selections'][number]): number {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return depthOfFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return depthOfSelections(selection.selectionSet);
    return isIntrospection(selection.name.value) ? 1 : 1 + depthOfSelections(selection.selectionSet);
  }

  return Math.max(
    0,
    ...document.definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? depthOfSelections(definition.selectionSet) : 0,
    ),
  );
}

function isIntrospection(field: string): boolean {
  return field === '__schema' || field === '__type';
}
