import { ENTITY_PREFIXES, type EntityKind, kindOfId, standardIdOfClause } from '../../domain/ids.ts';
import { normalizedName } from '../../domain/names.ts';
import type { MembershipKind } from '../../domain/statements/statements.ts';
import { membershipFact, type UnsourcedFact } from '../facts/draft.ts';
import { idPartOf } from '../facts/short-part.ts';
import type { NamedNode, NodeNames } from './node-names.ts';

interface NewNode {
  readonly kind: Exclude<EntityKind, 'Clause' | 'Source'>;
  readonly name: string;
  /** Derived from the name if not given. */
  readonly id?: string | undefined;
  /** The list's own words for it, even if they are the name. */
  readonly aliases?: readonly string[];
  readonly links?: readonly (readonly [MembershipKind, string])[];
  /** True for nodes of that name in the graph that may be meant; all if not given. */
  readonly isCandidate?: ((id: string) => boolean) | undefined;
  /** Provider of the service, since others may have one of the same name. */
  readonly owner?: string | undefined;
}

export type NewNodes = ReturnType<typeof newNodes>;

/** Creates nodes for a recipe: each once for all spellings, and the same one when the list is imported again. */
export function newNodes(names: NodeNames) {
  const byId = new Map<string, NamedNode>();
  /** Nodes by name, then by owner, in the order of their creation. */
  const byName = new Map<string, Map<string, NamedNode>>();
  /** Facts about nodes, which are added to the first imported row that refers to them. */
  const told = new Map<string, UnsourcedFact[]>();
  const linksOf = new Map<string, NonNullable<NewNode['links']>>();
  const ownersOf = (kind: EntityKind, name: string) => byName.get(`${kind} ${normalizedName(name)}`);

  function freeId(kind: EntityKind, name: string): string {
    const first = `${ENTITY_PREFIXES[kind]}/${idPartOf(name)}`;
    let id = first;
    for (let count = 2; names.byId(id) !== null || byId.has(id); count += 1) id = `${first}-${count}`;
    return id;
  }

  /** Returns the only node in the graph with the name, unless the graph also has the requested id. */
  function nodeFor({ kind, name, id, isCandidate }: NewNode): NamedNode {
    const [known, ...others] = names.match([kind], name, isCandidate).nodes;
    const called = others.length === 0 ? known : undefined;
    if (id !== undefined && (called === undefined || names.byId(id) !== null)) return { id, name };
    return called ?? { id: freeId(kind, name), name };
  }

  function tell(id: string, facts: readonly UnsourcedFact[]): void {
    told.set(id, [...(told.get(id) ?? []), ...facts]);
  }

  /** Adds an alias that a person accepted. */
  function tellAlias(subjectId: string, name: string): void {
    const content = { kind: 'Alias', subjectId, name, alias: 'ALSO' } as const;
    tell(subjectId, [{ type: 'statement', content, isAccepted: true }]);
  }

  return {
    tellAlias,
    make({ kind, name, id: wanted, aliases = [], links = [], isCandidate, owner = '' }: NewNode): NamedNode {
      const earlier = ownersOf(kind, name)?.get(owner);
      if (earlier !== undefined) return earlier;
      const node = nodeFor({ kind, name, id: wanted, isCandidate });
      const { id } = node;
      byId.set(id, node);
      linksOf.set(id, links);
      for (const text of [name, ...aliases]) {
        const owners = ownersOf(kind, text) ?? new Map<string, NamedNode>();
        byName.set(`${kind} ${normalizedName(text)}`, owners.set(owner, node));
      }
      const properties = { [kind === 'Standard' ? 'designation' : 'name']: node.name };
      tell(id, [
        { type: 'entity', kind, id, properties },
        ...links.map(([membership, toId]) => membershipFact(membership, { fromId: id, toId })),
      ]);
      for (const alias of new Set(aliases)) if (alias !== node.name) tellAlias(id, alias);
      return node;
    },
    /** Returns a node that this list created under a name, ignoring spelling: for that owner, or if either has none. */
    called(kinds: readonly EntityKind[], name: string, owner?: string): NamedNode | null {
      const known = (kind: EntityKind) => {
        const owners = ownersOf(kind, name);
        return owner === undefined ? owners?.values().next().value : (owners?.get(owner) ?? owners?.get(''));
      };
      return kinds.flatMap((kind) => known(kind) ?? [])[0] ?? null;
    },
    /** True if this list created a node of that name for any owner. */
    isTaken: (kind: EntityKind, name: string) => ownersOf(kind, name) !== undefined,
    get: (id: string) => byId.get(id) ?? null,
    /** Returns the ids to which this list links a node. */
    linkedFrom: (id: string, membership: MembershipKind): readonly string[] =>
      (linksOf.get(id) ?? []).flatMap(([kind, toId]) => (kind === membership ? [toId] : [])),
    hasFacts: () => told.size > 0,
    /** Returns the pending facts for a row that refers to these nodes, each once. A clause also refers to its standard, and a node to its links. */
    factsAlong(ids: readonly string[]): readonly UnsourcedFact[] {
      const facts: UnsourcedFact[] = [];
      const meant = new Set(ids.flatMap(withStandard));
      for (const id of meant) {
        for (const fact of told.get(id) ?? []) {
          facts.push(fact);
          if (fact.type === 'statement' && fact.content.kind === 'Membership') meant.add(fact.content.toId);
        }
        told.delete(id);
      }
      return facts;
    },
  };
}

function withStandard(id: string): readonly string[] {
  return kindOfId(id) === 'Clause' ? [id, standardIdOfClause(id)] : [id];
}
