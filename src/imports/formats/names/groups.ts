/** A part of a text in brackets, brackets in it included. */
export interface BracketGroup {
  readonly start: number;
  /** Behind its closing bracket. */
  readonly end: number;
  readonly content: string;
}

/** The parts in round brackets that stand in no other. One that is never closed goes on to the end. */
export function bracketGroups(text: string): readonly BracketGroup[] {
  const groups: BracketGroup[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: bracket, index } of text.matchAll(/[()]/g)) {
    if (bracket === '(') {
      if (depth === 0) start = index;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) groups.push({ start, end: index + 1, content: text.slice(start + 1, index).trim() });
    }
  }
  if (depth > 0) groups.push({ start, end: text.length, content: text.slice(start + 1).trim() });
  return groups;
}

/** The text without some of its parts. */
export function without(text: string, groups: readonly BracketGroup[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of groups) {
    rest += `${text.slice(at, start)} `;
    at = end;
  }
  return (rest + text.slice(at)).replace(/\s+/g, ' ').trim();
}
