import { beforeEach, expect, it } from 'vitest';
import type { EntityFact } from '../../src/imports/facts/facts.ts';
import { revertRun } from '../../src/imports/runs/transitions.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { disputesOn } from '../support/disputes.ts';
import { graphHash } from '../support/graph-hash.ts';
import { sentencesIn } from '../support/sentences-in.ts';
import {
  certificate,
  entry,
  environments,
  membership,
  services,
  source,
  standard,
  titleOf,
} from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';
import { importText } from '../support/written-lists.ts';

let count = 0;
let name = '';
const id = () => `certificate/${name}`;

describeWithFacts('The days of a certificate with several sources', [source('one', { date: '2024-06-01' })], (open) => {
  const told = async () => (await disputesOn(open(), name)).map(({ sentence }) => sentence);

  beforeEach(async () => {
    count += 1;
    name = `main-${count}`;
    await open().publish([
      ...environments('cloud'),
      ...services('pot'),
      ...standard('rules', ['1']),
      ...certificate(name, 'rules', { issuedOn: '2019-05-03', customerKeeps: 'The customer keeps its keys.' }),
      membership('APPLIES_IN', id(), 'environment/cloud'),
      entry(name, 'pot', 'cloud'),
    ]);
  });

  const importDays = (file: string, [issued, expires]: readonly [string, string], sourceDate?: string) =>
    importText(
      open().engine,
      {
        name: `${file}-${name}.csv`,
        text: `Certificate ID,Name,Issue date,Expiry date\n${name},,${issued},${expires}\n`,
      },
      {
        format: 'certificates',
        source: `source/${file}-${name}`,
        ...(sourceDate === undefined ? {} : { sourceDate }),
      },
    );
  const OLD = ['2025-05-03', '2026-06-30'] as const;
  const NEW = ['2025-05-03', '2027-06-30'] as const;
  async function days() {
    await open().refresh();
    const query = 'query ($id: ID!) { certificate(id: $id) { issuedOn expiresOn } }';
    const { issuedOn, expiresOn } = (await open().must(query, { id: id() })).certificate;
    return [issuedOn, expiresOn];
  }
  async function steps(kind: string) {
    await open().refresh();
    const query = `query ($id: ID!) {
      inheritance(filter: { certificates: [$id] }, asOf: "2026-01-01") {
        nodes { evidence { kind sentence sources { id } } }
      }
    }`;
    const { nodes } = (await open().must(query, { id: id() })).inheritance;
    return nodes
      .flatMap(({ evidence }: { evidence: { kind: string }[] }) => evidence)
      .filter((step: { kind: string }) => step.kind === kind);
  }

  it('follow the later source, and importing a list again changes nothing', async () => {
    await importDays('old', OLD, '2025-06-01');
    await importDays('new', NEW, '2026-07-01');
    const again = await importDays('old', OLD, '2025-06-01');
    expect(again.state).toBe('UNCHANGED');
    expect(sentencesIn(again, 'remark')).toEqual([
      `The last day in force of ${id()} remains "2027-06-30"; the list states "2026-06-30".`,
    ]);
    expect(await days()).toEqual(NEW);
    const facts = certificate(name, 'rules', { issuedOn: '2019-05-03' });
    expect(await open().publish(facts)).toBe('');
    expect(await days()).toEqual(NEW);
  });

  it('follow the later source in any order of imports', async () => {
    await importDays('new', NEW, '2026-07-01');
    const report = await importDays('old', OLD, '2025-06-01');
    expect(report.state).toBe('PUBLISHED');
    expect(await days()).toEqual(NEW);
    // The same values again change nothing, even with a later date.
    await importDays('old', OLD, '2026-08-01');
    expect(await days()).toEqual(NEW);
  });

  it('follow a source that corrects itself, and return to its former values when that is undone', async () => {
    const { engine } = open();
    const first = await importDays('new', NEW, '2026-07-01');
    const report = await importDays('new', ['2025-05-04', '2027-06-29'], '2026-07-02');
    expect(sentencesIn(report, 'remark')).toEqual([]);
    expect(await days()).toEqual(['2025-05-04', '2027-06-29']);
    expect(await revertRun(engine, report.importId as string, 'test')).toMatchObject({ outcome: 'done' });
    const before = await graphHash(engine, first.revision as number);
    const { revision } = await ensureGraph(engine);
    expect(await graphHash(engine, revision)).toBe(before);
    expect(await days()).toEqual(NEW);
    expect(await told()).toHaveLength(1);
  });

  it('follow the last source to state them if none has a date, unless it only repeats itself', async () => {
    await importDays('first', OLD);
    await importDays('second', NEW);
    await importDays('first', OLD);
    expect(await days()).toEqual(NEW);
  });

  it('do not combine days of two different periods', async () => {
    const report = await importDays('past', OLD, '2023-01-01');
    expect(sentencesIn(report, 'remark')).toEqual([
      `The day of issue of ${id()} remains "2019-05-03"; the list states "2025-05-03".`,
      `The last day in force of ${id()} remains open; the list states "2026-06-30".`,
    ]);
    expect(await days()).toEqual(['2019-05-03', null]);
    expect(await told()).toEqual([
      `Sources disagree on the last day in force of “${titleOf(name)}”: “past-${name}.csv” says 2026-06-30; none of these counts, because each comes with another day of issue than the one that counts.`,
      `Sources disagree on the day of issue of “${titleOf(name)}”: “One” says 2019-05-03, which counts; “past-${name}.csv” says 2025-05-03.`,
    ]);
    expect(await steps('CERTIFICATION')).toMatchObject([
      {
        sentence: expect.stringContaining(
          'in force from 2019-05-03 on; its last day is stated for another period only.',
        ),
        sources: [{ id: 'source/one' }],
      },
    ]);
    const query = `query ($id: ID!) {
        explain(subject: "service/pot", clause: "clause/rules/1", certificate: $id, asOf: "2026-01-01") { sentence }
      }`;
    expect((await open().must(query, { id: id() })).explain.sentence).toContain(
      `; the last day of certificate “${titleOf(name)}” is stated for another period only.`,
    );
  });

  it('combine a first day with a last day from a source that does not contradict it', async () => {
    await importDays('end', ['', '2027-06-30']);
    expect(await days()).toEqual(['2019-05-03', '2027-06-30']);
    expect(await told()).toEqual([]);
  });

  it('cite only their own sources, as does the text on what the customer keeps', async () => {
    await importDays('old', OLD, '2025-06-01');
    await importDays('new', NEW, '2026-07-01');
    const [, inForce] = await steps('CERTIFICATION');
    expect(inForce).toMatchObject({
      sentence: expect.stringContaining('“Main-7”: in force from 2025-05-03 up to and including 2027-06-30.'),
      sources: [{ id: `source/new-${name}` }],
    });
    expect(await steps('CUSTOMER')).toMatchObject([{ sources: [{ id: 'source/one' }] }]);
  });

  it('do not cite a source of the same import that states nothing about them', async () => {
    const other = `with-documents-${count}`;
    const [days, ...links] = certificate(other, 'rules', { issuedOn: '2019-05-03' });
    const document = { kind: 'OTHER', title: 'Letter', url: 'https://example.org/letter' };
    await open().publish([
      source('two'),
      days as EntityFact,
      ...links,
      {
        ...(days as EntityFact),
        properties: { documents: JSON.stringify([document]) },
        sourceIds: ['source/two'],
      },
      entry(other, 'pot', 'cloud'),
    ]);
    name = other;
    expect(await steps('CERTIFICATION')).toMatchObject([{ sources: [{ id: 'source/one' }] }]);
  });

  it("are listed with each source's value if the sources differ", async () => {
    const words = async () => {
      await open().refresh();
      const query = `query ($id: ID!) {
          certificate(id: $id) { sources { id } words { property value counts source { id } } }
        }`;
      return (await open().must(query, { id: id() })).certificate;
    };
    expect(await words()).toEqual({ sources: [{ id: 'source/one' }], words: [] });
    await importDays('old', OLD, '2025-06-01');
    await importDays('past', ['', '2024-01-01'], '2023-01-01');
    const word = (property: string, value: string, counts: boolean, from: string) => {
      return { property, value, counts, source: { id: `source/${from}` } };
    };
    expect((await words()).words).toEqual([
      word('ISSUED_ON', '2019-05-03', false, 'one'),
      word('ISSUED_ON', '2025-05-03', true, `old-${name}`),
      word('EXPIRES_ON', '2026-06-30', true, `old-${name}`),
      word('EXPIRES_ON', '2024-01-01', false, `past-${name}`),
      word('CUSTOMER_KEEPS', 'The customer keeps its keys.', true, 'one'),
    ]);
  });

  it('give a finding that lists the sources and their values, and a change of the revision', async () => {
    await importDays('old', OLD, '2025-06-01');
    await importDays('new', NEW, '2026-07-01');
    const [expires] = await disputesOn(open(), name);
    expect(expires).toMatchObject({
      sentence: `Sources disagree on the last day in force of “${titleOf(name)}”: “new-${name}.csv” says 2027-06-30, which counts; “old-${name}.csv” says 2026-06-30.`,
      sources: [{ id: `source/new-${name}` }, { id: `source/old-${name}` }],
    });
    const query = `query ($since: Int!) {
      changes(since: $since, kinds: [NODE_CHANGED]) { nodes { properties { property before after } } }
    }`;
    const { revision } = await importDays('past', ['', '2024-01-01'], '2023-01-01');
    await open().refresh();
    const changed = await open().must(query, { since: (revision as number) - 1 });
    const properties = changed.changes.nodes.flatMap((node: { properties: object[] }) => node.properties);
    expect(properties).toContainEqual({
      property: `expiresOn by source/past-${name}`,
      before: null,
      after: '"2024-01-01"',
    });
  });

  it('stay as they were for a reader of an earlier revision', async () => {
    const { revision } = await importDays('old', OLD, '2025-06-01');
    await importDays('new', NEW, '2026-07-01');
    await open().refresh();
    const query =
      'query ($revision: Int!) { findings(kinds: [PROPERTY_DISPUTED], revision: $revision) { nodes { sentence } } }';
    const { nodes } = (await open().must(query, { revision })).findings;
    const sentences = nodes
      .map(({ sentence }: { sentence: string }) => sentence)
      .filter((each: string) => each.includes(`-${name}.csv`));
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain('says 2025-05-03, which counts; “One” says 2019-05-03.');
  });
});
