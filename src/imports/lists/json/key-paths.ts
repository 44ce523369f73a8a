import { placeUnder } from './places.ts';

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s"{}[\],:]+/gs;

interface Open {
  readonly path: string;
  readonly isList: boolean;
}

/**
 * Paths of the keys near the top of a JSON text, such as `catalog.metadata` or `[].properties`. The text may
 * be cut off anywhere: a beginning is enough to tell formats apart. Empty where it does not begin like JSON.
 */
export function keyPaths(text: string, deepest = 4): ReadonlySet<string> {
  const paths = new Set<string>();
  if (!/^\s*[[{]/.test(text)) return paths;
  const open: Open[] = [];
  let path = '';
  let last = '';
  for (const [token] of text.matchAll(TOKEN)) {
    const inside = open.at(-1);
    if (token === ':' && inside !== undefined) {
      path = placeUnder(inside.path, last.slice(1, -1));
      if (open.length <= deepest) paths.add(path);
    }
    if (token === '{' || token === '[') open.push(opened(token, inside, path));
    if (token === '}' || token === ']') open.pop();
    last = token;
  }
  return paths;
}

/** Opens an object or list under the last key, or as an item of the list around it. */
function opened(token: '{' | '[', inside: Open | undefined, path: string): Open {
  const own = inside?.isList === true ? inside.path : path;
  return { path: token === '[' ? `${own}[]` : own, isList: token === '[' };
}

const YAML_KEY = /^( *)["']?([\p{L}\p{N}_-]+)["']?:(?:[ \r]|$)/u;

/** Keys at the top of a YAML text in blocks, each with those under it, however deep. */
export function yamlKeyPaths(text: string): ReadonlySet<string> {
  const paths = new Set<string>();
  let top = '';
  for (const line of text.split('\n')) {
    const [, indent, key] = YAML_KEY.exec(line) ?? [];
    if (key === undefined) continue;
    if (indent === '') top = key;
    paths.add(indent === '' ? key : `${top}.${key}`);
  }
  return paths;
}
