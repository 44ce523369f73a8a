import { groupBy } from '../../domain/grouping.ts';
import { compareText, sortedIds } from '../../domain/ids.ts';
import { VERDICTS, type Verdict, verdictOf } from '../../domain/scope/verdict.ts';
import type { ResponsibilityKind } from '../../domain/statements/statements.ts';
import type { GlanceFacts } from './glance-facts.ts';
import { verdictOfLinks } from './glance-facts.ts';
import type { Link } from './links.ts';

/** Requirements of one edition that are inherited in one environment. */
export interface AnsweredPlace {
  /** Null: no source states the standard of the certificates. */
  readonly standardId: string | null;
  /** Null: not stated. */
  readonly environmentId: string | null;
  readonly verdict: Verdict;
  readonly certificateIds: readonly string[];
  /** Requirements that some subject inherits, in either way. */
  readonly inherited: number;
  readonly requirements: number;
  readonly responsibilities: ReadonlyMap<ResponsibilityKind, number>;
}

/** Numbers of requirements by who meets them, for each edition and environment. */
export type DutiesByPlace = ReadonlyMap<string, ReadonlyMap<ResponsibilityKind, number>>;

export function placeKey({ standardId, environmentId }: Pick<Link, 'standardId' | 'environmentId'>): string {
  return `${standardId ?? ''} ${environmentId ?? ''}`;
}

/**
 * Returns the places of an answer: those with requirements first, then those where sources state who meets them, so that
 * these are never cut off, then the surest.
 */
export function answeredPlaces(
  { links, covered }: Pick<GlanceFacts, 'links' | 'covered'>,
  duties: DutiesByPlace,
): AnsweredPlace[] {
  const requirements = new Map(covered.map((one) => [one.standardId, one.requirements]));
  return [...groupBy(links, placeKey)]
    .map(([key, some]) => {
      const [{ standardId, environmentId }] = some;
      return {
        ...{ standardId, environmentId },
        verdict: verdictOfLinks(some),
        surest: Math.min(...some.map((link) => VERDICTS.indexOf(verdictOf(link.weakest)))),
        certificateIds: sortedIds(some.flatMap(({ certificateIds }) => certificateIds)),
        inherited: new Set(some.flatMap(({ own, leveraged }) => [...own, ...leveraged])).size,
        requirements: standardId === null ? 0 : (requirements.get(standardId) ?? 0),
        responsibilities: duties.get(key) ?? NONE,
      };
    })
    .sort(comparePlaces);
}

const NONE: ReadonlyMap<ResponsibilityKind, number> = new Map();

/** `surest`: position of the surest verdict of its links. */
type Ranked = AnsweredPlace & { readonly surest: number };

function comparePlaces(left: Ranked, right: Ranked): number {
  return (
    Number(left.requirements === 0) - Number(right.requirements === 0) ||
    Number(knownOf(left) === 0) - Number(knownOf(right) === 0) ||
    left.surest - right.surest ||
    right.inherited - left.inherited ||
    compareText(placeKey(left), placeKey(right))
  );
}

/** Requirements for which a source states who meets them. */
function knownOf({ responsibilities }: AnsweredPlace): number {
  return [...responsibilities].reduce((sum, [kind, count]) => sum + (kind === 'UNKNOWN' ? 0 : count), 0);
}
