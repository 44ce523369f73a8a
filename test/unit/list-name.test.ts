import { describe, expect, it } from 'vitest';
import { fileName, listName } from '../../src/http/lists/list-name.ts';

describe('The name of a list', () => {
  it.each([
    ['azure scope (2026).csv', 'azure scope (2026).csv'],
    ['../../../evil.md', 'evil.md'],
    ['C:\\lists\\scope.xlsx', 'scope.xlsx'],
    ['a:b?.csv', 'a:b?.csv'],
    ['', 'list'],
    ['.', 'list'],
    ['..', 'list'],
    ['../..', 'list'],
    ['lists\\.', 'list'],
    [`${'a'.repeat(300)}.csv`, `${'a'.repeat(196)}.csv`],
    [`${'ü'.repeat(150)}.csv`, `${'ü'.repeat(98)}.csv`],
    [`${'𝒳'.repeat(100)}.json`, `${'𝒳'.repeat(48)}.json`],
    [`list.${'b'.repeat(300)}`, `list.${'b'.repeat(195)}`],
  ])('%s', (name, file) => {
    expect(listName(name)).toBe(file);
  });

  it('is stored in characters that every file system accepts', () => {
    expect(fileName(listName('a:b?\u0000 (ü).csv'))).toBe('a_b__ (ü).csv');
  });
});
