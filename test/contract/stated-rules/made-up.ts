import { statement } from '../../support/random-graph.ts';
import { link } from '../../support/random-statements.ts';
import {
  certificate,
  clauseId,
  entry,
  environments,
  exception,
  families,
  leverage,
  membership,
  relation,
  responsibility,
  services,
  source,
  standard,
} from '../../support/small-graph.ts';

/** `chain-1` is a component of `chain-2`, and so on: five components away from the listed service. */
export const CHAIN = ['chain-1', 'chain-2', 'chain-3', 'chain-4', 'chain-5', 'chain-6'];

export const FACTS = [
  source('one'),
  source('two'),
  ...environments('cloud', 'moon'),
  ...families('tools'),
  ...services(...CHAIN, 'cup', 'jug', 'pot', 'pan', 'mug'),
  ...standard('catalog', ['1', '2', '3']),
  ...standard('high', ['1', '2', '3']),
  relation('high', 'BASELINE_OF', 'catalog'),
  ...standard('tea'),
  ...standard('tea-1', ['1'], { inForceFrom: '2020', inForceUntil: '2031-06-30' }),
  ...standard('tea-2', ['1', '2'], { inForceFrom: '2031' }),
  relation('tea-1', 'EDITION_OF', 'tea'),
  relation('tea-2', 'EDITION_OF', 'tea'),
  ...CHAIN.slice(1).map((whole, position) =>
    membership('COMPONENT_OF', `service/${CHAIN[position]}`, `service/${whole}`),
  ),
  ...certificate('chain', 'high'),
  entry('chain', 'chain-6', 'cloud'),
  entry('chain', 'chain-6', 'cloud', { status: 'NOT_IN_SCOPE', sources: ['source/two'] }),
  entry('chain', 'chain-3', 'cloud', { status: 'PLANNED', validFrom: '2031-01-01' }),

  // A circle of leverage, and `base` also leverages itself.
  ...certificate('own', 'tea-2'),
  ...certificate('middle', 'high'),
  ...certificate('base', 'high'),
  leverage('own', 'middle', ['high/1', 'catalog/2']),
  leverage('middle', 'base', ['high/2', 'high/3']),
  leverage('base', 'own'),
  leverage('base', 'base', ['high/1']),
  entry('own', 'cup', 'cloud'),
  entry('own', 'jug', null),
  exception('middle', 'high/1', { subject: 'service/cup', environment: 'moon' }),

  ...certificate('excepted', 'high'),
  entry('excepted', 'pot', 'cloud', { validUntil: '2031-01-01' }),
  entry('excepted', 'family/tools', 'cloud', { extent: 'SELECT' }),
  membership('IN_FAMILY', 'service/pot', 'family/tools'),
  exception('excepted', 'high/2', { subject: 'service/pot' }),
  entry('excepted', 'pan', 'cloud', { standardId: 'standard/tea-2' }),

  ...certificate('without-edition', 'tea'),
  entry('without-edition', 'mug', 'cloud'),
  ...certificate('both', 'tea'),
  statement(link('CERTIFIES', ['certificate/both', 'standard/tea-2']), ['source/two']),
  entry('both', 'mug', 'cloud'),
  ...certificate('guessed', 'tea'),
  statement(link('CERTIFIES', ['certificate/guessed', 'standard/tea-1'], true), ['source/two']),
  entry('guessed', 'mug', 'cloud'),
  ...certificate('rivals', 'tea-1'),
  statement(link('CERTIFIES', ['certificate/rivals', 'standard/tea-2']), ['source/two']),
  entry('rivals', 'mug', 'cloud'),

  responsibility(clauseId('catalog', '2'), 'cloud', 'SHARED'),
  responsibility(clauseId('high', '2'), 'cloud', 'PROVIDER'),
  responsibility(clauseId('high', '3'), 'moon', 'CUSTOMER'),
];
