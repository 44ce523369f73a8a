/** What `POST /imports` answers: what a list did, or would do, to the graph. */
export interface ImportReport {
  readonly state: 'REFUSED' | 'DRY_RUN' | 'STAGED' | 'PUBLISHED' | 'UNCHANGED';
  readonly format: string;
  /** On whose word the rows are; null where they name their sources themselves. */
  readonly source: { readonly id: string; readonly title: string; readonly isNew: boolean } | null;
  readonly importId: string | null;
  readonly revision: number | null;
  readonly rows: Readonly<Record<string, number>>;
  readonly closed: number;
  readonly ended: Lines<EndedStatement>;
  readonly counts: Readonly<Record<string, number>>;
  readonly rejected: Lines<Issue>;
  readonly leftOut: Lines<Issue>;
  readonly unmatched: Lines<UnmatchedName>;
  readonly inexact: Lines<InexactMatch>;
  readonly remarks: Lines<Issue>;
  readonly contradictions: Lines<Contradiction>;
}

/** What the list does not have any more. */
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

export interface UnmatchedName extends Issue {
  readonly text: string;
  readonly nearest: readonly NamedNode[];
}

export interface NamedNode {
  readonly id: string;
  readonly name: string;
}

export interface InexactMatch {
  readonly at: Place;
  readonly text: string;
  readonly id: string;
  readonly name: string;
}

/** `scope.csv:41 column "service"`: where a row of the list stands. */
export function placeOf({ file, row, column }: Place): string {
  return `${file}${row === null ? '' : `:${row}`}${column === null ? '' : ` column “${column}”`}`;
}

export interface Contradiction {
  readonly certificateId: string;
  readonly subjectId: string;
  readonly environmentId: string | null;
}
