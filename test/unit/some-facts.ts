import type {
  AliasContent,
  MembershipContent,
  ScopeEntryContent,
  StatementContent,
} from '../../src/domain/statements/statements.ts';
import type { EntityFact, Fact, PropertyValue } from '../../src/imports/facts/facts.ts';
import { sentenceOf } from '../../src/imports/facts/problems.ts';
import { withDefaults } from '../../src/imports/plan/complete-entries.ts';
import type { KnownIds } from '../../src/imports/plan/existing.ts';
import { validate } from '../../src/imports/plan/validate.ts';
import { factsOf } from '../support/made-up.ts';

/** Ids in the graph of these tests. */
const KNOWN = [
  'source/page',
  'standard/iso',
  'standard/fedramp',
  'clause/iso/4',
  'clause/iso/4.1',
  'clause/fedramp/AC-1',
  'service/key-vault',
  'service/storage',
  'family/azure',
  'environment/azure',
  'environment/china',
  'organization/microsoft',
  'certificate/one',
  'certificate/two',
];

export const graph: KnownIds = {
  exists: async (ids) => new Set(ids.filter((id) => KNOWN.includes(id))),
  memberships: async (ids, kind) =>
    [
      { fromId: 'certificate/one', toId: 'environment/azure', sourceIds: ['source/page'] },
      { fromId: 'certificate/two', toId: 'environment/azure', sourceIds: ['source/page'] },
      { fromId: 'certificate/two', toId: 'environment/china', sourceIds: ['source/page'] },
    ].filter(({ fromId }) => kind === 'APPLIES_IN' && ids.includes(fromId)),
};

let row = 1;
export const at = () => ({ file: 'list.csv', row: ++row, column: null });

export function stated(content: StatementContent, sourceIds: readonly string[] = ['source/page']): Fact {
  return { type: 'statement', content, sourceIds, at: at() };
}

export function entry(changes: Partial<ScopeEntryContent> = {}): Fact {
  return stated({
    kind: 'ScopeEntry',
    certificateId: 'certificate/one',
    subjectId: 'service/key-vault',
    environmentId: 'environment/azure',
    standardId: null,
    status: 'IN_SCOPE',
    extent: null,
    validFrom: null,
    validUntil: null,
    condition: null,
    ...changes,
  });
}

export function member(membership: MembershipContent['membership'], fromId: string, toId: string): Fact {
  return stated({ kind: 'Membership', membership, fromId, toId, inferred: false });
}

export function alias(changes: Partial<AliasContent> = {}): Fact {
  return stated({ kind: 'Alias', subjectId: 'service/key-vault', name: 'Vault', alias: 'ALSO', ...changes });
}

export function node(
  kind: EntityFact['kind'],
  id: string,
  properties: Readonly<Record<string, PropertyValue>>,
  sourceIds: readonly string[] = ['source/page'],
): Fact {
  return { type: 'entity', kind, id, properties, sourceIds, at: at() };
}

export const clause = (id: string, standardId: string) =>
  node('Clause', id, { number: '1', clauseKind: 'REQUIREMENT', standardId, sort: '000001 1' });

export async function check(...facts: Fact[]) {
  const validated = await validate(await withDefaults(facts, graph), graph);
  const sentences = validated.problems.map(sentenceOf);
  return {
    ...validated,
    facts: factsOf(validated),
    ok: sentences.length === 0,
    duplicates: validated.repeated.size,
    sentences,
  };
}

export async function sentencesOf(...facts: Fact[]): Promise<string[]> {
  return (await check(...facts)).sentences;
}
