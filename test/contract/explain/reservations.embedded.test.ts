import { expect, it } from 'vitest';
import { statement } from '../../support/random-graph.ts';
import {
  certificate,
  entry,
  environments,
  families,
  leverage,
  membership,
  services,
  source,
  standard,
} from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const DAYS = { issuedOn: '2030-01-01', expiresOn: '2035-12-31' };

const FACTS = [
  source('one', { title: 'List' }),
  source('two', { title: 'Rival', readOn: '2030-02-02' }),
  source('package', { title: 'Package', readOn: '2030-03-03' }),
  ...environments('cloud'),
  ...families('kitchen', 'cellar', 'garden'),
  ...services('pot', 'pan', 'cup', 'jug', 'mug', 'spoon', 'jar', 'bowl', 'cork'),
  ...standard('rules', ['1']),
  ...standard('low', ['1']),
  ...standard('others', ['1']),
  ...standard('high', ['1']),
  ...standard('bottom', ['1']),
  ...certificate('main', 'rules', { number: 'M-1', ...DAYS }),
  ...certificate('beneath', 'low', { number: 'B-1', ...DAYS }),
  ...certificate('named', null, { number: 'N-1', ...DAYS }),
  ...certificate('open', 'rules', { number: 'O-1' }),
  ...certificate('top', 'high', { expiresOn: '2035-12-31' }),
  ...certificate('base', 'bottom', { number: 'P-1', issuedOn: '2030-01-01' }),
  ...certificate('single', 'rules', { number: 'S-1', ...DAYS }),
  membership('APPLIES_IN', 'certificate/single', 'environment/cloud'),
  leverage('top', 'base'),
  membership('CERTIFIES', 'certificate/named', 'standard/others', true),
  statement({ kind: 'Leverage', fromId: 'certificate/main', toId: 'certificate/beneath' }, ['source/package']),
  membership('IN_FAMILY', 'service/spoon', 'family/kitchen', true),
  entry('main', 'pot', 'cloud', { condition: 'In some regions only.' }),
  entry('main', 'pan', 'cloud', { condition: 'Where switched on' }),
  entry('main', 'cup', 'cloud'),
  entry('main', 'cup', 'cloud', { status: 'NOT_IN_SCOPE', sources: ['source/two'], condition: 'Too hot.' }),
  entry('main', 'jug', 'cloud'),
  entry('main', 'jug', null, { status: 'NOT_IN_SCOPE', sources: ['source/two'] }),
  // Equally strong, and valid equally long.
  entry('main', 'mug', 'cloud'),
  entry('main', 'mug', 'cloud', { sources: ['source/two'], condition: 'Empty.' }),
  entry('main', 'family/kitchen', 'cloud'),
  entry('named', 'pot', 'cloud'),
  membership('IN_FAMILY', 'service/cork', 'family/cellar'),
  entry('main', 'family/cellar', 'cloud', { extent: 'UNSPECIFIED' }),
  entry('main', 'family/garden', 'cloud', { extent: 'SELECT' }),
  entry('open', 'jar', 'cloud'),
  entry('top', 'jar', 'cloud'),
  entry('single', 'bowl', null),
];

const ONE = 'source “List”, read 2030-01-01';
const RIVAL = 'source “Rival”, read 2030-02-02';

