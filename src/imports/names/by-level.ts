import { type Level, levelledStandard, standardAtLevel } from '../../domain/editions/levels.ts';
import { normalizedName } from '../../domain/names.ts';
import { ImportRefused } from '../../errors.ts';
import { decision } from '../map/decision.ts';
import { type Found, type NameInRow, NO_CONTEXT, type Settled } from './name-in-row.ts';

/** The programme, standard and levels that a certificate is certified to. */
interface Certified {
  /** Null if its standard is unknown. */
  readonly programme: string | null;
  readonly standard: string | null;
  /** Several if sources disagree. */
  readonly levels: ReadonlySet<Level>;
}

/** Settles the standard of a level in the programme of the row's certificate; null for other names. */
export function byLevel(asked: NameInRow): Settled | null {
  const { isLevel, text: level, certificate, settle } = asked;
  if (!isLevel || certificate === null) return null;
  if (certificate.state !== 'found') return certificate;
  const certified = certifiedBy(asked, certificate);
  if (certified === null) return { state: 'none' };
  const { programme, levels } = certified;
  if (programme === null)
    throw new ImportRefused(
      `The recipe tells levels of services under "${certificate.name}", of which no standard is known. Import what it certifies first.`,
    );
  const isOwn = levels.size > 0 && [...levels].every((own) => own === level);
  return isOwn ? { state: 'none' } : settle({ kind: 'Standard', text: standardAtLevel(programme, level) }, NO_CONTEXT);
}

/**
 * Asks about a service whose name contains a level, under a certificate that may be of a programme with levels: its rows may be
 * at another level than the certificate's. Null for other names.
 */
export function levelCarried(asked: NameInRow): Settled | null {
  const { carries, certificate, text, words, leaveOut, meaning } = asked;
  if (carries === undefined || certificate === null) return null;
  // A decision about the certificate comes first.
  if (certificate.state !== 'found') return certificate;
  const certified = certifiedBy(asked, certificate);
  if (certified === null) return null;
  const { programme, standard } = certified;
  const { name, level } = carries;
  const called = standard === null ? `“${certificate.name}”` : `a certificate to ${standard}`;
  const question = `Some names of services carry a level, such as “${text}”, under ${called}. What does ${level} mean there?`;
  const target = programme === null ? null : standardAtLevel(programme, level);
  const isOfProgramme = wordsOf(carries.programme).every((word) => wordsOf(standard ?? '').includes(word));
  const listedFor = (what: string | null) => (what === null ? '' : `: the service is listed for ${what}`);
  const takenOff = meaning(`Take it off the name${listedFor(target)}`, { name, level });
  const kept = meaning(`Keep it in the name${listedFor(standard)}`, bearerOf(asked) ?? 'new');
  const proposals = isOfProgramme && target !== null ? [takenOff, kept, leaveOut] : [leaveOut, kept];
  const about = [carries.programme, level, 'under', standard ?? certificate.name]
    .filter((part) => part !== '')
    .join(' ');
  return { state: 'open', decision: decision('name.level', about, { of: words, question, proposals }) };
}

function certifiedBy({ names: { catalogue }, made, certifiedTo }: NameInRow, { id }: Found): Certified | null {
  const linked = [...catalogue.linkedFrom(id, 'CERTIFIES'), ...made.linkedFrom(id, 'CERTIFIES')];
  const standards = linked.map((standardId) => made.get(standardId)?.name ?? catalogue.nameOf(standardId));
  const all = [certifiedTo ?? [], standards].flat();
  const levelled = all.flatMap((standard) => {
    const parts = levelledStandard(standard);
    return parts === null ? [] : [{ standard, ...parts }];
  });
  const levels = new Set(levelled.map(({ level }) => level));
  const [first] = levelled;
  if (first !== undefined) return { programme: first.programme, standard: first.standard, levels };
  // A list may name a programme without the level; a certificate of another programme has none.
  if (certifiedTo !== undefined) return { programme: certifiedTo, standard: certifiedTo, levels };
  return all.length === 0 ? { programme: null, standard: null, levels } : null;
}

/** Returns the service in the graph whose name includes the level. */
function bearerOf({ names, kinds, text, whose, providers }: NameInRow): string | null {
  const { nodes } = names.match(kinds, text, (id) => providers.mayBeOf(id, whose));
  const bearers = nodes.filter(({ name }) => normalizedName(name) === normalizedName(text));
  return bearers.length === 1 ? (bearers[0]?.id ?? null) : null;
}

function wordsOf(text: string): readonly string[] {
  return normalizedName(text)
    .split(' ')
    .filter((word) => word !== '');
}
