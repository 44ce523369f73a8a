import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const BLOCK = /^```(\S+)(?: ([^\n]*))?\n(.*?)^```$/gms;

/** Reads docs/clients.md. Returns files as `{ name, text }`, builds as scripts, and runs as `{ script, isTrusted, printed }`. */
export function readPage(path) {
  const blocks = [...readFileSync(path, 'utf8').matchAll(BLOCK)].map(([, language, label = '', text]) => ({
    language,
    label,
    text,
  }));
  const commands = blocks.filter(({ language }) => language === 'sh');
  return {
    files: blocks.filter(({ label }) => label.includes('/')).map(({ label, text }) => ({ name: label, text })),
    builds: commands.filter(({ label }) => label === 'build').map(({ text }) => text),
    runs: blocks.flatMap(({ language, label, text }, position) =>
      language === 'sh' && label.startsWith('run')
        ? [{ script: text, isTrusted: label === 'run trusted', printed: JSON.parse(blocks[position + 1].text) }]
        : [],
    ),
  };
}

export function writeFiles(folder, files) {
  for (const { name, text } of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
