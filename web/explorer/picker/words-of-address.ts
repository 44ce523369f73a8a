/** Returns the words of an address such as `/service/key-vault`, without the kind. */
export function wordsOfAddress(path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  const name = parts.length > 1 ? parts.slice(1) : parts;
  return decoded(name.join(' '))
    .replace(/[-_+]+/g, ' ')
    .trim();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
