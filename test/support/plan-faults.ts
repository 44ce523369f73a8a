import type { Engine, Plan } from '../../src/engine/engine.ts';

/** What takes longer the larger the graph is, as the plans of an engine tell it. */
export interface PlanFaults {
  /** Goes through all nodes. */
  readonly allNodes: (plan: Plan) => boolean;
  /** Goes through all nodes of a label, where an index would find the wanted ones. */
  readonly wholeLabel: (plan: Plan) => boolean;
  /** Does something of the kind for each of many rows. */
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

/** Operators of Neo4j that give one row at most, or pass on what they get. */
const CONSTANT = ['Argument', 'SingleRow', 'NodeUniqueIndexSeek', 'AssertSameNode', 'Filter', 'CacheProperties'];

/** Neo4j says which runtime an operator is of: `NodeUniqueIndexSeek@neo4j`. */
function nameOf(operator: string): string {
  return operator.split('@')[0]?.replace(/\(.*\)$/, '') ?? '';
}

function isConstant(plan: Plan): boolean {
  const isSingle = CONSTANT.includes(nameOf(plan.operator));
  return (isSingle || nameOf(plan.operator) === 'CartesianProduct') && plan.children.every(isConstant);
}

/** An `Apply` does what its second part tells for each row of its first. */
function goesThroughForEach({ operator, children }: Plan, isForEach = false): boolean {
  if (isForEach && /Scan$|ByRange$/.test(nameOf(operator))) return true;
  return children.some((child, at) =>
    goesThroughForEach(child, isForEach || (nameOf(operator) === 'Apply' && at === 1)),
  );
}

function hasOperator(plan: Plan, is: (plan: Plan) => boolean): boolean {
  return is(plan) || plan.children.some((child) => hasOperator(child, is));
}

/** One node, and as many as there were imports. */
const OF_FEW = ['Graph', 'ImportRun'];

/** Where a plan of the embedded engine goes through nodes that neither an index finds nor an earlier step found. */
interface Scan {
  /** An asterisk where there is none. */
  readonly label: string;
  readonly isFirst: boolean;
}

/** Its plan is one text, a line for each operator; what it draws from stands below, further to the right. */
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

/** Such as `Filter (entry.subjectId Eq id) [index: subjectId]`, which seeks entries and no ids. */
function seeks(line: string, variable: string): boolean {
  const [, condition = '', property = ''] = /Filter \((.*)\) \[(?:index|range): (\w+)\]$/.exec(line) ?? [];
  return property !== '' && new RegExp(`(?<!Eq )\\b${variable}\\.${property}\\b`).test(condition);
}
