import { parseSync, Visitor } from 'vite';
import { readSources } from './source-imports.ts';

/** Returns the text of each regular expression in the sources, with a file that contains it. */
export function expressionsOfSources(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { path, text } of readSources()) {
    const visitor = new Visitor({
      Literal(node) {
        if ('regex' in node) found.set(`/${node.regex.pattern}/${node.regex.flags}`, path);
      },
    });
    visitor.visit(parseSync(path, text).program);
  }
  return found;
}
