import { mapYielding } from '../../concurrency/yielding.ts';
import type { Clause } from '../../domain/entities/clause.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import type { InheritedRow } from '../inheritance/page.ts';
import type { InheritanceQuestion } from '../inheritance/question.ts';
import { FEW } from '../words/few-names.ts';
import type { WhyNot, WhyNotCode } from './reason.ts';
import type { ExplanationRequest } from './request.ts';
import { rowWords } from './row-words.ts';
import { whyNot } from './why-not.ts';

/** An environment with its surest row, or the first reason why it has none. */
export interface ExplainedEnvironment {
  /** Null: rows whose environment is not stated. */
  readonly environmentId: string | null;
  readonly row: InheritedRow | null;
  readonly reason: WhyNot | null;
  /** Short, such as `may inherit, through its family`. */
  readonly words: string;
}

const MOST_ENVIRONMENTS = 100;

const REASON_WORDS: Partial<Record<WhyNotCode, string>> = {
  BLOCKED: 'stated as not, or not yet, in scope',
  NOT_IN_FORCE: 'the certificate is not in force',
  ENTRY_NOT_VALID: 'no entry is valid on the day',
  ENVIRONMENT_NOT_STATED: 'named without an environment',
  TOO_FAR: 'a component of what is listed, too far away',
  FAMILY_OF_WHOLE: 'a component of what is in scope through its family',
};

/**
 * Reasons that the sentence mentions. It already mentions a row without an environment, and omits environments about
 * which nothing is known.
 */
const TELLING = new Set(Object.keys(REASON_WORDS).filter((code) => code !== 'ENVIRONMENT_NOT_STATED'));

interface Asked {
  readonly request: ExplanationRequest;
  readonly question: InheritanceQuestion;
  readonly clause: Clause;
  readonly rows: readonly InheritedRow[];
}

/** Returns all environments: those with rows first, surest first, then by id. */
export async function explainEnvironments(
  snapshot: Snapshot,
  { request, question, clause, rows }: Asked,
): Promise<ExplainedEnvironment[]> {
  const inherited = new Map<string | null, InheritedRow>();
  for (const row of rows) {
    const { environmentId } = row.participation;
    if (!inherited.has(environmentId)) inherited.set(environmentId, row);
  }
  const others = snapshot.catalogue.all('Environment').filter(({ id }) => !inherited.has(id));
  const without = await mapYielding(
    others.slice(0, MOST_ENVIRONMENTS),
    async ({ id: environmentId }): Promise<ExplainedEnvironment> => {
      const [reason = null] = await whyNot(snapshot, { request: { ...request, environmentId }, question, clause });
      const words = reason === null ? undefined : REASON_WORDS[reason.code];
      return { environmentId, row: null, reason, words: words ?? 'no entry names it there' };
    },
    snapshot.mayGoOn,
  );
  const within = [...inherited].map(([environmentId, row]) => ({
    environmentId,
    row,
    reason: null,
    words: rowWords(row.participation).join(', '),
  }));
  return [...within, ...(await Promise.all(without))];
}

/**
 * Formats the environments other than the first row's, which is already explained; empty if nothing is known about
 * them.
 */
export function environmentsSentence({ catalogue }: Snapshot, environments: readonly ExplainedEnvironment[]): string {
  const isExplained = environments[0]?.row != null;
  const telling = environments
    .slice(isExplained ? 1 : 0)
    .filter(({ row, reason }) => row !== null || (reason !== null && TELLING.has(reason.code)));
  if (telling.length === 0) return '';
  const named = telling.slice(0, FEW).map(({ environmentId, words }) => {
    const place = environmentId === null ? 'no environment stated' : catalogue.nameOf(environmentId);
    return `${place} (${words})`;
  });
  const more = telling.length - named.length;
  return ` ${isExplained ? 'Elsewhere' : 'By environment'}: ${[...named, ...(more > 0 ? [`${more} more`] : [])].join('; ')}.`;
}
