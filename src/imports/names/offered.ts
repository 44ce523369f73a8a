import type { NameReference } from '../draft.ts';
import type { CreatedNodes } from './created-nodes.ts';
import { kindsOf } from './kinds-of.ts';
import type { NamedNode, NameIndex } from './name-index.ts';
import type { Resolve } from './resolved.ts';

/** Services that several providers call alike, where a list tells whose each of its services is. */
interface Offered {
  readonly index: NameIndex;
  readonly resolve: Resolve;
  readonly reference: NameReference;
}

/** What a service is called where others have its name already. */
export function ownNamesOf({ text, offeredBy }: NameReference): readonly string[] {
  return offeredBy === undefined ? [] : [`${text} (${offeredBy.text})`];
}

/** The reference by the name that a node made for it bears. */
export function withOwnName(index: NameIndex, created: CreatedNodes, reference: NameReference): NameReference {
  const [ownName] = ownNamesOf(reference);
  if (ownName === undefined) return reference;
  const isTaken = kindsOf(reference).some(
    (kind) => index.match([kind], reference.text).nodes.length > 0 || created.called(kind, reference.text) !== null,
  );
  return isTaken ? { ...reference, text: ownName } : reference;
}

/** Without those that only others offer; nobody knows whose a service is that no certificate lists. */
export function offeredAmong(
  nodes: readonly NamedNode[],
  { index, resolve, reference }: Offered,
): readonly NamedNode[] {
  const { offeredBy } = reference;
  if (offeredBy === undefined) return nodes;
  const provider = resolve(offeredBy);
  return nodes.filter(({ id }) => {
    const offerers = index.offerersOf(id);
    if (index.isOfAnother(id, offeredBy.text)) return false;
    return offerers.size === 0 || (provider.found && offerers.has(provider.id));
  });
}

/** Why what is called so was not taken. */
export function offeredByOthers(index: NameIndex, resolve: Resolve, reference: NameReference): string {
  const { nodes } = index.match(kindsOf(reference), reference.text);
  const taken = new Set(offeredAmong(nodes, { index, resolve, reference }));
  return nodes
    .filter((node) => !taken.has(node))
    .map(({ id, name }) => {
      const offerers = [...index.offerersOf(id)].sort();
      if (offerers.length === 0) return `; "${name}" (${id}) is another provider's than ${reference.offeredBy?.text}`;
      return `; ${id} is offered by ${offerers.join(' and ')}, by the certificates that list it`;
    })
    .join('');
}
