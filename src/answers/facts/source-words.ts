import { ageWords, counted, dateWords, numberWord } from '../words/count-words.ts';
import { FEW, listed } from '../words/few-names.ts';
import type { DatedCertificate, InheritanceFacts } from './inheritance-facts.ts';

export function certificateWords({
  certificates,
}: {
  readonly certificates: readonly Pick<DatedCertificate, 'name'>[];
}): string {
  if (certificates.length > FEW) return counted(certificates.length, 'certificate');
  return few(certificates.map(({ name }) => `“${name}”`));
}

export function bySources({ sources, day }: Pick<InheritanceFacts, 'sources' | 'day'>, joint: string): string {
  if (sources === null || sources.count === 0) return '';
  const { count, latest } = sources;
  if (latest === null) return `${joint}${count === 1 ? 'one undated source' : `${numberWord(count)} undated sources`}`;
  const age = `${dateWords(latest)}${ageWords(latest, day)}`;
  return `${joint}${counted(count, 'source')}${count === 1 ? ' of ' : ', the latest of '}${age}`;
}

export function few(names: readonly string[]): string {
  return listed(names.slice(0, FEW), names.length);
}
