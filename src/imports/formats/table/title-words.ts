import type { ScopeStatus } from '../../../domain/statements.ts';
import { labelOf } from './column-guide.ts';

/** Words of titles by which what stands under them is not in scope any more, or not yet; in cells they tell no status. */
const GONE =
  'removed|retired|deprecated|suspended|discontinued|withdrawn|revoked|decommissioned|expired|terminated|former';
const TO_COME = 'pending|awaiting|coming soon|coming(?! soon)|forthcoming|proposed';
const WHEN =
  '(?:(?:soon|early|mid|late|end|q[1-4]|h[12]|fy|cy|next|this|spring|summer|autumn|fall|winter|to be)(?= |$)|\\p{N})';
const AT = '(?:in|from|by|since|until|as|for|on|of|during|to|after|before)(?= |$)';
const OF_SCOPE = '(?:authori[sz]ations?|certifications?|assessments?|accreditation|approval|audits?|reviews?)(?= |$)';
const WORD = `(?:(?<gone>${GONE})|(?<toCome>${TO_COME}|expected(?= (?:${WHEN}|${AT}))))(?= |$)`;
const BEHIND = `(?: (?:${AT}|${OF_SCOPE}|${WHEN})|$)`;

const THINGS =
  '(?:services?|products?|offerings?|features?|workloads|applications|items|entries|certificates|certifications)';
const BETWEEN =
  '(?:(?:that|which|are|is|were|was|have|has|had|been|being|to|be|now|recently|newly|already|still|currently|below|here|listed|and|or) )*';

const FORMS = [
  // Removed; Retired in 2026; Pending authorization
  new RegExp(`^(?:now |recently |already |currently |newly )?${WORD}(?=${BEHIND})`, 'u'),
  // Deprecated Azure services; not "Removed services are listed elsewhere"
  new RegExp(`^(?:the |all |these |recently )*${WORD} (?:[^ ]+ ){0,2}?${THINGS}(?=${BEHIND})`, 'u'),
  // Services coming soon; Services that were removed
  new RegExp(`(?:^| )${THINGS} ${BETWEEN}${WORD}`, 'u'),
];

/** Between the parts of a title. */
const PARTS = /\s[-–—]+\s|[,:;.|()[\]–—/]/u;
/** A count or key that says that there is none. */
const NONE = /[:=]\s*(?:false|no|none|0|null)\W*$/i;

/** What a whole text says of what stands under it, in words that no cell would tell a status by; null: nothing. */
export function statusOfLine(text: string): ScopeStatus | null {
  const words = labelOf(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
  for (const form of FORMS) {
    const { gone, toCome } = form.exec(words)?.groups ?? {};
    if (gone !== undefined) return 'NOT_IN_SCOPE';
    if (toCome !== undefined) return 'PLANNED';
  }
  return null;
}

/** What the parts of a title say so, such as "Azure Government (coming soon)", and what it says beside them. */
export function partsOfTitle(title: string): { readonly statuses: readonly ScopeStatus[]; readonly rest: string } {
  const statuses: ScopeStatus[] = [];
  let rest = title;
  if (NONE.test(title)) return { statuses, rest };
  for (const part of title.split(PARTS)) {
    const status = statusOfLine(part);
    if (status === null) continue;
    statuses.push(status);
    rest = rest.replace(part, ' | ');
  }
  return { statuses, rest };
}
