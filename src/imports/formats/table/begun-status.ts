import type { ScopeStatus } from '../../../domain/statements.ts';

/** Words such as "no" and "n" begin sentences of all kinds. */
const SHORTEST = 6;
/** Not statuses of a cell of their own: they do not tell which of those to come is meant. */
const TO_COME = ['pending', 'awaiting', 'coming soon', 'expected', 'coming'];

/** How a remark begins shows long before. */
const LONGEST = 200;

const MONTH = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const DAY = `(?:early|mid|late|end|start|beginning|next|this|later|spring|summer|autumn|fall|winter|[qh][1-4]|fy|cy|${MONTH}|\\d)`;
/** How long, or until when, a status holds. */
const WHEN = new RegExp(
  `^(?:yet|soon|now|currently|for now|at present|at this time|since|until|till|as of|expected|planned|(?:(?:for|in|by|from|before|after|on) )(?:the )?${DAY}|${DAY})`,
);
const PREPOSITION =
  /^(?:for|in|by|with|of|at|as|on|to|from|since|until|till|before|after|during|through)(?![\p{L}\p{N}])/u;

export type BegunStatus = (remark: string) => ScopeStatus | null;

/**
 * Finds the status by which a remark begins, such as "planned for Q3" or "not yet in scope – expected 2027"; null where it
 * begins otherwise, or tells of what the status is: "not in scope for China", "planned maintenance".
 */
export function beginningsOf(statuses: ReadonlyMap<string, ScopeStatus>): BegunStatus {
  const opening = openingsOf(statuses);
  return (remark) => {
    const text = plain(remark);
    const { status, rest } = opening(text) ?? {};
    if (status === undefined || status === 'IN_SCOPE' || rest === undefined) return null;
    const [, sign = '', behind = ''] = /^\s*([-.,;:!([]*)\s*(.*)$/s.exec(rest) ?? [];
    if (sign.startsWith(':')) return null;
    if (behind === '' || /^[.;!([]/.test(sign) || WHEN.test(behind)) return status;
    const saysMore = status === 'NOT_IN_SCOPE' ? opening(behind) !== null : sign !== '' || isAbout(behind, text);
    return saysMore ? status : null;
  };
}

/** True where what follows a status to come says more of it, and not what is to come. */
function isAbout(behind: string, text: string): boolean {
  return PREPOSITION.test(behind) || /^(?:pending|awaiting) /.test(text);
}

function openingsOf(statuses: ReadonlyMap<string, ScopeStatus>) {
  const known = [...statuses.keys()].filter((word) => word.length >= SHORTEST && /^[a-z\d ]+$/.test(word));
  const [denied, said] = [startingWith(known), startingWith([...known, ...TO_COME])];
  return (text: string): { readonly status: ScopeStatus; readonly rest: string } | null => {
    const [denial = ''] = /^(?:not (?:yet|currently)|no longer) /.exec(text) ?? [];
    // One part of a word for in scope may be joined to the next: "in-scope".
    const [word] = (denial === '' ? said : denied).exec(text.slice(denial.length).replaceAll('-', ' ')) ?? [];
    if (word === undefined) return null;
    const status = denial === '' ? (statuses.get(word) ?? 'PLANNED') : 'NOT_IN_SCOPE';
    return { status, rest: text.slice(denial.length + word.length) };
  };
}

/** The longer ones first: "in audit" begins "in audit scope". */
function startingWith(words: readonly string[]): RegExp {
  const longestFirst = [...words].sort((left, right) => right.length - left.length);
  return new RegExp(`^(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}

function plain(remark: string): string {
  return remark
    .slice(0, LONGEST)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015]/gu, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
