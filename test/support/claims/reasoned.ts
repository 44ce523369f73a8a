import type { WHY_NOT_CODES } from '../../../src/answers/explanation/reason.ts';
import type { Entry } from '../fact-tables.ts';
import { type certificateOf, type editionDaysOf, holdsOn, standardsCertified } from './scope.ts';
import type { Claims } from './sentences.ts';
import type { World } from './world.ts';

export interface Question {
  readonly subject: string;
  readonly environment: string | null;
  readonly environmentNotStated: boolean;
  readonly clause: string;
  readonly certificate: string | null;
  readonly leverageHops: number;
}

export interface Reason {
  readonly code: (typeof WHY_NOT_CODES)[number];
  readonly sentence: string;
  readonly statement: { readonly id: string } | null;
}

/** Reason, with the ids of entries that support the row, by number of leverage hops. */
export interface Reasoned {
  readonly world: World;
  readonly day: string;
  readonly question: Question;
  readonly reason: Reason;
  readonly givenOver: (hops: number) => ReadonlySet<string>;
}

/** Returns the reason's entry. */
export function entryOf({ world, reason }: Reasoned): Entry {
  const entry = world.tables.entries.find(({ id }) => id === reason.statement?.id);
  if (entry === undefined) throw new Error(`no entry: ${reason.sentence}`);
  return entry;
}

export const standardOf = ({ clause }: Question) => `standard/${clause.split('/')[1]}`;

/**
 * Returns the claims of a reason: its entry supports the row, or would with more leverage, if only this reason did not
 * apply.
 */
export function truthOf(reasoned: Reasoned): Claims {
  const { world, day, reason, question } = reasoned;
  const entry = world.tables.entries.find(({ id }) => id === reason.statement?.id);
  if (entry === undefined)
    return {
      'has its statement': [
        'NOT_NAMED',
        'NO_CERTIFICATE',
        'EXCEPTED',
        'OTHER_STANDARD',
        'UNKNOWN_ID',
        'NOT_A_REQUIREMENT',
        'WITHDRAWN',
      ].includes(reason.code),
    };
  const most = 8;
  switch (reason.code) {
    case 'OTHER_STANDARD':
      return { 'gives no row over leverage either': !reasoned.givenOver(most).has(entry.id) };
    case 'BLOCKED':
      return {
        'is not in scope': entry.status !== 'IN_SCOPE' && holdsOn(entry, day),
        'is here': [null, question.environment ?? entry.environmentId].includes(entry.environmentId),
      };
    case 'NOT_IN_FORCE':
    case 'ENTRY_NOT_VALID':
    case 'OTHER_ENVIRONMENT':
    case 'ENVIRONMENT_NOT_STATED':
      return { 'gives no row': !reasoned.givenOver(question.leverageHops).has(entry.id) };
    default:
      return {};
  }
}

export function certificatesTo(world: World, standardId: string): string[] {
  const wide = world.tables.standards.find(({ id }) => id === standardId)?.editionOf ?? [];
  const all = [standardId, ...wide];
  return world.tables.certificates
    .map(({ id }) => id)
    .filter((id) => standardsCertified(world, id).some((one) => all.includes(one)));
}

export function isBetween({ issuedOn, expiresOn }: ReturnType<typeof certificateOf>, from = '', until = ''): boolean {
  return (issuedOn ?? 'a day that is not stated') === from && (expiresOn ?? '') === until;
}

export function isOutside({ from, until }: ReturnType<typeof editionDaysOf>, day: string, why: string): boolean {
  return why.includes('before') ? from !== null && day < from : until !== null && until < day;
}
