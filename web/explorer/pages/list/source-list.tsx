import { shortTitle } from '../../basics/short-title.ts';
import { SourcesDocument } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { SourceAge } from '../../parts/answer/sources.tsx';
import { useAsOf } from '../../routing/as-of.ts';
import { FIRST_PAGE, Listed } from './listed.tsx';

export function SourceList() {
  const { revision } = useAsOf();
  return (
    <Listed
      title="Sources"
      document={SourcesDocument}
      variables={{ ...FIRST_PAGE, revision }}
      pick={(data) => data.sources}
      heads={['Source', 'Publisher', 'Dated', 'Licence']}
      draw={(source) => (
        <tr key={source.id}>
          <th scope="row">
            <NodeLink id={source.id} name={shortTitle(source.shortTitle)} title={source.title} isPlain />
          </th>
          <td>{source.publisher}</td>
          <td>
            <SourceAge source={source} />
          </td>
          <td>{source.licence}</td>
        </tr>
      )}
    />
  );
}
