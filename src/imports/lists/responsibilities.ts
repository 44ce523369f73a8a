import { normalizedClauseNumber } from '../../domain/clause-numbers.ts';
import { addTo, type Group } from '../../domain/grouping.ts';
import type { StatedResponsibility } from '../../domain/statements.ts';
import type { Location } from '../facts/facts.ts';
import type { Row } from '../map/rows.ts';
import { standardReference } from './clauses.ts';
import { RESPONSIBILITY_COLUMNS, type ResponsibilityCells } from './responsibility-columns.ts';
import { placeOfRecipe, responsibilityDraft, type StatedParts, statedByParts } from './responsibility-draft.ts';
import type { TableKind } from './table-kind.ts';

const TICKS = ['inherited', 'shared', 'customer'] as const;

export const responsibilities: TableKind<ResponsibilityCells> = {
  name: 'responsibilities',
  description:
    'Who meets which control in a cloud, such as a customer responsibility matrix: control, inherited, shared or customer as words or ticks, and what is left to the customer.',
  columns: RESPONSIBILITY_COLUMNS,
  needed: [['clause'], ['kind', ...TICKS]],
  ticks: null,
  fits({ roles, isSure }) {
    if (!roles.has('clause')) return 'no';
    return isSure('kind') || TICKS.filter(isSure).length > 1 ? 'yes' : 'no';
  },
  begin(list) {
    const { recipe, notes } = list;
    // Rows of parts make one statement on their control: no draft is made before the last row.
    const byControl = new Map<string, Group<StatedPart>>();
    return {
      draft(row) {
        const { clause, words } = row.values;
        const kind = kindOf(row);
        if (clause === null && kind !== null) notes.problem('row.incomplete', row.at(), { role: 'clause' });
        else if (clause === null || kind === null) notes.ignore(row.at());
        else {
          const part = { printed: clause, kind, words, at: row.at() };
          addTo(byControl, normalizedClauseNumber(controlOf(clause)), part);
        }
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
function kindOf({
  values: { kind, inherited, shared, customer },
}: Row<ResponsibilityCells>): StatedResponsibility | null {
  if (kind !== null) return kind;
  if (shared === true) return 'SHARED';
  return statedByParts(inherited === true ? 1 : 0, customer === true ? 1 : 0)?.responsibility ?? null;
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
    ...(said.length === 0 ? {} : { customerWords: texts.join('\n') }),
  };
}
