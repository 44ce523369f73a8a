import { Phrases, phraseOf, wordStarts } from './phrases.ts';

export interface NamedStandard {
  readonly id: string;
  readonly designation: string;
  readonly edition: string | null;
  readonly aliases: readonly string[];
}

/** A standard named in a text. */
export interface StandardSpan {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** Ids of the standards with this name: first those whose full name it is. Empty for an unknown standard. */
  readonly whole: readonly string[];
  /** Ids of the standards that have this name apart from their edition. */
  readonly withoutEdition: readonly string[];
}

type Meant = Pick<StandardSpan, 'whole' | 'withoutEdition'>;

const NOBODY: Meant = { whole: [], withoutEdition: [] };
/** Designations of standards, including ones that the graph may not have. */
const DESIGNATION =
  /(?<![\p{L}\p{N}])(?:(?:ISO|IEC|EN|BS|DIN|ANSI|ITU|IEEE|NIST|SP|ISAE|SSAE)[ /]?){1,4}(?:No\. ?)?\d{2,6}(?:-\d{1,4}){0,2}(?::\d{4})?|(?<![\p{L}\p{N}])(?:PCI DSS|GDPR|HIPAA|COBIT|ITIL|HITRUST|TISAX|DORA|NIS ?2|CSA CCM|CIS Controls|SOC ?[123])(?: v?\d{1,4}(?:\.\d{1,3}){0,2})?(?![\p{L}\p{N}])/gu;

/** True if a text is the designation of a widely used standard or programme, such as `PCI DSS` or `SOC 2 Type II`. */
export function isDesignation(text: string): boolean {
  const [found] = text.matchAll(DESIGNATION);
  return found?.index === 0 && /^(?: Type (?:[12]|II?))?$/.test(text.slice(found[0].length));
}

/** Finds standards by their designations and aliases, with and without edition. */
export class StandardNames {
  readonly #phrases = new Phrases<Meant>();

  constructor(standards: readonly NamedStandard[]) {
    for (const { id, designation, edition, aliases } of standards) {
      for (const name of [designation, ...aliases]) {
        const words = phraseOf(name);
        this.#add(words, 'whole', id);
        const ending = edition === null ? [] : phraseOf(edition);
        const bare = words.slice(0, -ending.length);
        if (ending.length > 0 && words.slice(bare.length).join(' ') === ending.join(' ')) {
          this.#add(bare, 'withoutEdition', id);
          for (const version of ['v', 'version']) this.#add([...bare, version, ...ending], 'whole', id);
        }
      }
    }
  }

  /** Returns the places where a text names standards, in order. */
  find(text: string): readonly StandardSpan[] {
    const unknown = new Map([...text.matchAll(DESIGNATION)].map(({ index, 0: name }) => [index, index + name.length]));
    const spans: StandardSpan[] = [];
    let past = 0;
    for (const start of wordStarts(text)) {
      if (start < past) continue;
      const known = this.#phrases.at(text, start).at(-1);
      const otherEnd = unknown.get(start) ?? 0;
      if (known === undefined && otherEnd === 0) continue;
      const [end, meant] = known === undefined || otherEnd > known.end ? [otherEnd, NOBODY] : [known.end, known.value];
      spans.push({ start, end, name: text.slice(start, end), ...meant });
      past = end;
    }
    return spans;
  }

  #add(words: readonly string[], how: keyof Meant, id: string): void {
    for (const spelling of spellingsOf(words)) {
      this.#phrases.add(spelling, (known) => {
        const meant = known ?? NOBODY;
        return meant[how].includes(id) ? meant : { ...meant, [how]: [...meant[how], id] };
      });
    }
  }
}

/**
 * Returns the ids of the standards that a name may refer to: only the standard in question if it is among them. A name
 * without an edition may mean any edition.
 */
export function meantBy({ whole, withoutEdition }: Meant, asked: string): readonly string[] {
  if (whole.includes(asked) || withoutEdition.includes(asked)) return [asked];
  return whole.length > 0 ? whole : withoutEdition;
}

/** “ISO” for “ISO/IEC”; “SP 800-53” or “NIST Special Publication 800-53” for “NIST SP 800-53”; “r5” for “Rev. 5”. */
function spellingsOf(words: readonly string[]): readonly (readonly string[])[] {
  let spellings = [words];
  const also = (respell: (spelling: readonly string[]) => readonly string[]) => {
    spellings = [...spellings, ...spellings.map(respell)];
  };
  if (words[0] === 'iso' && words[1] === 'iec') also(([iso = '', , ...rest]) => [iso, ...rest]);
  if (words[0] === 'nist') {
    also(([, ...rest]) => rest);
    also((spelling) => spelling.filter((word) => word !== 'sp'));
    also((spelling) => spelling.flatMap((word) => (word === 'sp' ? ['special', 'publication'] : [word])));
  }
  if (words.includes('rev')) {
    const revisions = spellings;
    for (const word of ['r', 'revision']) {
      spellings = [
        ...spellings,
        ...revisions.map((spelling) => spelling.map((each) => (each === 'rev' ? word : each))),
      ];
    }
  }
  // A number alone names nothing.
  return spellings.filter((spelling) => spelling.some((word) => /\p{L}/u.test(word)));
}
