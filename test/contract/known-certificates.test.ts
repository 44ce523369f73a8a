import { describe, expect, it } from 'vitest';
import type { ImportReport } from '../../src/imports/report.ts';
import { mustAsk } from '../support/ask.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const HEADING = 'Number,Name,Holder,Issuer,Expires,Note';

describeSeeded('certificates that the graph knows already', (open) => {
  const importRows = (name: string, ...rows: readonly string[]) =>
    importText(open().engine, { name, text: `${[HEADING, ...rows].join('\n')}\n` });

  async function asked(id: string, fields: string) {
    const { services, ask } = open();
    await services.watch.refresh();
    return (await mustAsk(ask, `query ($id: ID!) { certificate(id: $id) { ${fields} } }`, { id })).certificate;
  }
  const certificate = (id: string) => asked(id, 'name number expiresOn note');
  const documentsOf = async (id: string) => (await asked(id, 'documents { title url }')).documents;
  async function datesOf(id: string) {
    const { sources, ...dates } = await asked(id, 'issuedOn expiresOn sources { id }');
    return { ...dates, sources: sources.map((source: { id: string }) => source.id) };
  }
  const sentencesOf = ({ remarks }: ImportReport) => remarks.first.map(({ sentence }) => sentence);

  describe('in a list of certificates', () => {
    it('are found by their number, and keep the words of others', async () => {
      const report = await importRows('known.csv', 'F1209051525,Azure High,Microsoft,Kratos,2027-05-03,Renewed');
      expect(report).toMatchObject({ state: 'PUBLISHED', rows: { read: 1, changed: 1, added: 0 } });
      expect(report.inexact.first).toMatchObject([{ id: 'certificate/az-fedramp-high', how: 'NUMBER' }]);
      expect(report.remarks.first.map(({ sentence }) => sentence)).toEqual([
        'The name of certificate/az-fedramp-high stays "FedRAMP High P-ATO, Azure Commercial Cloud", as other sources say it; the list says "Azure High".',
        'The note of certificate/az-fedramp-high stays "issued by the JAB", as other sources say it; the list says "Renewed".',
      ]);
      expect(await certificate('certificate/az-fedramp-high')).toMatchObject({
        name: 'FedRAMP High P-ATO, Azure Commercial Cloud',
        expiresOn: '2027-05-03',
        note: 'issued by the JAB',
      });
      expect(await certificate('certificate/f1209051525')).toBeNull();
    });

    it('take the days of the list, and the report tells what these were on the word of others', async () => {
      const heading = 'Number,Name,Holder,Issuer,Issued,Expires';
      const name = '"FedRAMP High P-ATO, Azure Commercial Cloud"';
      const importDays = (file: string, days: string) =>
        importText(open().engine, {
          name: file,
          text: `${heading}\nF1209051525,${name},Microsoft,Kratos,${days}\n`,
        });
      const before = await datesOf('certificate/az-fedramp-high');
      const first = await importDays('first-days.csv', '2031-01-01,2034-01-01');
      expect(sentencesOf(first)).toEqual([
        `The day of issue of certificate/az-fedramp-high becomes "2031-01-01", as the list says it; it was "${before.issuedOn}", by source/aud, source/frm.`,
        `The last day in force of certificate/az-fedramp-high becomes "2034-01-01", as the list says it; it was "${before.expiresOn}", by source/known.`,
      ]);
      expect(sentencesOf(await importDays('second-days.csv', '2031-01-01,2034-01-01'))).toEqual([]);
      expect(await datesOf('certificate/az-fedramp-high')).toMatchObject({
        issuedOn: '2031-01-01',
        expiresOn: '2034-01-01',
      });
    });

    it('change days of their own without a remark', async () => {
      const importDays = (day: string) =>
        importText(open().engine, {
          name: 'own-days.csv',
          text: `Number,Name,Standard,Issued\nOWN-1,An ISMS,ISO 27001,${day}\n`,
        });
      await importDays('2031-01-01');
      const changed = await importDays('2032-01-01');
      expect(changed.rows).toMatchObject({ changed: 1 });
      expect(sentencesOf(changed)).toEqual([]);
    });

    it('keep the documents of others beside those of the list, each address once', async () => {
      const importDocuments = (file: string, title: string, urls: string) =>
        importText(open().engine, {
          name: file,
          text: `Number,Name,Standard,Documents\nDOC-1,${title},ISO 27001,${urls}\n`,
        });
      await importDocuments('one.csv', 'One', 'https://example.org/a https://example.org/b');
      await importDocuments('two.csv', 'Two', 'https://example.org/b https://example.org/c');
      const all = [
        { title: 'One', url: 'https://example.org/a' },
        { title: 'One', url: 'https://example.org/b' },
        { title: 'Two', url: 'https://example.org/c' },
      ];
      expect(await documentsOf('certificate/doc-1')).toEqual(all);
      const again = await importDocuments('one.csv', 'One', 'https://example.org/a https://example.org/b');
      expect(again.state).toBe('UNCHANGED');
      expect(await documentsOf('certificate/doc-1')).toEqual(all);
    });

    it('replace documents that nobody else has named', async () => {
      const importDocuments = (url: string) =>
        importText(open().engine, {
          name: 'alone.csv',
          text: `Number,Name,Standard,Documents\nDOC-2,Alone,ISO 27001,${url}\n`,
        });
      await importDocuments('https://example.org/old');
      await importDocuments('https://example.org/new');
      expect(await documentsOf('certificate/doc-2')).toEqual([{ title: 'Alone', url: 'https://example.org/new' }]);
    });

    it('are not taken for one of the same number that others hold', async () => {
      const report = await importRows('other.csv', 'IS 552878,Some ISMS,21Vianet,BSI,,');
      expect(report).toMatchObject({ state: 'REFUSED', rows: { read: 1, unmatched: 1 } });
      expect(report.unmatched.first[0]?.sentence).toBe(
        '"IS 552878" is the number of certificate/bsi-is-552878, which has another holder; give this one an id in a column "id".',
      );
    });

    it('are of no edition of a standard that they do not name', async () => {
      const text = 'Number,Name,Standard\nXX-1,One,ISO20000-1\nXX-2,Two,ISO 20000-1:2011\n';
      const report = await importText(open().engine, { name: 'editions.csv', text }, { dryRun: true });
      expect(report.unmatched.first.map(({ text: name }) => name)).toEqual(['ISO20000-1']);
      expect(report.unmatched.first[0]?.nearest.length).toBeGreaterThan(1);
    });

    it('are new where nobody has their number, and the list may change its own words', async () => {
      const added = await importRows('new.csv', 'IS 999999,An ISMS,Microsoft,BSI,,First');
      expect(added.rows).toMatchObject({ added: 1 });
      const changed = await importRows('new.csv', 'IS 999999,Our ISMS,Microsoft,BSI,,Second');
      expect(changed.rows).toMatchObject({ changed: 1 });
      expect(await certificate('certificate/is-999999')).toMatchObject({ name: 'Our ISMS', note: 'Second' });
    });

    it('are found by their name where the row has no number, or the certificate has none', async () => {
      const named = await importRows('named.csv', ',FedRAMP High P-ATO – Azure Commercial Cloud,Microsoft,,,');
      expect(named).toMatchObject({ state: 'PUBLISHED', rows: { read: 1, changed: 1, added: 0 } });
      expect(named.inexact.first).toMatchObject([{ id: 'certificate/az-fedramp-high', how: 'NORMALISED' }]);
      const numbered = await importRows('numbered.csv', 'PA-7,"DoD IL2 PA, Azure",,,,');
      expect(numbered.rows).toMatchObject({ changed: 1, added: 0 });
      expect(await certificate('certificate/az-dod-il2')).toMatchObject({ number: 'PA-7' });
      const renewed = await importRows('renewed.csv', 'PA-8,"DoD IL2 PA, Azure",,,,');
      expect(renewed.rows).toMatchObject({ added: 1 });
    });

    it('of a name only are not taken for one of that name that others hold', async () => {
      const report = await importRows('other-name.csv', ',Azure DevOps Services ISO 27001 Certificate,21Vianet,,,');
      expect(report).toMatchObject({ state: 'REFUSED', rows: { read: 1, unmatched: 1 } });
    });

    it('that share a number are told, and left to a person', async () => {
      const text = 'id,number,name,standard\none,N-1,One,ISO 27001\ntwo,N-1,Two,ISO 27001\n';
      expect(await importText(open().engine, { name: 'twins.csv', text })).toMatchObject({ state: 'PUBLISHED' });
      const report = await importRows('ambiguous.csv', 'N-1,One,,,,');
      expect(report.state).toBe('REFUSED');
      expect(report.unmatched.first[0]?.sentence).toBe(
        '"N-1" is the number of several certificates; tell which in a column "id"; did you mean "One" (certificate/one), "Two" (certificate/two)?',
      );
    });

    it('say what a row says of them that names their id', async () => {
      const text = 'id,number,name,standard,note\naz-fedramp-high,F1209051525,,FedRAMP High,In my words\n';
      expect(await importText(open().engine, { name: 'by-id.csv', text })).toMatchObject({ state: 'PUBLISHED' });
      expect(await certificate('certificate/az-fedramp-high')).toMatchObject({ note: 'In my words' });
    });
  });

  describe('in the FedRAMP Marketplace', () => {
    const product = (status: string, id: string) => ({
      id,
      csp: 'Microsoft',
      cso: 'Azure',
      status,
      impact_level: 'Moderate',
    });
    const importProducts = (...Products: readonly unknown[]) =>
      importText(
        open().engine,
        { name: 'data.json', text: JSON.stringify({ data: { Products } }) },
        { acceptProposals: true },
      );

    it('keep what people have written of them, while its own certificates follow it', async () => {
      const known = product('FedRAMP Authorized', 'F1603087869');
      const first = await importProducts(known, product('FedRAMP Ready', 'FR0000000001'));
      expect(first.state).toBe('PUBLISHED');
      const id = first.inexact.first.find(({ how }) => how === 'CREATED')?.id ?? '';
      expect((await certificate('certificate/az-gov-fedramp-high')).note).toBe('no service list here');
      expect((await certificate(id)).note).toBe('Marketplace status: FedRAMP Ready');
      await importProducts(known, product('FedRAMP In Process', 'FR0000000001'));
      expect((await certificate(id)).note).toBe('Marketplace status: FedRAMP In Process');
      expect((await certificate('certificate/az-gov-fedramp-high')).note).toBe('no service list here');
    });
  });
});
