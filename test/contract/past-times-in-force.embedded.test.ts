import { beforeAll, expect, it } from 'vitest';
import { certificate, entry, environments, leverage, services, source, standard } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';
import { importText } from '../support/written-lists.ts';

const FACTS = [
  source('one'),
  ...environments('cloud'),
  ...services('pot', 'pan'),
  ...standard('rules', ['1']),
  ...standard('others', ['1']),
  ...certificate('renewed', 'rules'),
  ...certificate('top', 'others'),
  leverage('top', 'renewed'),
  entry('renewed', 'pot', 'cloud'),
  entry('top', 'pan', 'cloud'),
];

const NOTES = `
  query ($day: Date!) {
    inheritance(filter: { certificates: ["certificate/renewed"] }, asOf: $day) {
      totalCount notes { code sentence }
    }
  }`;
const REASONS = `
  query ($day: Date!, $subject: ID!) {
    explain(subject: $subject, environment: "environment/cloud", clause: "clause/rules/1", asOf: $day) {
      inherited reasons { code sentence sources { id } }
    }
  }`;

const THEN = '2023-01-01';
const BEFORE_ALL = '2020-01-01';
const TOLD =
  'Another period of “Renewed” contains that day, but does not count: from 2021-07-01 up to and including 2024-06-30, according to “past.csv”.';

describeWithFacts('A day in an earlier period of a renewed certificate', FACTS, (open) => {
  const read = (name: string, days: string, sourceDate: string) =>
    importText(
      open().engine,
      { name: `${name}.csv`, text: `Certificate ID,Name,Issue date,Expiry date\nrenewed,,${days}\n` },
      { format: 'certificates', sourceDate },
    );
  const notInForceOn = async (day: string) => {
    const { totalCount, notes } = (await open().must(NOTES, { day })).inheritance;
    expect(totalCount).toBe(0);
    return notes
      .filter(({ code }: { code: string }) => code === 'NOT_IN_FORCE')
      .map(({ sentence }: { sentence: string }) => sentence);
  };
  const reasonsOn = async (day: string, subject: string) => {
    const { explain } = await open().must(REASONS, { day, subject });
    expect(explain.inherited).toBe(false);
    return explain.reasons.map(({ sentence, sources }: { sentence: string; sources: { id: string }[] }) => ({
      sentence,
      sources: sources.map(({ id }) => id),
    }));
  };

  beforeAll(async () => {
    // States one day only, so that its period is unknown.
    await read('first', '2019-07-01,', '2020-01-01');
    await read('past', '2021-07-01,2024-06-30', '2022-01-01');
    await read('new', '2024-07-01,2027-06-30', '2025-01-01');
    await open().refresh();
  });

  it('leads to a note with the source of that period, but gives no rows', async () => {
    expect(await notInForceOn(THEN)).toEqual([
      `“Renewed” is not in force on ${THEN}, so nothing is inherited through it. ${TOLD}`,
    ]);
    expect(await notInForceOn(BEFORE_ALL)).toEqual([
      `“Renewed” is not in force on ${BEFORE_ALL}, so nothing is inherited through it.`,
    ]);
  });

  it('is mentioned in the reason, which cites that source, too', async () => {
    expect(await reasonsOn(THEN, 'service/pot')).toEqual([
      {
        sentence: `“Renewed” lists Pot in Cloud as in scope. The certificate is in force from 2024-07-01 up to and including 2027-06-30, not on ${THEN}. ${TOLD}`,
        sources: ['source/new', 'source/one', 'source/past'],
      },
    ]);
    expect(await reasonsOn(BEFORE_ALL, 'service/pot')).toEqual([
      {
        sentence: `“Renewed” lists Pot in Cloud as in scope. The certificate is in force from 2024-07-01 up to and including 2027-06-30, not on ${BEFORE_ALL}.`,
        sources: ['source/new', 'source/one'],
      },
    ]);
  });

  it('is mentioned for a leveraged certificate, too', async () => {
    expect(await reasonsOn(THEN, 'service/pan')).toEqual([
      {
        sentence: `“Top” lists Pan in Cloud as in scope. “Top” leverages “Renewed”. “Renewed” is in force from 2024-07-01 up to and including 2027-06-30, not on ${THEN}. ${TOLD}`,
        sources: ['source/new', 'source/one', 'source/past'],
      },
    ]);
  });
});
