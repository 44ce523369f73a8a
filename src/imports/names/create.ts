import { ENTITY_PREFIXES, type EntityKind } from '../../domain/ids.ts';
import type { MembershipKind } from '../../domain/statements.ts';
import type { NameReference, UnsourcedFact } from '../draft.ts';
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

export interface NewNodeContext {
  readonly kind: EntityKind;
  readonly taken: (id: string) => boolean;
  /** For a certificate that a programme's column stands for. */
  readonly standard: Named | null;
  readonly environment: Named | null;
}

/** A node that a list names and the graph lacks; null for kinds that a name alone cannot make. */
export function newNode({ text, at }: NameReference, context: NewNodeContext): NewNode | null {
  const { kind, standard, environment } = context;
  if (kind === 'Clause' || kind === 'Source') return null;
  const name = standard === null ? text : `${text}${environment === null ? '' : `, ${environment.name}`}`;
  const id = freeId(kind, name, context.taken);
  const link = (membership: MembershipKind, toId: string): UnsourcedFact => ({
    type: 'statement',
    at,
    content: { kind: 'Membership', membership, fromId: id, toId, inferred: false },
  });
  const properties = kind === 'Standard' ? { designation: name } : { name };
  const facts: UnsourcedFact[] = [{ type: 'entity', kind, id, properties, at }];
  if (standard !== null) facts.push(link('CERTIFIES', standard.id));
  if (standard !== null && environment !== null) facts.push(link('APPLIES_IN', environment.id));
  return { id, name, facts };
}

function freeId(kind: EntityKind, name: string, taken: (id: string) => boolean): string {
  const prefix = ENTITY_PREFIXES[kind];
  const slug = idPartOf(name);
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? `${prefix}/${slug}` : `${prefix}/${slug}-${count}`;
    if (!taken(id)) return id;
  }
}
