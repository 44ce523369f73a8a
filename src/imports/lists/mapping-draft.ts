import { normalizedClauseNumber } from '../../domain/clause-numbers.ts';
import { mappingEnds } from '../../domain/clause-sets.ts';
import { INVERSE } from '../../domain/mapping-relations.ts';
import type { ClauseMapping } from '../../domain/statements.ts';
import { MAPPING_VERBS } from '../../domain/verbs.ts';
import type { Draft, NameReference } from '../facts/draft.ts';
import type { Location } from '../facts/facts.ts';
import { statementDraft } from '../facts/made-statements.ts';
import type { Notes } from '../map/notes.ts';

/** Clauses that are meant together, by their numbers. */
interface NumberedClauses {
  readonly numbers: readonly string[];
  readonly standard: NameReference;
}

/** Clauses of one standard, how they relate to those of another, and where it is said. */
export interface ListedMapping extends Pick<ClauseMapping, 'mapping' | 'strength' | 'rationale'> {
  readonly from: NumberedClauses;
  readonly to: NumberedClauses;
  readonly at: Location;
}

/** Drafts mappings of a list, each once: what says no more than an earlier one is passed over, and what contradicts it refused. */
export function mappingDrafts(notes: Notes): (listed: ListedMapping) => Iterable<Draft> {
  const taken = new Map<string, ListedMapping>();
  return function* (listed) {
    const { from, to, mapping, at } = listed;
    const [one, other] = [keyOf(from), keyOf(to)];
    const earlier = taken.get(`${one} ${other}`);
    // Tools write a mapping down in both directions.
    const isInverse = taken.get(`${other} ${one}`)?.mapping === INVERSE[mapping];
    if (earlier === undefined && !isInverse) taken.set(`${one} ${other}`, listed);
    if (isInverse || (earlier !== undefined && saysNoMore(listed, earlier))) notes.ignore(at);
    else if (earlier !== undefined && earlier.mapping !== mapping) {
      const [source, target] = [from, to].map(({ numbers }) => numbers.join(' + ')) as [string, string];
      const place = earlier.at.row === null ? earlier.at.column : `line ${earlier.at.row}`;
      const words = { kind: MAPPING_VERBS[mapping], other: MAPPING_VERBS[earlier.mapping], place: place ?? '' };
      notes.problem('mapping.two-words', at, { source, target, ...words });
    } else yield mappingDraft(listed);
  };
}

function mappingDraft({ at, from, to, mapping, strength, rationale }: ListedMapping): Draft {
  const count = from.numbers.length;
  const names = [from, to].flatMap(({ numbers, standard: within }) =>
    numbers.map((text): NameReference => ({ text, kind: 'Clause', within })),
  );
  return statementDraft(at, names, (ids) => {
    const ends = mappingEnds(ids.slice(0, count), ids.slice(count));
    return { kind: 'ClauseMapping', ...ends, mapping, strength, rationale };
  });
}

function saysNoMore(listed: ListedMapping, earlier: ListedMapping): boolean {
  const isSaid = (name: 'strength' | 'rationale') => listed[name] === null || listed[name] === earlier[name];
  return listed.mapping === earlier.mapping && isSaid('strength') && isSaid('rationale');
}

/** Editions of a standard may share a title, and differ in the names of their files. */
function keyOf({ numbers, standard: { text, alternatives } }: NumberedClauses): string {
  return JSON.stringify([text, alternatives, numbers.map(normalizedClauseNumber).sort()]);
}
