import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { type FragmentDefinitionNode, GraphQLError, Kind, type ValidationRule, valueFromASTUntyped } from 'graphql';
import type { RequestLimits } from '../../domain/limits.ts';
import { BadInput, LimitExceeded } from '../../errors.ts';
import type { Context } from '../context.ts';
import type { AnswerTexts } from './answer-text.ts';
import { shapeOf } from './document-shape.ts';
import { longestListIn } from './longest-list.ts';
import { countObjects } from './object-count.ts';
import { type CostedOperation, costOf, dearestField } from './operation-cost.ts';

/** Checks a document's shape, once for all requests with the same document. */
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
      // Skips the other rules: comparing 500 fields pairwise takes too long.
      return refusals.length === 0 ? undefined : { ...document, definitions: [] };
    },
  });
}

/** Charges the cost of each operation without limiting it. */
export function costPlugin(limits: RequestLimits): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation(request) {
          const costed = costedBy(request, limits);
          request.contextValue.spend(costed === null ? 0 : costOf(costed));
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
          const costed = costedBy(request, limits);
          cost = costed === null ? 0 : costOf(costed);
          request.contextValue.measured.cost = cost;
          if (costed !== null && cost > limits.cost) throw tooCostly(costed, cost, limits.cost);
          request.contextValue.spend(cost);
        },
        async willSendResponse({ request, response, contextValue: { measured } }) {
          if (response.body.kind !== 'single') return;
          // Replaces the errors of all omitted parts with one error.
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
          // Reported if requested, even if the cost was rejected.
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
    throw new BadInput(`The document contains a ${operation.operation}; this API has only queries and mutations.`);
  }
}

function refusal(what: string, came: number, most: number): LimitExceeded | null {
  if (came <= most) return null;
  return new LimitExceeded(`A request may have ${most} ${what}, and this one has ${came}; ask for less at a time.`);
}

/**
 * Largest share of the limit for the work of one field, so that a few such fields are allowed on a graph of any size.
 */
const PART_OF_WORK = 0.25;

function tooCostly(costed: CostedOperation, total: number, most: number): LimitExceeded {
  const dearest = dearestField(costed);
  const dear = dearest === null ? '' : `, ${dearest.cost} of it for “${dearest.field}”`;
  // A field of the query is a single object: its cost is the data to process.
  const instead = dearest?.field.startsWith('Query.')
    ? 'ask for it in a request of its own, once'
    : `ask for pages of it, or of the lists around it, that are ${Math.ceil(total / most)} times smaller`;
  return new LimitExceeded(`A request may cost ${most}, and this one costs ${total}${dear}; ${instead}.`);
}

/** Returns null for a document without an operation. */
function costedBy(
  { schema, document, operation, request, contextValue }: GraphQLRequestContext<Context>,
  limits: RequestLimits,
): CostedOperation | null {
  if (document === undefined || operation == null) return null;
  const fragments = document.definitions.filter(
    (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)] as const],
  );
  return {
    schema,
    operation,
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
    variables: { ...Object.fromEntries(defaults), ...request.variables },
    sizes: contextValue.services.memory.sizes(),
    mostWork: limits.cost * PART_OF_WORK,
  };
}
