import type { EntityKind } from '../../domain/ids.ts';
import {
  contentOf,
  type ScopeEntry,
  type ScopeEntryContent,
  type Statement,
  type StatementContent,
} from '../../domain/statements/statements.ts';

/** Where in its file a fact was read; `row` counts lines from 1, the heading included. */
export interface Location {
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
}

/** Location of a fact that no file states. */
export const NOWHERE: Location = { file: '', row: null, column: null };

export type PropertyValue = string | number | boolean | readonly string[];
export type Properties = Readonly<Record<string, PropertyValue>>;

/**
 * The properties of one node that a source states. A property that is missing here leaves the
 * graph's as it is.
 */
export interface EntityFact {
  readonly type: 'entity';
  readonly kind: EntityKind;
  readonly id: string;
  readonly properties: Properties;
  /** Properties that yield: if other sources also describe the node, its existing values stay. */
  readonly yielding?: Properties;
  /** Properties that no source states and that we infer from the list; used only if the graph has no value. */
  readonly presumed?: Properties;
  readonly sourceIds: readonly string[];
  readonly at: Location;
}

/** Returns all properties of a fact, including those that yield or are presumed. */
export function allProperties({
  properties,
  yielding,
  presumed,
}: Pick<EntityFact, 'properties' | 'yielding' | 'presumed'>): Properties {
  return { ...presumed, ...yielding, ...properties };
}

/** A source's statement that relates nodes. */
export interface StatementFact {
  readonly type: 'statement';
  readonly content: StatementContent;
  readonly sourceIds: readonly string[];
  readonly at: Location;
  /** True for an entry whose source names no environment: it gets the only environment of its certificate. */
  readonly environmentTaken?: boolean;
  /** True for a membership that each node has at most once per source: it replaces the source's earlier one. */
  readonly isOnlyOne?: true;
  /** True for an alias that a person accepted. A list that states how the names relate takes precedence. */
  readonly isAccepted?: true;
}

export type EntryFact = StatementFact & { readonly content: ScopeEntryContent };

export type Fact = EntityFact | StatementFact;

/** True if this source is the only one of the fact. */
export function isOnlyOf({ sourceIds }: Pick<Fact, 'sourceIds'>, sourceId: string | null): boolean {
  return sourceIds.length === 1 && sourceIds[0] === sourceId;
}

/** Converts a statement in the graph into a fact. */
export function factAgain(statement: Statement, at: Location): StatementFact {
  if (statement.kind === 'ScopeEntry') return entryAgain(statement, at);
  return { type: 'statement', content: contentOf(statement), sourceIds: statement.sourceIds, at };
}

/** Converts a scope entry in the graph into a fact, with some of its content changed. */
export function entryAgain(entry: ScopeEntry, at: Location, changed: Partial<ScopeEntryContent> = {}): EntryFact {
  const { environmentTaken, sourceIds } = entry;
  const content = { ...contentOf(entry), ...changed };
  return { type: 'statement', content, sourceIds, at, environmentTaken };
}
