import type { SummaryFragment } from '../generated/graphql.ts';
import { shortTitle } from './short-title.ts';

export interface Citation extends SummaryFragment {
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
  return `[^revision-${revision}]: ${escaped(sentences.join(' '))}${who} As of ${day}, revision ${revision}, <${address}>.`;
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
