import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse, print, visit } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/domain/limits.ts';
import { shapeOf } from '../../../src/graphql/limits/document-shape.ts';
import { costOf } from '../../../src/graphql/limits/operation-cost.ts';
import { examplesOf } from '../../support/doc-examples.ts';
import { publicSchema } from '../../support/schema-parts.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

interface Honest {
  readonly name: string;
  readonly text: string;
  readonly variables: Record<string, unknown>;
}

/** Each operation of the explorer as it is sent: with the fragments that it uses, and its largest pages. */
function explorerOperations(): Honest[] {
  const folder = join(ROOT, 'web', 'explorer', 'documents');
  const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  const { definitions } = parse(texts.join('\n'));
  const fragments = new Map(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  );
  return definitions
    .filter((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => ({
      name: `explorer ${operation.name?.value}`,
      text: [operation, ...fragmentsOf(operation, fragments)].map(print).join('\n'),
      variables: { first: 100, limit: 100, ids: Array.from({ length: 100 }, () => 'service/x') },
    }));
}

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
  });
  const { depth, aliases, directives } = shapeOf(document);
  return { depth, aliases, directives, cost };
}

describe('The limits let through what is asked honestly', () => {
  it.each([...explorerOperations(), ...documentedQuestions()])('$name', (honest) => {
    const measured = measure(honest);
    if (process.env['SHOW']) console.log(honest.name, JSON.stringify(measured));
    const exceeded = Object.entries(measured).filter(
      ([name, value]) => value > DEFAULT_LIMITS[name as keyof typeof measured],
    );
    expect(exceeded).toEqual([]);
  });
});
