import type { ToolAnswer } from './answer.ts';

/** Maximum size of a summary as JSON. */
export const MOST_BYTES = 1_500;

/** Lists of an answer; `candidates` are those of each unresolved name, `answer` those in the answer itself. */
type Part = 'sources' | 'notes' | 'summary' | 'resolved' | 'unresolved' | 'candidates' | 'answer';

/** The order in which lists are shortened until a summary is short enough, each from its end to a number of items. */
const STEPS: readonly (readonly [part: Part, kept: number])[] = [
  ['sources', 5],
  ['summary', 3],
  ['notes', 2],
  ['summary', 2],
  ['sources', 3],
  ['notes', 1],
  ['candidates', 5],
  ['answer', 5],
  ['resolved', 5],
  ['sources', 1],
  ['candidates', 1],
  ['answer', 1],
  ['unresolved', 3],
  ['resolved', 0],
  ['summary', 1],
];

type Content = { -readonly [Field in keyof ToolAnswer]: ToolAnswer[Field] };

/** Shortens a summary to `MOST_BYTES`, the least important first; `leftOut` counts what is missing from each part. */
export function shortened(answer: ToolAnswer): ToolAnswer {
  const content: Content = structuredClone(answer);
  const isLong = () => Buffer.byteLength(JSON.stringify(content)) > MOST_BYTES;
  for (const [part, kept] of STEPS) {
    while (isLong() && dropLast(listsOf(content, part), kept)) noteLeftOut(content, part);
  }
  if (isLong()) {
    content.explorer = '';
    noteLeftOut(content, 'explorer');
  }
  while (isLong() && content.summary[0] !== undefined && content.summary[0].length > 100) {
    content.summary = content.summary.map(withoutLastWords);
  }
  return content;
}

function listsOf(content: Content, part: Part): readonly unknown[][] {
  const { answer, unresolved } = content;
  if (part === 'candidates') return unresolved.map(({ candidates }) => candidates as unknown[]);
  if (part !== 'answer') return [content[part] as unknown[]];
  return Array.isArray(answer) ? [answer] : Object.values(answer ?? {}).filter(Array.isArray);
}

/** Drops the last item of the longest list; false if none is longer than what is kept. */
function dropLast(lists: readonly unknown[][], kept: number): boolean {
  const longest = lists.reduce((left, right) => (right.length > left.length ? right : left), []);
  return longest.length > kept && longest.pop() !== undefined;
}

function noteLeftOut(content: Content, part: string): void {
  content.leftOut = { ...content.leftOut, [part]: (content.leftOut?.[part] ?? 0) + 1 };
}

/** Leaves out about a tenth, to the end of a word. */
function withoutLastWords(sentence: string): string {
  return `${sentence.slice(0, sentence.lastIndexOf(' ', Math.floor(sentence.length * 0.9)))} …`;
}
