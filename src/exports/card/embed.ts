import { createHash } from 'node:crypto';
import { VERDICT_WORDS } from '../../domain/scope/verdict-words.ts';
import { escapeXml } from '../xml.ts';
import type { Card } from './card.ts';
import { VERDICT_LOOKS } from './verdict-looks.ts';

const STYLE = `:root{color-scheme:light dark}
body{margin:0;font:14px/1.45 Inter,system-ui,sans-serif;color:light-dark(#14201f,#e8efee);background:light-dark(#fff,#141b1b)}
article{padding:16px;border:1px solid light-dark(#d5dcdb,#33403f);border-radius:10px}
.verdict{display:inline-block;margin:0;padding:0 10px;border-radius:99px;color:#fff;font-size:12px;font-weight:600;line-height:24px}
h1{margin:8px 0 12px;font-size:18px;line-height:1.35;font-weight:500}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 12px;margin:0}
dt,footer{color:light-dark(#55605f,#a3b0ae)}dd{margin:0}
footer{margin-top:12px;font-size:12px}a{color:light-dark(#005e59,#7fd6cf)}
${Object.entries(VERDICT_LOOKS)
  .map(([verdict, { ground }]) => `.${verdict}{background:${ground}}`)
  .join('\n')}`;

/** Any page may frame a card, which runs no script and loads nothing. */
export const EMBED_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ');

const NO_END = '9999-12-31';

/** Writes a card as a small page for a frame, with a link to the answer. */
export function writeEmbed({ names, verdict, sentence, tiles, reservations, point }: Card, address: string): string {
  const { mark } = VERDICT_LOOKS[verdict];
  const facts = tiles === null ? [] : factsOf(tiles);
  const limits = reservations === 0 ? '' : ` · ${reservations} ${reservations === 1 ? 'reservation' : 'reservations'}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(names.join(' · '))}</title>
<style>${STYLE}</style>
</head>
<body>
<article>
<p class="verdict ${verdict}">${mark} ${VERDICT_WORDS[verdict]}</p>
<h1>${escapeXml(sentence)}</h1>
<dl>${facts.map(([term, text]) => `<dt>${term}</dt><dd>${escapeXml(text)}</dd>`).join('')}</dl>
<footer>As of ${point.asOf}, revision ${point.revision}${limits} · <a href="${escapeXml(address)}" target="_blank" rel="noopener">See the evidence</a></footer>
</article>
</body>
</html>
`;
}

function factsOf({
  covered,
  source,
  since,
  until,
}: NonNullable<Card['tiles']>): readonly (readonly [string, string])[] {
  const [edition] = covered;
  const isOnly = edition !== undefined && covered.length === 1 && edition.requirements > 0;
  const date = source?.date == null ? '' : `, ${source.date}`;
  return [
    // Numbers of several editions are never added up.
    ...(isOnly ? [['Covered', coveredWords(edition)] as const] : []),
    ['According to', source === null ? 'no dated source' : `${source.shortTitle}${date}`],
    ['In force', `${since === null ? 'first day not published' : `since ${since}`}, ${untilWords(until)}`],
  ];
}

function coveredWords(edition: NonNullable<Card['tiles']>['covered'][number]): string {
  const { inherited, inheritedBySome, byLeverage, requirements, standard } = edition;
  const of = `of ${requirements} requirements of ${standard.designation}`;
  if (inheritedBySome === 0 && byLeverage > 0) return `${byLeverage} ${of}, by leverage`;
  return inherited === inheritedBySome
    ? `${inherited} ${of}`
    : `${inherited} ${of} for all, ${inheritedBySome} for some`;
}

function untilWords(until: string | null): string {
  if (until === NO_END) return 'no end';
  return until === null ? 'last day not published' : `until ${until}`;
}
