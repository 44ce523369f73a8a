import { ENTRY } from './entries.ts';
import { certificateOf } from './scope.ts';
import { type Claims, certificatesIn, type Template } from './sentences.ts';
import type { Row, World } from './world.ts';

/** Candidate rows of a sentence, and the day. */
export interface OfRows {
  readonly world: World;
  readonly day: string;
  readonly rows: readonly Row[];
}

const BASES: Readonly<Record<string, string>> = {
  listed: 'LISTED',
  'as a component of what is listed': 'COMPONENT',
  'through its family': 'FAMILY',
  'the family is named as a whole': 'FAMILY',
  'the family itself is named': 'FAMILY',
};
const CHAIN = 'its own certificate “.+?” leverages “.+?”(?:, which leverages “.+?”)*';
const BASIS = `${Object.keys(BASES).join('|')}|${CHAIN}`;
const VERB = 'is in scope and may inherit|inherits|may inherit';

/** Doubts in sentences about a row, each with the reason code that it states. */
const RESERVATIONS: readonly (readonly [RegExp, string | null])[] = [
  [/no source states which edition applies/, 'EDITION_NOT_STATED'],
  [/no source names the edition, and only one is in force/, null],
  [/the day is before the date of the source, which states no first day/, 'BEFORE_SOURCE'],
  [/no source states that this requirement is passed on/, 'LEVERAGED'],
  [/a source states that this requirement is inherited from there/, null],
  [/some services of the family .+? are named, without saying which/, 'EXTENT_SELECT'],
  [/the family .+? is named without saying how much of it/, 'EXTENT_UNSPECIFIED'],
  [/the entry names no environment, and the certificate applies only there/, null],
  [/its source lists the environments apart, so that this one is concluded/, 'ENVIRONMENT_INFERRED'],
  [/.+? presumably .+?, which is concluded from its name only/, 'INFERRED_MEMBERSHIP'],
  [
    new RegExp(`but ${ENTRY.replaceAll(/\?<\w+>/g, '?:')}(?:, under the condition “.+?”)? \\(sources? .+?\\)`),
    'CONTRADICTED',
  ],
  [
    /but according to another statement, “.+?” certifies .+?; which one is right is not known \(sources? .+?\)/,
    'STANDARD_DISPUTED',
  ],
  [/and \d+ more statements? contradicts? it/, null],
];
const OPEN_DAYS =
  /the (?<bounds>first and last|first|last) day of certificates? (?<certificates>“.+?”(?: and \d+ more)?) (?:is|are) (?:not stated|stated for another period only)/;

export const ROW_SENTENCE: Template<OfRows> = {
  reads: new RegExp(
    `(?<who>.+?) (?<verb>${VERB}) (?<what>.+?) on (?<on>\\d{4}-\\d\\d-\\d\\d) through certificate “(?<certificate>.+?)” \\((?<basis>${BASIS}); sources? .+?\\)(?<condition>, under the condition “.+?”)?(?<doubts>; .+?)?\\.?`,
  ),
  claims: (
    { who, verb = '', what, on, certificate = '', basis = '', condition = '', doubts = '' },
    { world, day, rows },
  ) => {
    const { nameOf } = world;
    const about = rows
      .filter((row) => placed(world, row) === who && `${nameOf(row.clause)} of ${nameOf(row.standard)}` === what)
      .filter((row) => nameOf(row.certificate) === certificate && row.basis === (BASES[basis] ?? 'LEVERAGED'));
    const row = about.find((one) => isVerb(verb, one));
    const told = doubtsIn(doubts.slice('; '.length));
    const reasons = told.flatMap(({ reason }) => reason ?? []);
    const known = [
      ...reasons,
      ...(who?.endsWith(', where no environment is stated,') ? ['ENVIRONMENT_NOT_STATED'] : []),
    ];
    return {
      'is the day': on === day,
      'is a row': about.length > 0,
      'is as sure': row !== undefined,
      'has these doubts': reasons.every(
        (reason) => row?.possibleBecause.includes(reason) || isConcluded(world, row, reason),
      ),
      'has no other doubts': row?.possibleBecause.every((reason) => known.includes(reason)) ?? false,
      'has a condition':
        condition === '' || world.tables.entries.some((entry) => condition.includes(`“${entry.condition}”`)),
      ...Object.assign({}, ...told.map(({ open }) => open?.(world) ?? {})),
    };
  },
};

/**
 * True if the certificate itself has the doubt, which sentences state even if the row is possible for another reason.
 */
