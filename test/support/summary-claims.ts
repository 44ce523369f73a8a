/** Parses the sentence about one subject into its claims. Throws if it has unknown words. */

/** Claim of a sentence about a subject and a standard. */
export interface Claim {
  readonly standard: string;
  /** Null: no environment is stated. */
  readonly places: readonly (string | null)[];
  /** True for `inherits` and `is in the scope`, false for `may`. */
  readonly isSure: boolean;
  readonly isByLeverage: boolean;
  /** Names of certificates; null if the sentence names none. */
  readonly certificates: readonly string[] | null;
  readonly bases: readonly string[];
}

interface Known {
  readonly subject: string;
  readonly standards: readonly string[];
  readonly places: readonly string[];
}

const BASES = {
  LISTED: /\blisted\b/,
  COMPONENT: /as a component of what is listed/,
  FAMILY: /through its family|the family itself is named/,
  LEVERAGED: /through a certificate that its own leverages/,
} as const;

export function claimsOf(sentence: string, { subject, standards, places }: Known): Claim[] {
  const [first = ''] = sentence.split(/\. No source (?:tells|names|states)/);
  if (!first.startsWith(`${subject} `)) throw new Error(`not about ${subject}: ${first}`);
  const [said = first, through = ''] = first.split(/ through (?=“|\w+ certificates?: )/);
  const how = /: (?!“)(.*)$/.exec(through.slice(through.lastIndexOf('”') + 1))?.[1] ?? '';
  const named =
    through === '' || !through.startsWith('“')
      ? null
      : [...through.matchAll(/“([^”]*)”/g)].map(([, name = '']) => name);
  return said
    .slice(subject.length + 1)
    .replace(/\.$/, '')
    .split(/; (?:it )?/)
    .filter((part) => !part.endsWith('more in the rows'))
    .map((part) => {
      const [, verb = '', rest = ''] = VERBS.exec(part) ?? refuse(part);
      const standard = longest(standards, rest, ' ') ?? refuse(part);
      const isByLeverage = verb.includes('by leverage') || how.includes('its own leverages');
      return {
        standard,
        places: placesIn(rest.slice(rest.indexOf(standard) + standard.length), places),
        isSure: !verb.startsWith('may'),
        isByLeverage,
        certificates: named,
        bases: basesIn(how),
      };
    });
}

const VERBS = /^(is in the scope of|may be in the scope of|(?:inherits|may inherit)(?: by leverage)?) (.*)$/;

function basesIn(how: string): readonly string[] {
  const plain = how.replace('as a component of what is listed', '');
  return Object.entries(BASES).flatMap(([basis, words]) =>
    words.test(basis === 'LISTED' ? (plain.split(', by ')[0] ?? '') : how) ? [basis] : [],
  );
}

/** Removes known names, longest first, since names may contain commas and “and”. */
function placesIn(text: string, known: readonly string[]): (string | null)[] {
  let rest = text
    .replace(/ \(the graph does not hold its requirements\)/, '')
    .replace(/ at or under .+?(?= in | where |$)/, '');
  const found: (string | null)[] = [];
  for (const name of [...known].sort((left, right) => right.length - left.length)) {
    const before = rest;
    rest = rest.replace(name, '');
    if (rest !== before) found.push(name);
  }
  if (rest.includes('where no environment is stated')) found.push(null);
  const left = rest.replace('where no environment is stated', '').replace(/\d+ more/, '');
  if (!/^(?: |in|,|and)*$/.test(left)) refuse(text);
  return found;
}

function longest(names: readonly string[], text: string, end: string): string | null {
  const [name] = names.filter((one) => `${text}${end}`.includes(`${one}${end}`)).sort((a, b) => b.length - a.length);
  return name ?? null;
}

function refuse(words: string): never {
  throw new Error(`no claim is known that reads: ${words}`);
}
