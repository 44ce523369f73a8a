import { describe, expect, it } from 'vitest';
import type {
  AliasContent,
  MembershipContent,
  ScopeEntryContent,
  StatementContent,
} from '../../src/domain/statements.ts';
import { describeIssue, type EntityFact, type Fact, type PropertyValue } from '../../src/imports/facts.ts';
import { type KnownIds, validate } from '../../src/imports/validate.ts';

/** Ids that the graph of these tests holds. */
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

const graph: KnownIds = {
  exists: async (ids) => new Set(ids.filter((id) => KNOWN.includes(id))),
  environmentsOfCertificates: async (ids) =>
    new Map(
      Object.entries({
        'certificate/one': ['environment/azure'],
        'certificate/two': ['environment/azure', 'environment/china'],
      }).filter(([id]) => ids.includes(id)),
    ),
};

let row = 1;
const at = () => ({ file: 'list.csv', row: ++row, column: null });

function stated(content: StatementContent, sourceIds: readonly string[] = ['source/page']): Fact {
  return { type: 'statement', content, sourceIds, at: at() };
}

function entry(changes: Partial<ScopeEntryContent> = {}): Fact {
  return stated({
    kind: 'ScopeEntry',
    certificateId: 'certificate/one',
    subjectId: 'service/key-vault',
    environmentId: 'environment/azure',
    status: 'IN_SCOPE',
    extent: null,
    validFrom: null,
    validUntil: null,
    condition: null,
    ...changes,
  });
}

function member(membership: MembershipContent['membership'], fromId: string, toId: string): Fact {
  return stated({ kind: 'Membership', membership, fromId, toId, inferred: false });
}

function alias(changes: Partial<AliasContent> = {}): Fact {
  return stated({ kind: 'Alias', subjectId: 'service/key-vault', name: 'Vault', alias: 'ALSO', ...changes });
}

function node(
  kind: EntityFact['kind'],
  id: string,
  properties: Readonly<Record<string, PropertyValue>>,
  sourceIds: readonly string[] = ['source/page'],
): Fact {
  return { type: 'entity', kind, id, properties, sourceIds, at: at() };
}

const clause = (id: string, standardId: string) =>
  node('Clause', id, { number: '1', clauseKind: 'REQUIREMENT', standardId, sort: '000001 1' });

async function check(...facts: Fact[]) {
  const validated = await validate(facts, graph);
  const sentences = validated.issues.map(({ sentence }) => sentence);
  return { ...validated, ok: sentences.length === 0, duplicates: validated.repeated.size, sentences };
}

async function sentencesOf(...facts: Fact[]): Promise<string[]> {
  return (await check(...facts)).sentences;
}

describe('an import that holds together', () => {
  it('is given back whole, in its order', async () => {
    const facts = [node('Service', 'service/new', { name: 'New' }), entry({ subjectId: 'service/new' }), alias()];
    expect(await check(...facts)).toMatchObject({ ok: true, facts, duplicates: 0 });
  });

  it('may refer to what comes later', async () => {
    const facts = [entry({ subjectId: 'service/new' }), node('Service', 'service/new', { name: 'New' })];
    expect(await check(...facts)).toMatchObject({ ok: true });
  });

  it('asks the graph in batches, and for what it does not bring itself', async () => {
    const asked: (readonly string[])[] = [];
    const facts = Array.from({ length: 6_000 }, (_, index) => alias({ subjectId: `service/s${index}` }));
    const known: KnownIds = {
      ...graph,
      exists: async (ids) => {
        asked.push(ids);
        return new Set(ids);
      },
    };
    const validated = await validate([node('Service', 'service/s0', { name: 'S' }), ...facts], known);
    expect(validated.issues).toEqual([]);
    expect(asked.map((ids) => ids.length)).toEqual([5_000, 1_000]);
    expect(asked.flat()).not.toContain('service/s0');
  });
});

