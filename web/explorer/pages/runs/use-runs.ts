import { useAnswer } from '../../api/use-answer.ts';
import { type ImportState, RunsDocument } from '../../generated/graphql.ts';

const FOR_READERS: readonly ImportState[] = ['PUBLISHED'];
const FOR_IMPORTERS: readonly ImportState[] = ['STAGING', 'STAGED', 'PUBLISHED'];

/** Hook for the imports: all of them with a token that allows imports, otherwise the published ones. */
export function useRuns(hasToken: boolean) {
  const asImporter = { states: FOR_IMPORTERS, first: 100 };
  const answered = useAnswer(RunsDocument, hasToken ? asImporter : null, { withToken: true, isKept: false });
  const refusal = answered.failure?.kind === 'refused' ? answered.failure.code : null;
  const mayImport = hasToken && refusal === null;
  const asReader = { states: FOR_READERS, first: 100 };
  const published = useAnswer(RunsDocument, mayImport ? null : asReader, { isKept: false });
  return {
    mayImport,
    /** True while it is not known yet if the token is accepted. */
    isTried: answered.isLoading,
    /** True if the token is unknown or no longer valid. */
    isUnknown: refusal === 'UNAUTHENTICATED',
    /** True if the token is valid for other things only. */
    isForOthers: refusal === 'FORBIDDEN',
    variables: mayImport ? asImporter : asReader,
    answered: mayImport ? answered : published,
  };
}
