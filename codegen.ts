import { readdirSync, readFileSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';

/** GraphQL types with a model, such as `Standard` with `StandardModel`. */
const models = [
  ...readFileSync('src/graphql/models.ts', 'utf8').matchAll(/^export (?:type|interface) (\w+)Model\b/gm),
].map(([, name]) => name);
/** Types with connections that have no model themselves. */
const paged = readdirSync('schema')
  .filter((name) => name.endsWith('.graphql'))
  .flatMap((name) => [...readFileSync(`schema/${name}`, 'utf8').matchAll(/^type (\w+)Connection\b/gm)])
  .flatMap(([, name]) => (models.includes(`${name}Connection`) ? [] : name));

const SCALARS = { ID: 'string', Date: 'string', PartialDate: 'string', DateTime: 'string' };

/**
 * Generates, from the public schema, the types of resolvers, which map each GraphQL type to its model, and the types of
 * the explorer's queries.
 */
const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  generates: {
    'src/graphql/generated/resolvers.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        contextType: '../context.ts#Context',
        enumsAsTypes: true,
        immutableTypes: true,
        useTypeImports: true,
        useIndexSignature: false,
        makeResolverTypeCallable: true,
        strictScalars: true,
        scalars: SCALARS,
        avoidOptionals: { field: true, inputValue: false },
        maybeValue: 'T | null',
        emitLegacyCommonJSImports: false,
        mappers: Object.fromEntries([
          ...models.map((name) => [name, `../models.ts#${name}Model`]),
          ...paged.map((name) => [`${name}Connection`, `../connection.ts#Connection<${name}Model>`]),
        ]),
      },
    },
    'web/explorer/generated/': {
      preset: 'client',
      documents: 'web/explorer/documents/*.graphql',
      // Manifest of documents, to which TRUSTED_DOCUMENTS can restrict a server.
      presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: 'sha256' } },
      config: {
        documentMode: 'string',
        onlyOperationTypes: true,
        skipTypename: true,
        avoidOptionals: { field: true, inputValue: false },
        pureMagicComment: true,
        enumsAsTypes: true,
        immutableTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: SCALARS,
        emitLegacyCommonJSImports: false,
      },
    },
  },
};

export default config;
