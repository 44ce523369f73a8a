import { expect, it } from 'vitest';
import { defineWrite } from '../../src/engine/query.ts';
import { services, source } from '../support/small-graph.ts';
import { stageFacts } from '../support/staged.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const REVISION = 'query ($at: DateTime) { revision(at: $at) { number publishedAt keptSince } }';

const publishedAt = defineWrite<{ revision: number; at: string }, null>({
  name: 'testPublishedAt',
  text: 'MATCH (run:ImportRun {runRevision: $revision}) SET run.publishedAt = $at',
  sample: { revision: 1, at: '2019-01-01T12:00:00.000Z' },
  decode: () => null,
});

/** Each test builds on the revisions that the previous one published. */
describeWithFacts('The revision at a moment', [source('one')], (open) => {
  const at = async (moment: string | null) => (await open().must(REVISION, { at: moment })).revision;

  it('is the last one published by then, not a staged one', async () => {
    const { engine, publish } = open();
    await publish(services('pot'));
    await stageFacts(engine, services('pan'));
    const before = '2020-01-01T00:00:00.000Z';
    const second = { number: 2, publishedAt: before, keptSince: 0 };
    await engine.transaction(async (run) => {
      await run(publishedAt, { revision: 1, at: '2019-01-01T12:00:00.000Z' });
      await run(publishedAt, { revision: 2, at: before });
    });
    const first = { number: 1, publishedAt: '2019-01-01T12:00:00.000Z', keptSince: 0 };
    expect(await at('2019-01-01T12:00:00Z')).toEqual(first);
    expect(await at('2019-12-31T23:59:59.999Z')).toEqual(first);
    expect(await at(before)).toEqual(second);
    expect(await at('2020-01-01T00:00:00.000001Z')).toEqual(second);
    expect(await at(new Date().toISOString())).toEqual(second);
  });

  it('is the current one by default', async () => {
    expect(await at(null)).toMatchObject({ number: 2 });
  });

  it.each([
    [
      '2018-12-31T00:00:00Z',
      'Argument "at" names 2018-12-31T00:00:00.000Z, and the graph knows no revision that was published by then',
    ],
    ['9999-01-01T00:00:00Z', 'Argument "at" must be a moment up to now'],
    [
      '2026-02-30T00:00:00Z',
      'Variable "$at" must be a moment in UTC such as "2026-11-24T09:30:00Z", not "2026-02-30T00:00:00Z".',
    ],
    ['2026-11-24', 'Variable "$at" must be a moment in UTC'],
    ['2026-11-24T09:30:00+01:00', 'Variable "$at" must be a moment in UTC'],
    ['2026-11-24T99:30:00Z', 'Variable "$at" must be a moment in UTC'],
  ])('is refused for %s', async (moment, sentence) => {
    const { errors, status } = await open().ask(REVISION, { at: moment });
    expect(errors[0]?.message).toContain(sentence);
    expect([status, errors[0]?.extensions?.code]).toEqual([400, 'BAD_USER_INPUT']);
  });
});
