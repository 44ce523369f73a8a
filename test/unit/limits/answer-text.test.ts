import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openAnswerTexts } from '../../../src/graphql/limits/answer-text.ts';

const data = fc.option(fc.dictionary(fc.string(), fc.jsonValue()));
const answers = fc.record(
  {
    errors: fc.array(fc.record({ message: fc.string() }), { minLength: 1 }),
    data,
    extensions: fc.dictionary(fc.string(), fc.jsonValue()),
  },
  { requiredKeys: [] },
);

describe('the text of an answer', () => {
  it('is its JSON, even if its data was measured before', () => {
    fc.assert(
      fc.property(answers, fc.boolean(), (answer, isMeasured) => {
        const texts = openAnswerTexts();
        if (isMeasured && answer.data != null) expect(texts.of(answer.data)).toBe(JSON.stringify(answer.data));
        expect(texts.stringify(answer as Parameters<typeof texts.stringify>[0])).toBe(`${JSON.stringify(answer)}\n`);
      }),
    );
  });
});
