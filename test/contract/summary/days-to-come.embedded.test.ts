import { expect, it } from 'vitest';
import { createAsk } from '../../support/ask.ts';
import { certificate, clauseId, entry, environments, services, source, standard } from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const FACTS = [
  source('one', { date: '2020' }),
  ...environments('sea', 'hill'),
  ...services('cup', 'pot'),
  ...standard('milk', ['1']),
  ...certificate('cow', 'milk'),
  entry('cow', 'cup', 'sea'),
];

const DAY = '2099-01-01';
const CLAUSE = clauseId('milk', '1');
const SUMMARY = 'summary { sentences }';
const ANSWERS = `{
  row: explain(subject: "service/cup", clause: "${CLAUSE}", asOf: "${DAY}") { sentence }
  none: explain(subject: "service/cup", environment: "environment/hill", clause: "${CLAUSE}", asOf: "${DAY}") { sentence }
  inheritance(filter: { services: ["service/cup"] }, asOf: "${DAY}") { ${SUMMARY} }
  empty: inheritance(
    filter: { services: ["service/cup"], standards: ["standard/milk"], environments: ["environment/hill"] }
    asOf: "${DAY}"
  ) { ${SUMMARY} }
  several: inheritance(
    filter: {
      services: ["service/cup", "service/pot"], standards: ["standard/milk"], environments: ["environment/hill"]
    }
    asOf: "${DAY}"
  ) { ${SUMMARY} }
  filtered: inheritance(
    filter: { services: ["service/cup"], standards: ["standard/milk"], certainties: [DERIVED] }
    asOf: "${DAY}"
  ) { ${SUMMARY} }
  scopeMatrix(filter: {}, columns: ENVIRONMENTS, asOf: "${DAY}") { ${SUMMARY} }
  assessment(services: ["service/cup"], environment: "environment/sea", standard: "standard/milk", asOf: "${DAY}") {
    ${SUMMARY}
  }
  scopeDiff(
    from: { certificate: "certificate/cow", asOf: "2021-01-01" }, to: { certificate: "certificate/cow", asOf: "${DAY}" }
  ) { ${SUMMARY} }
}`;

interface Answer {
  readonly sentence?: string;
  readonly summary?: { readonly sentences: readonly string[] };
}

describeWithFacts('An answer about a future day', FACTS, (open) => {
  it('ends with what may change by then, in each kind of answer', async () => {
    const { data, errors } = await createAsk(open().engine)(ANSWERS);
    expect(errors).toEqual([]);
    const last = (text: string) => text.slice(text.search(/(1 January 2099|2099-01-01) is in the future/));
    for (const [name, { sentence, summary }] of Object.entries<Answer>(data)) {
      const words = sentence ?? summary?.sentences.join(' ') ?? '';
      expect(last(words), name).toMatch(/is in the future: [^.]* lapse or be renewed until then\.$/);
    }
  });
});
