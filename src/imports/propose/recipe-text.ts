import { type Document, isMap, isScalar, isSeq, type Pair, parseDocument, YAMLMap, type YAMLSeq } from 'yaml';
import type { Decision } from '../map/decision.ts';

type Values = Readonly<Record<string, unknown>>;

/** Writes a recipe as readable YAML: each open line is `decide`, below its question and proposals. Keeps the comments of `earlier`. */
export function describeRecipe(recipe: Values, decisions: readonly Decision[] = [], earlier = ''): string {
  const document: Document = parseDocument(earlier);
  const map = isMap(document.contents) ? document.contents : new YAMLMap();
  document.contents = map;
  fill(document, map, recipe);
  const heads: string[] = [];
  for (const decision of decisions) {
    const path = decision.proposals[0]?.set[0]?.path ?? decision.line;
    const pair = path === undefined ? null : pairAt(document.contents, path);
    if (pair === null) heads.push(commentOf(decision));
    else if (isScalar(pair.key)) pair.key.commentBefore = commentOf(decision);
  }
  if (heads.length > 0) document.commentBefore = heads.join('\n');
  return document.toString({ lineWidth: 0 });
}

/** Sets values that are new or changed; the rest of the file stays as its author wrote it. */
function fill(document: Document, map: YAMLMap, values: Values): void {
  // A lookup in the YAML map scans all of its lines, which is slow for long lists.
  const nodes = new Map(map.items.map(({ key, value }) => [isScalar(key) ? key.value : key, value]));
  for (const [key, value] of Object.entries(values)) {
    const node = nodes.get(key);
    if (isMap(node) && typeof value === 'object') fill(document, node, value as Values);
    else if (key === 'tables' && isSeq(node)) fillTables(document, node, value as readonly Values[]);
    else if (node === undefined) map.items.push(document.createPair(key, value));
    else if (!isScalar(node) || node.value !== value) map.set(key, document.createNode(value));
  }
}

function fillTables(document: Document, tables: YAMLSeq, values: readonly Values[]): void {
  for (const table of values) {
    const known = tables.items.find((item) => isMap(item) && item.get('at') === table['at']);
    if (isMap(known)) fill(document, known, table);
    else tables.add(document.createNode(table));
  }
}

function commentOf(decision: Decision): string {
  const lines = [`${decision.question}${describePlaces(decision)}`];
  for (const [position, { label, set }] of decision.proposals.entries()) {
    const [line] = set;
    const isElsewhere = line?.path.join('\n') !== decision.proposals[0]?.set[0]?.path.join('\n');
    const at = isElsewhere ? `${line?.path.slice(-2).join(': ')}: ` : '';
    // Lines of one question usually get the same value.
    const [written, ...others] = new Set(set.map((each) => JSON.stringify(each.value)));
    const isOne = written !== undefined && others.length === 0 && (set.length === 1 || !isElsewhere);
    const value = isOne ? `: ${at}${written}` : '';
    lines.push(`  ${position + 1}. ${label}${value}`);
  }
  return lines.map((line) => ` ${line.replaceAll(/(?<!\s)\s*[\r\n\u2028]\s*/g, ' ')}`).join('\n');
}

function describePlaces({ rows, first }: Decision): string {
  const places = first.flatMap(({ file, row }) => (row === null ? [] : [`${file}:${row}`]));
  if (places.length === 0) return '';
  return ` (${rows} ${rows === 1 ? 'row' : 'rows'}: ${places.join(', ')}${rows > places.length ? ' …' : ''})`;
}

/** Describes decisions for the terminal: the question, the number of rows and numbered proposals. */
export function describeDecisions(decisions: readonly Decision[]): string[] {
  return decisions.flatMap((decision, position) => [
    `  ${position + 1}. ${decision.question}${describePlaces(decision)}`,
    ...decision.proposals.map(({ label }, number) => `     ${position + 1}.${number + 1} ${label}`),
  ]);
}

/** Finds a line of a recipe by its path; tables are identified by `at`. */
function pairAt(node: unknown, [key, ...rest]: readonly string[]): Pair | null {
  if (key === undefined || !isMap(node)) return null;
  const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key) ?? null;
  if (pair === null || rest.length === 0) return pair;
  if (key !== 'tables' || !isSeq(pair.value)) return pairAt(pair.value, rest);
  const table = pair.value.items.find((item) => isMap(item) && item.get('at') === rest[0]);
  return pairAt(table, rest.slice(1));
}
