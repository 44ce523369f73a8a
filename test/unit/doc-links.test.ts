import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const AT_THE_TOP = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'];
const LINK = /\]\(([^)\s]+)\)/g;
/** A file or folder of the program by its path from the top; one with a `*` or a word in its place is none. */
const PATH = /`((?:src|schema|test|web|docs)\/[a-z\d./-]+)`/g;
/** Tells of what was, too. */
const HISTORY = 'CHANGELOG.md';

const pages = [
  ...AT_THE_TOP,
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

function prose(page: string): string {
  return readFileSync(join(ROOT, page), 'utf8').replace(/^```.*?^```$/gms, '');
}

/** The names that headings get as places to link to: small letters, marks left out, a dash for each blank. */
function placesIn(page: string): string[] {
  const headings = [...prose(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => heading);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function isThere(page: string, link: string): boolean {
  const [file = '', place] = link.split('#');
  const target = file === '' ? page : join(dirname(page), file);
  if (!existsSync(join(ROOT, target))) return false;
  return place === undefined || (statSync(join(ROOT, target)).isFile() && placesIn(target).includes(place));
}

describe('links in the documentation', () => {
  it.each(pages)('of %s lead to files and headings that are there', (page) => {
    const links = [...prose(page).matchAll(LINK)].map(([, link = '']) => link);
    const within = links.filter((link) => !/^[a-z]+:/.test(link));
    expect(within.filter((link) => !isThere(page, link))).toEqual([]);
  });
});

describe('paths in the documentation', () => {
  it.each(pages.filter((page) => page !== HISTORY))('that %s names are there', (page) => {
    const paths = [...prose(page).matchAll(PATH)].map(([, path = '']) => path);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
