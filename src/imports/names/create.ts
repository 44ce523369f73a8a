import { ENTITY_PREFIXES, type EntityKind } from '../../domain/ids.ts';
import type { NameReference, UnsourcedFact } from '../draft.ts';
import { membershipFact } from '../membership-fact.ts';
import { idPartOf } from './id-part.ts';

export interface NewNode {
  readonly id: string;
  readonly name: string;
  readonly facts: readonly UnsourcedFact[];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface NewNodeContext extends NewNodePlace {
  readonly kind: EntityKind;
  readonly taken: (id: string) => boolean;
}

/** For a certificate that a programme's column stands for. */
export interface NewNodePlace {
  readonly standard: Named | null;
  readonly environment: Named | null;
}

/** A node that a list names and the graph lacks; null for kinds that a name alone cannot make. */
export function newNode({ text, at }: NameReference, context: NewNodeContext): NewNode | null {
  const { kind, standard, environment } = context;
  if (kind === 'Clause' || kind === 'Source') return null;
  const name = nameOfNew(text, context);
  const id = freeId(kind, name, context.taken);
  const properties = kind === 'Standard' ? { designation: name } : { name };
  const facts: UnsourcedFact[] = [{ type: 'entity', kind, id, properties, at }];
  if (standard !== null) facts.push(membershipFact('CERTIFIES', { fromId: id, toId: standard.id }, at));
  if (standard !== null && environment !== null) {
    facts.push(membershipFact('APPLIES_IN', { fromId: id, toId: environment.id }, at));
  }
  return { id, name, facts };
}

export function nameOfNew(text: string, { standard, environment }: NewNodePlace): string {
  return standard === null || environment === null ? text : `${text}, ${environment.name}`;
}

function freeId(kind: EntityKind, name: string, taken: (id: string) => boolean): string {
  const prefix = ENTITY_PREFIXES[kind];
  const slug = idPartOf(name);
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? `${prefix}/${slug}` : `${prefix}/${slug}-${count}`;
    if (!taken(id)) return id;
  }
}
