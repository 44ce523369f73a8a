import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { examplesOf } from './doc-examples.ts';

/** Compares an answer with data computed from the published files. */
// biome-ignore lint/suspicious/noExplicitAny: a check knows the shape of its answer.
export type Check = (data: any) => void;

/** Reads a page of docs/recipes. Returns the answers' data by heading. */
function answersOn(page: string): Map<string, unknown> {
  const text = readFileSync(new URL(`../../docs/recipes/${page}.md`, import.meta.url), 'utf8');
  return new Map(
    text
      .split(/^## /m)
      .slice(1)
      .flatMap((section) => {
        const [heading = ''] = section.split('\n');
        const answer = examplesOf(section)[0]?.answer as { data: unknown } | undefined;
        return answer === undefined ? [] : [[heading, answer.data]];
      }),
  );
}

export function checkAnswers(page: string, checks: Readonly<Record<string, Check>>, { isWhole = true } = {}): void {
  const answers = answersOn(page);
  it.each(Object.entries(checks))(`${page}: %s`, (question, check) => {
    expect([...answers.keys()]).toContain(question);
    check(answers.get(question));
  });
  if (isWhole) it(`${page}: checks each question`, () => expect(Object.keys(checks)).toEqual([...answers.keys()]));
}
