import type { CatalogueKind } from '../../../domain/catalogue/catalogue.ts';
import type { EntityOf } from '../../../domain/entities/entity.ts';
import { checkId } from '../../arguments.ts';
import type { Context } from '../../context.ts';

interface ByIdArguments {
  readonly id: string;
  readonly revision?: number | null;
}

/** Creates a `Query` field that returns a node by id; null if the revision does not have it. */
export function byId<Kind extends CatalogueKind>(kind: Kind) {
  return async (_root: unknown, { id, revision }: ByIdArguments, context: Context): Promise<EntityOf<Kind> | null> => {
    checkId('id', id, [kind]);
    return (await context.at(revision ?? null)).catalogue.find(kind, id);
  };
}
