import { expect, it } from 'vitest';
import { statement } from '../../support/random-graph.ts';
import {
  certificate,
  entry,
  environments,
  families,
  membership,
  services,
  source,
  standard,
} from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const FACTS = [
  source('one', { title: 'List' }),
  source('two', { title: 'Rival', readOn: '2030-02-02' }),
  source('package', { title: 'Package', readOn: '2030-03-03' }),
  ...environments('cloud'),
  ...families('kitchen'),
  ...services('pot', 'pan', 'cup', 'jug', 'mug', 'spoon'),
  ...standard('rules', ['1']),
  ...standard('low', ['1']),
  ...standard('others', ['1']),
  ...certificate('main', 'rules', { number: 'M-1' }),
  ...certificate('beneath', 'low', { number: 'B-1' }),
  ...certificate('named', null, { number: 'N-1' }),
  membership('CERTIFIES', 'certificate/named', 'standard/others', true),
  statement({ kind: 'Leverage', fromId: 'certificate/main', toId: 'certificate/beneath' }, ['source/package']),
  membership('IN_FAMILY', 'service/spoon', 'family/kitchen', true),
  entry('main', 'pot', 'cloud', { condition: 'In some regions only.' }),
  entry('main', 'pan', 'cloud', { condition: 'Where switched on' }),
  entry('main', 'cup', 'cloud'),
  entry('main', 'cup', 'cloud', { status: 'NOT_IN_SCOPE', sources: ['source/two'], condition: 'Too hot.' }),
  entry('main', 'jug', 'cloud'),
  entry('main', 'jug', null, { status: 'NOT_IN_SCOPE', sources: ['source/two'] }),
  // Two that are as strong and hold as long.
  entry('main', 'mug', 'cloud'),
  entry('main', 'mug', 'cloud', { sources: ['source/two'], condition: 'Empty.' }),
  entry('main', 'family/kitchen', 'cloud'),
  entry('named', 'pot', 'cloud'),
];

const ONE = 'source “List”, read 2030-01-01';
const RIVAL = 'source “Rival”, read 2030-02-02';

const SENTENCES: readonly [what: string, variables: { subject: string; clause?: string }, sentence: string][] = [
  [
    'the condition, as the source puts it',
    { subject: 'service/pot' },
    `Pot in Cloud inherits 1 of Rules through certificate M-1 (listed; ${ONE}), under the condition “In some regions only.”`,
  ],
  [
    'one that is no sentence',
    { subject: 'service/pan' },
    `Pan in Cloud inherits 1 of Rules through certificate M-1 (listed; ${ONE}), under the condition “Where switched on”.`,
  ],
  [
    'who says otherwise',
    { subject: 'service/cup' },
    `Cup in Cloud may inherit 1 of Rules through certificate M-1 (listed; ${ONE}); but “Main” lists Cup in Cloud as not in scope, under the condition “Too hot.” (${RIVAL}).`,
  ],
  [
    'who perhaps does',
    { subject: 'service/jug' },
    `Jug in Cloud may inherit 1 of Rules through certificate M-1 (listed; ${ONE}); but “Main” lists Jug without naming an environment as not in scope (${RIVAL}).`,
  ],
  [
    'the condition of one of two sources',
    { subject: 'service/mug' },
    'Mug in Cloud inherits 1 of Rules through certificate M-1 (listed; sources “Rival”, read 2030-02-02; “List”, read 2030-01-01), under the condition “Empty.”',
  ],
  [
    'that a family is only concluded',
    { subject: 'service/spoon' },
    `Spoon in Cloud may inherit 1 of Rules through certificate M-1 (through its family; ${ONE}); Spoon presumably belongs to Kitchen, which is concluded from its name only.`,
  ],
  [
    'that what the certificate certifies is only concluded',
    { subject: 'service/pot', clause: 'clause/others/1' },
    `Pot in Cloud may inherit 1 of Others through certificate N-1 (listed; ${ONE}); Named presumably certifies Others, which is concluded from its name only.`,
  ],
  [
    'who says that one certificate rests on the other',
    { subject: 'service/cup', clause: 'clause/low/1' },
    'Cup in Cloud may inherit 1 of Low through certificate B-1 (through what its own certificate rests on; sources “List”, read 2030-01-01; “Package”, read 2030-03-03); but “Main” lists Cup in Cloud as not in scope, under the condition “Too hot.” (source “Rival”, read 2030-02-02).',
  ],
];

describeWithFacts('The sentence on why', FACTS, (open) => {
  it.each(SENTENCES)('tells %s', async (_what, variables, sentence) => {
    const asked = { clause: 'clause/rules/1', ...variables };
    const { explain } = await open().must(
      `query ($subject: ID!, $clause: ID!) {
        explain(subject: $subject, environment: "environment/cloud", clause: $clause, asOf: "2031-06-01") { sentence }
      }`,
      asked,
    );
    expect(explain.sentence).toBe(sentence);
  });
});
