/**
 * Twenty documents as front ends send them, each in the words of both servers. `of` is the kind of node that the id
 * is of; null: there is no id.
 */
export const EVERYDAY = [
  {
    name: 'name of a service',
    of: 'service',
    ours: 'query ($id: ID!) { service(id: $id) { id name } }',
    theirs: 'query ($id: String!) { service: services(where: { id: { eq: $id } }) { id name } }',
  },
  {
    name: 'families of a service',
    of: 'service',
    ours: 'query ($id: ID!) { service(id: $id) { id name families { family { id name } } } }',
    theirs: `query ($id: String!) {
      service: services(where: { id: { eq: $id } }) { id name families { id name } }
    }`,
    // Ours has the statement of the membership between the two.
    alike: ({ service }) => ({
      service: { ...service, families: service.families.map((family) => family.family ?? family) },
    }),
  },
  {
    name: 'scope of a service',
    of: 'service',
    ours: `query ($id: ID!) { service(id: $id) { name scope(first: 20) {
      nodes { id status environment { id name } certificate { id name } }
    } } }`,
    theirs: `query ($id: String!) { service: services(where: { id: { eq: $id } }) { name
      scope(sort: [{ sortKey: ASC }], limit: 20) { id status environment { id name } certificate { id name } }
    } }`,
  },
  {
    name: 'standards of a service',
    of: 'service',
    ours: `query ($id: ID!) { service(id: $id) { name scope(first: 50) {
      nodes { status certificate { name expiresOn standard { id designation title } } }
    } } }`,
    theirs: `query ($id: String!) { service: services(where: { id: { eq: $id } }) { name
      scope(sort: [{ sortKey: ASC }], limit: 50) { status certificate { name expiresOn standard { id designation title } } }
    } }`,
  },
  {
    name: 'service with clauses',
    of: 'service',
    ours: `query ($id: ID!) { service(id: $id) { name scope(first: 10) {
      nodes { certificate { name standard { designation clauses(first: 20) { nodes { number title } } } } }
    } } }`,
    theirs: `query ($id: String!) { service: services(where: { id: { eq: $id } }) { name
      scope(sort: [{ sortKey: ASC }], limit: 10) {
        certificate { name standard { designation clauses(sort: [{ sort: ASC }], limit: 20) { number title } } }
      }
    } }`,
  },
  {
    name: 'first services',
    of: null,
    ours: '{ services(first: 50) { nodes { id name } } }',
    theirs: '{ services(sort: [{ id: ASC }], limit: 50) { id name } }',
  },
  {
    name: 'services of a family',
    of: 'family',
    ours: 'query ($id: ID!) { services(filter: { families: [$id] }, first: 50) { nodes { id name } } }',
    theirs: `query ($id: String!) {
      services(where: { families: { some: { id: { eq: $id } } } }, sort: [{ id: ASC }], limit: 50) { id name }
    }`,
  },
  {
    name: 'head of a certificate',
    of: 'certificate',
    ours: 'query ($id: ID!) { certificate(id: $id) { id name number issuedOn expiresOn standard { id designation } } }',
    theirs: `query ($id: String!) { certificate: certificates(where: { id: { eq: $id } }) {
      id name number issuedOn expiresOn standard { id designation }
    } }`,
  },
  {
    name: 'environments of a certificate',
    of: 'certificate',
    ours: 'query ($id: ID!) { certificate(id: $id) { name environments { id name } } }',
    theirs: `query ($id: String!) { certificate: certificates(where: { id: { eq: $id } }) {
      name environments(sort: [{ id: ASC }]) { id name }
    } }`,
  },
  {
    name: 'scope of a certificate',
    of: 'certificate',
    ours: `query ($id: ID!) { certificate(id: $id) { name scope(first: 50) { nodes {
      status environment { name } subject { id name }
    } } } }`,
    theirs: `query ($id: String!) { certificate: certificates(where: { id: { eq: $id } }) { name
      scope(sort: [{ sortKey: ASC }], limit: 50) { status environment { name } subject { id name } }
    } }`,
  },
  {
    name: 'certificate with clauses',
    of: 'certificate',
    ours: `query ($id: ID!) { certificate(id: $id) { name standard { designation clauses(first: 50) {
      nodes { id number title kind }
    } } } }`,
    theirs: `query ($id: String!) { certificate: certificates(where: { id: { eq: $id } }) { name
      standard { designation clauses(sort: [{ sort: ASC }], limit: 50) { id number title kind } }
    } }`,
  },
  {
    name: 'first certificates',
    of: null,
    ours: '{ certificates(first: 50) { nodes { id name expiresOn } } }',
    theirs: '{ certificates(sort: [{ id: ASC }], limit: 50) { id name expiresOn } }',
  },
  {
    name: 'certificates of a standard',
    of: 'standard',
    ours: 'query ($id: ID!) { certificates(filter: { standards: [$id] }, first: 50) { nodes { id name } } }',
    theirs: `query ($id: String!) {
      certificates(where: { standard: { some: { id: { eq: $id } } } }, sort: [{ id: ASC }], limit: 50) { id name }
    }`,
  },
  {
    name: 'head of a standard',
    of: 'standard',
    ours: 'query ($id: ID!) { standard(id: $id) { id designation title } }',
    theirs: 'query ($id: String!) { standard: standards(where: { id: { eq: $id } }) { id designation title } }',
  },
  {
    name: 'clauses of a standard',
    of: 'standard',
    ours: 'query ($id: ID!) { standard(id: $id) { designation clauses(first: 100) { nodes { id number title kind } } } }',
    theirs: `query ($id: String!) { standard: standards(where: { id: { eq: $id } }) {
      designation clauses(sort: [{ sort: ASC }], limit: 100) { id number title kind }
    } }`,
  },
  {
    name: 'first standards',
    of: null,
    ours: '{ standards(first: 50) { nodes { id designation } } }',
    theirs: '{ standards(sort: [{ id: ASC }], limit: 50) { id designation } }',
  },
  {
    name: 'head of a clause',
    of: 'clause',
    ours: `query ($id: ID!) { clause(id: $id) {
      id number title kind standard { id designation } parent { number title }
    } }`,
    theirs: `query ($id: String!) { clause: clauses(where: { id: { eq: $id } }) {
      id number title kind standard { id designation } parent { number title }
    } }`,
  },
  {
    name: 'clauses under a clause',
    of: 'heading',
    ours: 'query ($id: ID!) { clause(id: $id) { number children { id number title } } }',
    theirs: `query ($id: String!) { clause: clauses(where: { id: { eq: $id } }) {
      number children(sort: [{ sort: ASC }]) { id number title }
    } }`,
  },
  {
    name: 'scope in an environment',
    of: 'environment',
    ours: `query ($id: ID!) { environment(id: $id) { name scope(first: 50) { nodes {
      status certificate { id name } subject { id name }
    } } } }`,
    theirs: `query ($id: String!) { environment: environments(where: { id: { eq: $id } }) { name
      scope(sort: [{ sortKey: ASC }], limit: 50) { status certificate { id name } subject { id name } }
    } }`,
  },
  {
    name: 'certificates in an environment',
    of: 'environment',
    ours: 'query ($id: ID!) { environment(id: $id) { name certificates(first: 50) { nodes { id name } } } }',
    theirs: `query ($id: String!) { environment: environments(where: { id: { eq: $id } }) {
      name certificates(sort: [{ id: ASC }], limit: 50) { id name }
    } }`,
  },
];
