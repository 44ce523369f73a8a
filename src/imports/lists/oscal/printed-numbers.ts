import { normalizedName } from '../../../domain/names.ts';
import type { CatalogElement } from './catalog-elements.ts';

/** A clause's number as its publication prints it, and where the catalog has it. */
export interface PrintedNumber {
  readonly text: string;
  readonly from: 'label' | 'label behind the title' | 'title';
}

/** Null: neither a label nor the title is one. Without an id, the label is taken for one whatever it says. */
export function printedNumberOf({
  id,
  title,
  labels,
}: Pick<CatalogElement, 'id' | 'title' | 'labels'>): PrintedNumber | null {
  for (const label of labels) {
    const behind = title === null ? null : behindTitle(label, { id, title });
    if (behind !== null) return { text: behind, from: 'label behind the title' };
    if (id === null || isNumber(label, { id, title })) return { text: label, from: 'label' };
  }
  // What NIST has withdrawn may have no label: "03.01.21" is then the title, and the id SP_800_171_03.01.21.
  const isNumbered = title !== null && id !== null && title !== id && isPartedNumber(title) && endsIn(id, title);
  return isNumbered ? { text: title, from: 'title' } : null;
}

/** More than a digit, which an id may well end in by chance. */
const isPartedNumber = (text: string) => !/\s/.test(text) && /\d/.test(text) && /.[.-]./.test(text);
const IN_BRACKETS = /^\(((?:[^()]|\([^()]*\))+)\)$/;
/** As in "Account Management", and not in "Art. 5" or "Annex A". */
const WORDS = /\p{L}\p{Ll}[,:;]?\s+\p{L}\p{Ll}/u;

/** The 03.01.01 of "Account Management (03.01.01)", where the title is "Account Management". */
function behindTitle(
  label: string,
  { id, title }: { readonly id: string | null; readonly title: string },
): string | null {
  // The (1) of "AC-2 (1)" is a part of the number.
  if (isPartedNumber(title) || !label.toLowerCase().startsWith(title.toLowerCase())) return null;
  const [, inBrackets = ''] = IN_BRACKETS.exec(label.slice(title.length).trim()) ?? [];
  const text = inBrackets.trim();
  const isNumber = /\d/.test(text) ? !WORDS.test(text) : text !== '' && id !== null && endsIn(id, text);
  return isNumber ? text : null;
}

/** False for a label that is the title again, or a wording. */
function isNumber(label: string, { id, title }: { readonly id: string; readonly title: string | null }): boolean {
  if (endsIn(id, label)) return true;
  const isTitle = title !== null && normalizedName(label) === normalizedName(title);
  return !WORDS.test(label) && !(isTitle && !/\d/.test(label));
}

/** All of it, or behind a sign that parts it from the rest. */
function endsIn(id: string, text: string): boolean {
  const [whole, end] = [id.toLowerCase(), text.toLowerCase()];
  return whole.endsWith(end) && !/[a-z\d]$/.test(whole.slice(0, whole.length - end.length));
}
