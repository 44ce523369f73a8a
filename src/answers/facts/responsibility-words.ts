import type { ResponsibilityKind } from '../../domain/statements/statements.ts';
import { capitalized, counted, grouped, placesWords } from '../words/count-words.ts';
import { FEW, listed } from '../words/few-names.ts';
import { ended } from '../words/scope-sentence.ts';
import type { InheritanceFacts } from './inheritance-facts.ts';

const KIND_WORDS: readonly (readonly [ResponsibilityKind, string])[] = [
  ['PROVIDER', 'the provider’s'],
  ['PROVIDER_PART', 'the provider’s in part'],
  ['SHARED', 'shared'],
  ['CUSTOMER', 'the customer’s'],
];

/** Describes requirements without a stated responsibility. */
interface Unstated {
  /** Standards whose requirements these are, all of them. */
  readonly requirementsOf?: readonly string[];
  /** Environments in which no source states who meets any requirement; null: not stated. */
  readonly unstatedIn?: readonly (string | null)[];
  /** Noun, such as “row”, if for some requirement sources state who meets it in only some of them; null: none. */
  readonly saidInPartOf?: string | null;
}

/** States for how many requirements a source states who meets them; empty without requirements. */
export function responsibilitySentence(
  total: number,
  counts: ReadonlyMap<ResponsibilityKind, number>,
  unstated: Unstated = {},
): string {
  if (total === 0) return '';
  const unknown = counts.get('UNKNOWN') ?? 0;
  if (unknown === total) return unknownSentence(total, unstated);
  const { saidInPartOf = null } = unstated;
  const parts = KIND_WORDS.flatMap(([kind, words]) => {
    const count = counts.get(kind) ?? 0;
    return count === 0 ? [] : [total === 1 ? words : `${grouped(count)} ${words}`];
  });
  const words = listed(parts, parts.length);
  if (total === 1) return `The requirement is stated to be ${words}.`;
  const notSaid = saidInPartOf === null ? 'no source says' : `it is not said for each ${saidInPartOf}`;
  const rest = unknown === 0 ? '' : `; for ${grouped(unknown)} ${notSaid}`;
  const known = unknown === 0 ? `all ${grouped(total)}` : `${grouped(total - unknown)} of ${grouped(total)}`;
  return `Who meets the requirements is stated for ${known}: ${words}${rest}.`;
}

function unknownSentence(
  total: number,
  { requirementsOf = [], unstatedIn = [], saidInPartOf = null }: Unstated,
): string {
  if (saidInPartOf === null || unstatedIn.length > 0) {
    const where = unstatedIn.length === 0 ? '' : ` ${placesWords(unstatedIn, 'or')}`;
    const of =
      requirementsOf.length === 0 ? '' : ` of ${listed(requirementsOf.slice(0, FEW), requirementsOf.length, 'or')}`;
    return `No source says who meets the ${total === 1 ? 'requirement' : `requirements${of}`}${where}.`;
  }
  if (total === 1) return `Sources do not say for each ${saidInPartOf} who meets the requirement.`;
  return `For none of the requirements do sources say for each ${saidInPartOf} who meets it.`;
}

/** Longest text of a certificate within a sentence. */
const LONGEST = 200;

export function customerWords({ customerKeeps }: Pick<InheritanceFacts, 'customerKeeps'>): string {
  const [first, ...others] = customerKeeps;
  if (first === undefined) return '';
  const { name, text, paraphrased } = first;
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\s\S*$/, '')} …` : text;
  const more =
    others.length === 0
      ? ''
      : ` ${capitalized(counted(others.length, 'more certificate'))} ${others.length === 1 ? 'says' : 'say'} what the customer keeps.`;
  return `${customerSentence(`“${name}”`, { text: cut, paraphrased })}${more}`;
}

/** States what a certificate leaves to the customer, in a form that any sentence can follow. */
export function customerSentence(
  certificate: string,
  { text, paraphrased }: { readonly text: string; readonly paraphrased: boolean },
): string {
  const words = paraphrased ? `, paraphrased: ${text.trimEnd().replace(/\.$/, '')}` : `: “${text}”`;
  return ended(`What the customer keeps according to ${certificate}${words}`);
}
