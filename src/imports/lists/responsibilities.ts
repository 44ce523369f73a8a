import { normalizedClauseNumber } from '../../domain/clause-numbers.ts';
import { addTo, type Group } from '../../domain/grouping.ts';
import type { Responsibility, StatedResponsibility } from '../../domain/statements.ts';
import { type Draft, type NameReference, statementDraft } from '../facts/draft.ts';
import type { Location } from '../facts/facts.ts';
import { readBy, type Values, verbatim, wordAmong } from '../map/columns.ts';
import type { Notes } from '../map/notes.ts';
import { wordMeaning } from '../map/questions.ts';
import type { Recipe } from '../map/recipe.ts';
import { listed, meaningOf, type Vocabulary } from '../map/vocabulary.ts';
import { clauseNumber, standardReference } from './clause-columns.ts';
import type { TableKind } from './list-kind.ts';

/** Only words that say how much is whose: a bare “yes” or “inherited” leaves that open. */
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

/** True for headings of which two or more are parties that meet a control. */
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
  fits: ({ roles, isSure }) => roles.has('clause') && (isSure('kind') || TICKS.filter(isSure).length > 1),
  begin(list) {
    const { recipe, notes } = list;
    // Rows of parts make one statement on their control: no draft is made before the last row.
    const byControl = new Map<string, Group<StatedPart>>();
    return {
      draft({ values, at }) {
        const { clause: printed, words } = values;
        const kind = kindOf(values);
        if (kind === null) notes.ignore(at());
        else if (printed === null) notes.problem('row.incomplete', at(), { role: 'clause' });
        else addTo(byControl, normalizedClauseNumber(controlOf(printed)), { printed, kind, words, at: at() });
        return [];
      },
      *end() {
        const [first] = byControl.values();
        const place = first === undefined ? null : placeOfRecipe(recipe, { at: { ...first[0].at, row: null }, notes });
        if (place === null) return;
        for (const parts of byControl.values()) {
          const [{ printed, at }, ...others] = parts;
          for (const other of others) notes.ignore(other.at);
          const standard = standardReference(list);
          yield responsibilityDraft(at, { text: controlOf(printed) }, { ...place, standard }, together(parts));
        }
      },
    };
  },
};

/** A row's word on a control, or on a part of it. */
interface StatedPart {
  readonly printed: string;
  readonly kind: StatedResponsibility;
  readonly words: string | null;
  readonly at: Location;
}

/** The letter of a part, as in AC-2 (a) and AC-2(1)(b): an enhancement has a number. */
const PART = /\([a-z]{1,2}\)(?:\(\d{1,2}\))?$/i;

function controlOf(printed: string): string {
  return printed.replace(PART, '');
}

/** By the word, else by the ticks. A tick for the provider alone does not say that nothing is left. */
function kindOf({ kind, inherited, shared, customer }: Values<typeof RESPONSIBILITY_COLUMNS>) {
  const ticked = statedByParts(Number(inherited || shared), Number(customer || shared));
  return kind ?? ticked?.responsibility ?? null;
}

/** Sums up what the parts of a control say of it. */
function together(parts: readonly StatedPart[]) {
  const ofProvider = parts.filter(({ kind }) => kind !== 'CUSTOMER').length;
  const ofCustomer = parts.filter(({ kind }) => kind === 'CUSTOMER' || kind === 'SHARED').length;
  const said = parts.filter(({ words }) => words !== null);
  const texts = said.map(({ printed, words }) => (parts.length === 1 ? words : `${printed}: ${words}`));
  const stated = statedByParts(ofProvider, ofCustomer) as StatedParts;
  return {
    ...(parts.length > 1 ? stated : { ...stated, providerParts: null, customerParts: null }),
    ...(parts.every(({ kind }) => kind === 'PROVIDER') && { responsibility: 'PROVIDER' as const }),
    ...(said.length > 0 && { customerWords: texts.join('\n') }),
  };
}

/** Place where responsibilities hold: one cloud, under one certificate or any. */
export interface ResponsibilityPlace {
  readonly standard: NameReference;
  readonly environment: NameReference;
  /** Null: whichever certificate. */
  readonly certificate: NameReference | null;
}

/** The place that the recipe names, since lists name none; null without an environment. What it lacks is reported. */
export function placeOfRecipe(
  { environment, certificate }: Recipe,
  { at, notes }: { readonly at: Location; readonly notes: Notes },
): Omit<ResponsibilityPlace, 'standard'> | null {
  if (environment === undefined) {
    notes.problem('responsibility.environment', at);
    return null;
  }
  if (certificate === undefined) notes.problem('responsibility.any-certificate', at);
  return {
    environment: { kind: 'Environment', text: environment },
    certificate: certificate === undefined ? null : { kind: 'Certificate', text: certificate },
  };
}

export type StatedParts = Pick<Responsibility, 'responsibility' | 'providerParts' | 'customerParts' | 'customerWords'>;

/** Sums up so many parts of a clause; null where there are none. That nothing is left to the customer is never said by leaving out what is. */
export function statedByParts(providerParts: number, customerParts: number): StatedParts | null {
  if (providerParts + customerParts === 0) return null;
  const alone = providerParts > 0 ? 'PROVIDER_PART' : 'CUSTOMER';
  const responsibility = providerParts > 0 && customerParts > 0 ? 'SHARED' : alone;
  return { responsibility, providerParts, customerParts };
}

/** Drafts the responsibility for a clause that is named at a place of the list. */
export function responsibilityDraft(
  at: Location,
  clause: Omit<NameReference, 'kind' | 'within'>,
  { standard, environment, certificate }: ResponsibilityPlace,
  stated: StatedParts,
): Draft {
  const names = [{ ...clause, kind: 'Clause', within: standard } as const, environment, certificate ?? []].flat();
  return statementDraft(at, names, ([clauseId = '', environmentId = '', certificateId = null]) => {
    return { kind: 'Responsibility', clauseId, environmentId, certificateId, ...stated };
  });
}
