import { describe, expect, it } from 'vitest';
import { Catalogue } from '../../src/domain/catalogue.ts';
import { groupBy } from '../../src/domain/grouping.ts';
import { kindOfId } from '../../src/domain/ids.ts';
import { normalizedName } from '../../src/domain/names.ts';
import type { Membership, MembershipKind } from '../../src/domain/statements.ts';
import { indexProviderNames } from '../../src/imports/names/provider-names.ts';

type Kind = 'Service' | 'ServiceFamily' | 'Environment' | 'Certificate' | 'Organization';

const AZURE = {
  'family/azure': ['Azure'],
  'family/power': ['Power Platform'],
  'service/backup': ['Backup'],
  'service/cosmos': ['Azure Cosmos DB'],
  'service/oracle': ['Oracle Database'],
  'service/power-bi': ['Power BI'],
  'service/concluded': ['Concluded'],
};
const AMAZON = {
  'family/aws': ['Amazon Web Services'],
  'service/ec2': ['Amazon EC2'],
  'service/s3': ['Simple Storage', 'Amazon S3'],
  'service/bottles': ['Bottles'],
};
const PLACES = {
  'organization/microsoft': ['Microsoft'],
  'organization/ibm': ['IBM'],
  'environment/china': ['Azure China'],
  'environment/office': ['Office 365'],
  'environment/nobodys': ['Cloud of ours'],
  'certificate/azure': ['Azure ISO certificate'],
  'certificate/held': ['Held certificate'],
  'certificate/free': ['Free certificate'],
};

const membership = (kind: MembershipKind, fromId: string, toId: string, inferred = false): Membership => ({
  kind: 'Membership',
  id: `membership/${fromId} ${toId}`,
  membership: kind,
  fromId,
  toId,
  inferred,
  sourceIds: ['source/one'],
  importId: 'import/1',
  fromRevision: 1,
  revision: 1,
});

function indexOf(graph: Readonly<Record<string, readonly string[]>>) {
  const memberships = [
    ...['backup', 'oracle'].map((id) => membership('IN_FAMILY', `service/${id}`, 'family/azure')),
    membership('IN_FAMILY', 'service/concluded', 'family/azure', true),
    membership('IN_FAMILY', 'service/power-bi', 'family/power'),
    membership('IN_FAMILY', 'service/bottles', 'family/aws'),
    membership('OPERATED_BY', 'environment/office', 'organization/microsoft'),
    membership('HELD_BY', 'certificate/held', 'organization/microsoft'),
  ];
  const catalogue = new Catalogue({ revision: 1, entities: [], serviceIds: [], memberships, leverages: [] });
  const names = Object.entries(graph).flatMap(([id, texts]) =>
    texts.map((text) => ({ id, text, kind: kindOfId(id) as Kind })),
  );
  const index = indexProviderNames(
    catalogue,
    names,
    groupBy(names, ({ kind, text }) => `${kind} ${normalizedName(text)}`),
  );
  const ids = (found: readonly { readonly id: string }[]) => [...new Set(found.map(({ id }) => id))].sort();
  return {
    own: (kind: Kind, text: string) => ids(index.match(kind, text).own),
    others: (kind: Kind, text: string) => ids(index.match(kind, text).others),
  };
}

const both = indexOf({ ...AZURE, ...AMAZON, ...PLACES });

describe("a provider's word", () => {
  it.each([
    ['of the family', 'Azure Backup', ['service/backup']],
    ['said in two', 'Microsoft Azure Backup', ['service/backup']],
    ['in another spelling', 'MICROSOFT  backup', ['service/backup']],
    ['of the name itself', 'Microsoft Cosmos DB', ['service/cosmos']],
    ['of the name, before it', 'Microsoft Azure Cosmos DB', ['service/cosmos']],
    ['of an alias', 'AWS Simple Storage', ['service/s3']],
    ['of a family under its long name', 'AWS Bottles', ['service/bottles']],
    ['before one that belongs to the name', 'Azure Oracle Database', ['service/oracle']],
  ])('%s is spelling', (_what, text, found) => expect(both.own('Service', text)).toEqual(found));

  it.each([
    ['another', 'AWS Backup', ['service/backup']],
    ['one that the graph has nothing of', 'Google Backup', ['service/backup']],
    ['another beside its own', 'AWS Azure Cosmos DB', ['service/cosmos']],
    ['another in place of its own', 'AWS Cosmos DB', ['service/cosmos']],
    ['another, the other way round', 'Azure EC2', ['service/ec2']],
  ])('that means %s finds nothing, and what it does not find is told', (_what, text, others) => {
    expect(both.own('Service', text)).toEqual([]);
    expect(both.others('Service', text)).toEqual(others);
  });

  it.each([
    ['nothing tells whose the service is', 'Microsoft Power BI'],
    ['the family is concluded from the name', 'Azure Concluded'],
    ['two words mean two providers', 'Azure Database'],
  ])('finds nothing where %s', (_what, text) => {
    expect(both.own('Service', text)).toEqual([]);
    expect(both.others('Service', text)).toEqual([]);
  });

  it('of a service may be missing from a list while the graph has services of one provider only', () => {
    expect(indexOf({ ...AZURE, 'service/oracle': [] }).own('Service', 'Cosmos DB')).toEqual(['service/cosmos']);
    expect(indexOf(AMAZON).own('Service', 'EC2')).toEqual(['service/ec2']);
    expect(both.own('Service', 'Cosmos DB')).toEqual([]);
    expect(both.own('Service', 'EC2')).toEqual([]);
  });

  it.each<[Kind, string, string[]]>([
    ['Environment', 'Microsoft Azure China', ['environment/china']],
    ['Environment', 'Microsoft Office 365', ['environment/office']],
    ['Certificate', 'Microsoft Azure ISO certificate', ['certificate/azure']],
    ['Certificate', 'Azure Held certificate', ['certificate/held']],
    ['ServiceFamily', 'Microsoft Azure', ['family/azure']],
  ])('before the whole name of a known %s is spelling: %s', (kind, text, found) => {
    expect(both.own(kind, text)).toEqual(found);
  });

  it.each<[Kind, string]>([
    ['Environment', 'AWS China'],
    ['Environment', 'China'],
    ['Environment', 'Microsoft China'],
    ['Environment', 'Azure Cloud of ours'],
    ['Certificate', 'AWS ISO certificate'],
    ['Certificate', 'ISO certificate'],
    ['Certificate', 'Microsoft ISO certificate'],
    ['Certificate', 'AWS Held certificate'],
    ['Certificate', 'Azure Free certificate'],
    ['Organization', 'AWS IBM'],
    ['ServiceFamily', 'AWS Azure'],
  ])('makes no %s of "%s"', (kind, text) => expect(both.own(kind, text)).toEqual([]));
});
