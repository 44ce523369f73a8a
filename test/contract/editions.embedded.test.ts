import { beforeAll, expect, it } from 'vitest';
import { describeSeeded } from '../support/seeded.ts';
import { importText, importTexts } from '../support/written-lists.ts';

const TITLE = 'NIST SP 800-53';
const REV_4 = 'standard/nist-800-53-r4';
const REV_5 = 'standard/nist-800-53-r5';

/** A resource of a document. Editions have the same title and files of their own. */
const resource = (uuid: string, href: string, title = TITLE) => ({ uuid, title, rlinks: [{ href }] });

describeSeeded('editions of a standard with the same title', (open) => {
  const importJson = (name: string, content: unknown, given: Record<string, unknown> = {}) =>
    importText(open().engine, { name, text: JSON.stringify(content) }, given);

  beforeAll(async () => {
    for (const standard of [REV_4, REV_5, 'standard/fedramp-moderate']) {
      const list = { name: `${standard.split('/')[1]}.csv`, text: 'number,title\nAC-1,Policy and Procedures\n' };
      expect(await importText(open().engine, list, { standard })).toMatchObject({ state: 'PUBLISHED' });
    }
  });

  it('are distinguished by their files if a mapping covers clauses of both', async () => {
    const mapping = {
      'source-resource': { type: 'catalog', href: '#r4' },
      'target-resource': { type: 'catalog', href: '#r5' },
      maps: [
        {
          relationship: 'subset-of',
          sources: [{ type: 'control', 'id-ref': 'ac-1' }],
          targets: [{ type: 'control', 'id-ref': 'ac-1' }],
        },
      ],
    };
    const resources = [
      resource('r4', 'NIST_SP-800-53_rev4_catalog.json'),
      resource('r5', 'NIST_SP-800-53_rev5_catalog.json'),
    ];
    const collection = { mappings: [mapping], 'back-matter': { resources } };
    const report = await importJson('editions.json', { 'mapping-collection': collection }, { dryRun: true });
    expect(report.rows).toMatchObject({ read: 1, added: 1, rejected: 0 });
    expect(report.inexact.first.filter(({ text }) => text === 'ac-1').map(({ id }) => id)).toEqual([
      'clause/nist-800-53-r4/AC-1',
      'clause/nist-800-53-r5/AC-1',
    ]);
  });

  it('are distinguished if plans in one folder have profiles with the same title', async () => {
    const plan = (name: string, href: string) => ({
      'system-security-plan': {
        'system-characteristics': { 'system-name': name },
        'import-profile': { href: '#profile' },
        'control-implementation': {
          'implemented-requirements': [
            { 'control-id': 'ac-1', 'by-components': [{ export: { provided: [{ uuid: `provided-${name}` }] } }] },
          ],
        },
        'back-matter': { resources: [resource('profile', href, 'Baseline')] },
      },
    });
    const plans = ['Rev_4_High', 'Moderate'].map((name) => ({
      name: `${name}.json`,
      text: JSON.stringify(plan(name, `FedRAMP_${name}.json`)),
    }));
    const report = await importTexts(open().engine, plans, {
      environment: 'azure-gov',
      source: 'source/plans',
      acceptProposals: true,
      dryRun: true,
    });
    expect(report.rows).toMatchObject({ added: 2, rejected: 0 });
    expect(report.inexact.first.filter(({ text }) => text === 'ac-1').map(({ id }) => id)).toEqual([
      'clause/fedramp-r4-high/AC-1',
      'clause/fedramp-moderate/AC-1',
    ]);
  });
});
