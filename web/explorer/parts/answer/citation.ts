import { shortTitle } from '../../basics/short-title.ts';
import type { SummaryFragment } from '../../generated/graphql.ts';

export interface Citation extends Pick<SummaryFragment, 'sentences' | 'sources'> {
  readonly day: string;
  readonly revision: number;
  readonly address: string;
}

type Source = SummaryFragment['sources'][number];

export function citationText({ sentences, sources, day, revision, address }: Citation): string {
  const cited = sources.map((source) => `- ${wordsOf(source)}`);
  const who = cited.length === 0 ? [] : ['Sources:', ...cited];
  return [sentences.join(' '), ...who, `As of ${day}, revision ${revision}: ${address}`].join('\n');
}

export function citationMarkdown({ sentences, sources, day, revision, address }: Citation): string {
  const cited = sources.map((source) => `- ${linked(source)}`);
  const who = cited.length === 0 ? [] : ['', 'Sources:', '', ...cited];
  return [`> ${escaped(sentences.join(' '))}`, ...who, '', `[As of ${day}, revision ${revision}](${address})`].join(
    '\n',
  );
}

export function citationFootnote({ sentences, sources, day, revision, address }: Citation): string {
  const who = sources.length === 0 ? '' : ` Sources: ${sources.map(linked).join('; ')}.`;
  return `[^${labelOf(address)}]: ${escaped(sentences.join(' '))}${who} As of ${day}, revision ${revision}, <${address}>.`;
}

/** Makes the label from the question, such as `ask-key-vault-azure-2026-12-02-4`, so that footnotes of one report differ. */
function labelOf(address: string): string {
  const { pathname, searchParams } = new URL(address);
  const words = [pathname, ...searchParams.values()].map((word) => word.slice(word.lastIndexOf('/') + 1));
  return words.join('-').replace(/[^\w.-]+/g, '-');
}

function linked(source: Source): string {
  const words = escaped(wordsOf({ ...source, url: null }));
  return source.url === null ? words : `[${words}](${source.url})`;
}

function wordsOf({ shortTitle: short, publisher, date, readOn, url }: Source): string {
  const dated = date ?? (readOn === null ? 'undated' : `read ${readOn}`);
  return [shortTitle(short), publisher, dated, url].filter((part) => part !== null).join(', ');
}

function escaped(text: string): string {
  return text.replace(/[\\[\]*_`<]/g, '\\$&');
}
