import type { StatedResponsibility } from '../../domain/statements.ts';
import { type Called, type Column, verbatim } from '../map/columns.ts';
import { wordMeaning } from '../map/questions.ts';
import { meaningOf } from '../map/vocabulary.ts';
import { type Vocabulary, wordAmong } from '../map/words.ts';
import { clauseNumber } from './clause-columns.ts';

/** Only words that say how much is whose: a bare “yes” or “inherited” leaves that open. */
const RESPONSIBILITY_WORDS: Vocabulary<StatedResponsibility> = {
  PROVIDER: {
    label: 'The provider meets all of it',
    words: ['fully inherited', 'provider', 'cloud service provider', 'csp', 'provider responsibility'],
  },
  CUSTOMER: { label: 'The customer meets all of it', words: ['customer', 'customer responsibility'] },
  SHARED: {
    label: 'Each meets a part',
    words: ['shared', 'shared responsibility', 'partial', 'partially', 'partially inherited'],
  },
  PROVIDER_PART: {
    label: 'The provider meets a part; whether anything is left is not said',
    words: ['provider in part'],
  },
};

export const RESPONSIBILITY_COLUMNS = {
  clause: clauseNumber({
    description: 'Number of the control, or of a part of it such as AC-2 (a).',
    labels: ['control id', 'control number', 'control identifier', 'requirement id', 'ref id', 'clause', 'control'],
    weak: ['id', 'number', 'requirement', 'reference'],
    hints: ['control', 'id', 'requirement', 'number'],
  }),
  kind: wordAmong(RESPONSIBILITY_WORDS, {
    description: 'Whose it is: provider, shared, customer.',
    labels: [
      ...['responsibility', 'can be inherited from csp', 'can be inherited', 'inheritance', 'responsible party'],
      ...['control responsibility', 'responsibility type', 'inheritance status'],
    ],
    hints: ['responsibility', 'inherited', 'inheritance', 'responsible'],
    question: 'Who meets a requirement that the list calls {word}?',
  }),
  inherited: tick({
    description: 'A tick: the provider meets some of it.',
    labels: [
      ...['inherited', 'provider', 'csp', 'inherited from provider', 'csp responsibility', 'provider responsibility'],
    ],
  }),
  shared: tick({
    description: 'A tick: provider and customer meet a part each.',
    labels: ['shared', 'shared responsibility', 'hybrid responsibility'],
  }),
  customer: tick({
    description: 'A tick: the customer meets some of it.',
    labels: ['customer', 'customer responsibility', 'customer responsible'],
  }),
  words: verbatim({
    description: 'What is left to the customer, verbatim.',
    labels: [
      ...['customer responsibilities', 'specific inheritance and customer agency csp responsibilities'],
      ...['customer part', 'customer actions', 'customer implementation', 'customer responsibility description'],
    ],
    hints: ['customer'],
  }),
};
export type ResponsibilityCells = typeof RESPONSIBILITY_COLUMNS;

/** True for headings of which two or more are parties that meet a control. */
export function saysResponsibility(labels: readonly string[]): boolean {
  const { inherited, shared, customer } = RESPONSIBILITY_COLUMNS;
  const parties = [inherited, shared, customer].filter((column) =>
    labels.some((label) => column.labels.includes(label)),
  );
  return parties.length > 1;
}

function tick(called: Called): Column<boolean> {
  return {
    ...called,
    parse: (cell, { words, legendOf }) => {
      const meaning = meaningOf(cell, words);
      return meaning === null ? { ask: wordMeaning(cell, legendOf(cell)) } : { value: meaning === 'IN_SCOPE' };
    },
  };
}
