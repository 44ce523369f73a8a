import { beforeAll, expect, it } from 'vitest';
import { importFacts } from '../../support/import-facts.ts';
import { entity, statement } from '../../support/random-graph.ts';
import { link } from '../../support/random-statements.ts';
import { describeSeeded } from '../../support/seeded.ts';
import { entriesOfSource } from '../../support/source-entries.ts';
import { importText } from '../../support/written-lists.ts';

describeSeeded('rows in clouds of two providers', (open) => {
  const write = (service: string, clouds: readonly string[], given: Readonly<Record<string, unknown>>) => {
    const rows = clouds.map((cloud) => `${service},FedRAMP High,${cloud}`);
    const text = ['Service,Certificate,Cloud', ...rows, ''].join('\n');
    return importText(open().engine, { name: 'clouds.csv', text }, given);
  };

  beforeAll(async () => {
    const facts = [
      entity('Source', 'source/one', { title: 'One' }),
      entity('Organization', 'organization/amazon', { name: 'Amazon' }),
      entity('Environment', 'environment/aws-cloud', { name: 'AWS Cloud' }),
      statement(link('OPERATED_BY', ['environment/aws-cloud', 'organization/amazon'])),
    ];
    await importFacts(open().engine, { facts, by: 'test', format: 'test', files: [] });
  });

  it.each([
    ['source/azure-first', ['Azure', 'AWS Cloud']],
    ['source/aws-first', ['AWS Cloud', 'Azure']],
  ])('give each provider its own service of the same name, in any order (%s)', async (source, clouds) => {
    await write('Key Vault', clouds, { source, acceptProposals: true });
    expect(await entriesOfSource(open().engine, source)).toEqual([
      'service/key-vault @ certificate/az-fedramp-high @ environment/azure = IN_SCOPE',
      'service/key-vault-amazon @ certificate/fedramp-high-aws-cloud @ environment/aws-cloud = IN_SCOPE',
    ]);
  });

  it('do not apply the meaning of a name at one provider to the other', async () => {
    const accept = ['Safe of Keys=service/key-vault', 'FedRAMP High @ AWS Cloud=CREATE'];
    const given = { source: 'source/clouds', accept };
    const asked = await write('Safe of Keys', ['Azure', 'AWS Cloud'], given);
    expect(asked.decisions.map(({ proposals: [first] }) => first?.set)).toMatchObject([
      [{ path: ['names', 'Safe of Keys @ Amazon'], value: 'new' }],
    ]);
    await write('Safe of Keys', ['Azure', 'AWS Cloud'], { ...given, acceptProposals: true });
    expect(await entriesOfSource(open().engine, 'source/clouds')).toEqual([
      'service/key-vault @ certificate/az-fedramp-high @ environment/azure = IN_SCOPE',
      'service/safe-of-keys @ certificate/fedramp-high-aws-cloud @ environment/aws-cloud = IN_SCOPE',
    ]);
  });
});
