import type { Engine, Plan } from '../../src/engine/engine.ts';

/** Detects steps in query plans that get slower as the graph grows. */
export interface PlanFaults {
  /** Scans all nodes. */
  readonly allNodes: (plan: Plan) => boolean;
  /** Scans all nodes of a label instead of using an index. */
  readonly wholeLabel: (plan: Plan) => boolean;
  /** Repeats work, such as a scan, for each of many rows. */
  readonly product: (plan: Plan) => boolean;
}

export const PLAN_FAULTS: Readonly<Record<Engine['kind'], PlanFaults>> = {
  neo4j: {
    allNodes: (plan) => hasOperator(plan, ({ operator }) => nameOf(operator) === 'AllNodesScan'),
    wholeLabel: (plan) => hasOperator(plan, ({ operator }) => /Labels?Scan$/.test(nameOf(operator))),
    product: (plan) =>
      hasOperator(plan, (each) => nameOf(each.operator) === 'CartesianProduct' && !each.children.every(isConstant)) ||
      goesThroughForEach(plan),
  },
  embedded: {
    allNodes: (plan) => scansIn(plan).some(({ label }) => label === '*'),
    wholeLabel: (plan) => scansIn(plan).some(({ label }) => label !== '*' && !OF_FEW.includes(label)),
    product: (plan) => scansIn(plan).some(({ label, isFirst }) => !OF_FEW.includes(label) && !isFirst),
  },
};

/** Neo4j operators that return at most one row, or pass rows on. */
const CONSTANT = ['Argument', 'SingleRow', 'NodeUniqueIndexSeek', 'AssertSameNode', 'Filter', 'CacheProperties'];

/** Removes the runtime that Neo4j appends, as in `NodeUniqueIndexSeek@neo4j`. */
function nameOf(operator: string): string {
  return operator.split('@')[0]?.replace(/\(.*\)$/, '') ?? '';
}

function isConstant(plan: Plan): boolean {
  const isSingle = CONSTANT.includes(nameOf(plan.operator));
  return (isSingle || nameOf(plan.operator) === 'CartesianProduct') && plan.children.every(isConstant);
}

/** An `Apply` runs its second input for each row of the first. */
function goesThroughForEach({ operator, children }: Plan, isForEach = false): boolean {
  if (isForEach && /Scan$|ByRange$/.test(nameOf(operator))) return true;
  return children.some((child, at) =>
    goesThroughForEach(child, isForEach || (nameOf(operator) === 'Apply' && at === 1)),
  );
}

function hasOperator(plan: Plan, is: (plan: Plan) => boolean): boolean {
  return is(plan) || plan.children.some((child) => hasOperator(child, is));
}

/** Labels with few nodes: one, and one per import. */
const OF_FEW = ['Graph', 'ImportRun'];

/** Scan in a plan of the embedded engine, of nodes that neither an index nor an earlier step found. */
interface Scan {
  /** An asterisk if there is no label. */
  readonly label: string;
  readonly isFirst: boolean;
}

/** Parses a plan, which is one text with a line per operator; inputs follow indented. */
function scansIn({ operator: text }: Plan): Scan[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.flatMap((line, at) => {
    const [, variable = '', label = ''] = /^\s*NodeScan \((\w+):(.+)\)$/.exec(line) ?? [];
    const below = drawnFrom(lines, at);
    const isFound = below.some((each) => new RegExp(`\\(${variable}[:)]`).test(each));
    if (label === '' || isFound || usersOf(lines, at).some((user) => seeks(user, variable))) return [];
    return [{ label, isFirst: below.every((each) => each.trim() === 'Empty') }];
  });
}

function drawnFrom(lines: readonly string[], at: number): readonly string[] {
  const depth = depthOf(lines[at]);
  const end = lines.findIndex((line, place) => place > at && depthOf(line) <= depth);
  return lines.slice(at + 1, end < 0 ? lines.length : end);
}

function usersOf(lines: readonly string[], at: number): readonly string[] {
  const users: string[] = [];
  let depth = depthOf(lines[at]);
  for (const line of lines.slice(0, at).reverse()) {
    if (depthOf(line) >= depth) continue;
    users.push(line);
    depth = depthOf(line);
  }
  return users;
}

function depthOf(line = ''): number {
  return line.length - line.trimStart().length;
}

/** True for a line such as `Filter (entry.subjectId Eq id) [index: subjectId]`, which looks up `entry` and not `id`. */
function seeks(line: string, variable: string): boolean {
  const [, condition = '', property = ''] = /Filter \((.*)\) \[(?:index|range): (\w+)\]$/.exec(line) ?? [];
  return property !== '' && new RegExp(`(?<!Eq )\\b${variable}\\.${property}\\b`).test(condition);
}
