import { expect, it } from 'vitest';
import { revertRun } from '../../src/imports/runs/transitions.ts';
import { mustAsk } from '../support/ask.ts';
import { importRows } from '../support/lists.ts';
import { rowsOfFacts } from '../support/rows-of-facts.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

type Entry = readonly [relationship: string, source: string, target: string];

/** An OSCAL mapping collection from clauses of ISO/IEC 20000-1 to controls of FedRAMP Rev. 4 High. */
function collection(entries: readonly Entry[]): string {
  const resource = (href: string) => ({ type: 'catalog', href: `https://example.com/${href}.json` });
  const maps = entries.map(([relationship, source, target]) => ({
    relationship,
    sources: [{ type: 'control', 'id-ref': source }],
    targets: [{ type: 'control', 'id-ref': target }],
  }));
  const mapping = {
    'source-resource': resource('ISO-IEC-20000-1-2018'),
    'target-resource': resource('FedRAMP_Rev_4_High'),
    maps,
  };
  return JSON.stringify({ 'mapping-collection': { mappings: [mapping] } });
}

interface Product {
  readonly id: string;
  readonly status?: string;
  readonly services: readonly string[];
  readonly leveragedBy?: readonly string[];
  /** Name of the offering; by default made of its id. */
  readonly offering?: string;
}

function marketplace(products: readonly Product[]): string {
  return JSON.stringify({
    data: {
      Products: products.map(
        ({ id, status = 'FedRAMP Authorized', services, leveragedBy = [], offering = `Teapot Shop ${id}` }) => ({
          id,
          csp: 'Teapots',
          cso: offering,
          status,
          auth_date: '2024-01-01T00:00:00.000Z',
          impact_level: 'High',
          independent_assessor: 'Kratos',
          all_others: services,
          leveraged_systems: leveragedBy.map((other) => ({ id: other, csp: 'Teapots', cso: `Teapot Shop ${other}` })),
        }),
      ),
    },
  });
}

interface Shown {
  readonly number: string | null;
  readonly standards: readonly { readonly id: string }[];
  readonly assessor: object | null;
  readonly restsOn: { readonly nodes: readonly { readonly certificate: { readonly number: string } }[] };
  readonly scope: { readonly nodes: readonly object[] };
}

const STANDARD_MAPPINGS = `{ standardGap(from: "standard/iso-20000-1-2018", to: "standard/fedramp-r4-high", coverages: [EXACT]) {
  totalCount nodes { clause { number } } } }`;

describeSeeded('a statement that a new version of a document lacks', (open) => {
  const ask = async (document: string, variables = {}) => {
    const { ask: question, services } = open();
    await services.watch.refresh();
    return mustAsk(question, document, variables);
  };
  const exact = async () => {
    const { standardGap } = await ask(STANDARD_MAPPINGS);
    return standardGap.nodes.map(({ clause }: { clause: { number: string } }) => clause.number);
  };

  it('stays unless the list is complete', async () => {
    const { engine } = open();
    const write = (entries: readonly Entry[], given = {}) =>
      importText(engine, { name: 'gone-map.json', text: collection(entries) }, { source: 'source/gone-map', ...given });
    const before = await exact();
    await write([
      ['equal-to', '8.6.1', 'ir-4'],
      ['equal-to', '8.6.2', 'ir-5'],
      ['equal-to', '8.6.3', 'ir-6'],
    ]);
    const first = await exact();
    expect(first).toEqual([...before, '8.6.1', '8.6.2', '8.6.3'].sort());

    const second: Entry[] = [
      ['no-relationship', '8.6.1', 'ir-4'],
      ['equal-to', '8.6.3', 'ir-6'],
    ];
    await write(second);
    expect(await exact()).toEqual(first);

    const dry = await write(second, { complete: true, dryRun: true });
    expect([dry.closed, dry.counts.statementsChanged]).toEqual([2, 2]);
    const whole = await write(second, { complete: true });
    expect([whole.state, whole.closed]).toEqual(['PUBLISHED', 2]);
    expect(await exact()).toEqual([...before, '8.6.3'].sort());
    expect((await write(second, { complete: true })).state).toBe('UNCHANGED');

    await revertRun(engine, whole.importId ?? '', 'test');
    expect(await exact()).toEqual(first);
  });

  it('ends for leverage of the same certificate, not of others from the same source', async () => {
    const { engine, services, ask: question } = open();
    const [first, second, below, other] = [
      'az-fedramp-high',
      'az-dod-il2',
      'az-gov-fedramp-high',
      'azure-20000-1-2018',
    ].map((name) => `certificate/${name}`) as [string, string, string, string];
    const write = (pairs: readonly (readonly [string, string])[], complete = false) => {
      const at = { file: 'plans', row: null, column: null };
      const facts = pairs.map(([fromId, toId]) => ({
        type: 'statement' as const,
        at,
        content: { kind: 'Leverage' as const, fromId, toId },
      }));
      return importRows(engine, [], { sourceId: 'source/plans', complete, read: () => rowsOfFacts(facts) });
    };
    const restsOn = async (id: string) => {
      await services.watch.refresh();
      const document =
        'query ($id: ID!) { certificate(id: $id) { restsOn(first: 5) { nodes { certificate { id } } } } }';
      const { certificate } = await mustAsk(question, document, { id });
      return certificate.restsOn.nodes.map((node: { certificate: { id: string } }) => node.certificate.id);
    };
    await write([[first, below]]);
    await write([[second, below]]);
    expect((await write([[second, other]], true)).closed).toBe(1);
    expect([await restsOn(first), await restsOn(second)]).toEqual([[below], [other]]);
  });

  it('ends only for its own source', async () => {
    const { engine } = open();
    const text = collection([['equal-to', '8.7.1', 'ca-2']]);
    await importText(engine, { name: 'others-map.json', text });
    const own = { source: 'source/own-map' };
    await importText(engine, { name: 'own-map.json', text }, own);
    const other = collection([['equal-to', '8.7.2', 'ca-5']]);
    const { closed } = await importText(engine, { name: 'own-map.json', text: other }, { ...own, complete: true });
    expect(closed).toBe(1);
    expect(await exact()).toContain('8.7.1');
  });
});

