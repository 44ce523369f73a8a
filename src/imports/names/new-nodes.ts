import { ENTITY_PREFIXES, type EntityKind } from '../../domain/ids.ts';
import { normalizedName } from '../../domain/names.ts';
import type { MembershipKind } from '../../domain/statements.ts';
import type { UnsourcedFact } from '../facts/draft.ts';
import type { Location } from '../facts/facts.ts';
import { membershipFact } from '../facts/made-statements.ts';
import { idPartOf } from '../facts/short-part.ts';
import type { NamedNode, NodeNames } from './node-names.ts';

export interface WantedNode {
  readonly kind: Exclude<EntityKind, 'Clause' | 'Source'>;
  readonly name: string;
  /** The list's own word for it, where that is another. */
  readonly alias?: string;
  readonly links?: readonly (readonly [MembershipKind, string])[];
  readonly at: Location;
  /** True for nodes of that name in the graph that may be it; not given: all. */
  readonly isCandidate?: (id: string) => boolean;
  /** The provider whose service it is: others may call theirs alike. */
  readonly owner?: string | undefined;
}

export type NewNodes = ReturnType<typeof newNodes>;

/** Nodes that a recipe makes: each once, however its rows spell it, and the same one when the list comes again. */
export function newNodes(names: NodeNames) {
  const byName = new Map<string, NamedNode>();
  /** Nodes that were made first under a name, whatever the provider. */
  const firstOf = new Map<string, NamedNode>();
  const byId = new Map<string, NamedNode>();
  let facts: UnsourcedFact[] = [];

  function freeId(kind: EntityKind, name: string): string {
    const prefix = `${ENTITY_PREFIXES[kind]}/${idPartOf(name)}`;
    for (let count = 1; ; count += 1) {
      const id = count === 1 ? prefix : `${prefix}-${count}`;
      if (names.byId(id) === null && !byId.has(id)) return id;
    }
  }

  function say({ id, name }: NamedNode, { kind, alias = name, links = [], at }: WantedNode): void {
    const properties = kind === 'Standard' ? { designation: name } : { name };
    facts.push({ type: 'entity', kind, id, properties, at });
    for (const [membership, toId] of links) facts.push(membershipFact(membership, { fromId: id, toId }, at));
    if (alias !== name) facts.push(aliasFact(id, alias, at));
  }

  return {
    make(wanted: WantedNode): NamedNode {
      const { kind, name, isCandidate, alias = name, owner } = wanted;
      const key = ownKey(kind, name, owner);
      const made = byName.get(key);
      if (made !== undefined) return made;
      const [known, ...others] = names.match([kind], name, isCandidate).nodes;
      const node = known !== undefined && others.length === 0 ? known : { id: freeId(kind, name), name };
      byName.set(key, node).set(ownKey(kind, alias, owner), node);
      for (const text of [name, alias]) if (!firstOf.has(keyOf(kind, text))) firstOf.set(keyOf(kind, text), node);
      byId.set(node.id, node);
      say(node, wanted);
      return node;
    },
    /** Made by this list under that name, without regard to spelling: for that owner, or where either has none. */
    called(kinds: readonly EntityKind[], name: string, owner?: string): NamedNode | null {
      const known = (kind: EntityKind) =>
        owner === undefined
          ? firstOf.get(keyOf(kind, name))
          : (byName.get(ownKey(kind, name, owner)) ?? byName.get(ownKey(kind, name)));
      return kinds.flatMap((kind) => known(kind) ?? [])[0] ?? null;
    },
    /** True where this list made one of that name, for whomever. */
    isTaken: (kind: EntityKind, name: string) => firstOf.has(keyOf(kind, name)),
    get: (id: string) => byId.get(id) ?? null,
    takeFacts(): readonly UnsourcedFact[] {
      const taken = facts;
      facts = [];
      return taken;
    },
  };
}

export function aliasFact(subjectId: string, name: string, at: Location): UnsourcedFact {
  return { type: 'statement', at, content: { kind: 'Alias', subjectId, name, alias: 'ALSO' }, isAccepted: true };
}

function ownKey(kind: EntityKind, name: string, owner = ''): string {
  return `${keyOf(kind, name)}\n${owner}`;
}

function keyOf(kind: EntityKind, name: string): string {
  return `${kind} ${normalizedName(name)}`;
}
