/** The folder of the package: modules lie directly below `src/`, and below `dist/` once they are bundled. */
const PACKAGE = new URL('..', import.meta.url);

/** Returns the URL of a file or folder that the package contains, by its path, such as `schema/recipes/`. */
export function packaged(path: string): URL {
  return new URL(path, PACKAGE);
}
