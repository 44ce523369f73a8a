import { useAnswer } from '../../api/use-answer.ts';
import { StagedScopesDocument, type StagedScopesQuery } from '../../generated/graphql.ts';
import { addressOf } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { Link } from '../../routing/link.tsx';

type Run = StagedScopesQuery['imports']['nodes'][number];

const MOST_CERTIFICATES = 10;

interface LookFirstProps {
  readonly id: string;
  readonly revision: number;
}

/** Links into the staged revision, for review before publication. */
export function LookFirst({ id, revision }: LookFirstProps) {
  const { newest } = useAsOf();
  const { data } = useAnswer(StagedScopesDocument, {}, { withToken: true, isKept: false });
  const certificates = certificatesOf(data?.imports.nodes.find((run) => run.id === id)).slice(0, MOST_CERTIFICATES);
  return (
    <>
      <p className="in-line">
        Read the graph with it:
        <Link to={addressOf('/ask', { rev: revision })}>Ask</Link>
        <Link to={addressOf('/matrix', { rev: revision })}>Matrix</Link>
        <Link to={addressOf('/review/findings', { rev: revision })}>Findings</Link>
        <Link to={addressOf('/review/changes', { since: newest, rev: revision })}>What changes</Link>
      </p>
      {certificates.length === 0 ? null : (
        <p className="in-line">
          Compare the scope before and after:
          {certificates.map((certificate) => (
            <Link
              key={certificate.id}
              to={addressOf('/compare', {
                from: certificate.id,
                'from-revision': newest,
                'to-revision': revision,
                rev: revision,
              })}
            >
              {certificate.name}
            </Link>
          ))}
        </p>
      )}
    </>
  );
}

function certificatesOf(run: Run | undefined) {
  const found = (run?.changes.nodes ?? []).flatMap(({ statement }) =>
    statement?.__typename === 'ScopeEntry' ? [statement.certificate] : [],
  );
  return [...new Map(found.map((certificate) => [certificate.id, certificate])).values()];
}
