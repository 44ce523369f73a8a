import type { CatalogueKind } from '../../domain/catalogue/catalogue.ts';
import type { LevelInName } from '../../domain/editions/levels.ts';
import type { Clause, ClauseKind } from '../../domain/entities/clause.ts';
import type { MembershipKind, StatementContent } from '../../domain/statements/statements.ts';
import type { Fact, Location } from './facts.ts';

/** A name in a list whose node must still be found. */
export interface NameReference {
  /** As the list spells it. */
  readonly text: string;
  readonly kind: 'Service' | 'ServiceFamily' | 'Subject' | CatalogueKind;
  /**
   * For a certificate that the list names by its programme, such as `FedRAMP High`: the environment in which the
   * standard of that name must be certified. Null: the list names none.
   */
  readonly programmeIn?: NameReference | null;
  /** For a certificate without an environment: path of its table, whose last heading may name one. */
  readonly under?: string;
  /** Line of the recipe that would state it. The list does not, so the text is a guess for a person to settle. */
  readonly guesses?: 'standard' | 'target';
  /** Other readings of the list's words, tried in order if `text` itself finds nothing. */
  readonly alternatives?: readonly string[];
  /** Former names that the list states: a node with one of them was renamed. */
  readonly formerly?: readonly string[];
  /** For a clause: the standard to which the number in `text` belongs. */
  readonly within?: NameReference;
  /** For a clause that is the last name of its row: if the standard is cited without an edition, means the clause in each edition. Their ids come at the end. */
  readonly inEachEdition?: true;
  /** For a certificate that the row itself describes: the text is its number or, if it has none, its name. */
  readonly described?: DescribedCertificate;
  /** For a standard that a document defines by its title: its id if it is new. */
  readonly newId?: string;
  /** Version of that document. */
  readonly version?: string;
  /** For a subject whose row names its family: if a family has the same name, the service is meant. */
  readonly inFamily?: true;
  /** For a certificate named after its system: the name is not that of a programme or a standard. */
  readonly ofSystem?: true;
  /** For a standard whose clauses the row also names: a new standard would have none. */
  readonly withClauses?: true;
  /** For a certificate: the recipe marks the one of its column as new. */
  readonly isNew?: true;
  /** A heading over ticks, which may not name a programme: a person must confirm before a node is created from it. */
  readonly isHeading?: true;
  /** The cell may hold several names, which the recipe can split. */
  readonly mayBeSeveral?: true;
  /** For a service: its provider according to the list. A service of the same name from another provider is a different one. */
  readonly offeredBy?: NameReference;
  /** For a service in scope: the level in its name, if the recipe does not settle it. */
  readonly carries?: LevelInName;
  /** For a standard: the text is a level in the programme of the row's certificate, and has no meaning in another. */
  readonly isLevel?: true;
  /** With a level: the standard that the list gives for the certificate, or the programme if no level is stated. */
  readonly certifiedTo?: string;
}

/** Note on a standard: its document does not state whether the version is that of the file or of the standard. */
export function versionNote(version: string): string {
  return `Read from version ${version} of its OSCAL catalog.`;
}

/** A row's description of its certificate, used to find it in the graph. */
export interface DescribedCertificate {
  /** Empty if the row has none. */
  readonly number: string;
  /** Empty if the row states only a standard. */
  readonly name: string;
  /** Id if the graph has no certificate of that number or name; null if the row has neither. */
  readonly newId: string | null;
  readonly standard: NameReference | null;
  readonly environments: readonly NameReference[];
  readonly holder: NameReference | null;
  readonly issuer: NameReference | null;
}

/** A fact that defaults to the import's source and its row's location. A format may state either. */
export type UnsourcedFact = Fact extends infer Each
  ? Each extends Fact
    ? Omit<Each, 'sourceIds' | 'at'> & Partial<Pick<Each, 'sourceIds' | 'at'>>
    : never
  : never;

/** The properties of a clause in the graph that imports need. */
export type KnownClause = Pick<Clause, 'id' | 'number' | 'title' | 'clauseKind' | 'withdrawn'> & {
  /** Null for a clause at the top level. */
  readonly parentId: string | null;
};

/** The number of a clause as printed, and as a part of its id. */
export interface ClauseName {
  readonly number: string;
  readonly idPart: string;
}

