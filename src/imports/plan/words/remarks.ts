import {
  isSameWord,
  otherBeside,
  TOLD_NAMES,
  TOLD_OF,
  type ToldKind,
  type ToldNode,
  type ToldProperty,
  type Word,
  wordsOn,
} from '../../../domain/said.ts';
import type { Speech } from './voices.ts';

interface Settled {
  readonly before: ToldNode & { readonly id?: string };
  readonly after: ToldNode;
  readonly kind: ToldKind;
  readonly speech: Speech;
}

/**
 * Where the list says otherwise than others: whose word counts, and whose it is. Corrections of one's own need no telling,
 * but a day that is unknown for what the list tells beside it.
 */
export function wordRemarks(settled: Settled): readonly string[] {
  return TOLD_OF[settled.kind].flatMap((property) => remarksOn(property, settled));
}

function remarksOn(property: ToldProperty, { before, after, speech }: Settled): readonly string[] {
  const [was, is] = [before[property] ?? null, after[property] ?? null];
  const said = (speech.words[property] ?? null) as Word | null;
  const what = `The ${TOLD_NAMES[property]} of ${before.id}`;
  const all = (node: ToldNode, word: Word | null) =>
    [...wordsOn(node, property)].filter(([, other]) => other === word).map(([id]) => id);
  const others = (node: ToldNode, word: Word | null) => all(node, word).filter((id) => !speech.sourceIds.includes(id));
  if (said !== null && (is === null || !isSameWord(property, said, is))) {
    if (is === null)
      return [
        `${what} stays open: the list says "${said}", of another ${otherBeside(property)} than the one that counts.`,
      ];
    return [`${what} stays "${is}", as ${by(others(after, is))} it; the list says "${said}".`];
  }
  if (was === null || was === is) return [];
  const former = is === null ? all(before, was) : others(before, was);
  if (former.length === 0) return [];
  const whose = `it was "${was}", by ${former.join(', ')}`;
  if (said !== null) return [`${what} becomes "${is}", as the list says it; ${whose}.`];
  if (is === null) return [`${what} is open now, as the list tells of another ${otherBeside(property)}; ${whose}.`];
  return [`${what} becomes "${is}", since the word of the list counts on the other day; ${whose}.`];
}

function by(sourceIds: readonly string[]): string {
  if (sourceIds.length === 0) return 'nobody says';
  return `${sourceIds.join(', ')} ${sourceIds.length === 1 ? 'says' : 'say'}`;
}
