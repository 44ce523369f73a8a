import { describe, expect, it } from 'vitest';
import { fedrampMarketplace } from '../../../src/imports/formats/fedramp-marketplace.ts';
import { fileOf, type ListRead, readList, statementsOf } from './read-list.ts';

interface Product {
  readonly id: string;
  readonly status: string | null;
  readonly certified_services?: readonly string[];
}

async function readProducts(...products: readonly Product[]): Promise<ListRead> {
  const whole = products.map((product) => ({ csp: 'Potter', cso: 'Kettle Cloud', impact_level: 'High', ...product }));
  return readList(fedrampMarketplace, await fileOf({ data: { Products: whole } }));
}

const certifies = (list: ListRead) =>
  statementsOf(list, 'Membership').some(({ membership }) => membership === 'CERTIFIES');

describe('statuses of the FedRAMP Marketplace', () => {
  it.each([
    ['FedRAMP Certified', 'IN_SCOPE'],
    ['FedRAMP Certified (In Remediation)', 'IN_SCOPE'],
    ['Remediation', 'IN_SCOPE'],
    ['Agency Authorization In Process', 'IN_AUDIT'],
    ['Legacy FedRAMP Ready', 'PLANNED'],
    ['Initial Implementation', 'PLANNED'],
  ])('know "%s"', async (status, entryStatus) => {
    const list = await readProducts({ id: 'FR1', status, certified_services: ['Kettle'] });
    expect(statementsOf(list, 'ScopeEntry')).toMatchObject([{ status: entryStatus }]);
    expect(certifies(list)).toBe(entryStatus === 'IN_SCOPE');
  });

  it('that are not known are told, also of products that list no services', async () => {
    const list = await readProducts(...['FR1', 'FR2', 'FR3', 'FR4'].map((id) => ({ id, status: 'Delisted' })), {
      id: 'FR5',
      status: null,
    });
    expect(certifies(list)).toBe(false);
    expect(list.remarks).toEqual([
      ': 4 products have the status "Delisted", whose meaning is not known (FR1, FR2, FR3 …): nothing is taken to be certified, and services are left out. Say with --word "Delisted=IN_SCOPE" what it means, or NOTHING.',
      ': 1 product has no status (FR5): nothing is taken to be certified, and services are left out.',
    ]);
  });
});
