import { expect, it } from 'vitest';
import type { ImportReport } from '../../../src/imports/report/report.ts';
import { mustAsk } from '../../support/ask.ts';
import { newestHash } from '../../support/graph-hash.ts';
import { describeSeeded } from '../../support/seeded.ts';
import { entriesOfSource } from '../../support/source-entries.ts';
import { importText } from '../../support/written-lists.ts';

const HELD = 'certificate/bsi-is-619017';
const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;
const askedOf = ({ decisions }: ImportReport) => decisions.map(({ kind, about, rows }) => [kind, about, rows]);
const toldOf = ({ problems }: ImportReport) => problems.map(({ id, first: [at] }) => [id, at?.row]);

/** Two faults of the FedRAMP Marketplace have tests of their own beside this one. */
describeSeeded('lists that were read wrongly once', (open) => {
  const write = (name: string, text: string, given: Readonly<Record<string, unknown>> = {}) =>
    importText(open().engine, { name, text }, given);
  const said = (source: string) => entriesOfSource(open().engine, source);
  async function standardsOf(certificateId: string): Promise<readonly string[]> {
    await open().services.watch.refresh();
    const document = 'query ($id: ID!) { certificate(id: $id) { standards { id } } }';
    const { certificate } = await mustAsk(open().ask, document, { id: certificateId });
    return certificate.standards.map(({ id }: { readonly id: string }) => id);
  }

  it.each([
    ['BigQuery', 'ISO 27001', 'service/bigquery @ certificate/iso-iec-27001-one', 'standard/iso-27001'],
    [
      'Amazon S3',
      'FedRAMP Moderate',
      'service/amazon-s3 @ certificate/fedramp-moderate-one',
      'standard/fedramp-moderate',
    ],
  ])('a programme without a cloud (%s, %s) does not match a certificate of another provider', async (...given) => {
    const [service, programme, entry, standard] = given;
    const text = lines(`Product,${programme}`, `${service},yes`);
    const asked = await write('products.csv', text, { source: 'source/one' });
    expect(asked.state).toBe('OPEN');
    expect(askedOf(asked)).toContainEqual(['programme.meaning', programme, 1]);
    await write('products.csv', text, { source: 'source/one', acceptProposals: true });
    expect(await said('source/one')).toContain(`${entry} = IN_SCOPE`);
    expect(await standardsOf(entry.split(' @ ')[1] as string)).toEqual([standard]);
  });

  it('a different list with the same file name is a different source, and ends nothing', async () => {
    const list = (service: string) => lines('Service,Certificate', `${service},${HELD}`);
    const first = await write('scope.csv', list('Power BI'), { sourcePublisher: 'Vendor A' });
    expect(first).toMatchObject({ state: 'PUBLISHED', source: { id: 'source/scope' } });
    const given = { sourcePublisher: 'Vendor B', complete: true };
    const asked = await write('scope.csv', list('Key Vault'), given);
    expect(asked.state).toBe('OPEN');
    expect(askedOf(asked)).toContainEqual(['source.id', 'source/scope', 0]);
    const other = await write('scope.csv', list('Key Vault'), { ...given, acceptProposals: true });
    expect(other).toMatchObject({ state: 'PUBLISHED', source: { id: 'source/scope-2' }, closed: 0 });
    expect(await said('source/scope')).toEqual([`service/power-bi @ ${HELD} = IN_SCOPE`]);
    expect(await said('source/scope-2')).toEqual([`service/key-vault @ ${HELD} = IN_SCOPE`]);
    const again = await write('scope.csv', list('Key Vault'), { ...given, acceptProposals: true });
    expect(again).toMatchObject({ state: 'UNCHANGED', source: { id: 'source/scope-2' } });
  });

  it('following the advice of a report works, and every new certificate certifies something', async () => {
    const text = lines('Service,HIPAA,SOC 2 Type II', 'Tea Kettle,x,x');
    const options = { source: 'source/advised', sourcePublisher: 'Potter' };
    const asked = await write('advised.csv', text, options);
    expect(askedOf(asked)).toEqual(
      expect.arrayContaining([
        ['names.new', 'service', 1],
        ['programme.meaning', 'HIPAA', 1],
        ['programme.meaning', 'SOC 2 Type II', 1],
      ]),
    );
    const following = { ...options, column: ['SOC 2 Type II=standard/soc-2'] };
    const next = await write('advised.csv', text, { ...following, accept: ['HIPAA=CREATE', 'Tea Kettle=CREATE'] });
    expect(askedOf(next)).toEqual([['programme.meaning', 'standard/soc-2', 1]]);
    const accept = ['HIPAA=CREATE', 'Tea Kettle=CREATE', 'standard/soc-2=CREATE'];
    expect((await write('advised.csv', text, { ...following, accept })).state).toBe('PUBLISHED');
    expect(await said('source/advised')).toEqual([
      'service/tea-kettle @ certificate/hipaa-potter = IN_SCOPE',
      'service/tea-kettle @ certificate/soc-2-type-2-potter = IN_SCOPE',
    ]);
    expect(await standardsOf('certificate/hipaa-potter')).toEqual(['standard/hipaa']);
    expect(await standardsOf('certificate/soc-2-type-2-potter')).toEqual(['standard/soc-2']);
  });

  it('each proposal of each decision answers its question', async () => {
    const text = lines(
      'Service,Programme,Status',
      'Key Valt,Tea Programme,In review by us',
      'Kettle,SOC 2 Type II,yes',
    );
    const options = { source: 'source/proposed', dryRun: true };
    const asked = await write('proposed.csv', text, options);
    expect(asked.decisions.length).toBeGreaterThan(2);
    for (const { question, proposals } of asked.decisions) {
      for (const { set } of proposals) {
        const recipe: Record<string, Record<string, unknown>> = {};
        for (const {
          path: [key, name = ''],
          value,
        } of set)
          recipe[key] = { ...recipe[key], [name]: value };
        const next = await write('proposed.csv', text, { ...options, recipe: JSON.stringify(recipe) });
        expect(next.decisions.map((decision) => decision.question)).not.toContain(question);
      }
    }
  });

  it('five services in four programmes need one look and one command', async () => {
    const services = ['Bigtable', 'Cloud Run', 'Spanner', 'Pub/Sub', 'Vertex AI'];
    const text = lines('Product,ISO 27001,ISO 27017,SOC 2,PCI DSS', ...services.map((name) => `${name},✓,✓,,✓`));
    const options = { source: 'source/google', sourcePublisher: 'Google' };
    const asked = await write('google.csv', text, options);
    expect(asked.rows).toMatchObject({ read: 15, open: 15 });
    expect(askedOf(asked).sort()).toEqual([
      ['names.new', 'service', 5],
      ['programme.meaning', 'ISO 27001', 5],
      ['programme.meaning', 'ISO 27017', 5],
      ['programme.meaning', 'PCI DSS', 5],
    ]);
    const taken = await write('google.csv', text, { ...options, acceptProposals: true });
    expect(taken).toMatchObject({ state: 'PUBLISHED', rows: { read: 15, added: 15 } });
    const entries = await said('source/google');
    expect(entries.filter((entry) => entry.startsWith('service/pub-sub @'))).toEqual([
      'service/pub-sub @ certificate/iso-27017-google = IN_SCOPE',
      'service/pub-sub @ certificate/iso-iec-27001-google = IN_SCOPE',
      'service/pub-sub @ certificate/pci-dss-google = IN_SCOPE',
    ]);
  });

  it('a catalogue whose domains have no number is a list of clauses', async () => {
    const domain = (name: string) => [`,${name} Domain,1`, `${name}-01,${name} one,2`, `${name}-02,${name} two,2`];
    const text = lines('ref_id,name,depth', ...domain('OIS'), ...domain('SP'));
    const without = await write('c5.csv', text, { source: 'source/c5' });
    expect(without).toMatchObject({
      format: 'clauses',
      state: 'OPEN',
      decisions: [{ kind: 'list.standard', rows: 4 }],
    });
    const taken = await write('c5.csv', text, { source: 'source/c5', standard: 'C5:2020', acceptProposals: true });
    expect(taken).toMatchObject({ state: 'PUBLISHED', rows: { read: 6, added: 4, leftOut: 2 } });
    expect(toldOf(taken)).toEqual([
      ['clause.unnumbered', 2],
      ['clause.unnumbered', 5],
    ]);
    await open().services.watch.refresh();
    const { clause } = await mustAsk(open().ask, '{ clause(id: "clause/c5-2020/SP-01") { number title } }');
    expect(clause).toEqual({ number: 'SP-01', title: 'SP one' });
  });

  it('exclusions and “part of” notes are left out of new names, and a cell with three services gives three', async () => {
    const text = lines(
      'Service,Certificate',
      'AWS Directory Service [excludes Simple AD],SOC 2',
      'Amazon Aurora (part of Amazon RDS),SOC 2',
      '"Amazon SNS\nAmazon EC2\nAmazon SQS",SOC 2',
    );
    const options = { sourcePublisher: 'Amazon', acceptProposals: true };
    const taken = await write('aws.csv', text, { ...options, source: 'source/aws' });
    expect(taken).toMatchObject({ state: 'PUBLISHED', rows: { read: 6, added: 5, leftOut: 1 } });
    expect(toldOf(taken)).toEqual([['name.in-passing', 3]]);
    const entry = (name: string) => `service/${name} @ certificate/soc-2-type-2-amazon = IN_SCOPE`;
    expect(await said('source/aws')).toEqual([
      entry('amazon-aurora'),
      entry('amazon-ec2'),
      entry('amazon-sns'),
      entry('amazon-sqs'),
      `${entry('aws-directory-service')} (excludes Simple AD)`,
    ]);
    const later = lines(
      'Service,Certificate',
      'AWS Directory Service,SOC 2',
      'Amazon Aurora,SOC 2',
      'Amazon EC2,SOC 2',
    );
    await write('aws-later.csv', later, { ...options, source: 'source/aws-later' });
    expect(await said('source/aws-later')).toEqual(['amazon-aurora', 'amazon-ec2', 'aws-directory-service'].map(entry));
  });

  it.each([
    ['bullets in Markdown', 'list.md', lines('# Services in scope', '', '- Key Vault', '- Power BI')],
    [
      'two lists in YAML',
      'list.yaml',
      lines(
        "generated: '2026-08-29'",
        'services:',
        '  - Key Vault',
        'more:',
        '  - service: Power BI',
        '    status: yes',
      ),
    ],
  ])('%s are tables', async (_kind, name, text) => {
    const given = { certificate: HELD, source: `source/${name.split('.')[1]}`, acceptProposals: true };
    expect(await write(name, text, given)).toMatchObject({ format: 'scope', state: 'PUBLISHED', rows: { read: 2 } });
    expect(await said(given.source)).toEqual(
      ['key-vault', 'power-bi'].map((id) => `service/${id} @ ${HELD} = IN_SCOPE`),
    );
  });

  it('an OSCAL catalog in YAML is read as one, and XML and other documents are not read as lists', async () => {
    const controls = [
      '  controls:',
      '  - id: tc-1',
      '    title: Lids',
      '    props:',
      '    - name: label',
      '      value: TC-1',
    ];
    const text = lines('catalog:', '  metadata:', '    title: Teapots', '    version: "1"', ...controls);
    const report = await write('oscal.yaml', text, { source: 'source/oscal', acceptProposals: true });
    expect(report).toMatchObject({ format: 'oscal-catalog', state: 'PUBLISHED' });
    await open().services.watch.refresh();
    const { clause } = await mustAsk(open().ask, '{ clause(id: "clause/teapots/TC-1") { title } }');
    expect(clause).toEqual({ title: 'Lids' });
    const before = await newestHash(open());
    await expect(write('list.xml', '<?xml version="1.0"?><a>Key Vault</a>')).rejects.toThrow('XML');
    const found = JSON.stringify({ 'assessment-results': { uuid: 'u', metadata: { title: 'Found' }, results: [] } });
    await expect(write('oscal.json', found)).rejects.toThrow('OSCAL assessment results');
    expect(await newestHash(open())).toBe(before);
  });
});
