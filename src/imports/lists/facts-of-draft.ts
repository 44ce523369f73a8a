import { mappingEnds } from '../../domain/clause-sets.ts';
import { sortedIds } from '../../domain/ids.ts';
import type { StatementContent } from '../../domain/statements.ts';
import { type Draft, type DraftFact, idIn, type UnsourcedFact } from '../facts/draft.ts';
import { baselineFacts } from './baseline-facts.ts';
import { clauseFacts, type FactContext } from './clause-facts.ts';

/** The facts of a row by the ids of its names; where the last name has further ids, the same facts of each. */
export async function factsOfDraft(
  { names, facts }: Draft,
  ids: readonly string[],
  context: FactContext,
): Promise<readonly UnsourcedFact[]> {
  const made: UnsourcedFact[] = [];
  const said = facts.filter((fact) => !isOfAnother(fact, names, ids));
  const further = ids.slice(names.length).map((id) => [...ids.slice(0, names.length - 1), id]);
  for (const own of [ids, ...further]) {
    for (const fact of said) {
      if (fact.type === 'baseline') made.push(...(await baselineFacts(fact, own, context)));
      else if (fact.type === 'clause') made.push(...clauseFacts(fact, own, context));
      else made.push(names.length === 0 ? fact : withIds(fact, own));
    }
  }
  return made;
}

/** True for the word of a document on the standard of its title, where a person says that it means another one. */
function isOfAnother(fact: DraftFact, [name]: Draft['names'], [id]: readonly string[]): boolean {
  return fact.type === 'entity' && fact.id === name?.newId && fact.id !== id;
}

function withIds(fact: UnsourcedFact, ids: readonly string[]): UnsourcedFact {
  if (fact.type === 'entity') return { ...fact, id: idIn(fact.id, ids) };
  const content: Record<string, unknown> = { ...fact.content };
  for (const key in content) {
    const value = content[key];
    if (key.endsWith('Id') && typeof value === 'string') content[key] = idIn(value, ids);
    else if (key.endsWith('Ids')) content[key] = sortedIds((value as readonly string[]).map((id) => idIn(id, ids)));
  }
  return { ...fact, content: completed(content as unknown as StatementContent) };
}

/** Adds what only the ids tell. */
function completed(content: StatementContent): StatementContent {
  if (content.kind === 'ClauseMapping') {
    const { fromId, withFromIds = [], toId, withToIds = [], ...said } = content;
    return { ...said, ...mappingEnds([fromId, ...withFromIds], [toId, ...withToIds]) };
  }
  return content;
}
