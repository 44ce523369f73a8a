import { afterAll, describe, expect, it } from 'vitest';
import { IN_AZURE, pageReader, TABLE, told } from './matrix-pages.ts';
import { TestFiles } from './reading.ts';

const files = new TestFiles();
afterAll(() => files.remove());
const readText = pageReader(files);

describe('a note of one word', () => {
  it('is a condition as others are, though Markdown takes it for the address of a link', async () => {
    const reading = await readText(
      [
        '| Service | FedRAMP High[4] |',
        '|---|---|',
        '| Batch[1] | ✅ |',
        '| Key Vault[^2] | ✅ |',
        '| [Backup](b.md) | ✅ [a] |',
        '| DNS [1][3] | [x][] |',
        '',
        '[1]: Preview',
        '',
        '[^2]: US-only.',
        '[3]: Preview,',
        'in two *regions* [1].',
        '',
        '> [4]: High-only "but for DNS"',
        '> [a]: Soon.',
        '',
        '[x]: Yes',
      ],
      IN_AZURE,
    );
    expect(told(reading)).toEqual([
      'batch fedramp-high-in-azure Preview High-only but for DNS',
      'key-vault fedramp-high-in-azure US-only. High-only but for DNS',
      'backup fedramp-high-in-azure Soon. High-only but for DNS',
      'dns fedramp-high-in-azure Preview Preview, in two regions [1]. High-only but for DNS',
    ]);
    expect([reading.rejected, reading.remarks]).toEqual([[], [expect.stringContaining('the mark [x] of "Yes"')]]);
  });

  it('is held against the tick', async () => {
    const { rejected } = await readText([...TABLE, '| Batch[1] | ✅ | |', '', '[1]: Planned'], IN_AZURE);
    expect(rejected).toEqual([expect.stringContaining('The tick says IN_SCOPE, and its footnote "Planned"')]);
  });

  it.each(['https://example.com/aks', 'aks.md#limits', '#limits', 'mailto:a@example.com'])(
    'is no condition where it is an address, and told: %s',
    async (address) => {
      const page = [...TABLE, '| Kubernetes (AKS) [2] | ✅ | ✅ |', '| DNS [2] | ✅ | |', '', `[2]: ${address}`];
      const reading = await readText(page, IN_AZURE);
      expect(told(reading)).toEqual([
        'kubernetes-aks fedramp-high-in-azure',
        'kubernetes-aks dod-il2-in-azure',
        'dns fedramp-high-in-azure',
      ]);
      expect(reading.remarks).toEqual([
        `page.md:6: The text of the mark [2] is only an address, "${address}", which was not read: what bears the mark has no condition by it.`,
      ]);
    },
  );

  it('is none where links bear the number', async () => {
    const reading = await readText(
      [...TABLE, '| [Key Vault][1] | ✅ | |', '| Batch [1] | ✅ | |', '', '[1] In preview.', '', '[1]: key-vault.md'],
      IN_AZURE,
    );
    expect(told(reading)).toEqual(['key-vault fedramp-high-in-azure', 'batch fedramp-high-in-azure In preview.']);
    expect(reading.remarks).toEqual([]);
  });
});