describe('what follows from elsewhere', () => {
  const environmentsOf = async (...facts: Fact[]) => {
    const validated = await check(...facts);
    return (validated.ok ? validated.facts : []).flatMap((fact) =>
      fact.type === 'statement' && fact.content.kind === 'ScopeEntry' ? [fact.content.environmentId] : [],
    );
  };

  it('gives an entry the only environment of its certificate, as the graph knows it', async () => {
    expect(await environmentsOf(entry({ environmentId: null }))).toEqual(['environment/azure']);
  });

  it('leaves it open where the certificate has several, here and in the graph together', async () => {
    expect(await environmentsOf(entry({ environmentId: null, certificateId: 'certificate/two' }))).toEqual([null]);
    const second = member('APPLIES_IN', 'certificate/one', 'environment/china');
    expect(await environmentsOf(entry({ environmentId: null }), second)).toEqual([null]);
  });

  it('takes it from this import where the certificate is new', async () => {
    const facts = [
      node('Certificate', 'certificate/new', { name: 'New' }),
      entry({ environmentId: null, certificateId: 'certificate/new' }),
    ];
    expect(await environmentsOf(...facts)).toEqual([null]);
    facts.push(member('APPLIES_IN', 'certificate/new', 'environment/china'));
    expect(await environmentsOf(...facts)).toEqual(['environment/china']);
  });

  it('calls the extent of a family unspecified where nothing is said', async () => {
    const validated = await check(entry({ subjectId: 'family/azure' }), entry());
    expect(validated.ok && validated.facts.map((fact) => fact.type === 'statement' && fact.content)).toMatchObject([
      { extent: 'UNSPECIFIED' },
      { extent: null },
    ]);
  });
});

describe('what is said twice', () => {
  it('is dropped and counted where it says the same', async () => {
    const once = entry();
    expect(await check(once, entry({ environmentId: null }), entry())).toMatchObject({
      ok: true,
      facts: [once],
      duplicates: 2,
    });
  });

  it('is refused where it says something else, naming both places', async () => {
    const first = entry();
    const second = entry({ status: 'IN_AUDIT', condition: 'later' });
    const validated = await check(first, second);
    expect(validated.ok).toBe(false);
    expect('issues' in validated && validated.issues.map(describeIssue)).toEqual([
      `list.csv:${second.at.row}: list.csv:${first.at.row} says the same from the same sources with another status, condition; one of the two must go.`,
    ]);
  });

  it('stays where two sources say it', async () => {
    const other = node('Source', 'source/other', { title: 'Other' }, ['source/other']);
    const twice = { ...alias({ alias: 'FORMERLY' }), sourceIds: ['source/other'] };
    expect(await check(other, alias(), twice)).toMatchObject({ ok: true, duplicates: 0, facts: { length: 3 } });
  });

  it('adds up to one node', async () => {
    const name = node('Certificate', 'certificate/new', { name: 'New' });
    const number = node('Certificate', 'certificate/new', { number: '7', name: 'New' }, ['source/page', 'source/seed']);
    const source = node('Source', 'source/seed', { title: 'Seed' }, ['source/seed']);
    expect(await check(name, source, number, number)).toMatchObject({
      ok: true,
      facts: [{ ...name, properties: { name: 'New', number: '7' }, sourceIds: ['source/page', 'source/seed'] }, source],
      duplicates: 1,
    });
  });

  it('is refused where a node contradicts itself', async () => {
    const sentences = await sentencesOf(
      node('Service', 'service/new', { name: 'New' }),
      node('Service', 'service/new', { name: 'Newer' }),
    );
    expect(sentences).toEqual([
      expect.stringMatching(/says "service\/new" with another name; one of the two must go\.$/),
    ]);
  });
});

