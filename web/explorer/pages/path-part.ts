/** What stands behind the first part of a path: `/list/services` has `services`. */
export function pathPart(path: string): string {
  return decodeURIComponent(path.slice(path.indexOf('/', 1) + 1));
}

/** The id that a node's page stands for: `/service/key-vault` has `service/key-vault`. */
export function idOf(path: string): string {
  return decodeURIComponent(path.slice(1)).replace(/\/$/, '');
}
