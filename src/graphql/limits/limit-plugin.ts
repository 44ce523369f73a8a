import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { type FragmentDefinitionNode, GraphQLError, Kind, type ValidationRule, valueFromASTUntyped } from 'graphql';
import type { RequestLimits } from '../../domain/limits.ts';
import { BadInput, LimitExceeded } from '../../errors.ts';
import type { Context } from '../context.ts';
import type { AnswerTexts } from './answer-text.ts';
import { shapeOf } from './document-shape.ts';
import { longestListIn } from './longest-list.ts';
import { countObjects } from './object-count.ts';
import { costOf, type OperationCost } from './operation-cost.ts';

/** What the text of a document tells, looked at once for all requests with it. */
export function limitShape(limits: RequestLimits): ValidationRule {
  return (context) => ({
    // Before any other rule looks at what is in the document, so that this is told first.
    Document(document) {
      const shape = shapeOf(document);
      const exceeded = [
        refusal('fields within fields', shape.depth, limits.depth),
        refusal('fields under another name or asked for again', shape.aliases, limits.aliases),
        refusal('directives', shape.directives, limits.directives),
        refusal('items in one list', shape.longestList, limits.listItems),
      ];
      const told = exceeded.filter((error) => error !== null);
      for (const originalError of told) {
        context.reportError(new GraphQLError(originalError.message, { nodes: [], originalError }));
      }
      // Nobody need look into it any more: comparing five hundred fields with each other takes its time.
      return told.length === 0 ? undefined : { ...document, definitions: [] };
    },
  });
}

/** Tells what each operation costs, and refuses none. */
export function costPlugin(limits: RequestLimits): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation(request) {
          request.contextValue.spend(costOfRequest(request, limits).total);
        },
      };
    },
  };
}

/** How many times as many objects as the cost may tell an answer may hold: lists of untold length count three there. */
const OBJECTS_A_COST = 5;

/** What depends on the variables too, and the answer. */
export function limitPlugin(limits: RequestLimits, texts: AnswerTexts): ApolloServerPlugin<Context> {
  return {
    async serverWillStart({ schema }) {
      countObjects(schema, limits.cost * OBJECTS_A_COST);
    },
    async requestDidStart() {
      let cost: number | null = null;
      return {
        async didResolveOperation(request) {
          refuseSubscriptions(request);
          const exceeded = refusal('items in one list', longestListIn(request.request.variables), limits.listItems);
          if (exceeded !== null) throw exceeded;
          const counted = costOfRequest(request, limits);
          cost = counted.total;
          request.contextValue.measured.cost = cost;
          if (cost > limits.cost) throw tooCostly(counted, limits.cost);
          request.contextValue.spend(cost);
        },
        async willSendResponse({ request, response, contextValue: { measured } }) {
          if (response.body.kind !== 'single') return;
          // One for all parts of the answer that were not made.
          if (measured.refused !== null) {
            response.body.singleResult = { data: null, errors: (response.body.singleResult.errors ?? []).slice(0, 1) };
          }
          const result = response.body.singleResult;
          if (result.data != null && texts.of(result.data).length > limits.answerSize) {
            const { message, code } = new LimitExceeded(
              `The answer would have more than ${limits.answerSize} characters; ask for fewer fields or a smaller page.`,
            );
            response.body.singleResult = { errors: [{ message, extensions: { code } }] };
            response.http.status = 400;
          }
          // Told where the request asks for it, also if it was refused for its cost.
          if (request.extensions?.['cost'] === true && cost !== null) {
            const { singleResult } = response.body;
            response.body.singleResult = { ...singleResult, extensions: { ...singleResult.extensions, cost } };
          }
        },
      };
    },
  };
}

function refuseSubscriptions({ schema, operation }: GraphQLRequestContext<Context>): void {
  if (operation != null && schema.getRootType(operation.operation) == null) {
    throw new BadInput(`The document asks for a ${operation.operation}; there are queries and mutations only.`);
  }
}

function refusal(what: string, came: number, most: number): LimitExceeded | null {
  if (came <= most) return null;
  return new LimitExceeded(`A request may have ${most} ${what}; this one has ${came}. Ask for less at a time.`);
}

/** Of the limit, what one field counts for its work at most: a few are answered on a graph of any size, and not many. */
const PART_OF_WORK = 0.25;

function tooCostly({ total, dearest }: OperationCost, most: number): LimitExceeded {
  const isWork = dearest !== null && dearest.work > total / 2;
  const dear = isWork
    ? `${dearest.work} of it for what “${dearest.field}” has to work through`
    : 'most of it for the objects in the answer';
  return new LimitExceeded(`A request may cost ${most}; this one costs ${total}, ${dear}. Ask for less at a time.`);
}

function costOfRequest(
  { schema, document, operation, request, contextValue }: GraphQLRequestContext<Context>,
  limits: RequestLimits,
): OperationCost {
  if (document === undefined || operation == null) return { total: 0, dearest: null };
  const fragments = document.definitions.filter(
    (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)] as const],
  );
  return costOf({
    schema,
    operation,
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
    variables: { ...Object.fromEntries(defaults), ...request.variables },
    sizes: contextValue.services.memory.sizes(),
    mostWork: limits.cost * PART_OF_WORK,
  });
}
