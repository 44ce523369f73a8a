import type { Clause } from '../entities/clause.ts';
import { groupBy } from '../grouping.ts';
import { sortedIds } from '../ids.ts';
import type { Exception, ScopeClaim } from '../statements/statements.ts';

/** Clauses that exceptions remove, including their sub-clauses. Equal sets are the same object. */
export interface Excepted {
  readonly key: string;
  readonly clauseIds: ReadonlySet<string>;
}

const NONE: readonly Exception[] = [];

export const NOTHING_EXCEPTED: Excepted = { key: '', clauseIds: new Set() };

/** Finds exceptions by certificate, and the clauses that they remove. */
export class ExceptionIndex {
  readonly #byCertificate: ReadonlyMap<string, readonly Exception[]>;
  readonly #withSubclauses: (clauseId: string) => readonly Pick<Clause, 'id'>[];
  readonly #excepted = new Map<string, Excepted>();

  constructor(exceptions: readonly Exception[], withSubclauses: (clauseId: string) => readonly Pick<Clause, 'id'>[]) {
    this.#byCertificate = groupBy(exceptions, ({ certificateId }) => certificateId);
    this.#withSubclauses = withSubclauses;
  }

  /** Returns the exceptions of a certificate, sorted by id. */
  of(certificateId: string): readonly Exception[] {
    return this.#byCertificate.get(certificateId) ?? NONE;
  }

  /** Returns the clauses that exceptions remove, including their sub-clauses. */
  takenOutBy(exceptions: readonly Exception[]): Excepted {
    if (exceptions.length === 0) return NOTHING_EXCEPTED;
    const clauseIds = sortedIds(exceptions.map(({ clauseId }) => clauseId));
    const key = clauseIds.join(' ');
    const known = this.#excepted.get(key);
    if (known !== undefined) return known;
    const all = clauseIds.flatMap((id) => [id, ...this.#withSubclauses(id).map((clause) => clause.id)]);
    const excepted = { key, clauseIds: new Set(all) };
    this.#excepted.set(key, excepted);
    return excepted;
  }
}

/** An entry, and the nodes from the subject to the one that it names. */
interface Supporting {
  readonly entry: Pick<ScopeClaim, 'environmentId'>;
  readonly path: { readonly nodeIds: readonly string[] };
}

/**
 * Returns the exceptions in the entry's environment that apply to the certificate as a whole or to a node of the path.
 */
export function exceptionsAt(
  exceptions: ExceptionIndex,
  certificateId: string,
  { entry: { environmentId }, path: { nodeIds } }: Supporting,
): readonly Exception[] {
  const all = exceptions.of(certificateId);
  // Called for each support, and few certificates have exceptions.
  if (all.length === 0) return NONE;
  return all.filter((one) => (one.subjectId === null || nodeIds.includes(one.subjectId)) && isIn(one, environmentId));
}

function isIn(exception: Exception, environmentId: string | null): boolean {
  return exception.environmentId === null || exception.environmentId === environmentId;
}
