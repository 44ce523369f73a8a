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
createRoot(root).render(<GraphiQL fetcher={fetchAnswer} defaultQuery={firstQuery} />);
