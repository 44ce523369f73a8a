import { normalizedClauseNumber } from '../../../domain/clauses/clause-numbers.ts';
import { groupBy } from '../../../domain/grouping.ts';
import { OSCAL_NAMESPACE } from '../../../domain/oscal-namespace.ts';
import { STATED_RESPONSIBILITIES } from '../../../domain/statements/statements.ts';
import type { Draft } from '../../facts/draft.ts';
import type { Notes } from '../../map/notes.ts';
import type { Place } from '../json/documents.ts';
import { responsibilityDraft, type StatedControl, type StatedParts } from '../stated-parts.ts';

/** Responsibility for a control as exported by this program; null if unknown. */
interface Exported {
  readonly said: StatedParts | null;
}

export type ExportedControl = Pick<StatedControl, 'clause' | 'at' | 'held'> & Exported;

/** Returns who meets a control according to the properties of an export; null in other documents. */
export function exportedParts(control: Place): Exported | null {
  const props = control.items('props').filter((prop) => prop.text('ns') === OSCAL_NAMESPACE);
  const propOf = (name: string) => props.find((prop) => prop.text('name') === name);
  const word = propOf('responsibility')?.text('value')?.toUpperCase().replaceAll('-', '_');
  if (word === undefined) return null;
  const responsibility = STATED_RESPONSIBILITIES.find((known) => known === word);
  if (responsibility === undefined) return { said: null };
  const countOf = (name: string) => {
    const text = propOf(name)?.text('value') ?? '';
    return /^\d{1,6}$/.test(text) ? Number(text) : null;
  };
  const customerWords = propOf('customer-words')?.text('remarks');
  const parts = { providerParts: countOf('provider-parts'), customerParts: countOf('customer-parts') };
  return { said: { responsibility, ...parts, ...(customerWords != null && { customerWords }) } };
}

/** Drafts each responsibility once: in an export, all services state the same, whereas parts add up. */
export function* exportedDrafts(controls: readonly ExportedControl[], notes: Notes): Iterable<Draft> {
  const keyOf = ({ clause, held }: ExportedControl) => JSON.stringify([held, normalizedClauseNumber(clause.text)]);
  for (const [{ clause, at, held, said }, ...others] of groupBy(controls, keyOf).values()) {
    for (const other of others) notes.ignore(other.at);
    if (said === null) notes.ignore(at);
    else yield responsibilityDraft(at, clause, held, said);
  }
}
