import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type FragmentDefinitionNode,
  getIntrospectionQuery,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { ASSESSMENT, REQUIREMENTS } from '../../../src/commands/assess-question.ts';
import { COST_A_MINUTE } from '../../../src/config/limits.ts';
import { DEFAULT_LIMITS } from '../../../src/domain/limits.ts';
import { shapeOf } from '../../../src/graphql/limits/document-shape.ts';
import { costOf } from '../../../src/graphql/limits/operation-cost.ts';
import type { GraphSizes } from '../../../src/memory/graph-sizes.ts';
import { rowsAtOnce } from '../../../web/explorer/pages/matrix/page-size.ts';
import { examplesOf } from '../../support/doc-examples.ts';
import { publicSchema } from '../../support/schema-parts.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

interface Honest {
  readonly name: string;
  readonly text: string;
  readonly variables: Record<string, unknown>;
}

const SERVICES = Array.from({ length: 100 }, (_item, position) => `service/s${position}`);

/** Variables of operations that do not request a page of 100. */
const ASKED_WITH: Record<string, readonly Record<string, unknown>[]> = {
  Assess: [{ services: SERVICES }],
  AssessRequirements: [{ services: SERVICES, first: 100 }],
  Matrix: [null, 1, 3, 4, 50, 100].map((named) => {
    const filter = named === null ? {} : { certificates: Array.from({ length: named }, () => 'certificate/x') };
    return { filter, columns: 'CERTIFICATES', first: rowsAtOnce(filter, 'CERTIFICATES') };
  }),
};

/** Each operation as the explorer sends it, with its fragments and its largest pages. */
function explorerOperations(): Honest[] {
  const folder = join(ROOT, 'web', 'explorer', 'documents');
  const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  const { definitions } = parse(texts.join('\n'));
  const fragments = new Map(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  );
  return definitions
    .filter((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION)
    .flatMap((operation) => {
      const text = [operation, ...fragmentsOf(operation, fragments)].map(print).join('\n');
      const known = ASKED_WITH[operation.name?.value ?? ''] ?? [{ first: 100, limit: 100, ids: SERVICES }];
      return known.map((variables) => ({ name: `explorer ${operation.name?.value}`, text, variables }));
    });
}

/** The introspection query of GraphiQL. */
const INTROSPECTION: Honest = {
  name: 'introspection',
  text: getIntrospectionQuery({ schemaDescription: true, inputValueDeprecation: true, specifiedByUrl: true }),
  variables: {},
};

/** Sent to a running server if there is one, so they must stay within its limits. */
const OF_THE_COMMAND_LINE: Honest[] = [ASSESSMENT, REQUIREMENTS].map((text) => ({
  name: `assess: ${text.slice(0, text.indexOf('('))}`,
  text,
  variables: { services: SERVICES },
}));

function fragmentsOf(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FragmentDefinitionNode[] {
  const used = new Set<FragmentDefinitionNode>();
  const collect = (node: OperationDefinitionNode | FragmentDefinitionNode) =>
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value) as FragmentDefinitionNode;
        if (used.has(fragment)) return;
        used.add(fragment);
        collect(fragment);
      },
    });
  collect(operation);
  return [...used];
}

function documentedQuestions(): Honest[] {
  const pages = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map((page) =>
    join('docs', page),
  );
  return ['README.md', ...pages.filter((page) => page.endsWith('.md'))].flatMap((page) =>
    examplesOf(readFileSync(join(ROOT, page), 'utf8')).map(({ line, query, variables }) => ({
      name: `${page}:${line}`,
      text: query,
      variables,
    })),
  );
}

/** A graph of 20,000 services. */
const LARGE: GraphSizes = {
  services: 20_000,
  standards: 20,
  certificates: 200,
  entries: 220_000,
  nodes: 26_000,
  entriesOf: () => 20_000,
  clausesOf: () => 1_000,
};

function measure({ text, variables }: Honest) {
  const document = parse(text, { maxTokens: DEFAULT_LIMITS.tokens });
  const fragments = document.definitions.filter(
    (one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION,
  );
  const [operation] = document.definitions.filter(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  const cost = costOf({
    schema: publicSchema,
    operation: operation as OperationDefinitionNode,
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
    variables,
    sizes: LARGE,
    mostWork: DEFAULT_LIMITS.cost / 4,
  });
  const { depth, aliases, directives } = shapeOf(document);
  return { depth, aliases, directives, cost };
}

describe('The limits allow legitimate requests', () => {
  it.each([INTROSPECTION, ...explorerOperations(), ...OF_THE_COMMAND_LINE, ...documentedQuestions()])(
    '$name',
    (honest) => {
      const measured = measure(honest);
      if (process.env['SHOW']) console.log(honest.name, JSON.stringify(measured));
      const exceeded = Object.entries(measured).filter(
        ([name, value]) => value > DEFAULT_LIMITS[name as keyof typeof measured],
      );
      expect(exceeded).toEqual([]);
    },
  );

  it('all operations of the explorer in one minute', () => {
    const costs = explorerOperations().map((honest) => measure(honest).cost);
    expect(costs.reduce((total, cost) => total + cost, 0)).toBeLessThan(COST_A_MINUTE);
  });
});
