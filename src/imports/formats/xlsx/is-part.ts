/** True for the file of a workbook that holds its strings or styles, whatever else its name says. */
export function isPart(name: string, word: 'strings' | 'styles'): boolean {
  return /^xl\/[^/]+\.xml$/i.test(name) && name.toLowerCase().includes(word);
}
