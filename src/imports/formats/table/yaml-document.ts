import {
  Composer,
  type CST,
  type Document,
  isScalar,
  Lexer,
  type LineCounter,
  type ParsedNode,
  Parser,
  visit,
  type YAMLMap,
} from 'yaml';
import { BadList } from '../../bad-list.ts';
import type { Input } from '../../input.ts';

/** Far above any list; what reads the tokens calls itself for each, and running out of stack may end the process. */
const DEEPEST = 100;

/** A YAML text, whose values all stay text as they stand there: `0123` is no number, and `no` is no boolean. */
export function yamlDocument(text: string, lines: LineCounter, input: Input): Document.Parsed {
  // Of each key all others would be compared by the library.
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, lineCounter: lines, prettyErrors: false });
  const [document, second] = composer.compose(tokensOf(text, lines, input), true, text.length);
  if (document === undefined) throw new Error('The composer of YAML gave no document.');
  const [error] = document.errors;
  if (error !== undefined) {
    const row = lines.linePos(error.pos[0]).line;
    throw new BadList(`From here on this is no YAML: ${error.message}.`, { input, row, cause: error });
  }
  if (second !== undefined) {
    const row = lines.linePos(second.range[0]).line;
    throw new BadList('A second YAML document begins here; give each a file of its own.', { input, row });
  }
  const refuse = (key: ParsedNode) => {
    const row = lines.linePos(key.range[0]).line;
    throw new BadList('This key stands in its object a second time; take one of the two out.', { input, row });
  };
  visit(document, { Map: (_place, map) => refuseTwice(map, refuse) });
  return document as Document.Parsed;
}

function tokensOf(text: string, lines: LineCounter, input: Input): CST.Token[] {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length <= DEEPEST) continue;
    const sentence = `Lists and objects stand here within more than ${DEEPEST} others; write the list with fewer.`;
    throw new BadList(sentence, { input, row: lines.linePos(parser.offset).line });
  }
  tokens.push(...parser.end());
  return tokens;
}

function refuseTwice({ items }: YAMLMap, refuse: (key: ParsedNode) => void): void {
  const seen = new Set<unknown>();
  for (const { key } of items) {
    if (!isScalar(key)) continue;
    if (seen.has(key.value)) refuse(key as ParsedNode);
    seen.add(key.value);
  }
}
