import { NOTHING_EXCEPTED } from '../catalogue/exceptions.ts';
import { isExpanded } from '../catalogue/lineage.ts';
import { inReasonOrder } from '../certainty/possible-reasons.ts';
import type { Standing, StandingPart } from '../editions/editions.ts';
import { beginOf } from '../leverage/leverage-routes.ts';
import type { ScopeClaim } from '../statements/statements.ts';
import { directSupports } from './direct-supports.ts';
import { leveragedSupports } from './leveraged-supports.ts';
import type { EntriesByCertificate, NamedAt, ParticipationQuestion, SupportContext } from './participation-question.ts';
import type { Support } from './support.ts';

const NOTHING: readonly never[] = [];

export function supportsOf<Entry extends ScopeClaim>(question: ParticipationQuestion<Entry>): Support<Entry>[] {
  const { paths, saidOf, carryFamilies, strongestOnly, entriesNameStandards } = question;
  const said = new Map<string, EntriesByCertificate<Entry>>();
  const around: SupportContext<Entry> = { question, said, opposedForStandard: false };
  const supports: Support<Entry>[] = [];
  // Paths to families come last. Without expansion, they only add support to certificates that already have some.
  let further: ReadonlySet<string> | null = null;
  for (const path of paths) {
    if (!carryFamilies && isExpanded(path)) {
      further ??= new Set((strongestOnly ? supports.filter(mayBeSurer) : supports).map((one) => one.certificateId));
      if (further.size === 0) break;
    }
    const named = said.get(path.namedId) ?? saidOf(path.namedId);
    said.set(path.namedId, named);
    if (entriesNameStandards) around.opposedForStandard ||= [...named.values()].flat().some(opposesForStandard);
    const at = { named, path };
    supports.push(...(further === null ? supportsBy(at, around) : supportsOfThese(further, at, around)));
  }
  return supports.flatMap((support) => standingSupports(support, question.standingOf(support)));
}

function opposesForStandard({ status, standardId }: ScopeClaim): boolean {
  return status !== 'IN_SCOPE' && standardId !== null;
}

/** True if an entry of the family may be surer, or cover more requirements. */
function mayBeSurer({ certainty, standardId, covers, excepted, passedOn }: Support<ScopeClaim>): boolean {
  if (certainty !== 'STATED' || excepted !== NOTHING_EXCEPTED) return true;
  return standardId !== null || covers !== null || passedOn !== null;
}

/** Returns the supports by entries about the end of a path. */
function supportsBy<Entry extends ScopeClaim>(at: NamedAt<Entry>, around: SupportContext<Entry>): Support<Entry>[] {
  const { certificates, leveraging } = around.question;
  const supports: Support<Entry>[] = [];
  for (const certificateId of at.named.keys()) {
    const isAsked = certificates.has(certificateId);
    const routes = leveraging.get(certificateId);
    if (!isAsked && routes === undefined) continue;
    if (isAsked) supports.push(...directSupports(certificateId, at, around));
    if (routes !== undefined) supports.push(...leveragedSupports(certificateId, at, routes, around));
  }
  return supports;
}

/**
 * Same, for some of the certificates in question: a family has entries of many certificates, a service has support
 * through few.
 */
function supportsOfThese<Entry extends ScopeClaim>(
  certificateIds: ReadonlySet<string>,
  at: NamedAt<Entry>,
  around: SupportContext<Entry>,
): Support<Entry>[] {
  const supports: Support<Entry>[] = [];
  for (const certificateId of certificateIds) {
    supports.push(...directSupports(certificateId, at, around));
    for (const route of around.question.routesTo.get(certificateId) ?? NOTHING) {
      supports.push(...leveragedSupports(beginOf(route), at, [route], around));
    }
  }
  return supports;
}

/**
 * A support is at most as sure as the standards that it covers. If these are not equally sure, each part becomes a
 * separate support.
 */
function standingSupports<Entry extends ScopeClaim>(
  support: Support<Entry>,
  { parts }: Standing,
): readonly Support<Entry>[] {
  const [only, ...others] = parts;
  // Nearly all are STATED.
  if (only === undefined || (others.length === 0 && only.certainty === 'STATED')) return [support];
  if (others.length === 0) return [standingAs(support, only)];
  return parts.flatMap((part) => {
    const { covers } = support;
    const standardIds = covers === null ? part.standardIds : part.standardIds.filter((id) => covers.includes(id));
    return standardIds.length === 0 ? [] : [{ ...standingAs(support, part), covers: standardIds }];
  });
}

function standingAs<Entry extends ScopeClaim>(support: Support<Entry>, standing: StandingPart): Support<Entry> {
  const possibleBecause = inReasonOrder([...support.possibleBecause, ...standing.possibleBecause]);
  if (possibleBecause.length > 0) return { ...support, possibleBecause, certainty: 'POSSIBLE' };
  return support.certainty === 'STATED' ? { ...support, certainty: standing.certainty } : support;
}
