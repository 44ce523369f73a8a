/** Returns the path after its first segment: `services` for `/list/services`. */
export function pathPart(path: string): string {
  return decodeURIComponent(path.slice(path.indexOf('/', 1) + 1));
}

/** Returns the node's id: `service/key-vault` for `/service/key-vault`. */
export function idOf(path: string): string {
  return decodeURIComponent(path.slice(1)).replace(/\/$/, '');
}
