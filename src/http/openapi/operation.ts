export type Schema = Readonly<Record<string, unknown>>;

/** Schemas of a body, by media type. */
export type Content = Readonly<Record<string, Schema>>;

export interface OperationParameter {
  readonly name: string;
  readonly in: 'query' | 'path' | 'header';
  readonly description?: string;
  readonly required?: boolean;
  readonly schema: Schema;
  /** False if the values of a list are separated by commas. */
  readonly explode?: false;
}

/** Description of a method of an address, from the data that its handler uses. */
export interface Operation {
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  /** Address, if it is not that of the route. */
  readonly path?: string;
  /** Method, if the route has several besides HEAD. */
  readonly method?: string;
  /** Required access: none, that for reading, or a token. */
  readonly access: 'ANYONE' | 'READERS' | 'TOKEN';
  readonly parameters?: readonly OperationParameter[];
  readonly body?: Content;
  /** Answers by status, without refusals, which have the same form everywhere. */
  readonly answers: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Describes the route for `/openapi.json`; called on the first request for it. */
    readonly describe?: () => readonly Operation[];
  }
}

/** Returns the content of media types, whose parameters are left out. */
export function contentOf(...mediaTypes: readonly string[]): Content {
  return Object.fromEntries(
    mediaTypes.map((mediaType) => {
      const [type = ''] = mediaType.split(';');
      return [type, schemaOfType(type)];
    }),
  );
}

function schemaOfType(type: string): Schema {
  if (/[/+]json$/.test(type)) return { type: 'object' };
  return /^text\/|\+xml$/.test(type) ? { type: 'string' } : {};
}
