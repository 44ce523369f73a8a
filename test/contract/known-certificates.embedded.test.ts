import { describe, expect, it } from 'vitest';
import type { ImportReport } from '../../src/imports/report/report.ts';
import { mustAsk } from '../support/ask.ts';
import { describeSeeded } from '../support/seeded.ts';
import { sentencesIn } from '../support/sentences-in.ts';
import { importText } from '../support/written-lists.ts';

const HEADING = 'Number,Name,Holder,Issuer,Expires,Note';

describeSeeded('certificates already in the graph', (open) => {
  const importList = (name: string, text: string, given: object = {}) =>
    importText(
      open().engine,
      { name, text: `${text}\n` },
      { format: 'certificates', source: `source/${name.slice(0, -4)}`, ...given },
    );
  const importRows = (name: string, ...rows: readonly string[]) => importList(name, [HEADING, ...rows].join('\n'));

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
  /** Nodes that the proposals of the first decision assign to the name. */
  const meantBy = ({ decisions: [first] }: ImportReport) => first?.proposals.map(({ set: [line] }) => line?.value);
  const sentencesOf = (report: ImportReport) => sentencesIn(report, 'remark');

  describe('in a list of certificates', () => {
    it('are found by number and keep the names and notes of other sources', async () => {
      const report = await importRows('known.csv', 'F1209051525,Azure High,Microsoft,JAB,2027-05-03,Renewed');
      expect(report).toMatchObject({ state: 'PUBLISHED', rows: { read: 1, changed: 1, added: 0 } });
      expect(report.inexact.first).toMatchObject([{ id: 'certificate/az-fedramp-high', how: 'NUMBER' }]);
      expect(sentencesOf(report)).toEqual([
        expect.stringContaining('The name of certificate/az-fedramp-high remains'),
        expect.stringContaining('The note of certificate/az-fedramp-high remains'),
      ]);
      expect(await certificate('certificate/az-fedramp-high')).toMatchObject({
        name: 'FedRAMP High P-ATO, Azure Commercial Cloud',
        expiresOn: '2027-05-03',
        note: 'issued by the JAB',
      });
      expect(await certificate('certificate/f1209051525')).toBeNull();
    });

    it('get the days of the list', async () => {
      const heading = 'Number,Name,Holder,Issuer,Issued,Expires';
      const name = '"FedRAMP High P-ATO, Azure Commercial Cloud"';
      const importDays = (file: string, days: string) =>
        importList(file, `${heading}\nF1209051525,${name},Microsoft,JAB,${days}`);
      expect(sentencesOf(await importDays('first-days.csv', '2031-01-01,2034-01-01'))).toEqual([]);
      expect(sentencesOf(await importDays('second-days.csv', '2031-01-01,2034-01-01'))).toEqual([]);
      expect(await datesOf('certificate/az-fedramp-high')).toMatchObject({
        issuedOn: '2031-01-01',
        expiresOn: '2034-01-01',
      });
    });

    it('change days from the same list without a remark', async () => {
      const importDays = (day: string) =>
        importList('own-days.csv', `Number,Name,Standard,Issued\nOWN-1,An ISMS,ISO 27001,${day}`);
      await importDays('2031-01-01');
      const changed = await importDays('2032-01-01');
      expect(changed.rows).toMatchObject({ changed: 1 });
      expect(sentencesOf(changed)).toEqual([]);
    });

    it('keep the documents of other sources next to those of the list, without repeating a URL', async () => {
      const importDocuments = (file: string, title: string, urls: string) =>
        importList(file, `Number,Name,Standard,Documents\nDOC-1,${title},ISO 27001,${urls}`);
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

    it('lose documents that only the same list named before', async () => {
      const importDocuments = (url: string) =>
        importList('alone.csv', `Number,Name,Standard,Documents\nDOC-2,Alone,ISO 27001,${url}`);
      await importDocuments('https://example.org/old');
      await importDocuments('https://example.org/new');
      expect(await documentsOf('certificate/doc-2')).toEqual([{ title: 'Alone', url: 'https://example.org/new' }]);
    });

    it('do not match a certificate of the same number with another holder', async () => {
      const report = await importRows('other.csv', 'IS 552878,Some ISMS,21Vianet,BSI,,');
      expect(report).toMatchObject({ state: 'OPEN', rows: { read: 1, open: 1 } });
      expect(meantBy(report)).toEqual(['skip', 'certificate/bsi-is-552878']);
    });

    it('do not match an edition of a standard that the row does not name', async () => {
      const text = 'Number,Name,Standard\nXX-1,One,ISO20000-1\nXX-2,Two,ISO 20000-1:2011';
      const report = await importList('editions.csv', text, { dryRun: true });
      expect(report.decisions).toMatchObject([{ kind: 'name.unknown', about: 'ISO20000-1', first: [{ row: 2 }] }]);
      expect(meantBy(report)?.length).toBeGreaterThan(2);
    });

    it('are not mistaken for clauses if their numbers look like clause numbers', async () => {
      const text = 'Number,Name,Standard,Issued\nXX-1,One,ISO 27001,2031-01-01\n';
      const report = await importText(open().engine, { name: 'numbers.csv', text }, { dryRun: true });
      expect(report).toMatchObject({ state: 'OPEN', decisions: [{ kind: 'list.kind' }] });
      expect(meantBy(report)).toContain('certificates');
    });

    it('are new if their number is unknown, and the list may change its own texts', async () => {
      const added = await importRows('new.csv', 'IS 999999,An ISMS,Microsoft,BSI,,First');
      expect(added.rows).toMatchObject({ added: 1 });
      const changed = await importRows('new.csv', 'IS 999999,Our ISMS,Microsoft,BSI,,Second');
      expect(changed.rows).toMatchObject({ changed: 1 });
      expect(await certificate('certificate/is-999999')).toMatchObject({ name: 'Our ISMS', note: 'Second' });
    });

    it('are found by name if the row or the certificate has no number', async () => {
      const named = await importRows('named.csv', ',FedRAMP High P-ATO – Azure Commercial Cloud,Microsoft,,,');
      expect(named).toMatchObject({ state: 'PUBLISHED', rows: { read: 1, changed: 1, added: 0 } });
      expect(named.inexact.first).toMatchObject([{ id: 'certificate/az-fedramp-high', how: 'NORMALISED' }]);
      const numbered = await importRows('numbered.csv', 'PA-7,"DoD IL2 PA, Azure",Microsoft,,,');
      expect(numbered.rows).toMatchObject({ changed: 1, added: 0 });
      expect(await certificate('certificate/az-dod-il2')).toMatchObject({ number: 'PA-7' });
      const renewed = await importRows('renewed.csv', 'PA-8,"DoD IL2 PA, Azure",Microsoft,,,');
      expect(renewed.rows).toMatchObject({ added: 1 });
    });

    it('do not match by name alone if the holder differs', async () => {
      const report = await importRows('other-name.csv', ',Azure DevOps Services ISO 27001 Certificate,21Vianet,,,');
      expect(report).toMatchObject({ state: 'OPEN', rows: { read: 1, open: 1 } });
    });

    it('are left to a person if several share a number', async () => {
      const text = 'id,number,name,standard\none,N-1,One,ISO 27001\ntwo,N-1,Two,ISO 27001';
      expect(await importList('twins.csv', text)).toMatchObject({ state: 'PUBLISHED' });
      const report = await importRows('ambiguous.csv', 'N-1,One,,,,');
      expect(report.state).toBe('OPEN');
      expect(meantBy(report)).toEqual(['skip', 'certificate/one', 'certificate/two']);
    });

    it('get the texts of a row with their id', async () => {
      const text = 'id,number,name,standard,note\naz-fedramp-high,F1209051525,,FedRAMP High,In my words';
      expect(await importList('by-id.csv', text)).toMatchObject({ state: 'PUBLISHED' });
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
        { acceptProposals: true, source: 'source/marketplace' },
      );

    it('keep texts written by people, while its own certificates follow it', async () => {
      const known = product('FedRAMP Authorized', 'F1209051525');
      const { note } = await certificate('certificate/az-fedramp-high');
      expect(note).not.toContain('Marketplace status');
      const first = await importProducts(known, product('FedRAMP Ready', 'FR0000000001'));
      expect(first.state).toBe('PUBLISHED');
      const id = 'certificate/fedramp-fr0000000001';
      expect((await certificate('certificate/az-fedramp-high')).note).toBe(note);
      expect((await certificate(id)).note).toBe('Marketplace status: FedRAMP Ready');
      await importProducts(known, product('FedRAMP In Process', 'FR0000000001'));
      expect((await certificate(id)).note).toBe('Marketplace status: FedRAMP In Process');
      expect((await certificate('certificate/az-fedramp-high')).note).toBe(note);
    });
  });
});
