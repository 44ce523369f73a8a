import { expect, it } from 'vitest';
import { createAsk, mustAsk } from '../support/ask.ts';
import { certificate, entry, environments, services, source, standard } from '../support/small-graph.ts';
import { stageFacts } from '../support/staged.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const named = (id: string, name: string) => services(id).map((fact) => ({ ...fact, properties: { name } }));
const FIRST = [
  source('one'),
  ...environments('cloud'),
  ...named('pot', 'Pot'),
  ...standard('rules', ['1']),
  ...certificate('main', 'rules'),
  entry('main', 'pot', 'cloud'),
];
const SECOND = [
  ...named('pot', 'Kettle'),
  ...named('pan', 'Pan'),
  ...environments('island'),
  ...standard('laws', ['1']),
  ...certificate('other', 'laws'),
  entry('main', 'pan', 'cloud'),
];

const LISTS = `
  query ($revision: Int) {
    services(revision: $revision) { nodes { name } }
    listed: services(filter: { environments: ["environment/cloud"] }, revision: $revision) { nodes { name } }
    standards(revision: $revision) { nodes { id } }
    environments(revision: $revision) { nodes { id } }
    found: search(text: "Kettle", revision: $revision) { totalCount }
    lost: search(text: "Pot", revision: $revision) { totalCount }
    service(id: "service/pot", revision: $revision) { name }
    standard(id: "standard/laws", revision: $revision) { id }
    clause(id: "clause/laws/1", revision: $revision) { id }
    certificate(id: "certificate/other", revision: $revision) { id }
    environment(id: "environment/island", revision: $revision) { id }
  }`;
const BEFORE = {
  services: { nodes: [{ name: 'Pot' }] },
  listed: { nodes: [{ name: 'Pot' }] },
  standards: { nodes: [{ id: 'standard/rules' }] },
  environments: { nodes: [{ id: 'environment/cloud' }] },
  found: { totalCount: 0 },
  lost: { totalCount: 1 },
  service: { name: 'Pot' },
  standard: null,
  clause: null,
  certificate: null,
  environment: null,
};
const AFTER = {
  services: { nodes: [{ name: 'Pan' }, { name: 'Kettle' }] },
  listed: { nodes: [{ name: 'Pan' }, { name: 'Kettle' }] },
  standards: { nodes: [{ id: 'standard/laws' }, { id: 'standard/rules' }] },
  environments: { nodes: [{ id: 'environment/cloud' }, { id: 'environment/island' }] },
  found: { totalCount: 1 },
  lost: { totalCount: 0 },
  service: { name: 'Kettle' },
  standard: { id: 'standard/laws' },
  clause: { id: 'clause/laws/1' },
  certificate: { id: 'certificate/other' },
  environment: { id: 'environment/island' },
};

/** Each test builds on the state that the previous one left. */
describeWithFacts('Lists, searches and nodes by id', FIRST, (open) => {
  it('read the staged revision if the caller may import, and are refused it otherwise', async () => {
    const { engine, ask, must } = open();
    const { importId, revision } = await stageFacts(engine, SECOND);
    const importer = createAsk(engine, undefined, { name: 'importer', scopes: ['import', 'publish'] });
    expect(await mustAsk(importer, LISTS, { revision })).toEqual(AFTER);
    expect(await must(LISTS)).toEqual(BEFORE);
    const { errors, status } = await ask(LISTS, { revision });
    expect(errors[0]?.message).toContain('Argument "revision" names revision 2; published are 0 to 1.');
    expect(status).toBe(400);
    const PUBLISH = 'mutation ($id: ID!) { publishImport(id: $id) { __typename } }';
    expect(await mustAsk(importer, PUBLISH, { id: importId })).toEqual({
      publishImport: { __typename: 'ImportPublished' },
    });
  });

  it('read an earlier revision after a new one was published', async () => {
    await open().refresh();
    expect(await open().must(LISTS, { revision: 1 })).toEqual(BEFORE);
    expect(await open().must(LISTS, { revision: 2 })).toEqual(AFTER);
    expect(await open().must(LISTS)).toEqual(AFTER);
  });
});
