import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { fedrampMarketplace } from '../../../src/imports/formats/fedramp-marketplace.ts';
import { detect, fileOf, folderOf, listed, namesOf, readList } from './read-list.ts';

const SLICE = listed('fedramp/marketplace-slice.json');
const KETTLE = {
  id: 'FR1',
  csp: 'Potter',
  cso: 'Kettle Cloud',
  status: 'FedRAMP Authorized',
  impact_level: 'Moderate',
};
const marketplace = (...Products: readonly unknown[]) => ({ data: { Products } });

describe('files of the FedRAMP Marketplace', () => {
  it('is known by its content, also where the products come late', async () => {
    expect(await detect(fedrampMarketplace, SLICE)).toBeGreaterThan(0.9);
    const Filters = { product: Array.from({ length: 9_000 }, (_each, index) => ({ name: `filter ${index}` })) };
    const late = { meta: { produced_by: 'GSA' }, data: { Metrics: {}, Filters, Products: [KETTLE] } };
    expect(await detect(fedrampMarketplace, await fileOf(late))).toBe(0.8);
    expect(await detect(fedrampMarketplace, await fileOf({ data: { Products: [{ price: 1 }] } }))).toBe(0);
    expect(await detect(fedrampMarketplace, await folderOf({ 'data.json': marketplace(KETTLE) }))).toBe(0);
  });

  it('says what is wrong with a file that cannot be read', async () => {
    const whole = await readFile(SLICE, 'utf8');
    await expect(readList(fedrampMarketplace, await fileOf(whole.slice(0, 20_000)))).rejects.toThrow(
      'no complete JSON',
    );
    await expect(readList(fedrampMarketplace, await fileOf({ data: {} }))).rejects.toThrow('no list of Products');
    const polluting = JSON.stringify(marketplace(KETTLE)).replace('"id"', '"__proto__":{"cso":"x"},"id"');
    expect(namesOf(await readList(fedrampMarketplace, await fileOf(polluting)), 'Environment')).toEqual([
      'Kettle Cloud',
    ]);
  });
});
