import { counted } from '../basics/numbers.ts';
import { kindOf } from '../marks/kinds.ts';
import { openParts, type Reading, type Settled } from './reading.ts';

/** Says of a reading that its answer has no rows, as that begins. */
export const NOT_SHOWN = 'No source shows this combination';

/** Returns `Key Vault · FedRAMP High · Azure Government`. */
export function settledName(settled: Settled): string {
  return settled.map(({ name }) => name).join(' · ');
}

/** Returns how a part that leaves a choice is read; empty where all is clear. */
export function settledHow(reading: Reading, settled: Settled): string {
  const [open] = openParts(reading);
  const chosen = open?.meanings.find((meaning) => settled.includes(meaning));
  if (open === undefined || chosen === undefined) return 'Opens the answer';
  const kind = kindOf(chosen.kind).word.toLowerCase();
  const meant = `with “${open.text}” as the ${kind} ${chosen.name}, one of ${counted(open.meanings.length, 'meaning', 'meanings')}`;
  return chosen.isUnshown ? `${NOT_SHOWN} · ${meant}` : meant;
}

/** Returns what keeps a reading from being asked. */
export function openWords(reading: Reading): string {
  const phrases = openParts(reading).map(({ text, meanings }) =>
    meanings.length === 0 ? `“${text}” is not known` : `“${text}” may be one of ${meanings.length}`,
  );
  return phrases.join(', ');
}