/** A clause of a list with its place in the tree. The graph may have it under another spelling of its number. */
export interface ListedClause extends ClauseName {
  readonly type: 'clause';
  readonly standardId: string;
  readonly title: string | null;
  /** Its text, if the list has it under a licence that allows it to be kept. */
  readonly text?: string | null;
  /** Null where the list does not say. */
  readonly kind: ClauseKind | null;
  /** True if it has clauses below it, so that it may only group them. */
  readonly groups: boolean;
  /** Null where the list does not say. */
  readonly withdrawn: boolean | null;
  readonly parent: ClauseName | null;
  /** True if its parent was inferred from its number alone. */
  readonly isInferred: boolean;
  readonly at: Location;
}

/** Controls by their ids and by patterns such as `ac-*`. */
export interface ControlChoice {
  readonly ids: readonly string[];
  readonly patterns: readonly string[];
  /** Includes all controls below them. */
  readonly withChildren: boolean;
}

/** The clauses that a baseline selects from one standard. */
export interface ListedBaseline {
  readonly type: 'baseline';
  readonly baselineId: string;
  readonly baseId: string;
  /** The standard, for people. */
  readonly base: string;
  /** Clauses of the standard; null for those in the graph. */
  readonly clauses: readonly KnownClause[] | null;
  /** Null if it selects all of them. */
  readonly included: readonly ControlChoice[] | null;
  readonly excluded: readonly ControlChoice[];
  readonly at: Location;
}

/** Returns the clauses of a standard in the graph; none if the standard is new. */
export type ClausesOfStandard = (standardId: string) => readonly KnownClause[];

/** One row of a list before its names are found, as plain data. */
export interface Draft {
  readonly at: Location;
  /** Names that it needs. If one is not found, the row states nothing. */
  readonly names: readonly NameReference[];
  /** Further names that determine the provider of the services. */
  readonly beside?: readonly NameReference[];
  /**
   * True for facts in addition to the row's own, such as the parts that its service includes. If a name is unknown, they
   * are left out and reported; the rest of the row is still imported.
   */
  readonly aside?: true;
  /** Facts with placeholders for ids. The first decides the outcome of the row; the others accompany it (aliases, components …). */
  readonly facts: readonly DraftFact[];
}

export type DraftFact = UnsourcedFact | ListedClause | ListedBaseline;

/** The rows of a list, one by one or in batches. Notes on a row are reported when the row is read. */
export type Drafts = AsyncIterable<Draft | Iterable<Draft>>;

/** Id of a name that has no meaning in its row; the property that it would fill becomes null. */
export const NONE = '';

/** First character of placeholders, which no id has. */
const PLACEHOLDER = '@';

/** Drafts a row. `idOf` adds a name and returns a placeholder for its id. */
export function draftOf(
  at: Location,
  factsOf: (idOf: (name: NameReference) => string) => readonly DraftFact[],
  more: Pick<Draft, 'beside' | 'aside'> = {},
): Draft {
  const names: NameReference[] = [];
  const facts = factsOf((name) => `${PLACEHOLDER}${names.push(name) - 1}`);
  return { at, names, facts, ...more };
}

/** Returns the text if it is an id, or the id for which it is a placeholder. */
export function idIn(text: string, ids: readonly string[]): string {
  return text.startsWith(PLACEHOLDER) ? (ids[Number(text.slice(PLACEHOLDER.length))] ?? '') : text;
}

export function statementFact(content: StatementContent): UnsourcedFact {
  return { type: 'statement', content };
}

/** States that one node is linked to another. */
export function membershipFact(
  membership: MembershipKind,
  { fromId, toId, inferred = false }: { readonly fromId: string; readonly toId: string; readonly inferred?: boolean },
): UnsourcedFact {
  return statementFact({ kind: 'Membership', membership, fromId, toId, inferred });
}

/** Drafts a row with one statement about the nodes that it names. */
export function statementDraft(
  at: Location,
  names: readonly NameReference[],
  contentOf: (ids: readonly string[]) => StatementContent,
): Draft {
  return draftOf(at, (idOf) => [statementFact(contentOf(names.map(idOf)))]);
}

export function clauseDraft(standard: NameReference, clause: Omit<ListedClause, 'type' | 'standardId'>): Draft {
  return draftOf(clause.at, (idOf) => [{ type: 'clause', standardId: idOf(standard), ...clause }]);
}