function isConcluded(world: World, row: Row | undefined, reason: string): boolean {
  const certifications = row === undefined ? [] : certificateOf(world, row.certificate).certifications;
  if (reason === 'STANDARD_DISPUTED') return certifications.length > 1;
  return reason === 'INFERRED_MEMBERSHIP' && certifications.some(({ inferred }) => inferred);
}

/** Short sentence about a nearest row. */
export const NEAREST: Template<OfRows> = {
  reads: new RegExp(
    `(?:What comes nearest: )?(?<who>.+?)(?:, a component of it,)? (?<verb>${VERB}) (?<what>.+?)(?:, (?:the catalogue|a baseline) of the requested standard,|, another edition, whose clause of that number may ask for something else,)? (?<place>without a stated environment|where no environment is stated|in .+) through “(?<certificate>.+?)” \\((?<how>.+?)\\)\\.`,
  ),
  claims: ({ who, verb = '', what, place, certificate, how = '' }, { world, rows }) => {
    const { nameOf } = world;
    const about = rows
      .filter((row) => nameOf(row.subject) === who && nameOf(row.certificate) === certificate)
      .filter(
        ({ clause, standard }) =>
          `${nameOf(clause)} of ${nameOf(standard)}` === what || isUnder(what ?? '', nameOf(standard)),
      )
      .filter(({ environment }) =>
        environment === null ? !place?.startsWith('in ') : place === `in ${nameOf(environment)}`,
      );
    return { 'is a row': about.length > 0, 'is as sure': about.some((row) => isVerb(verb, row) && isWorded(how, row)) };
  },
};

/** True if the words are about requirements of the standard, or about those under one of its headings. */
function isUnder(what: string, standard: string): boolean {
  return what.startsWith('requirements') && what.endsWith(` of ${standard}`);
}

export function placed({ nameOf }: World, { subject, environment }: Pick<Row, 'subject' | 'environment'>): string {
  const where = environment === null ? ', where no environment is stated,' : ` in ${nameOf(environment)}`;
  return `${nameOf(subject)}${where}`;
}

/** True if the verb matches the row's certainty. */
export function isVerb(verb: string, { certainty, possibleBecause }: Row): boolean {
  if (verb === 'inherits') return certainty !== 'POSSIBLE';
  const isEdition = possibleBecause.length === 1 && possibleBecause[0] === 'EDITION_NOT_STATED';
  return certainty === 'POSSIBLE' && (verb.startsWith('is in scope') ? isEdition : !isEdition);
}

const HOW: Readonly<Record<string, string>> = { ...BASES, 'through a certificate that its own leverages': 'LEVERAGED' };

/** True if a short description, such as `listed; no source states which edition applies`, matches the row. */
export function isWorded(words: string, row: Row): boolean {
  const [basis = '', ...doubts] = words.split(/[;,] /);
  const tells = (doubt: string, holds: boolean) => doubts.includes(doubt) === holds;
  return (
    HOW[basis] === row.basis &&
    tells('another entry says otherwise', row.contradicted) &&
    tells('no source states which edition applies', row.possibleBecause.includes('EDITION_NOT_STATED'))
  );
}

interface Doubt {
  readonly reason: string | null;
  readonly open?: (world: World) => Claims;
}

function doubtsIn(text: string): Doubt[] {
  if (text === '') return [];
  for (const { index } of [...text.matchAll(/(?=; |$)/g)]) {
    const doubt = doubtIn(text.slice(0, index));
    if (doubt !== null) return [doubt, ...doubtsIn(text.slice(index + '; '.length))];
  }
  throw new Error(`No doubt is known that reads: ${text}`);
}

function doubtIn(words: string): Doubt | null {
  const isWhole = (pattern: RegExp) => new RegExp(`^(?:${pattern.source})$`).exec(words);
  for (const [pattern, reason] of RESERVATIONS) if (isWhole(pattern) !== null) return { reason };
  const { bounds = '', certificates = '' } = isWhole(OPEN_DAYS)?.groups ?? {};
  if (bounds === '') return null;
  const open = (world: World): Claims => {
    const all = certificatesIn(world, certificates).ids.map((id) => certificateOf(world, id));
    return {
      'first day is open': !bounds.startsWith('first') || all.every(({ issuedOn }) => issuedOn === null),
      'last day is open': !bounds.endsWith('last') || all.every(({ expiresOn }) => expiresOn === null),
    };
  };
  return { reason: null, open };
}
