/** Levels of authorization programmes, as in the names of their standards: “FedRAMP Moderate”. */
export const LEVELS = ['High', 'Moderate', 'Low', 'LI-SaaS'] as const;
export type Level = (typeof LEVELS)[number];

/** A programme of standards, such as `FedRAMP` or `FedRAMP Rev. 5`, and one of its levels. */
export interface Levelled {
  readonly programme: string;
  readonly level: Level;
}

const DESIGNATION = /^(\S.*) (High|Moderate|Low|LI-SaaS)$/i;

/** Splits the designation of a standard into programme and level; null if it names no level. */
export function levelledStandard(designation: string): Levelled | null {
  const [, programme, word = ''] = DESIGNATION.exec(designation.trim()) ?? [];
  return programme === undefined ? null : { programme, level: levelCalled(word) };
}

/** The designation of a programme's standard. */
export function standardAtLevel(programme: string, level: string): string {
  return `${programme} ${level}`;
}

/** A level set apart in a name. */
export interface LevelInName {
  /** The name without the level. */
  readonly name: string;
  readonly level: Level;
  /** The programme named with the level, such as `FedRAMP 20x`; empty if none is. */
  readonly programme: string;
}

/** Most names have none of these words. */
const LEVEL_WORD = /\b(?:high|mod|moderate|low|saas)\b/i;
const PROGRAMME = String.raw`(?:Fed|Gov|State|TX-?|AZ-?)RAMP(?:®|\b)(?:\s+20x)?|20x`;
const WORDS = String.raw`(?:High|Mod|Moderate|Low(?:[-\s]Impact\s+SaaS)?|(?:Tailored\s+)?LI[-\s]?SaaS)`;
const AFTER = 'impact|baseline|level|only|authori[sz]ed|authori[sz]ation';
/** A level alone, or with words of its programme. */
const MARK = new RegExp(
  String.raw`^(?:(${PROGRAMME})\s+)?(?:Rev\.?\s?[45]\s+)?(${WORDS})(?:[-\s]+(?:${AFTER}))*$`,
  'i',
);
const BRACKETS = /[([]([^()[\]]{1,60})[)\]]/g;
/** Longer texts are not levels. */
const LONGEST_MARK = 60;
/** Hyphens without spaces belong to words, as in “Government Community Cloud-High” and “Low-code”. */
const DASH = /\s[-–—]\s/g;

/**
 * Finds a level set apart by brackets or a dash, as in `BoxShuttle (Moderate)`, `High - AlloyDB` and `Pot – FedRAMP
 * Low`. Null for other names: in “High Availability Manager” and “Highspot”, the word is part of the name.
 */
export function levelInName(text: string): LevelInName | null {
  if (!LEVEL_WORD.test(text)) return null;
  const dashes = [...text.matchAll(DASH)];
  const [first, last] = [dashes[0], dashes.at(-1)];
  const parts = [
    ...(first === undefined ? [] : [[text.slice(0, first.index), text.slice(first.index + 3)]]),
    ...(last === undefined ? [] : [[text.slice(last.index + 3), text.slice(0, last.index)]]),
    ...Array.from(text.matchAll(BRACKETS), ({ 0: whole, 1: inside, index }) => {
      const around = [text.slice(0, index), text.slice(index + whole.length)];
      return [inside, around.map((part) => part.trim()).join(' ')];
    }),
  ];
  for (const [mark = '', rest = ''] of parts) {
    const [, programme = '', word] = (mark.length > LONGEST_MARK ? null : MARK.exec(mark.trim())) ?? [];
    const name = rest.trim();
    if (word !== undefined && name !== '') return { name, level: levelCalled(word), programme };
  }
  return null;
}

function levelCalled(word: string): Level {
  if (/saas$/i.test(word)) return 'LI-SaaS';
  const wanted = word.slice(0, 3).toLowerCase();
  return LEVELS.find((level) => level.toLowerCase().startsWith(wanted)) ?? 'High';
}
