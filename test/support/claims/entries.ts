import type { Entry } from '../fact-tables.ts';
import { dayAfter } from '../reference-days.ts';
import type { World } from './world.ts';

const STATUSES = { 'in scope': 'IN_SCOPE', 'not in scope': 'NOT_IN_SCOPE', 'in audit': 'IN_AUDIT', planned: 'PLANNED' };
const EXTENTS = {
  'all of it': 'ALL',
  'some of its services, without saying which': 'SELECT',
  'without saying how much of it': 'UNSPECIFIED',
};

const TAKEN = ' (the entry names none; the certificate applies only there)';

/** Pattern of a sentence about a scope entry, without anchors. */
export const ENTRY =
  '“(?<certificate>[^”]+)” (?:lists|names the family) (?<what>.+?) as (?<status>in scope|not in scope|in audit|planned)(?: for (?<standard>(?:(?!”).)+?))?(?: from (?<from>\\d{4}-\\d\\d-\\d\\d))?(?: up to and including (?<until>\\d{4}-\\d\\d-\\d\\d))?(?<placeless>, without naming an environment)?';
export const ENTRY_SENTENCE = `${ENTRY}\\.(?: Condition: “(?<condition>[^”]+)”\\.?)?`;
const ENTRY_ALONE = new RegExp(`^${ENTRY_SENTENCE}$`);

/** Returns the entries that match the sentence exactly. Throws if there are none. */
export function entriesTold(world: World, sentence: string): Entry[] {
  const { groups: said } = ENTRY_ALONE.exec(sentence) ?? {};
  if (said === undefined) throw new Error(`No sentence on an entry: ${sentence}`);
  const { certificate = '', what, status = '', standard, from = null, until, placeless, condition } = said;
  const certificateIds = world.idsOf(certificate);
  const told = world.tables.entries
    .filter(({ certificateId }) => certificateIds.includes(certificateId))
    .filter((entry) => entry.status === STATUSES[status as keyof typeof STATUSES])
    .filter((entry) => whatWords(world, entry) === what?.replace(TAKEN, ''))
    .filter((entry) => (entry.environmentId === null) === (placeless !== undefined))
    .filter((entry) => (entry.standardId === null ? undefined : world.nameOf(entry.standardId)) === standard)
    .filter((entry) => entry.validFrom === from)
    .filter((entry) => entry.validUntil === (until === undefined ? null : dayAfter(until)))
    .filter((entry) => condition === undefined || entry.condition === condition);
  if (told.length === 0) throw new Error(`No entry says: ${sentence}`);
  return told;
}

/** Returns the subject and its environment in words, with the remark on an inferred environment. */
function whatWords({ nameOf, tables }: World, { subjectId, environmentId, extent, environmentInferred }: Entry) {
  const family = Object.entries(EXTENTS).find(([, value]) => value === (extent ?? 'UNSPECIFIED'))?.[0];
  const subject = tables.families.includes(subjectId) ? `${nameOf(subjectId)} (${family})` : nameOf(subjectId);
  if (environmentId === null) return subject;
  const inferred = environmentInferred ? ' (concluded: the source lists it and the environments apart)' : '';
  return `${subject} in ${nameOf(environmentId)}${inferred}`;
}
