/**
 * Global ids: a prefix for the kind, a slash and an ASCII name, such as `service/key-vault` or
 * `clause/iso-20000-1-2018/8.6.3`. With ASCII, both engines and JavaScript sort them in the same order.
 */

export const ENTITY_PREFIXES = {
  Standard: 'standard',
  Clause: 'clause',
  Service: 'service',
  ServiceFamily: 'family',
  Environment: 'environment',
  Organization: 'organization',
  Certificate: 'certificate',
  Source: 'source',
} as const;

export const STATEMENT_PREFIXES = {
  ScopeEntry: 'entry',
  StandardRelation: 'relation',
  Membership: 'membership',
  Responsibility: 'responsibility',
  ClauseMapping: 'mapping',
  Leverage: 'leverage',
  Exception: 'exception',
  Alias: 'alias',
} as const;

export type EntityKind = keyof typeof ENTITY_PREFIXES;
export type StatementKind = keyof typeof STATEMENT_PREFIXES;
export type IdKind = EntityKind | StatementKind | 'ImportRun';

const PREFIXES: Record<IdKind, string> = { ...ENTITY_PREFIXES, ...STATEMENT_PREFIXES, ImportRun: 'import' };
const KIND_BY_PREFIX = new Map(Object.entries(PREFIXES).map(([kind, prefix]) => [prefix, kind as IdKind]));

export const ENTITY_KINDS = Object.keys(ENTITY_PREFIXES) as EntityKind[];
export const STATEMENT_KINDS = Object.keys(STATEMENT_PREFIXES) as StatementKind[];

const ID_SHAPE = /^[a-z]+\/[A-Za-z0-9._()-]+(?:\/[A-Za-z0-9._()-]+)?$/;
const LONGEST_ID = 200;

/** Returns the kind by the id's prefix, or null for a malformed id. */
export function kindOfId(id: string): IdKind | null {
  const kind = KIND_BY_PREFIX.get(id.slice(0, id.indexOf('/')));
  return kind !== undefined && id.length <= LONGEST_ID && ID_SHAPE.test(id) ? kind : null;
}

export function isEntityKind(kind: IdKind | null): kind is EntityKind {
  return kind !== null && kind in ENTITY_PREFIXES;
}

export function isStatementKind(kind: IdKind | null): kind is StatementKind {
  return kind !== null && kind in STATEMENT_PREFIXES;
}

/** Returns a pattern for messages, such as `service/NAME`. */
export function exampleIdOf(kind: IdKind): string {
  return kind === 'Clause' ? 'clause/STANDARD/NUMBER' : `${PREFIXES[kind]}/NAME`;
}

export function standardIdOfClause(clauseId: string): string {
  return `${ENTITY_PREFIXES.Standard}/${clauseId.split('/')[1]}`;
}

/** Builds a clause's id from its standard and its number in the characters of ids. */
export function clauseIdOf(standardId: string, number: string): string {
  return `${ENTITY_PREFIXES.Clause}/${standardId.slice(ENTITY_PREFIXES.Standard.length + 1)}/${number}`;
}

/** Compares by code unit, which is the order of ids in both engines. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Compares nodes or statements by id, to sort them. */
export function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return compareText(left.id, right.id);
}

/** Returns the distinct ids, sorted. */
export function sortedIds(ids: readonly string[]): string[] {
  const isInOrder = ids.every((id, position) => position === 0 || (ids[position - 1] as string) < id);
  return isInOrder ? [...ids] : [...new Set(ids)].sort(compareText);
}
