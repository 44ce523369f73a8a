import { type AskGraph, allPages, mustAsk, type Page } from '../../src/exports/ask.ts';

export interface CitedClause {
  readonly number: string;
  readonly title: string | null;
}

export type CitedStandard = readonly CitedClause[];

export interface WrongCitation {
  readonly number: string;
  readonly title: string | null;
  /** Number that the finding must suggest, found by title; null for a number that does not exist. */
  readonly means: string | null;
}

/** Reads all clauses of a standard, except withdrawn ones. */
export async function clausesOf(ask: AskGraph, standard: string): Promise<CitedStandard> {
  const query = `query ($standard: ID!, $after: String) {
    standard(id: $standard) {
      clauses(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { number title withdrawn } }
    }
  }`;
  type Read = CitedClause & { readonly withdrawn: boolean };
  type Answer = { readonly standard: { readonly clauses: Page & { readonly nodes: readonly Read[] } } };
  const pages = await allPages(
    async (after) => (await mustAsk<Answer>(ask, query, { standard, after })).standard.clauses,
  );
  return pages.flatMap(({ nodes }) => nodes).filter(({ withdrawn }) => !withdrawn);
}

/** Primes, so that each turn combines a new clause with a new title. */
const [CLAUSES_ON, TITLES_ON] = [37, 53];

/**
 * Generates wrong citations in all spellings: in turn, a number with the title of another clause, and a number that
 * does not exist.
 */
export function wrongCitations(
  clauses: CitedStandard,
  spellings: readonly ((number: string) => string | null)[],
  count: number,
): readonly WrongCitation[] {
  const numbers = new Set(clauses.map(({ number }) => number));
  const titled = clauses.filter(({ title }) => clauses.filter((each) => each.title === title).length === 1);
  const turns = Array.from({ length: count * 20 }, (_each, turn) => turn);
  const wrong = turns.flatMap((turn): readonly WrongCitation[] => {
    const write = spellings[turn % spellings.length];
    const clause = clauses[(turn * CLAUSES_ON) % clauses.length];
    const other = titled[(turn * TITLES_ON) % titled.length];
    if (write === undefined || clause === undefined) return [];
    // In a text, an enhancement may have the title of its control.
    const isOther = clause.title !== null && other !== undefined && !clause.number.startsWith(other.number);
    if (turn % 2 === 0 && isOther) {
      const number = write(clause.number);
      return number === null ? [] : [{ number, title: other.title, means: other.number }];
    }
    const absent = absentLike(clause.number);
    const number = numbers.has(absent) ? null : write(absent);
    return number === null ? [] : [{ number, title: null, means: null }];
  });
  return wrong.slice(0, count);
}

/** Returns a number past the last of its group: A.5.98 for A.5.15, KSI-IAM-MFQ for KSI-IAM-MFA. */
function absentLike(number: string): string {
  return /\d/.test(number) ? number.replace(/\d+(?=\D*$)/, '98') : `${number.slice(0, -1)}Q`;
}
