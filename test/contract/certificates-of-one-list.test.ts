import { expect, it } from 'vitest';
import { mustAsk } from '../support/ask.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const HEADING = 'Name,Number,Standard,Environment,Holder,Issuer';

describeSeeded('rows of one list of certificates', (open) => {
  const read = (name: string, ...rows: readonly string[]) =>
    importText(
      open().engine,
      { name, text: `${[HEADING, ...rows].join('\n')}\n` },
      { format: 'certificates', acceptProposals: true },
    );

  it.each([
    [
      'ISMS of two,,FedRAMP High,Azure,Microsoft,',
      'ISMS of two,,FedRAMP High,Azure,Teapots,',
      '"ISMS of two" is the name',
      'holder',
    ],
    [
      'Own,T-1,FedRAMP High,Azure,Microsoft,Kratos',
      'Own,T-1,FedRAMP High,Azure,Microsoft,BSI',
      '"T-1" is the number',
      'issuer',
    ],
  ])('are of two certificates where another has it: %s', async (first, second, what, party) => {
    const report = await read('two.csv', first, second);
    expect(report).toMatchObject({ state: 'REFUSED', rows: { unmatched: 1 } });
    expect(report.unmatched.first[0]?.sentence).toContain(
      `${what} of an earlier row, which has another ${party}; give this one an id in a column "id".`,
    );
  });

  it('tell of one certificate in several clouds, and each that it brings something', async () => {
    const report = await read(
      'clouds.csv',
      'ISMS of clouds,,FedRAMP High,Azure,Microsoft,',
      'ISMS of clouds,,FedRAMP High,Azure Government,Microsoft,',
      'ISMS of clouds,,FedRAMP High,Azure,,',
    );
    expect(report).toMatchObject({ state: 'PUBLISHED', rows: { read: 3, added: 1, changed: 1, duplicate: 1 } });
    const { services, ask } = open();
    await services.watch.refresh();
    const { certificate } = await mustAsk(
      ask,
      '{ certificate(id: "certificate/isms-of-clouds") { environments { id } holder { id } } }',
      {},
    );
    expect(certificate).toEqual({
      environments: [{ id: 'environment/azure' }, { id: 'environment/azure-gov' }],
      holder: { id: 'organization/microsoft' },
    });
  });
});