const SENTENCES: readonly [what: string, variables: { subject: string; clause?: string }, sentence: string][] = [
  [
    'the condition in the words of the source',
    { subject: 'service/pot' },
    `Pot in Cloud inherits 1 of Rules on 2031-06-01 through certificate “Main” (listed; ${ONE}), under the condition “In some regions only.”`,
  ],
  [
    'a condition that is not a sentence',
    { subject: 'service/pan' },
    `Pan in Cloud inherits 1 of Rules on 2031-06-01 through certificate “Main” (listed; ${ONE}), under the condition “Where switched on”.`,
  ],
  [
    'a contradicting source',
    { subject: 'service/cup' },
    `Cup in Cloud may inherit 1 of Rules on 2031-06-01 through certificate “Main” (listed; ${ONE}); but “Main” lists Cup in Cloud as not in scope, under the condition “Too hot.” (${RIVAL}).`,
  ],
  [
    'a possibly contradicting source',
    { subject: 'service/jug' },
    `Jug in Cloud may inherit 1 of Rules on 2031-06-01 through certificate “Main” (listed; ${ONE}); but “Main” lists Jug as not in scope, without naming an environment (${RIVAL}).`,
  ],
  [
    'the condition of one of two sources',
    { subject: 'service/mug' },
    'Mug in Cloud inherits 1 of Rules on 2031-06-01 through certificate “Main” (listed; sources “Rival”, read 2030-02-02; “List”, read 2030-01-01), under the condition “Empty.”',
  ],
  [
    'that a family is only inferred',
    { subject: 'service/spoon' },
    `Spoon in Cloud may inherit 1 of Rules on 2031-06-01 through certificate “Main” (through its family; ${ONE}); Spoon presumably belongs to Kitchen, which is concluded from its name only.`,
  ],
  [
    'that the certified standard is only inferred',
    { subject: 'service/pot', clause: 'clause/others/1' },
    `Pot in Cloud may inherit 1 of Others on 2031-06-01 through certificate “Named” (listed; ${ONE}); Named presumably certifies Others, which is concluded from its name only.`,
  ],
  [
    'that the extent of a family is not stated',
    { subject: 'family/cellar' },
    `Cellar in Cloud may inherit 1 of Rules on 2031-06-01 through certificate “Main” (the family itself is named; ${ONE}); the family Cellar is named without saying how much of it.`,
  ],
  [
    'that the extent is not stated, for a service in the family',
    { subject: 'service/cork' },
    `Cork in Cloud may inherit 1 of Rules on 2031-06-01 through certificate “Main” (through its family; ${ONE}); the family Cellar is named without saying how much of it.`,
  ],
  [
    'that the extent is not stated, through leverage',
    { subject: 'family/cellar', clause: 'clause/low/1' },
    'Cellar in Cloud may inherit 1 of Low on 2031-06-01 through certificate “Beneath” (its own certificate “Main” leverages “Beneath”; sources “List”, read 2030-01-01; “Package”, read 2030-03-03); no source states that this requirement is passed on; the family Cellar is named without saying how much of it.',
  ],
  [
    'that only part of a family is named',
    { subject: 'family/garden' },
    `Garden in Cloud may inherit 1 of Rules on 2031-06-01 through certificate “Main” (the family itself is named; ${ONE}); some services of the family Garden are named, without saying which.`,
  ],
  [
    'that the environment is the only one of the certificate, but not named',
    { subject: 'service/bowl' },
    `Bowl in Cloud inherits 1 of Rules on 2031-06-01 through certificate “Single” (listed; ${ONE}); the entry names no environment, and the certificate applies only there.`,
  ],
  [
    'that the days of the certificate are unknown',
    { subject: 'service/jar' },
    `Jar in Cloud inherits 1 of Rules on 2031-06-01 through certificate “Open” (listed; ${ONE}); the first and last day of certificate “Open” are not stated.`,
  ],
  [
    'that the days of the leveraging certificate are unknown',
    { subject: 'service/jar', clause: 'clause/bottom/1' },
    `Jar in Cloud may inherit 1 of Bottom on 2031-06-01 through certificate “Base” (its own certificate “Top” leverages “Base”; ${ONE}); no source states that this requirement is passed on; the last day of certificate “Base” is not stated; the first day of certificate “Top” is not stated.`,
  ],
  [
    'the source of the leverage',
    { subject: 'service/cup', clause: 'clause/low/1' },
    'Cup in Cloud may inherit 1 of Low on 2031-06-01 through certificate “Beneath” (its own certificate “Main” leverages “Beneath”; sources “List”, read 2030-01-01; “Package”, read 2030-03-03); no source states that this requirement is passed on; but “Main” lists Cup in Cloud as not in scope, under the condition “Too hot.” (source “Rival”, read 2030-02-02).',
  ],
];

describeWithFacts('The sentence of an explanation', FACTS, (open) => {
  it.each(SENTENCES)('states %s', async (_what, variables, sentence) => {
    const asked = { clause: 'clause/rules/1', ...variables };
    const { explain } = await open().must(
      `query ($subject: ID!, $clause: ID!) {
        explain(leverageHops: 1, subject: $subject, environment: "environment/cloud", clause: $clause, asOf: "2031-06-01") { sentence }
      }`,
      asked,
    );
    expect(explain.sentence).toBe(sentence);
  });
});
