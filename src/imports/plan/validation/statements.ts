import { clausesIn, fromSetOf, toSetOf } from '../../../domain/clause-sets.ts';
import { kindOfId, standardIdOfClause } from '../../../domain/ids.ts';
import type {
  ClauseMappingContent,
  MembershipContent,
  ScopeEntryContent,
  StatementContent,
} from '../../../domain/statements.ts';
import type { Issue, StatementFact } from '../../facts/facts.ts';
import { daySentences } from './dates.ts';
import { eachIdAt, endsOf } from './ends.ts';
import { describeKind, describeKinds } from './kinds.ts';
import { sourceSentences } from './sources.ts';

export function issuesOfStatement(fact: StatementFact): readonly Issue[] {
  const { content } = fact;
  const sentences = [...kindSentences(content), ...contentSentences(content), ...sourceSentences(fact)];
  return sentences.map((sentence) => ({ at: fact.at, sentence }));
}

function kindSentences(content: StatementContent): string[] {
  const sentences: string[] = [];
  const ends = endsOf(content);
  for (const property in ends) {
    const kinds = ends[property] ?? [];
    eachIdAt(content, property, (id) => {
      const kind = kindOfId(id);
      if (kinds.some((wanted) => wanted === kind)) return;
      const what = content.kind === 'Membership' ? content.membership : content.kind;
      sentences.push(`${property} of ${what} must be ${describeKinds(kinds)}, but "${id}" is ${describeKind(kind)}.`);
    });
  }
  return sentences;
}

function contentSentences(content: StatementContent): string[] {
  switch (content.kind) {
    case 'ScopeEntry':
      return scopeSentences(content);
    case 'Membership':
      return membershipSentences(content);
    case 'StandardRelation':
      return content.fromId === content.toId ? [`"${content.fromId}" cannot be related to itself.`] : [];
    case 'ClauseMapping':
      return [...strengthSentences(content), ...setSentences(content)];
    // Real lists name a system as resting on itself; that says nothing wrong.
    case 'Leverage':
    case 'Exception':
    case 'Responsibility':
    case 'Alias':
      return [];
  }
}

function strengthSentences({ strength }: ClauseMappingContent): string[] {
  const isInRange = strength === null || (Number.isInteger(strength) && strength >= 0 && strength <= 10);
  return isInRange ? [] : [`The strength of a mapping must be a whole number from 0 to 10, not ${strength}.`];
}

/** Clauses that are meant together are of one standard: a gap between two would not find others. */
function setSentences(content: ClauseMappingContent): string[] {
  return [fromSetOf(content), toSetOf(content)].flatMap((set) => {
    const [first = '', ...others] = clausesIn(set);
    const other = others.find((id) => standardIdOfClause(id) !== standardIdOfClause(first));
    return other === undefined
      ? []
      : [`"${first}" and "${other}" cannot be mapped together: they are of two standards.`];
  });
}

function scopeSentences({ validFrom, validUntil, subjectId, extent }: ScopeEntryContent): string[] {
  const sentences = validFrom === null && validUntil === null ? [] : daySentences({ validFrom, validUntil });
  if (sentences.length === 0 && validFrom !== null && validUntil !== null && validFrom >= validUntil) {
    sentences.push(`The entry ends on ${validUntil}, which is not after its start on ${validFrom}.`);
  }
  if (extent !== null && kindOfId(subjectId) === 'Service') {
    sentences.push(`Only a service family has an extent, but "${subjectId}" is a service with the extent ${extent}.`);
  }
  return sentences;
}

function membershipSentences({ membership, fromId, toId }: MembershipContent): string[] {
  // A clause under itself is the smallest circle of clauses, and told as such.
  if (fromId === toId && membership !== 'UNDER') return [`"${fromId}" cannot be ${membership} itself.`];
  if (membership !== 'UNDER' || kindOfId(fromId) !== 'Clause' || kindOfId(toId) !== 'Clause') return [];
  if (standardIdOfClause(fromId) === standardIdOfClause(toId)) return [];
  return [`"${fromId}" cannot stand under "${toId}", which is a clause of another standard.`];
}
