import type { CatalogueKind } from '../../domain/catalogue.ts';
import type { Clause } from '../../domain/clause.ts';
import type { Fact, Location } from './facts.ts';

/** Something that a list calls by a name: which node that is must still be found. */
export interface NameReference {
  /** As the list spells it. */
  readonly text: string;
  readonly kind: 'Service' | 'ServiceFamily' | 'Subject' | CatalogueKind;
  readonly at: Location;
  /**
   * For a certificate that the list calls by its programme, such as `FedRAMP High`: the environment in which the
   * standard of that name must be certified. Null: the list names none.
   */
  readonly programmeIn?: NameReference | null;
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
  /** For a subject whose row names its family: a service is meant where a family is called the same. */
  readonly inFamily?: true;
  /** A heading over ticks, which may name no programme at all: nothing new is made of it unasked. */
  readonly isHeading?: true;
  /** Its cell may hold several names, which the recipe can part. */
  readonly mayBeSeveral?: true;
  /** For a service: the organization whose it is, by the list; one of the same name that others offer is another. */
  readonly offeredBy?: NameReference;
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

/** A fact whose source is the import's own; a format that knows better gives sources itself. */
export type UnsourcedFact = Fact extends infer Each
  ? Each extends Fact
    ? Omit<Each, 'sourceIds'> & { readonly sourceIds?: readonly string[] }
    : never
  : never;

/** A clause of the graph, as far as lists ask about it. */
export type KnownClause = Pick<Clause, 'id' | 'number' | 'title' | 'clauseKind' | 'withdrawn'> & {
  /** Null: it stands under none. */
  readonly parentId: string | null;
};

/** The clauses of a standard that the graph has, none where it is new. */
export type ClausesOfStandard = (standardId: string) => readonly KnownClause[];

/** One row of a list before its names are resolved: plain data, without what it says. */
export interface ListedRow {
  readonly at: Location;
  /** In the order in which `Draft.build` takes their ids. */
  readonly names: readonly NameReference[];
  /** Names beside these that tell whose services they are. */
  readonly beside?: readonly NameReference[];
  /** Needs the graph's clauses, also where the row has no names. */
  readonly asksForClauses?: true;
  /**
   * True for facts beside the row's own, such as the parts that its service includes. Unknown names leave them out and
   * are reported, and keep nothing else out.
   */
  readonly aside?: true;
}

/**
 * One row of a list: the names that it needs, and what it says once they are known. The first of its
 * facts tells what becomes of the row; the others come along (aliases, components …).
 */
export interface Draft extends ListedRow {
  readonly build: (ids: readonly string[], clauses?: readonly KnownClause[]) => readonly UnsourcedFact[];
  /** Where `asksForClauses`: the standard whose clauses `build` takes. */
  readonly standardOf?: (ids: readonly string[]) => string;
}

/** The rows of a list one by one, or such as come together; what is told of a row is told when it is taken. */
export type Drafts = AsyncIterable<Draft | Iterable<Draft>>;
