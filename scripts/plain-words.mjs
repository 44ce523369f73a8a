/**
 * Counts violations of docs/style.md in the sources. Fails if a count exceeds its limit, or if the subject of a new
 * commit is too long.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Limits; lower one if the count has gone down. */
const MOST = { opaqueComments: 0, longSentences: 0, riddles: 40 };
const LONGEST_SUBJECT = 72;
const NEW_COMMITS = 20;
const MOST_WORDS = 40;

const COMMENT = /\/\*\*?([\s\S]*?)\*\/|(?:^|[ \t])\/\/ (.*(?:\n\s*\/\/ .*)*)/gm;
const OPAQUE = /^(?:What|Of|Those|Who|Whether|Whom|Whose)\b/;
const RIDDLES = /\b(?:is none|nobody|somebody|on whose word|gainsays?|leans? on|carried down)\b/gi;

const sources = ['src', 'web', 'scripts'].flatMap(filesIn).map((file) => readFileSync(file, 'utf8'));
const comments = sources.flatMap(commentsIn);
const found = {
  opaqueComments: comments.filter((text) => OPAQUE.test(text)).length,
  longSentences: comments.flatMap((text) => text.split(/[.:;](?=\s)/)).filter((one) => wordsOf(one) > MOST_WORDS)
    .length,
  riddles: sources.reduce((sum, text) => sum + (text.match(RIDDLES)?.length ?? 0), 0),
};
const grown = Object.entries(found).filter(([habit, count]) => count > MOST[habit]);
for (const [habit, count] of grown)
  console.error(`${habit}: ${count}, and at most ${MOST[habit]} are allowed (docs/style.md).`);
const subjects = longSubjects();
for (const subject of subjects)
  console.error(`Shorten the commit subject to ${LONGEST_SUBJECT} characters: ${subject}`);
if (grown.length + subjects.length > 0) process.exitCode = 1;

function filesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter(
      (name) => /\.(?:ts|tsx|mjs)$/.test(name) && !name.includes('generated') && !name.endsWith('plain-words.mjs'),
    );
}

function commentsIn(text) {
  return [...text.matchAll(COMMENT)].map(([, block, lines]) =>
    (block ?? lines).replaceAll(/\n\s*(?:\*|\/\/) ?/g, ' ').trim(),
  );
}

function wordsOf(sentence) {
  return sentence.split(/\s+/).length;
}

/** Returns an empty list outside of a clone, such as in the packed program. */
function longSubjects() {
  const { status, stdout } = spawnSync('git', ['log', `-${NEW_COMMITS}`, '--no-merges', '--format=%s'], {
    encoding: 'utf8',
  });
  return status === 0 ? stdout.split('\n').filter((subject) => subject.length > LONGEST_SUBJECT) : [];
}
