import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const AT_THE_TOP = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'];
const LINK = /\]\(([^)\s]+)\)/g;
/** A path from the root of the project. Paths with `*` or a placeholder do not match. */
const PATH = /`((?:src|schema|test|web|docs)\/[a-z\d./-]+)`/g;
/** May name files that no longer exist. */
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

/** Anchors of the headings: lower case, punctuation removed, a hyphen for each blank. */
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
  it.each(pages)('in %s point to existing files and headings', (page) => {
    const links = [...prose(page).matchAll(LINK)].map(([, link = '']) => link);
    const within = links.filter((link) => !/^[a-z]+:/.test(link));
    expect(within.filter((link) => !isThere(page, link))).toEqual([]);
  });
});

describe('paths in the documentation', () => {
  it.each(pages.filter((page) => page !== HISTORY))('in %s exist', (page) => {
    const paths = [...prose(page).matchAll(PATH)].map(([, path = '']) => path);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
