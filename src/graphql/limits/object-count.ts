import {
  defaultFieldResolver,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { nextTurn, shouldYield } from '../../concurrency/yielding.ts';
import { DomainError, LimitExceeded } from '../../errors.ts';
import type { Context } from '../context.ts';

/** Number of objects between checks of the deadline. */
const OBJECTS_A_LOOK = 1_000;

/**
 * Counts the objects of a response during execution, since the cost only estimates lists of unknown length. Fails the
 * operation after `most` objects, or after its deadline, which answers from memory would otherwise ignore.
 */
export function countObjects(schema: GraphQLSchema, most: number): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (isCompositeType(getNamedType(field.type)))
        field.resolve = counted(field.resolve ?? defaultFieldResolver, most);
    }
  }
}

function counted(
  resolve: GraphQLFieldResolver<unknown, Context>,
  most: number,
): GraphQLFieldResolver<unknown, Context> {
  return (source, args, context, info) => {
    if (context.measured.refused !== null) throw context.measured.refused;
    // Synchronous parts of a response would otherwise block the event loop.
    const found = shouldYield()
      ? nextTurn().then(() => resolve(source, args, context, info))
      : resolve(source, args, context, info);
    if (!(found instanceof Promise)) return take(found, context, most);
    return found.then((value) => take(value, context, most));
  };
}

function take<Found>(found: Found, context: Context, most: number): Found {
  const { measured } = context;
  const before = measured.objects;
  measured.objects += Array.isArray(found) ? found.length : 1;
  if (measured.objects > most) {
    refuse(
      context,
      new LimitExceeded(
        `The answer would have more than ${most} objects; ask for fewer lists within lists, or a smaller page.`,
      ),
    );
  }
  if (Math.floor(before / OBJECTS_A_LOOK) !== Math.floor(measured.objects / OBJECTS_A_LOOK)) refuseLate(context);
  return found;
}

function refuseLate(context: Context): void {
  try {
    context.refuseLate();
  } catch (error) {
    if (error instanceof DomainError) refuse(context, error);
    throw error;
  }
}

/** Reuses one error for all remaining fields: creating an error for each would take longer than the answer. */
function refuse({ measured }: Context, originalError: DomainError): never {
  measured.refused = new GraphQLError(originalError.message, { path: [], originalError });
  throw measured.refused;
}
