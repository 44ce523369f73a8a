import { isDeepStrictEqual } from 'node:util';
import { ask } from '../load/ask.mjs';

/** Fields that the program answers with one object, and `@neo4j/graphql` 7 with a list of one. */
const ONE = new Set(['service', 'environment', 'certificate', 'standard', 'clause', 'family', 'parent', 'subject']);

/** Throws where the two servers do not answer a question alike, so that no measure compares different work. */
export async function checkSameAnswers(question, places, { ours, theirs }) {
  for (const place of places) {
    const variables = question.variables(place);
    const alike = question.alike ?? ((answer) => answer);
    const left = alike(plain(await ask(ours, question.ours, variables.ours)));
    const right = alike(plain(await ask(theirs, question.theirs, variables.theirs)));
    if (isDeepStrictEqual(left, right)) continue;
    throw new Error(
      `Both answer "${question.name}" for ${JSON.stringify(place)}, but not alike:\n` +
        `${JSON.stringify(left).slice(0, 1000)}\n${JSON.stringify(right).slice(0, 1000)}`,
    );
  }
}

/** Connections as lists, lists of one as their item. */
function plain(value, field) {
  if (Array.isArray(value)) return ONE.has(field) ? plain(value[0] ?? null) : value.map((item) => plain(item));
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value.nodes)) return value.nodes.map((item) => plain(item));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plain(item, name)]));
}
