import { afterAll, describe, expect, it } from 'vitest';
import { IN_AZURE, pageReader, TABLE, told } from './matrix-pages.ts';
import { entriesOf, TestFiles } from './reading.ts';

const files = new TestFiles();
afterAll(() => files.remove());
const readText = pageReader(files);

const KEY_VAULT = [...TABLE, '| Key Vault | ✅ | ✅ |'];
const struck = (text: string) =>
  `"${text}" is struck out, or a part of it is: delete what does not hold any more, or take the strokes away.`;

describe('what a page strikes out', () => {
  it.each([
    ['~~Batch~~', '~~Batch~~'],
    ['~Batch~', '~Batch~'],
    ['<del>Batch</del>', '~~Batch~~'],
    ['<S title="gone">Batch</S>', '~~Batch~~'],
    ['[<strike>Batch</strike>](b.md) \\*', '~~Batch~~ *'],
    ['<del>Batch', '~~Batch'],
  ])('is no service: %s', async (name, shown) => {
    const reading = await readText([...KEY_VAULT, `| ${name} | ✅ | |`], IN_AZURE);
    expect(reading.rejected).toEqual([`page.md:4 column "Service": ${struck(shown)}`]);
    expect(told(reading)).toEqual(['key-vault fedramp-high-in-azure', 'key-vault dod-il2-in-azure']);
  });

  it.each([
    ['~~✅~~', '✅', '~~✅~~'],
    ['<del>planned</del> ✅', '✅', '~~planned~~ ✅'],
    ['✅ (~~US only~~)', '✅', '✅ (~~US only~~)'],
    // All of its column.
    ['<s>✅</s>', '', '~~✅~~'],
  ])('is no tick: %s', async (tick, other, shown) => {
    const { rejected, remarks } = await readText([...TABLE, `| A | ✅ | ${other} |`, `| B | | ${tick} |`], IN_AZURE);
    expect([rejected, remarks]).toEqual([[`page.md:4 column "DoD IL2": ${struck(shown)}`], []]);
  });

  it('is a tick where the operator says what it means', async () => {
    const words = new Map([['~~✅~~', 'NOT_IN_SCOPE' as const]]);
    const reading = await readText([...TABLE, '| A | <s>✅</s> | |'], { ...IN_AZURE, words });
    expect(entriesOf(reading).map(({ status }) => status)).toEqual(['NOT_IN_SCOPE']);
  });

  it('is no heading of ticks or tables', async () => {
    const heading = '| Service | FedRAMP High | <del>DoD IL2</del> |';
    const page = [heading, ...KEY_VAULT.slice(1)];
    await expect(readText(page, IN_AZURE)).rejects.toThrow(
      `page.md:1: ${struck('~~DoD IL2~~')} A column under it is passed over with --column "~~DoD IL2~~=NOTHING".`,
    );
    const passedOver = await readText(page, { ...IN_AZURE, notMeant: ['~~DoD IL2~~'] });
    expect(told(passedOver)).toEqual(['key-vault fedramp-high-in-azure']);
    await expect(readText(['# Azure', '## ~~Azure Government~~', ...KEY_VAULT])).rejects.toThrow(
      `page.md:2: ${struck('~~Azure Government~~')} A table is under it.`,
    );
  });

  it('is not what has a stroke of another kind', async () => {
    const rows = ['| A ~ 5 <small>of ~ 7</small> | ✅ (~50 of ~60) | |', '| \\~\\~B\\~\\~ `~~c~~` | ✅ | |'];
    const reading = await readText([...TABLE, ...rows], IN_AZURE);
    expect([reading.rejected, told(reading)]).toEqual([
      [],
      ['a-5-of-7 fedramp-high-in-azure ~50 of ~60', 'b-c fedramp-high-in-azure'],
    ]);
    expect(reading.drafts[1]?.names[0]?.text).toBe('~~B~~ ~~c~~');
  });
});
