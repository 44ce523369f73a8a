import { expect, it } from 'vitest';
import {
  alias,
  certificate,
  environments,
  families,
  membership,
  services,
  source,
  standard,
} from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

/** The longest name of the Marketplace has 267 characters. */
const LONG_NAME = 'Calendar and Contacts API, '.repeat(10).trim();

const FACTS = [
  source('one'),
  ...environments('cloud', 'office-365-gcc'),
  ...services('key-vault', 'key-safe', 'pot', 'pan'),
  ...families('pot', 'azure', 'oracle'),
  ...services('safe', 'lock'),
  membership('IN_FAMILY', 'service/safe', 'family/azure'),
  membership('IN_FAMILY', 'service/lock', 'family/oracle'),
  ...standard('rules', ['AC-2', 'AC-2(1)']),
  ...standard('other-rules', ['AC-2']),
  ...standard('nist', [], { designation: 'NIST SP 800-53 Rev. 5', edition: 'Rev. 5' }),
  ...standard('iso', [], { designation: 'ISO/IEC 27001:2022', edition: '2022' }),
  alias('standard/iso', 'The Norm', 'ALSO'),
  ...certificate('main', 'rules', { number: 'F 12' }),
  alias('service/key-vault', 'Secret Box'),
  alias('service/pan', 'Skillet'),
  alias('service/pan', LONG_NAME),
  alias('service/pot', 'Skillet'),
  alias('standard/rules', 'The Book', 'ALSO'),
];

const QUERY = `query ($names: [String!]!, $kinds: [NodeKind!], $revision: Int) {
  resolve(names: $names, kinds: $kinds, revision: $revision) {
    name match count node { id } nearest { node { id } }
  }
}`;

interface Resolved {
  readonly name: string;
  readonly match: string | null;
  readonly count: number;
  readonly node: { readonly id: string } | null;
  readonly nearest: readonly { readonly node: { readonly id: string } }[];
}

describeWithFacts('Names to resolve', FACTS, (open) => {
  const resolve = async (names: readonly string[], more: Record<string, unknown> = {}): Promise<Resolved[]> =>
    (await open().must(QUERY, { names, ...more })).resolve;
  const meant = async (name: string, kinds: readonly string[] | null = null) => {
    const [one] = await resolve([name], { kinds });
    return one?.node == null ? null : [one.node.id, one.match];
  };

  it('match a node by any of its names', async () => {
    expect(await meant('service/key-vault')).toEqual(['service/key-vault', 'ID']);
    expect(await meant('key  VAULT')).toEqual(['service/key-vault', 'NAME']);
    expect(await meant('Secret-Box')).toEqual(['service/key-vault', 'ALIAS']);
    expect(await meant('f 12')).toEqual(['certificate/main', 'NUMBER']);
    expect(await meant('the book')).toEqual(['standard/rules', 'ALIAS']);
    expect((await meant('standard/rules'))?.[1]).toBe('ID');
  });

  it('match a standard in short form, with the edition after any of its names', async () => {
    for (const name of ['800-53r5', '800-53 r5', 'NIST 800-53 Rev 5', 'SP 800-53 Revision 5'])
      expect([name, await meant(name)]).toEqual([name, ['standard/nist', 'DESIGNATION']]);
    for (const name of ['ISO27001:2022', 'ISO 27001 2022', 'ISO/IEC 27001-2022'])
      expect([name, await meant(name)]).toEqual([name, ['standard/iso', 'DESIGNATION']]);
    expect(await meant('The Norm 2022')).toEqual(['standard/iso', 'ALIAS']);
    for (const name of ['800-53', '800-53r4', 'ISO 27001', 'ISO 27001:2013']) expect(await meant(name)).toBeNull();
  });

  it('match an Office 365 cloud with the prefix O365, but not by that alone', async () => {
    expect(await meant('O365 GCC')).toEqual(['environment/office-365-gcc', 'NAME']);
    expect(await meant('O365')).toBeNull();
  });

  it('match a clause by number if only one standard has it, or if the standard is named with it', async () => {
    expect(await meant('ac-02 (01)')).toEqual(['clause/rules/AC-2(1)', 'NUMBER']);
    expect(await meant('AC-2')).toBeNull();
    expect(await meant('The Book AC-2')).toEqual(['clause/rules/AC-2', 'NUMBER']);
    expect(await meant('AC-2 of the book')).toEqual(['clause/rules/AC-2', 'NUMBER']);
    expect(await meant('AC-2 (1), The Book')).toEqual(['clause/rules/AC-2(1)', 'NUMBER']);
    expect(await meant('AC-2 of the books')).toBeNull();
  });

  it('match a service with its provider as a prefix, but not with another provider', async () => {
    expect(await meant('Azure Safe')).toEqual(['service/safe', 'BEHIND_PROVIDER']);
    expect(await meant('microsoft azure safe')).toEqual(['service/safe', 'BEHIND_PROVIDER']);
    for (const name of ['AWS Safe', 'Azure Lock', 'Azure Key Vault', 'Azure Pot']) expect(await meant(name)).toBeNull();
  });

  it('show similar names if no name contains a word of the request', async () => {
    const [one, other] = await resolve(['keyvault', 'zzzzzzzz']);
    expect(one?.node).toBeNull();
    expect(one?.nearest[0]?.node.id).toBe('service/key-vault');
    expect(other?.nearest).toEqual([]);
  });

  it('match nothing if they are ambiguous, and show the candidates', async () => {
    const [skillet, pot] = await resolve(['Skillet', 'Pot']);
    expect(skillet).toMatchObject({ node: null, match: null, count: 2 });
    expect(skillet?.nearest.map(({ node }) => node.id)).toEqual(['service/pan', 'service/pot']);
    expect(pot?.nearest.map(({ node }) => node.id)).toEqual(['family/pot', 'service/pot']);
    expect(await meant('Pot', ['SERVICE_FAMILY'])).toEqual(['family/pot', 'NAME']);
  });

  it('match nothing partially or approximately, but show the nearest names', async () => {
    for (const name of ['Key Valt', 'Vault', 'Azure Key Vault', 'Secret']) {
      const [found] = await resolve([name]);
      expect(found).toMatchObject({ name, node: null, match: null, count: 0 });
      expect(found?.nearest[0]?.node.id).toBe('service/key-vault');
    }
    // Stop words and two initial letters are not near any name.
    for (const name of ['Zyx', 'Zyx of an', 'va'])
      expect((await resolve([name]))[0]).toMatchObject({ count: 0, nearest: [] });
    expect((await resolve(['Key Valt'], { kinds: ['ENVIRONMENT'] }))[0]?.nearest).toEqual([]);
  });

  it('are resolved however long a list writes them', async () => {
    expect(await meant(LONG_NAME)).toEqual(['service/pan', 'ALIAS']);
  });

  it('are resolved at the requested revision', async () => {
    await open().publish([alias('service/key-safe', 'Secret Box')]);
    expect(await meant('Secret Box')).toBeNull();
    const [before] = await resolve(['Secret Box'], { revision: 1 });
    expect(before?.node?.id).toBe('service/key-vault');
  });

  it('are refused if there are none or too many, or one is empty or too long', async () => {
    for (const names of [[], [' '], ['x'.repeat(501)], new Array(101).fill('Pot')]) {
      const { errors } = await open().ask(QUERY, { names });
      expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
    }
  });
});
