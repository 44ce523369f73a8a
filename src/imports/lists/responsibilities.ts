import { groupBy } from '../../domain/grouping.ts';
import type { StatedResponsibility } from '../../domain/statements/statements.ts';
import { readBy, type Values, verbatim, wordAmong } from '../map/columns.ts';
import { wordMeaning } from '../map/decision.ts';
import { listed, meaningOf, type Vocabulary } from '../map/vocabulary.ts';
import { clauseNumber, standardReference } from './clause-columns.ts';
import type { TableKind } from './list-kind.ts';
import {
  placeOfRecipe,
  responsibilityDrafts,
  type StatedControl,
  type StatedParts,
  statedByParts,
} from './stated-parts.ts';

/** Only words that state who is responsible for how much. A bare “yes” or “inherited” leaves that open. */
const RESPONSIBILITY_WORDS: Vocabulary<StatedResponsibility> = {
  PROVIDER: [
    'The provider meets all of it',
    ...listed('fully inherited, provider, cloud service provider, csp, provider responsibility'),
  ],
  CUSTOMER: ['The customer meets all of it', 'customer', 'customer responsibility'],
  SHARED: ['Each meets a part', ...listed('shared, shared responsibility, partial, partially, partially inherited')],
  PROVIDER_PART: ['The provider meets a part; whether anything is left is not said', 'provider in part'],
};

const tick = readBy((cell, { words, legendOf }) => {
  const meaning = meaningOf(cell, words);
  return meaning === null ? { ask: wordMeaning(cell, legendOf(cell)) } : { value: meaning === 'IN_SCOPE' };
});

const RESPONSIBILITY_COLUMNS = {
  clause: clauseNumber('Number of the control, or of a part of it such as AC-2 (a).', {
    labels: 'control id, control number, control identifier, requirement id, ref id, clause, control',
    weak: 'id, number, requirement, reference',
    hints: 'control, id, requirement, number',
  }),
  kind: wordAmong(RESPONSIBILITY_WORDS, 'Who meets a requirement that the list calls {word}?')(
    'Whose it is: provider, shared, customer.',
    {
      labels: `responsibility, can be inherited from csp, can be inherited, inheritance, responsible party,
        control responsibility, responsibility type, inheritance status`,
      hints: 'responsibility, inherited, inheritance, responsible',
    },
  ),
  inherited: tick(
    'A tick: the provider meets some of it.',
    'inherited, provider, csp, inherited from provider, csp responsibility, provider responsibility',
  ),
  shared: tick(
    'A tick: provider and customer meet a part each.',
    'shared, shared responsibility, hybrid responsibility',
  ),
  customer: tick('A tick: the customer meets some of it.', 'customer, customer responsibility, customer responsible'),
  words: verbatim('What is left to the customer, verbatim.', {
    labels: `customer responsibilities, specific inheritance and customer agency csp responsibilities, customer part,
      customer actions, customer implementation, customer responsibility description`,
    hints: 'customer',
  }),
};
const TICKS = ['inherited', 'shared', 'customer'] as const;

/** True if two or more headings are parties that meet a control. */
export function saysResponsibility(labels: readonly string[]): boolean {
  const isParty = (role: (typeof TICKS)[number]) =>
    labels.some((label) => RESPONSIBILITY_COLUMNS[role].labels.includes(label));
  return TICKS.filter(isParty).length > 1;
}

export const responsibilities: TableKind<typeof RESPONSIBILITY_COLUMNS> = {
  name: 'responsibilities',
  description:
    'Who meets which control in a cloud, such as a customer responsibility matrix: control, inherited, shared or customer as words or ticks, and what is left to the customer.',
  columns: RESPONSIBILITY_COLUMNS,
  needed: [['clause'], ['kind', ...TICKS]],
  ticks: null,
  fits: ({ roles, isSure, hints, numbersClauses }) =>
    (roles.has('clause') || (numbersClauses && hints('clause'))) && (isSure('kind') || TICKS.filter(isSure).length > 1),
  begin(list) {
    const { recipe, notes } = list;
    // Rows about parts combine into one statement on their control, so drafts are made after the last row.
    const rows: StatedRow[] = [];
    return {
      draft({ values, at }) {
        const { clause: printed, words } = values;
        const kind = kindOf(values);
        if (kind === null) notes.ignore(at());
        else if (printed === null) notes.problem('row.incomplete', at(), { role: 'clause' });
        else
          rows.push({ ...partsOf(kind), clause: { text: printed.replace(PART, '') }, kind, printed, words, at: at() });
        return [];
      },
      *end() {
        const [first] = rows;
        const place = first === undefined ? null : placeOfRecipe(recipe, { at: { ...first.at, row: null }, notes });
        if (place === null) return;
        const held = { ...place, standard: standardReference(list) };
        const stated = rows.map((row) => ({ ...row, held }));
        yield* responsibilityDrafts(stated, notes, together);
      },
    };
  },
};

/** Responsibility for a control or a part of it, as a row states it. */
interface StatedRow extends Omit<StatedControl, 'held'> {
  readonly printed: string;
  readonly kind: StatedResponsibility;
  readonly words: string | null;
}

/** The letter of a part, as in AC-2 (a) and AC-2(1)(b). A number in brackets is an enhancement. */
const PART = /\([a-z]{1,2}\)(?:\(\d{1,2}\))?$/i;

/** Reads the word, else the ticks. A tick for the provider alone does not mean that nothing is left to the customer. */
function kindOf({ kind, inherited, shared, customer }: Values<typeof RESPONSIBILITY_COLUMNS>) {
  const parts = { providerParts: Number(inherited || shared), customerParts: Number(customer || shared) };
  return kind ?? statedByParts(parts)?.responsibility ?? null;
}

function partsOf(kind: StatedResponsibility) {
  return {
    providerParts: Number(kind !== 'CUSTOMER'),
    customerParts: Number(kind === 'CUSTOMER' || kind === 'SHARED'),
  };
}

/** Combines the rows of a control; a single row is about all of it. */
function together(rows: readonly StatedRow[]): Partial<StatedParts> {
  const words = wordsOf(rows);
  return {
    ...(rows.length === 1 && { providerParts: null, customerParts: null }),
    ...(rows.every(({ kind }) => kind === 'PROVIDER') && { responsibility: 'PROVIDER' }),
    ...(words !== '' && { customerWords: words }),
  };
}

/** Joins the texts of the rows, each once after the parts that it is about; without parts if all rows have the same text. */
function wordsOf(rows: readonly StatedRow[]): string {
  const said = groupBy(rows, ({ words }) => words);
  const texts = [...said].flatMap(([words, same]) => {
    if (words === null) return [];
    return said.size === 1 ? [words] : [`${same.map(({ printed }) => printed).join(', ')}: ${words}`];
  });
  return texts.join('\n');
}
