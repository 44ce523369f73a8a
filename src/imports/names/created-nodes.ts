import type { EntityKind } from '../../domain/ids.ts';
import { normalizedName } from '../../domain/names.ts';
import type { NamedNode } from './name-index.ts';

/** The nodes that a list has made so far: the graph does not know their names yet. */
export class CreatedNodes {
  readonly #byId = new Map<string, NamedNode>();
  readonly #byName = new Map<string, NamedNode>();
  readonly #owners = new Map<string, string>();

  /** `owner`: whose it is, where the list tells. */
  add(kind: EntityKind, node: NamedNode, owner?: string): void {
    this.#byId.set(node.id, node);
    this.#byName.set(keyOf(kind, node.name), node);
    if (owner !== undefined) this.#owners.set(node.id, owner);
  }

  ownerOf(id: string): string | undefined {
    return this.#owners.get(id);
  }

  get(id: string): NamedNode | undefined {
    return this.#byId.get(id);
  }

  /** Called so, without regard to spelling: the next list would find them by it, too. */
  called(kind: EntityKind, name: string): NamedNode | null {
    return this.#byName.get(keyOf(kind, name)) ?? null;
  }
}

function keyOf(kind: EntityKind, name: string): string {
  return `${kind} ${normalizedName(name)}`;
}
