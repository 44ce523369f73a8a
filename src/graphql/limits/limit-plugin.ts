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

/** Checks a document's shape, once for all requests with the same text. */
export function limitShape(limits: RequestLimits): ValidationRule {
  return (context) => ({
    // Runs before all other rules, so that this error comes first.
    Document(document) {
      const shape = shapeOf(document);
      const exceeded = [
        refusal('fields within fields', shape.depth, limits.depth),
        refusal('fields under another name or asked for again', shape.aliases, limits.aliases),
        refusal('directives', shape.directives, limits.directives),
        refusal('items in one list', shape.longestList, limits.listItems),
      ];
      const refusals = exceeded.filter((error) => error !== null);
      for (const originalError of refusals) {
        context.reportError(new GraphQLError(originalError.message, { nodes: [], originalError }));
      }
      // Skips the other rules: comparing 500 fields pairwise takes long.
      return refusals.length === 0 ? undefined : { ...document, definitions: [] };
    },
  });
}

/** Charges the cost of each operation, without a limit. */
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

/** Ratio of allowed objects to allowed cost: the cost assumes three items for lists of unknown length. */
const OBJECTS_A_COST = 5;

/** Enforces the limits that depend on variables or on the answer. */
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
          // Replaces the errors of all omitted parts by one.
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
          // Reported on request, also if the cost was refused.
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

/** Largest share of the limit for the work of one field: a few such fields fit on a graph of any size. */
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
