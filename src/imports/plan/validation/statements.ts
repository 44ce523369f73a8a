import { kindOfId } from '../../../domain/ids.ts';
import type { ScopeEntryContent, StatementContent } from '../../../domain/statements.ts';
import type { Issue, StatementFact } from '../../facts/facts.ts';

/** Returns what is wrong with a statement; cells and names were checked where they were read. */
export function issuesOfStatement({ content, at }: StatementFact): readonly Issue[] {
  return sentencesOn(content).map((sentence) => ({ at, sentence }));
}

function sentencesOn(content: StatementContent): string[] {
  switch (content.kind) {
    case 'ScopeEntry':
      return scopeSentences(content);
    case 'Membership':
      // A clause under itself is the smallest circle of clauses, and told as such.
      return content.membership === 'UNDER' ? [] : selfSentences(content, content.membership);
    case 'StandardRelation':
      return selfSentences(content, content.relation);
    // Real lists name a system as resting on itself; that says nothing wrong.
    default:
      return [];
  }
}

function selfSentences({ fromId, toId }: { readonly fromId: string; readonly toId: string }, link: string): string[] {
  return fromId === toId ? [`"${fromId}" cannot be ${link} itself.`] : [];
}

function scopeSentences({ validFrom, validUntil, subjectId, extent }: ScopeEntryContent): string[] {
  const sentences: string[] = [];
  if (validFrom !== null && validUntil !== null && validFrom >= validUntil) {
    sentences.push(`The entry ends on ${validUntil}, which is not after its start on ${validFrom}.`);
  }
  if (extent !== null && kindOfId(subjectId) === 'Service') {
    sentences.push(`Only a service family has an extent, but "${subjectId}" is a service with the extent ${extent}.`);
  }
  return sentences;
}