describe('what an import is refused for', () => {
  it('tells all issues together, by row', async () => {
    const facts = [
      entry({ validFrom: '2026-02-30' }),
      alias({ subjectId: 'service/nobody' }),
      alias(),
      alias({ alias: 'FORMERLY' }),
    ];
    const validated = await check(...facts.toReversed());
    expect('issues' in validated && validated.issues.map(({ at }) => at.row)).toEqual(
      [facts[0], facts[1], facts[2]].map((fact) => fact?.at.row),
    );
  });

  it('a reference to what nobody has', async () => {
    expect(await sentencesOf(alias({ subjectId: 'service/nobody' }))).toEqual([
      '"service/nobody" would be a service, but neither this import nor the graph has it.',
    ]);
    expect(await sentencesOf(clause('clause/nobody/1', 'standard/nobody'))).toEqual([
      '"standard/nobody" would be a standard, but neither this import nor the graph has it.',
    ]);
  });

  it('an end of the wrong kind', async () => {
    expect(await sentencesOf(member('HELD_BY', 'certificate/one', 'service/storage'))).toEqual([
      'What HELD_BY leads to must be an organization (organization/NAME), but "service/storage" is a service.',
    ]);
    expect(await sentencesOf(member('UNDER', 'service/storage', 'clause/iso/4'))).toHaveLength(1);
    expect(await sentencesOf(entry({ subjectId: 'environment/azure' }))).toEqual([
      'The subject of a scope entry must be a service (service/NAME) or a service family (family/NAME), but "environment/azure" is an environment.',
    ]);
    expect(await sentencesOf(alias({ subjectId: 'Key Vault' }))).toEqual([
      expect.stringContaining('but "Key Vault" is no id.'),
    ]);
  });

  it('a fact on nobody’s word', async () => {
    expect(await sentencesOf({ ...alias(), sourceIds: [] })).toEqual([
      'A fact needs at least one source: a source (source/NAME).',
    ]);
    expect(await sentencesOf({ ...alias(), sourceIds: ['source/nobody'] })).toHaveLength(1);
    expect(await sentencesOf({ ...alias(), sourceIds: ['service/storage'] })).toEqual([
      'A source must be a source (source/NAME), but "service/storage" came.',
    ]);
  });

  it('days that are none, or the wrong way round', async () => {
    expect(await sentencesOf(entry({ validUntil: '2026-13-01' }))).toEqual([
      'validUntil must be a day of the calendar such as 2026-11-24, but "2026-13-01" came.',
    ]);
    expect(await sentencesOf(entry({ validFrom: '2026-01-01', validUntil: '2026-01-01' }))).toEqual([
      'The entry ends on 2026-01-01, which is not after its start on 2026-01-01.',
    ]);
    const issued = { name: 'New', issuedOn: '2026-01-02' };
    expect(await sentencesOf(node('Certificate', 'certificate/new', { ...issued, expiresOn: '2026-01-01' }))).toEqual([
      'The last day in force, 2026-01-01, is before the day of issue, 2026-01-02.',
    ]);
    expect(await sentencesOf(node('Certificate', 'certificate/new', { ...issued, expiresOn: '2026-01-02' }))).toEqual(
      [],
    );
  });

  it('the extent of a service', async () => {
    expect(await sentencesOf(entry({ extent: 'ALL' }))).toEqual([
      'Only a service family has an extent, but "service/key-vault" is a service with the extent ALL.',
    ]);
  });

  it('an id that does not fit its node', async () => {
    expect(await sentencesOf(node('Service', 'family/new', { name: 'New' }))).toEqual([
      '"family/new" cannot be the id of a service (service/NAME).',
    ]);
    expect(await sentencesOf(clause('clause/iso/1', 'standard/fedramp'))).toEqual([
      '"clause/iso/1" names standard/iso, but the clause is given to "standard/fedramp".',
    ]);
  });

  it('a new node without a name, while one that is there may be corrected in part', async () => {
    const documents = { documents: '[]' };
    expect(await sentencesOf(node('Certificate', 'certificate/new', documents))).toEqual([
      '"certificate/new" is new to the graph and has no name.',
    ]);
    expect(await sentencesOf(node('Certificate', 'certificate/one', documents))).toEqual([]);
  });

  it('a service that is part of itself, and a standard that replaces itself', async () => {
    expect(await sentencesOf(member('COMPONENT_OF', 'service/storage', 'service/storage'))).toEqual([
      '"service/storage" cannot be COMPONENT_OF itself.',
    ]);
    expect(
      await sentencesOf(
        stated({
          kind: 'StandardRelation',
          fromId: 'standard/iso',
          toId: 'standard/iso',
          relation: 'REPLACES',
          note: null,
        }),
      ),
    ).toHaveLength(1);
  });

  it('a parent in another standard', async () => {
    expect(await sentencesOf(member('UNDER', 'clause/iso/4.1', 'clause/fedramp/AC-1'))).toEqual([
      '"clause/iso/4.1" cannot stand under "clause/fedramp/AC-1", which is a clause of another standard.',
    ]);
  });

  it('clauses that stand under themselves', async () => {
    expect(await sentencesOf(member('UNDER', 'clause/iso/4', 'clause/iso/4'))).toEqual([
      'A clause cannot stand under itself: clause/iso/4 under clause/iso/4.',
    ]);
    expect(
      await sentencesOf(
        member('UNDER', 'clause/iso/4.1', 'clause/iso/4'),
        member('UNDER', 'clause/iso/4', 'clause/iso/4.1'),
      ),
    ).toEqual(['A clause cannot stand under itself: clause/iso/4.1 under clause/iso/4 under clause/iso/4.1.']);
  });

  it('no chain of clauses, however long', async () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => `clause/iso/${index}`);
    const links = ids.slice(1).map((id, index) => member('UNDER', id, ids[index] ?? ''));
    const clauses = ids.map((id) => clause(id, 'standard/iso'));
    expect(await sentencesOf(...links.toReversed(), ...clauses)).toEqual([]);
  });
});
