import type { CatalogueKind } from '../../domain/catalogue.ts';
import type { Clause, ClauseKind } from '../../domain/clause.ts';
import type { LevelInName } from '../../domain/levels.ts';
import type { MembershipKind, StatementContent } from '../../domain/statements.ts';
import type { Fact, Location } from './facts.ts';

/** Something that a list calls by a name: which node that is must still be found. */
export interface NameReference {
  /** As the list spells it. */
  readonly text: string;
  readonly kind: 'Service' | 'ServiceFamily' | 'Subject' | CatalogueKind;
  /**
   * For a certificate that the list calls by its programme, such as `FedRAMP High`: the environment in which the
   * standard of that name must be certified. Null: the list names none.
   */
  readonly programmeIn?: NameReference | null;
  /** For a certificate without an environment: path of its table, whose last heading may name one. */
  readonly under?: string;
  /** Line of the recipe that would say it: nothing in the list does, and the text is a guess for a person to settle. */
  readonly guesses?: 'standard' | 'target';
  /** Other readings of the list's words, tried in order where `text` itself finds nothing. */
  readonly alternatives?: readonly string[];
  /** Names that it bore before, by the list: a node of such a name was renamed, as far as the list knows. */
  readonly formerly?: readonly string[];
  /** For a clause: the standard whose number the text is. */
  readonly within?: NameReference;
  /** For a clause, the last name of its row: of a standard without an edition that of each edition is meant; their ids come at the end. */
  readonly inEachEdition?: true;
  /** For a certificate that the row itself describes: the text is its number or, without one, its name. */
  readonly described?: DescribedCertificate;
  /** For a standard that its document brings along under its title: its id where it is new. */
  readonly newId?: string;
  /** Version of that document. */
  readonly version?: string;
  /** For a subject whose row names its family: a service is meant where a family is called the same. */
  readonly inFamily?: true;
  /** For a certificate that is called as the system that it is of: no programme is called so, and no standard. */
  readonly ofSystem?: true;
  /** For a standard whose clauses are named beside it: a new one has none. */
  readonly withClauses?: true;
  /** For a certificate: the recipe says beside its column that it is a new one. */
  readonly isNew?: true;
  /** A heading over ticks, which may name no programme at all: nothing new is made of it unasked. */
  readonly isHeading?: true;
  /** Its cell may hold several names, which the recipe can part. */
  readonly mayBeSeveral?: true;
  /** For a service: the organization whose it is, by the list; one of the same name that others offer is another. */
  readonly offeredBy?: NameReference;
  /** For a service in scope: the level that its name carries, of which the recipe says nothing. */
  readonly carries?: LevelInName;
  /** For a standard: the text is a level, of the programme of its row's certificate; of another one it means nothing. */
  readonly isLevel?: true;
  /** Beside a level, the standard that its certificate is certified to by the list, or the programme if no level is stated. */
  readonly certifiedTo?: string;
}

/** Note on a standard: which of file and standard a version is of, its document does not tell. */
export function versionNote(version: string): string {
  return `Read from version ${version} of its OSCAL catalog.`;
}

/** Description of a row's certificate, by which it is found in the graph. */
export interface DescribedCertificate {
  /** Empty: the row has none. */
  readonly number: string;
  /** Empty where the row tells a standard alone. */
  readonly name: string;
  /** Where the graph has none of its number and name; null where the row has neither. */
  readonly newId: string | null;
  readonly standard: NameReference | null;
  readonly environments: readonly NameReference[];
  readonly holder: NameReference | null;
  readonly issuer: NameReference | null;
}

/** A fact of the import's own source and of its row's place; a format that knows better gives either itself. */
export type UnsourcedFact = Fact extends infer Each
  ? Each extends Fact
    ? Omit<Each, 'sourceIds' | 'at'> & Partial<Pick<Each, 'sourceIds' | 'at'>>
    : never
  : never;

/** A clause of the graph, as far as lists ask about it. */
export type KnownClause = Pick<Clause, 'id' | 'number' | 'title' | 'clauseKind' | 'withdrawn'> & {
  /** Null: it stands under none. */
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
  /** Its words, where the list brings them and may pass them on. */
  readonly text?: string | null;
  /** Null where the list does not say. */
  readonly kind: ClauseKind | null;
  /** True where others stand under it, so that it may only group them. */
  readonly groups: boolean;
  /** Null where the list does not say. */
  readonly withdrawn: boolean | null;
  readonly parent: ClauseName | null;
  /** True where its number alone tells what it stands under. */
  readonly isInferred: boolean;
  readonly at: Location;
}

/** Controls by their ids and by patterns such as `ac-*`. */
export interface ControlChoice {
  readonly ids: readonly string[];
  readonly patterns: readonly string[];
  /** With all controls under them. */
  readonly withChildren: boolean;
}

/** The clauses that a baseline takes from one standard. */
export interface ListedBaseline {
  readonly type: 'baseline';
  readonly baselineId: string;
  readonly baseId: string;
  /** The standard, for people. */
  readonly base: string;
  /** Clauses of the standard; null: those of the graph. */
  readonly clauses: readonly KnownClause[] | null;
  /** Null: all of it. */
  readonly included: readonly ControlChoice[] | null;
  readonly excluded: readonly ControlChoice[];
  readonly at: Location;
}

/** The clauses of a standard that the graph has, none where it is new. */
export type ClausesOfStandard = (standardId: string) => readonly KnownClause[];

/** One row of a list before its names are found, as plain data. */
export interface Draft {
  readonly at: Location;
  /** Names that it needs; a row with one that is not found says nothing. */
  readonly names: readonly NameReference[];
  /** Names beside these that tell whose services they are. */
  readonly beside?: readonly NameReference[];
  /**
   * True for facts beside the row's own, such as the parts that its service includes. Unknown names leave them out and
   * are reported, and keep nothing else out.
   */
  readonly aside?: true;
  /** Facts with placeholders for ids; the first tells what becomes of the row, others come along (aliases, components …). */
  readonly facts: readonly DraftFact[];
}

export type DraftFact = UnsourcedFact | ListedClause | ListedBaseline;

/** The rows of a list one by one, or such as come together; what is told of a row is told when it is taken. */
export type Drafts = AsyncIterable<Draft | Iterable<Draft>>;

/** Id of a name that means nothing in its row: what it would be is null. */
export const NONE = '';

/** Begins placeholders; no id does. */
const PLACEHOLDER = '@';

/** Drafts a row: `idOf` adds a name to it, and returns what stands for its id until that is found. */
export function draftOf(
  at: Location,
  factsOf: (idOf: (name: NameReference) => string) => readonly DraftFact[],
  more: Pick<Draft, 'beside' | 'aside'> = {},
): Draft {
  const names: NameReference[] = [];
  const facts = factsOf((name) => `${PLACEHOLDER}${names.push(name) - 1}`);
  return { at, names, facts, ...more };
}

/** Returns the id that a text is, or stands for. */
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

/** A row that makes one statement of the nodes that its names mean. */
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
