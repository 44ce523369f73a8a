import { describe, expect, it } from 'vitest';
import type { ImportReport } from '../../src/imports/report/report.ts';
import { createAsk, mustAsk } from '../support/ask.ts';
import { newestHash } from '../support/graph-hash.ts';
import { importBarred } from '../support/recipe-lists.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const HIGH = 'certificate/az-fedramp-high';
const dry = { outcome: 'dry-run' } as const;

function questionsOf({ decisions }: ImportReport) {
  return decisions.map(({ kind, about, rows }) => [kind, about, rows]);
}

function labelsOf({ decisions }: ImportReport): readonly (readonly string[])[] {
  return decisions.map(({ proposals }) => proposals.map(({ label }) => label));
}

describeSeeded('names of a list that is read by a recipe', (open) => {
  it('match exactly, by alias or by normalized spelling without a question', async () => {
    const report = await importBarred(
      open().engine,
      [`Key Vault|${HIGH}|Azure`, `Azure Security Center|${HIGH}|azure`, `key   vault|F1209051525|environment/azure`],
      dry,
    );
    expect(report).toMatchObject({ state: 'DRY_RUN', decisions: [], rows: { read: 3, added: 2, duplicate: 1 } });
    expect(report.inexact.first.map(({ text, id, how }) => [text, id, how])).toEqual(
      expect.arrayContaining([
        ['Azure Security Center', 'service/microsoft-defender-for-cloud', 'ALIAS'],
        ['key   vault', 'service/key-vault', 'NORMALISED'],
        ['F1209051525', HIGH, 'NUMBER'],
      ]),
    );
  });

  it('that are misspelled are asked about, and new ones in one question per kind', async () => {
    const graph = open();
    const before = await newestHash(graph);
    const lines = ['Key Valt', 'Teapot', 'Zeppelin', 'Teapot'].map((name) => `${name}|${HIGH}|Azure`);
    const report = await importBarred(graph.engine, lines);
    expect(report).toMatchObject({ state: 'OPEN', rows: { read: 4, open: 4 } });
    expect(questionsOf(report)).toEqual([
      ['names.near', 'service', 1],
      ['names.new', 'service', 3],
    ]);
    expect(labelsOf(report)).toEqual([
      ['It is service/key-vault “Key Vault”', 'Make a new service', 'Leave its rows out'],
      ['Make 2 new services', 'Leave their rows out'],
    ]);
    expect(report.recipe).toMatchObject({
      list: 'scope',
      source: { id: 'source/barred', title: 'barred.txt' },
      tables: [{ at: '', columns: { Service: 'service' } }],
      names: { 'Key Valt': 'decide', Teapot: 'decide', Zeppelin: 'decide' },
    });
    expect(await newestHash(graph)).toBe(before);
  });

  it('do not match “OpenAI” to Azure OpenAI, which is proposed first only in a list of its provider', async () => {
    const { engine } = open();
    const report = await importBarred(engine, [`OpenAI|${HIGH}|Azure`], dry);
    expect(report).toMatchObject({ state: 'OPEN', rows: { open: 1 } });
    expect(labelsOf(report)).toEqual([
      ['It is service/azure-openai “Azure OpenAI”', 'Make a new service', 'Leave its rows out'],
    ]);
    const recipe = { source: { publisher: 'Amazon' }, names: { 'FedRAMP High': 'new' } };
    const others = await importBarred(engine, ['OpenAI|FedRAMP High'], { ...dry, recipe });
    expect(labelsOf(others)[0]?.[0]).toMatch(/^Make/);
  });

  it('of clauses with a different title first propose to leave the row out, then the clause with its real title', async () => {
    const text = 'From,To\n8.6.1 Handling of trouble,"IR-4 IR-5"\n8.6.3 to 8.6.4,IR-4\n';
    const recipe = 'list: mappings\nstandard: ISO/IEC 20000-1:2018\ntarget: FedRAMP Rev. 4 High\n';
    const report = await importText(open().engine, { name: 'pairs.csv', text }, { recipe, dryRun: true });
    expect(labelsOf(report)).toEqual([
      ['Leave its rows out', 'It is clause/iso-20000-1-2018/8.6.1 “8.6.1 Incident management”'],
      ['Leave its rows out'],
    ]);
  });

  it('in a list of another provider do not match services with the same name', async () => {
    const recipe = { source: { publisher: 'Amazon' } };
    const report = await importBarred(open().engine, ['Key Vault|FedRAMP High'], { ...dry, recipe });
    expect(report.state).toBe('OPEN');
    expect(report.decisions.find(({ about }) => about === 'service')?.question).toContain('“Key Vault” is not known');
  });

  it('that one provider uses are asked about if the list does not state its provider', async () => {
    const recipe = { names: { 'FedRAMP High': 'new' } };
    const report = await importBarred(open().engine, ['Key Vault|FedRAMP High'], { ...dry, recipe });
    expect(questionsOf(report)).toEqual([['list.provider', 'Microsoft', 1]]);
    expect(labelsOf(report)).toEqual([
      ['They are Microsoft services', 'Only these are Microsoft services', 'Leave its rows out'],
    ]);
    const mixed = await importBarred(open().engine, ['Key Vault|FedRAMP High', 'BigQuery|FedRAMP High'], {
      ...dry,
      recipe,
    });
    expect(labelsOf(mixed)[0]).toEqual([
      'Leave its rows out',
      'Only these are Microsoft services',
      'They are Microsoft services',
    ]);
  });

  describe('of programmes', () => {
    it('match no existing certificate if neither cloud nor holder is known', async () => {
      const lines = ['BigQuery|ISO 27001', 'Amazon S3|FedRAMP Moderate'];
      const report = await importBarred(open().engine, lines, dry);
      expect(questionsOf(report).slice(0, 1)).toEqual([['names.new', 'service', 2]]);
      expect(
        labelsOf(report)
          .slice(1)
          .map(([first]) => first),
      ).toEqual(['Make a new certificate of ISO/IEC 27001', expect.stringContaining('Make a new certificate of')]);
    });

    it('match the certificate in the cloud of the row', async () => {
      const report = await importBarred(open().engine, ['Key Vault|FedRAMP High|Azure'], dry);
      expect(report).toMatchObject({ state: 'DRY_RUN', decisions: [] });
      expect(report.inexact.first).toEqual([expect.objectContaining({ id: HIGH, how: 'PROGRAMME' })]);
    });

    it('become new certificates with the first proposals, not those of another provider', async () => {
      const { engine, services } = open();
      const report = await importBarred(engine, ['BigQuery|ISO 27001', 'Amazon S3|FedRAMP Moderate'], {
        acceptProposals: true,
        file: 'others.txt',
      });
      expect(report).toMatchObject({ state: 'PUBLISHED', decisions: [], rows: { added: 2 } });
      await services.watch.refresh();
      const asked = '{ service(id: "service/bigquery") { scope { nodes { certificate { name holder { name } } } } } }';
      expect(await mustAsk(createAsk(engine, services), asked)).toEqual({
        service: { scope: { nodes: [{ certificate: { name: 'ISO/IEC 27001, others', holder: null } }] } },
      });
    });

    it('become separate certificates for two sources without a cloud', async () => {
      const { engine } = open();
      const certificateOf = async (file: string) => {
        const report = await importBarred(engine, ['Teapot|ISO 27001'], { acceptProposals: true, file });
        expect(report.state).toBe('PUBLISHED');
        return report.inexact.first.find(({ text }) => text === 'ISO 27001')?.name;
      };
      expect(await certificateOf('one.txt')).toBe('ISO/IEC 27001, one');
      expect(await certificateOf('two.txt')).toBe('ISO/IEC 27001, two');
    });

    it('without a known standard create one only if a person accepts it', async () => {
      const report = await importBarred(open().engine, ['Key Vault|IRAP Protected|Azure'], dry);
      expect(questionsOf(report)).toEqual([['programme.meaning', 'IRAP Protected @ Azure', 1]]);
      expect(labelsOf(report)[0]?.[0]).toBe('Make a new standard “IRAP Protected”, and a certificate of it');
      const accepted = await importBarred(open().engine, ['Key Vault|IRAP Protected|Azure'], {
        ...dry,
        acceptProposals: true,
      });
      expect(accepted).toMatchObject({ state: 'DRY_RUN', counts: { nodesAdded: 3 } });
    });
  });

  it('of clouds resolve to the cloud of a certificate that is known by its number', async () => {
    const report = await importBarred(open().engine, ['Key Vault|F1209051525|Azure Commercial Cloud'], dry);
    expect(report).toMatchObject({ state: 'DRY_RUN', decisions: [], rows: { read: 1, open: 0 } });
    expect(report.inexact.first).toEqual(
      expect.arrayContaining([expect.objectContaining({ text: 'Azure Commercial Cloud', id: 'environment/azure' })]),
    );
  });

  it('resolve as the recipe says, and change nothing if the list is imported again', async () => {
    const { engine } = open();
    const names = {
      'Key Valt': 'service/key-vault',
      Kettle: 'new',
      Urn: { new: 'service', name: 'Tea Urn', family: 'family/azure' },
      Saucer: 'skip',
    };
    const lines = ['Key Valt', 'Kettle', 'Urn', 'Saucer'].map((name) => `${name}|${HIGH}|Azure`);
    const recipe = { source: { id: 'source/tea', title: 'Tea' }, names: { ...names, Spoon: 'skip' } };
    const report = await importBarred(engine, lines, { recipe });
    expect(report).toMatchObject({ state: 'PUBLISHED', rows: { added: 3, skipped: 1 } });
    expect(report.problems).toMatchObject([
      { id: 'names.skipped', values: { names: 'Saucer' } },
      { id: 'names.unused', values: { count: 1 } },
    ]);
    const again = await importBarred(engine, lines, { recipe });
    expect(again).toMatchObject({ state: 'UNCHANGED', rows: { unchanged: 3, skipped: 1 } });
  });

  it('that only skipped rows have are not reported as unused', async () => {
    const names = {
      ...{ Saucer: 'skip', 'High Tea': HIGH, 'Tea Place': 'environment/azure' },
      ...{ 'Cup @ Microsoft': 'service/key-vault', 'Blue Place': 'skip' },
    };
    const recipe = { source: { id: 'source/tea', title: 'Tea' }, names };
    const lines = ['Saucer|High Tea|Tea Place', 'Cup|FedRAMP High|Blue Place'];
    const report = await importBarred(open().engine, lines, { ...dry, recipe });
    expect(report.problems.map(({ id }) => id)).toEqual(['names.skipped']);
  });

  it('that are skipped cause a complete list to be refused', async () => {
    const recipe = { whole: true, source: { id: 'source/whole-tea' }, names: { Saucer: 'skip' } };
    const lines = [`Key Vault|${HIGH}|Azure`, `Saucer|${HIGH}|Azure`];
    const report = await importBarred(open().engine, lines, { recipe });
    expect(report.state).toBe('REFUSED');
    expect(report.problems.map(({ id }) => id)).toContain('whole.unread');
  });

  it('resolve by first proposals, one round after another, until nothing is open', async () => {
    const { engine } = open();
    const lines = [`Cup|FedRAMP High|Tea Cloud`, `Pot|FedRAMP High|Tea Cloud`];
    const recipe = { source: { id: 'source/tea-cloud' } };
    const report = await importBarred(engine, lines, { recipe, acceptProposals: true });
    expect(report).toMatchObject({ state: 'PUBLISHED', decisions: [], rows: { added: 2 } });
    const again = await importBarred(engine, lines, { recipe: report.recipe ?? {}, acceptProposals: true });
    expect(again.state).toBe('UNCHANGED');
  });

  it('create no second certificate for a line without a cloud', async () => {
    const recipe = { source: { publisher: 'Microsoft' }, names: { 'FedRAMP High': 'new' } } as const;
    const lines = ['Key Vault|FedRAMP High|Azure', 'Batch|FedRAMP High|'];
    const report = await importBarred(open().engine, lines, { ...dry, recipe });
    expect(report.newNodes.find(({ kind }) => kind === 'Certificate')).toMatchObject({ total: 1 });
    expect(report.inexact.first.map(({ id }) => id)).toContain(HIGH);
  });

  it('are not looked up in rows that are skipped for another name', async () => {
    const names = { 'Old Pot': 'skip', 'Zed Programme': 'certificate/none' } as const;
    const lines = [`Key Vault|${HIGH}|Azure`, 'Old Pot|Zed Programme|Azure'];
    const report = await importBarred(open().engine, lines, { ...dry, recipe: { names } });
    expect(report).toMatchObject({ rows: { added: 1, skipped: 1 }, problems: [{ id: 'names.skipped' }] });
    const ofOne = { names: { Urn: 'skip', 'Urn @ Microsoft': 'service/batch' } } as const;
    const kept = await importBarred(open().engine, [`Urn|${HIGH}|Azure`], { ...dry, recipe: ofOne });
    expect(kept.rows).toMatchObject({ added: 1, skipped: 0 });
  });

  it('create nothing in rows that are skipped for another name', async () => {
    const names = { Samovar: 'new', Teapots: 'skip' } as const;
    const recipe = { source: { publisher: 'Teapots' }, names } as const;
    const lines = ['Samovar (incl. Tap)|Teapots|', 'service/key-vault|certificate/az-fedramp-high|'];
    const report = await importBarred(open().engine, lines, { ...dry, recipe });
    expect(report).toMatchObject({ rows: { skipped: 1, open: 0, rejected: 0 }, newNodes: [{ kind: 'Source' }] });
    expect(report.newNodes).toHaveLength(1);
  });
});
