import { describe, expect, it } from 'vitest';
import { ParsingThread } from '../../../src/imports/formats/matrix/parsing-thread.ts';

/** Its comments, of which none ends, are each looked for up to the end of the text. */
const ENDLESS = `x ${'y <!-- <!-- <!-- <!-- <!--\n'.repeat(5_000)}`;

describe('the thread that parses Markdown', () => {
  it('gives up a page that takes too long, and reads those that wait', async () => {
    const thread = new ParsingThread(1_500);
    const [endless, heading] = await Promise.all([thread.blocksOf(ENDLESS), thread.blocksOf('# Services')]);
    expect(endless).toBeNull();
    expect(heading).toMatchObject([{ type: 'heading', depth: 1 }]);
  });
});
