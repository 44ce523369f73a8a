import { VERDICT_WORDS } from '../../domain/scope/verdict-words.ts';
import { escapeXml } from '../xml.ts';
import type { Card } from './card.ts';

const SITE = 'compliance-graph';
const ABOUT = 'Which cloud services inherit which requirements, through which certificate, and who says so.';

/** Writes the tags with which chats and search engines show a link; a null card is a page that is not an answer. */
export function writePreview(card: Card | null, address: string): string {
  const names = card?.names.join(' · ') ?? '';
  const title = card === null || names === '' ? SITE : `${names} – ${VERDICT_WORDS[card.verdict]}`;
  const description =
    card === null ? ABOUT : `${card.sentence} As of ${card.point.asOf}, revision ${card.point.revision}.`;
  const tags = [
    ['og:type', 'website'],
    ['og:site_name', SITE],
    ['og:title', title],
    ['og:description', description],
    ['og:url', address],
  ] as const;
  return [
    ...tags.map(([name, content]) => `<meta property="${name}" content="${escapeXml(content)}">`),
    `<meta name="description" content="${escapeXml(description)}">`,
    '<meta name="twitter:card" content="summary">',
  ].join('');
}
