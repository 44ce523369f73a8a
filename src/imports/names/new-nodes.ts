import { ENTITY_PREFIXES, type EntityKind } from '../../domain/ids.ts';
import { normalizedName } from '../../domain/names.ts';
import type { MembershipKind } from '../../domain/statements.ts';
import { membershipFact, type UnsourcedFact } from '../facts/draft.ts';
import { idPartOf } from '../facts/short-part.ts';
import type { NamedNode, NodeNames } from './node-names.ts';

interface NewNode {
  readonly kind: Exclude<EntityKind, 'Clause' | 'Source'>;
  readonly name: string;
  /** The list's own word for it, where that is another. */
  readonly alias?: string;
  readonly links?: readonly (readonly [MembershipKind, string])[];
  /** True for nodes of that name in the graph that may be it; not given: all. */
  readonly isCandidate?: (id: string) => boolean;
  /** The provider whose service it is: others may call theirs alike. */
  readonly owner?: string | undefined;
}

/** Facts that come along with the first row that is taken and means them; empty from then on. */
export type Saying = UnsourcedFact[];

export type NewNodes = ReturnType<typeof newNodes>;

interface Made {
  readonly node: NamedNode;
  /** Sayings of new nodes that it is linked to, and its own. */
  readonly said: readonly Saying[];
}

/** Nodes that a recipe makes: each once, however its rows spell it, and the same one when the list comes again. `say` hears of each whenever it is meant. */
export function newNodes(names: NodeNames, say: (saying: Saying) => void) {
  const byId = new Map<string, Made>();
  /** Nodes by name, then by owner, in the order in which they were made. */
  const byName = new Map<string, Map<string, Made>>();
  const ownersOf = (kind: EntityKind, name: string) => byName.get(`${kind} ${normalizedName(name)}`);

  function freeId(kind: EntityKind, name: string): string {
    const first = `${ENTITY_PREFIXES[kind]}/${idPartOf(name)}`;
    let id = first;
    for (let count = 2; names.byId(id) !== null || byId.has(id); count += 1) id = `${first}-${count}`;
    return id;
  }

  function factsOf({ id, name }: NamedNode, { kind, alias = name, links = [] }: NewNode): Saying {
    return [
      { type: 'entity', kind, id, properties: { [kind === 'Standard' ? 'designation' : 'name']: name } },
      ...links.map(([membership, toId]) => membershipFact(membership, { fromId: id, toId })),
      ...(alias === name ? [] : [aliasFact(id, alias)]),
    ];
  }

  function meant(made: Made | undefined): NamedNode | null {
    for (const saying of made?.said ?? []) say(saying);
    return made?.node ?? null;
  }

  return {
    make(wanted: NewNode): NamedNode {
      const { kind, name, alias = name, isCandidate, owner = '' } = wanted;
      const earlier = meant(ownersOf(kind, name)?.get(owner));
      if (earlier !== null) return earlier;
      const [known, ...others] = names.match([kind], name, isCandidate).nodes;
      const node = known !== undefined && others.length === 0 ? known : { id: freeId(kind, name), name };
      const linked = (wanted.links ?? []).flatMap(([, toId]) => byId.get(toId)?.said ?? []);
      const made = { node, said: [...linked, factsOf(node, wanted)] };
      byId.set(node.id, made);
      for (const text of [name, alias]) {
        const owners = ownersOf(kind, text) ?? new Map<string, Made>();
        byName.set(`${kind} ${normalizedName(text)}`, owners.set(owner, made));
      }
      meant(made);
      return node;
    },
    /** Made by this list under that name, without regard to spelling: for that owner, or where either has none. */
    called(kinds: readonly EntityKind[], name: string, owner?: string): NamedNode | null {
      const known = (kind: EntityKind) => {
        const owners = ownersOf(kind, name);
        return owner === undefined ? owners?.values().next().value : (owners?.get(owner) ?? owners?.get(''));
      };
      return meant(kinds.flatMap((kind) => known(kind) ?? [])[0]);
    },
    /** True where this list made one of that name, for whomever. */
    isTaken: (kind: EntityKind, name: string) => ownersOf(kind, name) !== undefined,
    get: (id: string) => meant(byId.get(id)),
  };
}

export function aliasFact(subjectId: string, name: string): UnsourcedFact {
  return { type: 'statement', content: { kind: 'Alias', subjectId, name, alias: 'ALSO' }, isAccepted: true };
}
