import { expect, it } from 'vitest';
import { revertRun } from '../../src/imports/transitions.ts';
import {
  certificate,
  entry,
  environments,
  families,
  membership,
  services,
  source,
  standard,
} from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';
import { importText } from '../support/written-lists.ts';

const appliesIn = (environmentName: string) =>
  membership('APPLIES_IN', 'certificate/main', `environment/${environmentName}`);

const FACTS = [
  source('one'),
  ...environments('cloud', 'island'),
  ...families('kitchen'),
  ...services('pot', 'pan'),
  ...standard('rules', ['1']),
  ...certificate('main', 'rules'),
  entry('main', 'pot', null),
  entry('main', 'pan', 'cloud'),
];

const ROWS = `{
  inheritance(filter: { certificates: ["certificate/main"] }) {
    nodes { subject { ... on Service { name } } environment { name } certainty evidence { kind sentence } }
  }
  certificate(id: "certificate/main") { scope { nodes { subject { ... on Service { name } } environmentTaken } } }
}`;

interface Row {
  readonly subject: { readonly name: string };
  readonly environment: { readonly name: string } | null;
  readonly certainty: string;
  readonly evidence: readonly { readonly kind: string; readonly sentence: string }[];
}
const told = ({ inheritance }: { inheritance: { nodes: readonly Row[] } }) =>
  inheritance.nodes.map((row) => `${row.subject.name} in ${row.environment?.name ?? 'none'}: ${row.certainty}`);

// Design section 2: with one environment they take that one, with several they stay without.
describeWithFacts('Entries that name no environment', FACTS, (open) => {
  it('stand in none as long as no source says where the certificate applies', async () => {
    expect(told(await open().must(ROWS))).toEqual(['Pan in Cloud: STATED', 'Pot in none: POSSIBLE']);
  });

  it('take the only one, and say so, once a source names it', async () => {
    await open().publish([appliesIn('cloud')]);
    const answer = await open().must(ROWS);
    expect(told(answer)).toEqual(['Pan in Cloud: STATED', 'Pot in Cloud: STATED']);
    expect(answer.inheritance.nodes[1].evidence[0].sentence).toBe(
      '“Main” lists Pot in Cloud (which it does not name; the certificate applies in no other) as in scope.',
    );
    expect(answer.certificate.scope.nodes).toEqual([
      { subject: { name: 'Pan' }, environmentTaken: false },
      { subject: { name: 'Pot' }, environmentTaken: true },
    ]);
  });

  it('are the same when the list comes again', async () => {
    expect(await open().publish([entry('main', 'pot', null)])).toBe('');
  });

  it('stand in none again once it applies in several, and where they were when that is undone', async () => {
    const { publish, must, engine, refresh } = open();
    const importId = await publish([appliesIn('island')]);
    expect(told(await must(ROWS))).toEqual(['Pan in Cloud: STATED', 'Pot in none: POSSIBLE']);
    expect(await publish([entry('main', 'pot', null)])).toBe('');
    expect(await revertRun(engine, importId, 'test')).toMatchObject({ outcome: 'done' });
    await refresh();
    expect(told(await must(ROWS))).toEqual(['Pan in Cloud: STATED', 'Pot in Cloud: STATED']);
  });

  it('stay where they are once the source names the place itself', async () => {
    const { publish, must } = open();
    await publish([entry('main', 'pot', 'cloud')]);
    await publish([appliesIn('island')]);
    expect(told(await must(ROWS))).toEqual(['Pan in Cloud: STATED', 'Pot in Cloud: STATED']);
  });

  it('are told of in the report of what brings the place, in a dry run as well', async () => {
    const { publish, engine } = open();
    await publish([...certificate('second', 'rules'), entry('second', 'pot', null), entry('second', 'pan', null)]);
    const list = {
      name: 'certificates.csv',
      text: 'id,number,name,standard,environment\nsecond,,Second,Rules,Island\n',
    };
    const dry = await importText(engine, list, { dryRun: true });
    expect(dry.remarks.first.map(({ sentence }) => sentence)).toEqual([
      '2 entries of certificate/second name no environment and stand in environment/island now, since it applies in no other.',
    ]);
    const done = await importText(engine, list);
    expect(done.remarks).toEqual(dry.remarks);
    expect({ ...done.counts, nodesAdded: 0 }).toEqual({ ...dry.counts, nodesAdded: 0 });
    expect(done.counts).toMatchObject({ statementsAdded: 2, statementsChanged: 2 });
  });
});
