import type { EntityKind } from '../../domain/ids.ts';
import {
  contentOf,
  type ScopeEntry,
  type ScopeEntryContent,
  type Statement,
  type StatementContent,
} from '../../domain/statements.ts';

/** Where in its file a fact was read; `row` counts lines from 1, the heading included. */
export interface Location {
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
}

/** Place of a fact that no file states. */
export const NOWHERE: Location = { file: '', row: null, column: null };

export type PropertyValue = string | number | boolean | readonly string[];
export type Properties = Readonly<Record<string, PropertyValue>>;

/**
 * A source's words on one node: only what it says. A property that is missing here leaves the
 * graph's as it is.
 */
export interface EntityFact {
  readonly type: 'entity';
  readonly kind: EntityKind;
  readonly id: string;
  readonly properties: Properties;
  /** Properties that give way: where the node is on the word of other sources too, what it has already stays. */
  readonly yielding?: Properties;
  /** Properties that no source states and that we conclude from its list: taken only where the graph has nothing. */
  readonly presumed?: Properties;
  readonly sourceIds: readonly string[];
  readonly at: Location;
}

/** All that a fact says of its node, whether it gives way or not. */
export function allProperties({
  properties,
  yielding,
  presumed,
}: Pick<EntityFact, 'properties' | 'yielding' | 'presumed'>): Properties {
  return { ...presumed, ...yielding, ...properties };
}

/** Statement of a source on how nodes belong together. */
export interface StatementFact {
  readonly type: 'statement';
  readonly content: StatementContent;
  readonly sourceIds: readonly string[];
  readonly at: Location;
  /** True for an entry whose source names no environment, so that it has the only one of its certificate. */
  readonly environmentTaken?: boolean;
  /** True for a membership of which its sources state one a node at a time: it replaces what they stated before. */
  readonly isOnlyOne?: true;
  /** True for an alias that a person accepted: a list that says how the name relates goes before it. */
  readonly isAccepted?: true;
}

export type EntryFact = StatementFact & { readonly content: ScopeEntryContent };

export type Fact = EntityFact | StatementFact;

/** True for what a source says alone. */
export function isOnlyOf({ sourceIds }: Pick<Fact, 'sourceIds'>, sourceId: string | null): boolean {
  return sourceIds.length === 1 && sourceIds[0] === sourceId;
}

/** Makes a fact of a statement that the graph has. */
export function factAgain(statement: Statement, at: Location): StatementFact {
  if (statement.kind === 'ScopeEntry') return entryAgain(statement, at);
  return { type: 'statement', content: contentOf(statement), sourceIds: statement.sourceIds, at };
}

/** The same of an entry, with some of it another. */
export function entryAgain(entry: ScopeEntry, at: Location, changed: Partial<ScopeEntryContent> = {}): EntryFact {
  const { environmentTaken, sourceIds } = entry;
  const content = { ...contentOf(entry), ...changed };
  return { type: 'statement', content, sourceIds, at, environmentTaken };
}
