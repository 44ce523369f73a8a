import { expect, it } from 'vitest';
import { certificate, entry, environments, services, source, standard } from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const FACTS = [
  source('one'),
  ...environments('cloud'),
  ...services('pot', 'pan', 'cup'),
  ...standard('rules', ['1']),
  ...certificate('main', 'rules'),
  entry('main', 'cup', 'cloud'),
  entry('main', 'pan', 'cloud', { validUntil: '2031-06-01' }),
  entry('main', 'pot', 'cloud'),
];
const ROWS = `
  query ($asOf: Date, $revision: Int, $after: String) {
    list: inheritance(filter: {}, asOf: $asOf, revision: $revision, first: 1, after: $after) {
      totalCount nodes { subject { ... on Service { name } } } pageInfo { endCursor }
    }
  }`;
const SCOPE = `
  query ($asOf: Date, $after: String) {
    certificate(id: "certificate/main") {
      list: scope(asOf: $asOf, first: 1, after: $after) { totalCount nodes { subject { ... on Service { name } } } pageInfo { endCursor } }
    }
  }`;
const DIFF = `
  query ($from: ScopePoint!, $to: ScopePoint!, $after: String) {
    list: scopeDiff(from: $from, to: $to, first: 1, after: $after) {
      totalCount nodes { subject { ... on Service { name } } } pageInfo { endCursor }
    }
  }`;
const DAY = '2031-05-31';

/** Each test builds on the revisions that the previous one published. */
describeWithFacts('A page after a cursor', FACTS, (open) => {
  const page = async (document: string, variables: object) => {
    const { list, certificate: holder } = await open().must(document, { ...variables });
    const { totalCount, nodes, pageInfo } = list ?? holder.list;
    return { totalCount, name: nodes[0]?.subject.name, after: pageInfo.endCursor };
  };

  it.each([ROWS, SCOPE])('has the day of the cursor, which may be repeated or left out', async (document) => {
    const { after, totalCount } = await page(document, { asOf: DAY });
    expect(totalCount).toBe(3);
    for (const asOf of [undefined, DAY]) {
      expect(await page(document, { asOf, after })).toMatchObject({ totalCount: 3, name: 'Pan' });
    }
    const { errors, status } = await open().ask(document, { asOf: '2031-06-01', after });
    expect(errors[0]?.message).toBe(
      'Argument "asOf" must be 2031-05-31, as the cursor in "after" has it, or left out, not 2031-06-01.',
    );
    expect(status).toBe(400);
  });

  it('also has the revision of the cursor', async () => {
    const { after } = await page(ROWS, { asOf: DAY });
    const hanging = await page(SCOPE, { asOf: DAY });
    await open().publish([...services('lid'), entry('main', 'lid', 'cloud')]);
    for (const revision of [undefined, 1]) {
      expect(await page(ROWS, { revision, after })).toMatchObject({ totalCount: 3, name: 'Pan' });
    }
    const { errors } = await open().ask(ROWS, { revision: 2, after });
    expect(errors[0]?.message).toBe(
      'Argument "revision" must be 1, as the cursor in "after" has it, or left out, not 2.',
    );
    // The certificate is read at the newest revision, since none is requested.
    expect(await page(SCOPE, { after: hanging.after })).toMatchObject({ totalCount: 3, name: 'Pan' });
  });

  it('has the days and revisions of both points of a comparison', async () => {
    const main = { certificate: 'certificate/main' };
    const { after } = await page(DIFF, {
      from: { ...main, asOf: DAY, revision: 1 },
      to: { ...main, asOf: '2031-06-01' },
    });
    for (const [from, to] of [
      [main, main],
      [
        { ...main, asOf: DAY, revision: 1 },
        { ...main, asOf: '2031-06-01' },
      ],
    ]) {
      expect(await page(DIFF, { from, to, after })).toMatchObject({ totalCount: 2, name: 'Pan' });
    }
    const { errors } = await open().ask(DIFF, { from: { ...main, asOf: '2031-06-01' }, to: main, after });
    expect(errors[0]?.message).toBe(
      'Argument "from.asOf" must be 2031-05-31, as the cursor in "after" has it, or left out, not 2031-06-01.',
    );
    const unpublished = { from: main, to: { ...main, revision: 9 } };
    expect((await open().ask(DIFF, unpublished)).errors[0]?.message).toContain('Argument "to.revision"');
  });
});
