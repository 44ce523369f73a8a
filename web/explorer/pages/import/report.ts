/** Answer of `POST /imports`: what a list did, or would do, to the graph, and what is open of it. */
export interface ImportReport {
  readonly state: 'OPEN' | 'REFUSED' | 'DRY_RUN' | 'STAGED' | 'PUBLISHED' | 'UNCHANGED';
  /** Null where the rows name their sources themselves. */
  readonly source: { readonly id: string; readonly title: string; readonly isNew: boolean } | null;
  readonly importId: string | null;
  readonly revision: number | null;
  readonly rows: Readonly<Record<string, number>>;
  readonly ended: Lines<EndedStatement>;
  readonly counts: Readonly<Record<string, number>>;
  readonly newNodes: readonly NewNodes[];
  readonly rejected: Lines<Issue>;
  readonly leftOut: Lines<Issue>;
  readonly inexact: Lines<InexactMatch>;
  readonly remarks: Lines<Issue>;
  readonly problems: readonly Problem[];
  readonly decisions: readonly Decision[];
  readonly recipe: RecipeValues | null;
  readonly recipeText: string | null;
  readonly roles: readonly ColumnRole[];
}

/** A recipe as JSON; `decide` stands for what is open. */
export type RecipeValues = Readonly<Record<string, unknown>>;

/** Sets a value of a recipe; undefined takes it out. `at` of a table counts as a key. */
export interface RecipeLine {
  readonly path: readonly string[];
  readonly value?: unknown;
}

export interface Decision {
  readonly id: string;
  readonly kind: string;
  readonly about: string;
  readonly question: string;
  readonly rows: number;
  readonly first: readonly Place[];
  readonly proposals: readonly Proposal[];
}

export interface Proposal {
  readonly label: string;
  readonly set: readonly RecipeLine[];
}

/** Equal problems are one. */
export interface Problem {
  readonly id: string;
  readonly severity: 'refused' | 'left out' | 'unread' | 'remark';
  readonly sentence: string;
  readonly count: number;
  readonly first: readonly Place[];
  readonly values: Readonly<Record<string, string | number>>;
}

export interface NewNodes {
  /** As in `ServiceFamily`. */
  readonly kind: string;
  readonly total: number;
  readonly first: readonly { readonly id: string; readonly name: string }[];
}

export interface ColumnRole {
  readonly name: string;
  readonly description: string;
}

export interface EndedStatement {
  readonly id: string;
  readonly sentence: string;
}

export interface Lines<Line> {
  readonly total: number;
  readonly first: readonly Line[];
}

export interface Place {
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
}

export interface Issue {
  readonly at: Place;
  readonly sentence: string;
}

interface InexactMatch {
  readonly at: Place;
  readonly text: string;
  readonly id: string;
  readonly name: string;
  readonly how: string;
}
