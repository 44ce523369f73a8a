import { GraphiQL, type GraphiQLProps } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import firstQuery from './first-query.graphql?raw';

const fetchAnswer: GraphiQLProps['fetcher'] = async (operation, { headers } = {}) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      ...headers,
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
    },
    body: JSON.stringify(operation),
  });
  return response.json();
};

const root = document.getElementById('graphiql');
if (root === null) throw new Error('The page has no element "graphiql" to show GraphiQL in.');

/** The explorer links to `/graphql#query=…&variables=…&back=…`. */
const shown = new URLSearchParams(window.location.hash.slice(1));
const query = shown.get('query');
const given = query === null ? {} : { initialQuery: query, initialVariables: shown.get('variables') ?? '{}' };
/** Only a path of this origin, since anybody can write an address. */
const back = /^\/(?![/\\])/.test(shown.get('back') ?? '') ? (shown.get('back') ?? '/') : '/';
createRoot(root).render(
  <GraphiQL fetcher={fetchAnswer} defaultQuery={firstQuery} {...given}>
    <GraphiQL.Logo>
      <a className="back" href={back}>
        ← Explorer
      </a>
    </GraphiQL.Logo>
  </GraphiQL>,
);