describeSeeded('a product that is missing or changed in a register', (open) => {
  const CERTIFICATES = `query ($asOf: Date) { certificates(first: 100) { nodes { number standards { id } assessor { id }
    restsOn(first: 5) { nodes { certificate { number } } } scope(first: 10, asOf: $asOf) { nodes { id } } } } }`;
  const write = (products: readonly Product[], given = {}) =>
    importText(
      open().engine,
      { name: 'register.json', text: marketplace(products) },
      { acceptProposals: true, asOf: '2026-07-01', source: 'source/register', ...given },
    );
  async function shown(asOf: string) {
    const { ask, services } = open();
    await services.watch.refresh();
    const { certificates } = await mustAsk(ask, CERTIFICATES, { asOf });
    const ours = (certificates.nodes as Shown[]).filter(({ number }) => /^FR\d$/.test(number ?? ''));
    return Object.fromEntries(
      ours.map(({ number, standards, assessor, restsOn, scope }) => [
        number,
        {
          standards: standards.map(({ id }) => id),
          assessed: assessor !== null,
          restsOn: restsOn.nodes.map(({ certificate }) => certificate.number),
          services: scope.nodes.length,
        },
      ]),
    );
  }

  const IN_FORCE = { standards: ['standard/fedramp-high'], assessed: true, restsOn: [], services: 1 };
  const NOTHING = { standards: [], assessed: false, restsOn: [], services: 0 };
  const ALL: readonly Product[] = [
    { id: 'FR1', services: ['Teapot Lids'] },
    { id: 'FR2', services: ['Teapot Spouts'], leveragedBy: ['FR3'] },
    { id: 'FR3', services: ['Teapot Handles'] },
  ];
  const LATER: readonly Product[] = [
    { id: 'FR1', status: 'Struck Off', services: ['Teapot Lids'] },
    { id: 'FR3', services: ['Teapot Handles'] },
  ];

  it('stays, but without standards and services in force if the register is complete', async () => {
    await write(ALL, { asOf: '2026-06-01' });
    expect(await shown('2026-06-30')).toEqual({ FR1: IN_FORCE, FR2: IN_FORCE, FR3: { ...IN_FORCE, restsOn: ['FR2'] } });

    await write(LATER);
    expect((await shown('2026-07-01'))['FR2']).toEqual(IN_FORCE);

    const unsure = await write(LATER, { complete: true, acceptProposals: false });
    expect(unsure).toMatchObject({ state: 'OPEN', closed: 0, decisions: [{ id: 'word.meaning:Struck Off' }] });
    const whole = { complete: true, word: ['Struck Off=NOTHING'] };
    expect((await write(LATER, whole)).state).toBe('PUBLISHED');
    expect(await shown('2026-07-01')).toEqual({ FR1: NOTHING, FR2: NOTHING, FR3: IN_FORCE });
    expect((await shown('2026-06-30'))['FR2']?.services).toBe(1);
    expect((await write(LATER, whole)).state).toBe('UNCHANGED');
  });

  it('lists no services even if another product still names it, and none twice if its offering is renamed', async () => {
    const list = (products: readonly Product[], asOf: string) =>
      write(products, { complete: true, asOf, source: 'source/other-register' });
    const named = { id: 'FR5', services: ['Teapot Lids'], leveragedBy: ['FR6'] };
    await list([named, { id: 'FR6', services: ['Teapot Spouts'] }], '2026-08-01');
    expect((await shown('2026-08-01'))['FR6']?.services).toBe(1);
    await list([named], '2026-09-01');
    expect((await shown('2026-09-01'))['FR6']?.services).toBe(0);
    await list([{ ...named, offering: 'Teapot Boutique' }], '2026-10-01');
    expect((await shown('2026-10-01'))['FR5']?.services).toBe(1);
  });
});
