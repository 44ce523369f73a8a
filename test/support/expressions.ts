import ts from 'typescript';
import { readSources } from './source-imports.ts';

/** Returns the text of each regular expression in the sources, with a file that contains it. */
export function expressionsOfSources(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { path, text } of readSources()) {
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) found.set(node.text, path);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  }
  return found;
}
