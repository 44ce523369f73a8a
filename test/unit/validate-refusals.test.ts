import { describe, expect, it } from 'vitest';

import { alias, check, clause, entry, member, node, sentencesOf, stated } from './some-facts.ts';

describe('the validation of an import', () => {
  it('reports all issues together, by row', async () => {
    const facts = [
      entry({ extent: 'ALL' }),
      alias({ subjectId: 'service/nobody' }),
      alias(),
      alias({ alias: 'FORMERLY' }),
    ];
    const validated = await check(...facts.toReversed());
    expect('problems' in validated && validated.problems.map(({ at }) => at.row)).toEqual(
      [facts[0], facts[1], facts[2]].map((fact) => fact?.at.row),
    );
  });

  it('rejects a reference to an unknown node', async () => {
    expect(await sentencesOf(alias({ subjectId: 'service/nobody' }))).toEqual([
      'Neither this import nor the graph has "service/nobody". Add it, or correct what refers to it.',
    ]);
    expect(await sentencesOf(clause('clause/nobody/1', 'standard/nobody'))).toEqual([
      'Neither this import nor the graph has "standard/nobody". Add it, or correct what refers to it.',
    ]);
  });

  it('rejects an unknown source', async () => {
    expect(await sentencesOf({ ...alias(), sourceIds: ['source/nobody'] })).toHaveLength(1);
  });

  it('rejects an end before or on the start of an entry, and an expiry before the issue', async () => {
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
    const lasting = node('Certificate', 'certificate/new', { name: 'New', expiresOn: '2026-01-01' });
    expect(await sentencesOf(node('Certificate', 'certificate/new', issued), lasting)).toEqual([
      'The last day in force, 2026-01-01, is before the day of issue, 2026-01-02.',
    ]);
  });

  it('rejects an extent for a service', async () => {
    expect(await sentencesOf(entry({ extent: 'ALL' }))).toEqual([
      'Only a service family has an extent, but "service/key-vault" is a service.',
    ]);
  });

  it('rejects an id that does not fit the kind of its node', async () => {
    expect(await sentencesOf(node('Service', 'family/new', { name: 'New' }))).toEqual([
      '"family/new" cannot be an id here: wanted one such as service/NAME.',
    ]);
  });

  it('rejects a new node without a name, but accepts a partial update of an existing one', async () => {
    const documents = { documents: '[]' };
    expect(await sentencesOf(node('Certificate', 'certificate/new', documents))).toEqual([
      '"certificate/new" is new to the graph and has no name.',
    ]);
    expect(await sentencesOf(node('Certificate', 'certificate/one', documents))).toEqual([]);
  });

  it('rejects a service that is part of itself, and a standard that replaces itself', async () => {
    expect(await sentencesOf(member('COMPONENT_OF', 'service/storage', 'service/storage'))).toEqual([
      'The list says that "service/storage" is a component of itself, which is impossible.',
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

  it('rejects clauses that are their own ancestors', async () => {
    expect(await sentencesOf(member('UNDER', 'clause/iso/4', 'clause/iso/4'))).toEqual([
      'A clause cannot be under itself, but "clause/iso/4" would be, by way of "clause/iso/4".',
    ]);
    expect(
      await sentencesOf(
        member('UNDER', 'clause/iso/4.1', 'clause/iso/4'),
        member('UNDER', 'clause/iso/4', 'clause/iso/4.1'),
      ),
    ).toEqual([
      'A clause cannot be under itself, but "clause/iso/4.1" would be, by way of "clause/iso/4".',
      'A clause cannot be under itself, but "clause/iso/4" would be, by way of "clause/iso/4.1".',
    ]);
  });

  it('accepts a very long chain of clauses', async () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => `clause/iso/${index}`);
    const links = ids.slice(1).map((id, index) => member('UNDER', id, ids[index] ?? ''));
    const clauses = ids.map((id) => clause(id, 'standard/iso'));
    expect(await sentencesOf(...links.toReversed(), ...clauses)).toEqual([]);
  });
});
