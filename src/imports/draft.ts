import type { CatalogueKind } from '../domain/catalogue.ts';
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
  /** Other readings of the list's words, tried in order where `text` itself finds nothing. */
  readonly alternatives?: readonly string[];
  /** Names that it bore before, by the list: a node of such a name was renamed, as far as the list knows. */
  readonly formerly?: readonly string[];
  /** The lines of its cell, where these are several: each may be a name. */
  readonly lines?: readonly string[];
  /** Where else the list may say it, from the nearest outwards: the first that means one is meant, and `text` where none does. */
  readonly firstOf?: readonly NameReference[];
  /** For a clause: the standard whose number the text is. */
  readonly within?: NameReference;
  /** For a certificate that the row itself describes: the text is its number or, without one, its name. */
  readonly described?: DescribedCertificate;
  /** For a subject whose row names its family: a service is meant where a family is called the same. */
  readonly inFamily?: true;
  /** For a service: the organization whose it is, by the list; one of the same name that others offer is another. */
  readonly offeredBy?: NameReference;
  /** For a subject: the certificate that lists it, whose holder's it is rather than another provider's. */
  readonly listedBy?: NameReference;
  /** What the operator says of all rows by an option: the name must mean the same, or the row is rejected. */
  readonly mustBe?: NameReference;
  /** What stands around what the operator says: where its words mean one of the kind, it must be the same. */
  readonly around?: { readonly words: Around; readonly programmeIn?: NameReference | null };
  /** For a certificate that nobody says the environment of: where such words mean one, it must apply there. */
  readonly placedBy?: Around;
  /** The heading that it stands under, known by a word in it: where that is the name of a service, it is a row itself. */
  readonly under?: Around;
  /** What the operator may do where the words are of something else, for a column that was guessed to be of such names. */
  readonly ifNotMeant?: string;
}

/** Words of a list over its rows, such as a title or a heading, which may be of anything. */
export interface Around {
  readonly text: string;
  readonly at: Location;
  /** Whether a name must be the whole of it; otherwise it may stand among other words. */
  readonly isWhole: boolean;
  readonly over: 'rows' | 'tables';
  /** What stands further out; the nearest that means anything decides. */
  readonly outer: Around | null;
}

/** What a row tells of its certificate, by which one that the graph has is known to be it, or not. */
export interface DescribedCertificate {
  /** Empty: the row has none. */
  readonly number: string;
  readonly name: string;
  /** Where the graph has none of its number and name. */
  readonly newId: string;
  readonly holder: NameReference | null;
  readonly issuer: NameReference | null;
}

/** A fact whose source is the import's own; a format that knows better gives sources itself. */
export type UnsourcedFact = Fact extends infer Each
  ? Each extends Fact
    ? Omit<Each, 'sourceIds'> & { readonly sourceIds?: readonly string[] }
    : never
  : never;

/** What the graph has of a clause, as far as lists ask. */
export interface KnownClause {
  readonly id: string;
  readonly number: string;
  readonly withdrawn: boolean;
}

/** The clauses of a standard that the graph has, none where it is new. */
export type ClausesOfStandard = (standardId: string) => readonly KnownClause[];

/** One row of a list before its names are resolved: plain data, without what it says. */
export interface ListedRow {
  readonly at: Location;
  /** In the order in which `Draft.build` takes their ids. */
  readonly names: readonly NameReference[];
  /** Needs the graph's clauses, also where the row has no names. */
  readonly asksForClauses?: true;
  /**
   * What a row tells by the way, such as the parts that its service includes: where nobody is known by a name of it,
   * that is left out and told, and keeps nothing else out.
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

/** What a format tells beside the rows that can be taken. */
export interface ReadingNotes {
  /** A row that cannot be taken, with the reason; the list is then refused as a whole. */
  reject(at: Location, sentence: string): void;
  /**
   * A row that says by its own words that there is nothing to take, such as a note: reported, and no
   * reason to keep the rest out.
   */
  leaveOut(at: Location, sentence: string): void;
  /**
   * A row of which it stays open what it lists, such as `#N/A` in place of a service, or what it says of it: left out as
   * well, but a list that is said to be the whole cannot be known as that, and is refused.
   */
  leaveOpen(at: Location, sentence: string): void;
  /** Something to know that leaves open what a list says: of one that is said to be the whole a reason to refuse it. */
  remarkOpen(at: Location, sentence: string): void;
  /** Something to know that costs no row, such as a declared count that does not fit. */
  remark(at: Location, sentence: string): void;
  /** A row that means nothing by itself: repeated headings, separators. Counted, so that sums fit. */
  ignore(at: Location): void;
}
