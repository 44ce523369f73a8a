import { expect, it } from 'vitest';
import type { EntityFact } from '../../src/imports/facts/facts.ts';
import { runImport } from '../../src/imports/run.ts';
import { revertRun } from '../../src/imports/runs/transitions.ts';
import { PLAIN_REQUEST, sourceOfTest } from '../support/plain-request.ts';
import { rowsOfFacts } from '../support/rows-of-facts.ts';
import { sentencesIn } from '../support/sentences-in.ts';
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

const wholeListOf = (sourceName: string) => ({
  ...PLAIN_REQUEST,
  source: sourceOfTest(source(sourceName) as EntityFact),
  recipe: { whole: true, asOf: '2031-06-01' },
});
const by = (sourceName: string) => ({ sources: [`source/${sourceName}`], sourceIds: [`source/${sourceName}`] });

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

// docs/inheritance.md, R21.
describeWithFacts('Entries without an environment', FACTS, (open) => {
  it('have none as long as no source states where the certificate applies', async () => {
    expect(told(await open().must(ROWS))).toEqual(['Pan in Cloud: STATED', 'Pot in none: POSSIBLE']);
  });

  it('get the only environment of the certificate, and say so, once a source names it', async () => {
    await open().publish([appliesIn('cloud')]);
    const answer = await open().must(ROWS);
    expect(told(answer)).toEqual(['Pan in Cloud: STATED', 'Pot in Cloud: STATED']);
    expect(answer.inheritance.nodes[1].evidence.slice(0, 2)).toEqual([
      { kind: 'MEMBERSHIP', sentence: 'Main applies in Cloud.' },
      {
        kind: 'SCOPE',
        sentence: '“Main” lists Pot in Cloud (the entry names none; the certificate applies only there) as in scope.',
      },
    ]);
    expect(answer.certificate.scope.nodes).toEqual([
      { subject: { name: 'Pan' }, environmentTaken: false },
      { subject: { name: 'Pot' }, environmentTaken: true },
    ]);
  });

  it('do not change when the list is imported again', async () => {
    expect(await open().publish([entry('main', 'pot', null)])).toBe('');
  });

  it('lose it once the certificate applies in several, and get it back when that is undone', async () => {
    const { publish, must, engine, refresh } = open();
    const importId = await publish([appliesIn('island')]);
    expect(told(await must(ROWS))).toEqual(['Pan in Cloud: STATED', 'Pot in none: POSSIBLE']);
    expect(await publish([entry('main', 'pot', null)])).toBe('');
    expect(await revertRun(engine, importId, 'test')).toMatchObject({ outcome: 'done' });
    await refresh();
    expect(told(await must(ROWS))).toEqual(['Pan in Cloud: STATED', 'Pot in Cloud: STATED']);
  });

  it('keep it once the source itself states the environment', async () => {
    const { publish, must } = open();
    await publish([entry('main', 'pot', 'cloud')]);
    await publish([appliesIn('island')]);
    expect(told(await must(ROWS))).toEqual(['Pan in Cloud: STATED', 'Pot in Cloud: STATED']);
  });

  it('appear in the report of the import that adds the environment, also in a dry run', async () => {
    const { publish, engine } = open();
    await publish([...certificate('second', 'rules'), entry('second', 'pot', null), entry('second', 'pan', null)]);
    const list = {
      name: 'certificates.csv',
      text: 'id,number,name,standard,environment\nsecond,,Second,Rules,Island\n',
    };
    const given = { format: 'certificates' };
    const dry = await importText(engine, list, { ...given, dryRun: true });
    expect(sentencesIn(dry, 'remark')).toEqual([
      expect.stringMatching(/^2 entries of certificate\/second without an environment got environment\/island/),
    ]);
    const done = await importText(engine, list, given);
    expect(done.problems).toEqual(dry.problems);
    expect({ ...done.counts, nodesAdded: 0 }).toEqual({ ...dry.counts, nodesAdded: 0 });
    expect(done.counts).toMatchObject({ statementsAdded: 2, statementsChanged: 2 });
  });

  it('yield to an entry of the same source in that environment, and get none if that one disagrees', async () => {
    const { publish, must } = open();
    await publish([
      ...certificate('third', 'rules'),
      entry('third', 'pot', null),
      entry('third', 'pot', 'cloud', { status: 'NOT_IN_SCOPE' }),
      entry('third', 'pan', null),
      entry('third', 'pan', 'cloud'),
    ]);
    await publish([membership('APPLIES_IN', 'certificate/third', 'environment/cloud')]);
    const { certificate: third } = await must(`{
      certificate(id: "certificate/third") {
        scope { nodes { subject { ... on Service { name } } environment { name } environmentTaken status } }
      }
    }`);
    const cloud = { environment: { name: 'Cloud' }, environmentTaken: false };
    expect(third.scope.nodes).toEqual([
      { ...cloud, subject: { name: 'Pan' }, status: 'IN_SCOPE' },
      { subject: { name: 'Pot' }, environment: null, environmentTaken: false, status: 'IN_SCOPE' },
      { ...cloud, subject: { name: 'Pot' }, status: 'NOT_IN_SCOPE' },
    ]);
  });

  it('end if a complete list that adds the environment lacks them', async () => {
    const { publish, engine, must, refresh } = open();
    const own = by('fourth');
    await publish([
      source('fourth'),
      ...certificate('fourth', 'rules'),
      entry('fourth', 'pot', null, own),
      entry('fourth', 'pan', null, own),
    ]);
    const place = membership('APPLIES_IN', 'certificate/fourth', 'environment/cloud');
    const facts = [{ ...place, ...own }, entry('fourth', 'pan', 'cloud', own)];
    const report = await runImport(engine, { ...wholeListOf('fourth'), read: () => rowsOfFacts(facts) });
    expect(report).toMatchObject({ closed: 2, counts: { statementsAdded: 2, statementsChanged: 4 } });
    await refresh();
    const days = `{ certificate(id: "certificate/fourth") {
      before: scope(asOf: "2031-05-31") { nodes { subject { ... on Service { name } } environmentTaken } }
      after: scope(asOf: "2031-06-01") { nodes { subject { ... on Service { name } } environment { name } } }
    } }`;
    expect((await must(days)).certificate).toEqual({
      before: {
        nodes: [
          { subject: { name: 'Pan' }, environmentTaken: false },
          { subject: { name: 'Pot' }, environmentTaken: true },
        ],
      },
      after: { nodes: [{ subject: { name: 'Pan' }, environment: { name: 'Cloud' } }] },
    });
  });

  it('appear in a dry run as in the import, even if the list restates or ends them', async () => {
    const { publish, engine } = open();
    const own = by('sixth');
    const ids = ['certificate/sixth', 'certificate/seventh'];
    await publish([
      source('sixth'),
      ...['sixth', 'seventh'].flatMap((name) => certificate(name, 'rules')),
      ...ids.map((id) => ({ ...membership('APPLIES_IN', id, 'environment/cloud'), ...own })),
      entry('sixth', 'pot', null, { status: 'NOT_IN_SCOPE', ...own }),
      entry('seventh', 'pot', null, own),
      entry('seventh', 'pan', null, { validFrom: '2032-01-01', ...own }),
    ]);
    const facts = [
      entry('sixth', 'pot', 'cloud', own),
      entry('seventh', 'kettle', 'cloud', own),
      ...ids.flatMap((id) =>
        ['cloud', 'island'].map((name) => ({ ...membership('APPLIES_IN', id, `environment/${name}`), ...own })),
      ),
    ];
    const read = (outcome: 'publish' | 'dry-run') =>
      runImport(engine, { ...wholeListOf('sixth'), read: () => rowsOfFacts(facts), outcome });
    await publish(services('kettle'));
    const dry = await read('dry-run');
    const done = await read('publish');
    expect(done.ended.first.map(({ sentence }) => sentence)).toEqual([
      'service/pan under certificate/seventh in environment/cloud, which was to begin on 2032-01-01.',
      'service/pot under certificate/seventh in environment/cloud.',
    ]);
    expect(done.problems.filter(({ id }) => id.startsWith('entries.'))).toMatchObject([
      {
        sentence:
          'No environment is assumed any longer for 1 entry of certificate/seventh without one, since the certificate applies in several.',
      },
    ]);
    expect([dry.closed, dry.problems, dry.ended]).toEqual([done.closed, done.problems, done.ended]);
  });

  it('block undoing the import of the environment until they are undone', async () => {
    const { publish, engine } = open();
    await publish([...certificate('fifth', 'rules')]);
    const linked = await publish([membership('APPLIES_IN', 'certificate/fifth', 'environment/cloud')]);
    const listed = await publish([entry('fifth', 'pot', null)]);
    expect(await revertRun(engine, linked, 'test')).toMatchObject({
      outcome: 'conflict',
      items: [{ id: 'certificate/fifth', sentence: `certificate/fifth is used by ${listed}.` }],
    });
    expect(await revertRun(engine, listed, 'test')).toMatchObject({ outcome: 'done' });
    expect(await revertRun(engine, linked, 'test')).toMatchObject({ outcome: 'done' });
  });

  it.each([
    ['first', [null, 'cloud']],
    ['last', ['cloud', null]],
  ] as const)(
    'are not created if another row of the list states the environment, the row without it %s',
    async (name, places) => {
      const { publish, must } = open();
      const id = `certificate/rows-${name}`;
      await publish([...certificate(`rows-${name}`, 'rules'), membership('APPLIES_IN', id, 'environment/cloud')]);
      await publish(places.map((place) => entry(`rows-${name}`, 'pot', place)));
      const { certificate: found } = await must(
        `query ($id: ID!) { certificate(id: $id) { scope { nodes { environment { name } environmentTaken } } } }`,
        { id },
      );
      expect(found.scope.nodes).toEqual([{ environment: { name: 'Cloud' }, environmentTaken: false }]);
    },
  );
});
