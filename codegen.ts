import { readdirSync, readFileSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';

/** The types of the schema that a model backs: `StandardModel` is that of `Standard`. */
const models = [
  ...readFileSync('src/graphql/models.ts', 'utf8').matchAll(/^export (?:type|interface) (\w+)Model\b/gm),
].map(([, name]) => name);
/** What the pages of the schema hold, of those without a model of their own. */
const paged = readdirSync('schema')
  .filter((name) => name.endsWith('.graphql'))
  .flatMap((name) => [...readFileSync(`schema/${name}`, 'utf8').matchAll(/^type (\w+)Connection\b/gm)])
  .flatMap(([, name]) => (models.includes(`${name}Connection`) ? [] : name));

const SCALARS = { ID: 'string', Date: 'string', PartialDate: 'string', DateTime: 'string' };

/**
 * From the public schema: types of the resolvers, where each GraphQL type is backed by a domain type, and
 * types of what the explorer asks.
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
      // The manifest of documents that a server may hold itself to: TRUSTED_DOCUMENTS.
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
