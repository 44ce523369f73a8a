/** Returns the path after its first segment: `services` for `/list/services`. */
export function pathPart(path: string): string {
  return decoded(path.slice(path.indexOf('/', 1) + 1));
}

/** Returns the node's id: `service/key-vault` for `/service/key-vault`. */
export function idOf(path: string): string {
  return decoded(path.slice(1)).replace(/\/$/, '');
}

/** Returns the text as it is where its escapes are broken, as no node's id. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
