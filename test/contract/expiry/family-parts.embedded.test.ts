import { expect, it } from 'vitest';
import {
  certificate,
  entry,
  environments,
  families,
  leverage,
  membership,
  relation,
  services,
  source,
  standard,
} from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const FACTS = [
  source('one'),
  ...environments('cloud'),
  ...families('whole', 'gone', 'some'),
  ...services('spared', 'excluded', 'left', 'sure'),
  ...standard('former', ['1', '2']),
  ...standard('current', ['1', '2', '3']),
  ...standard('other', ['1']),
  relation('current', 'REPLACES', 'former'),
  ...certificate('old', 'former'),
  ...certificate('new', 'current'),
  // The new edition names the family, too, but excludes one of its services.
  membership('IN_FAMILY', 'service/spared', 'family/whole'),
  membership('IN_FAMILY', 'service/excluded', 'family/whole'),
  entry('old', 'family/whole', 'cloud'),
  entry('new', 'family/whole', 'cloud'),
  entry('new', 'excluded', 'cloud', { status: 'NOT_IN_SCOPE' }),
  // The new edition does not name the family.
  membership('IN_FAMILY', 'service/left', 'family/gone'),
  entry('old', 'family/gone', 'cloud'),
  // Both name part of the family; the certificates that leverage them list one of its services, and one of these stays
  // in force.
  membership('IN_FAMILY', 'service/sure', 'family/some'),
  entry('old', 'family/some', 'cloud', { extent: 'SELECT' }),
  entry('new', 'family/some', 'cloud', { extent: 'SELECT' }),
  ...certificate('lapsing', 'other', { expiresOn: '2031-07-31' }),
  ...certificate('lasting', 'other'),
  entry('lapsing', 'sure', 'cloud'),
  entry('lasting', 'sure', 'cloud'),
  ...['lapsing', 'lasting'].flatMap((name) => [leverage(name, 'old'), leverage(name, 'new')]),
];

const PARTS = `{
  editionTransition(standard: "standard/current", asOf: "2031-06-01") {
    replaces { onlyInFormer { nodes {
      subject { ... on Service { name } ... on ServiceFamily { name } } certainty remainingCertainty
    } } }
  }
  expiryImpact(until: "2031-12-31", filter: { leverageHops: 1 }, asOf: "2031-06-01") { nodes { expiresOn certificate { name } losses {
    nodes { subject { ... on Service { name } } standard { designation } certainty remainingCertainty }
  } } }
  before: inheritance(filter: { clauses: ["clause/current/1"], leverageHops: 1 }, asOf: "2031-07-31") { ...Sure }
  after: inheritance(filter: { clauses: ["clause/current/1"], leverageHops: 1 }, asOf: "2031-08-01") { ...Sure }
}
fragment Sure on InheritanceConnection { nodes { subject { ... on Service { name } } basis certainty } }`;

describeWithFacts('Losses of families and their services', FACTS, (open) => {
  it('include a service that the new edition excludes, but not one that stays with its family', async () => {
    const { editionTransition } = await open().must(PARTS);
    expect(editionTransition.replaces[0].onlyInFormer.nodes).toEqual([
      { subject: { name: 'Gone' }, certainty: 'STATED', remainingCertainty: null },
      { subject: { name: 'Excluded' }, certainty: 'STATED', remainingCertainty: null },
    ]);
  });

  it('leave out a row that another certificate still gives as surely as the family does', async () => {
    const { expiryImpact, before, after } = await open().must(PARTS);
    const sure = { subject: { name: 'Sure' }, basis: 'FAMILY', certainty: 'POSSIBLE' };
    expect([before.nodes, after.nodes]).toEqual([expect.arrayContaining([sure]), expect.arrayContaining([sure])]);
    expect(expiryImpact.nodes[0]).toMatchObject({ certificate: { name: 'Lapsing' }, losses: { nodes: [] } });
  });

  it('come with a note on families that are not expanded, with services that may lose more', async () => {
    const { expiryImpact } = await open().must(
      '{ expiryImpact(until: "2031-12-31", asOf: "2031-06-01") { notes { code count } } }',
    );
    expect(expiryImpact.notes).toContainEqual({ code: 'FAMILY_NOT_EXPANDED', count: 3 });
  });
});
