import { expect, it } from 'vitest';
import { certificate, entry, environments, services, source, standard } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const FACTS = [
  source('one'),
  source('two'),
  ...environments('cloud', 'island'),
  ...services('pot', 'pan'),
  ...standard('rules', ['1']),
  ...certificate('main', 'rules', { customerKeeps: 'The customer pours.', customerKeepsParaphrased: true }),
  entry('main', 'pot', 'cloud', { environmentInferred: true }),
  entry('main', 'pan', 'cloud'),
];

const SCOPE = `query ($revision: Int) {
  certificate(id: "certificate/main", revision: $revision) {
    scope { nodes { subject { ... on Service { id } } environment { id } environmentInferred sentence } }
  }
}`;

describeWithFacts('An entry with an inferred environment', FACTS, (open) => {
  const inferred = async (revision?: number) => {
    const { certificate: main } = await open().must(SCOPE, { revision });
    return Object.fromEntries(
      main.scope.nodes.map((node: { subject: { id: string }; environmentInferred: boolean }) => [
        node.subject.id,
        node.environmentInferred,
      ]),
    );
  };

  it('is marked as such, and stays so when its source states the same again', async () => {
    expect(await inferred()).toEqual({ 'service/pan': false, 'service/pot': true });
    await open().publish([entry('main', 'pot', 'cloud', { environmentInferred: true }), entry('main', 'pan', 'cloud')]);
    expect(await inferred()).toEqual({ 'service/pan': false, 'service/pot': true });
  });

  it('becomes a new version of the entry once its source infers it', async () => {
    const { revision } = await open().must('{ revision { number } }');
    await open().publish([entry('main', 'pan', 'cloud', { environmentInferred: true })]);
    expect(await inferred()).toEqual({ 'service/pan': true, 'service/pot': true });
    expect(await inferred(revision.number)).toEqual({ 'service/pan': false, 'service/pot': true });
  });

  it('exists next to the same entry of a source that states the environment', async () => {
    await open().publish([entry('main', 'pan', 'cloud', { sources: ['source/two'] })]);
    const { certificate: main } = await open().must(SCOPE);
    expect(main.scope.nodes).toHaveLength(3);
  });

  it('quotes no paraphrased words', async () => {
    const { inheritance } = await open().must(
      `{ inheritance(filter: { services: ["service/pot"] }, asOf: "2026-01-01") {
        nodes { customerKeeps { text paraphrased } evidence(kinds: [CUSTOMER]) { sentence } }
      } }`,
    );
    const [{ customerKeeps, evidence }] = inheritance.nodes;
    expect(customerKeeps).toEqual([{ text: 'The customer pours.', paraphrased: true }]);
    expect(evidence[0].sentence).not.toMatch(/“The customer/);
  });
});

describeWithFacts('The texts of a certificate', FACTS, (open) => {
  it('are found by a search, as are the titles of its documents', async () => {
    const documents = [{ kind: 'REPORT', title: 'Reports in the Trust Attic', url: null }];
    const [fact] = certificate('main', null, { documents: JSON.stringify(documents), note: 'Shows no services.' });
    await open().publish(fact === undefined ? [] : [fact]);
    const found = await open().must(
      `{ documents: search(text: "Trust Attic") { nodes { node { id } } }
         meaning: search(text: "shows no services") { nodes { node { id } } }
         certificate(id: "certificate/main") { documents { title url } } }`,
    );
    const main = { nodes: [{ node: { id: 'certificate/main' } }] };
    expect(found).toMatchObject({ documents: main, meaning: main });
    expect(found.certificate.documents).toEqual([{ title: 'Reports in the Trust Attic', url: null }]);
  });
});
