import { describe, expect, it } from 'vitest';
import { levelInName, levelledStandard } from '../../../src/domain/editions/levels.ts';

describe('a level in a name', () => {
  it.each([
    ['BoxShuttle (Moderate)', 'BoxShuttle', 'Moderate', ''],
    ['High - AlloyDB', 'AlloyDB', 'High', ''],
    ['High - Cloud Run (fully managed)', 'Cloud Run (fully managed)', 'High', ''],
    ['Pot - Lid – FedRAMP Moderate', 'Pot - Lid', 'Moderate', 'FedRAMP'],
    ['Pot (FedRAMP® Rev. 5 High baseline)', 'Pot', 'High', 'FedRAMP®'],
    ['Pot [LI-SaaS]', 'Pot', 'LI-SaaS', ''],
    ['Pot - Low Impact SaaS', 'Pot', 'LI-SaaS', ''],
    ['Pot (low) for Government', 'Pot for Government', 'Low', ''],
    ['Pot (Mod)', 'Pot', 'Moderate', ''],
    ['FedRAMP 20x Low - Pot', 'Pot', 'Low', 'FedRAMP 20x'],
  ])('is recognized by brackets or a dash: %s', (text, name, level, programme) => {
    expect(levelInName(text)).toEqual({ name, level, programme });
  });

  it.each([
    'Highspot',
    'High Availability Manager',
    'Manager (High Availability)',
    'Low-code platform',
    'Cache - Low latency',
    'High- and low-level design',
    'Government Community Cloud-High',
    'Identity Government High Cloud (GHC)',
    'Splunk Cloud Platform for FedRAMP High',
    'Load Balancing (high/low)',
    'Pot (Moderation)',
    'Modern (Mode)',
    'High',
    '(High)',
  ])('is not read from %s', (text) => {
    expect(levelInName(text)).toBeNull();
  });
});

it.each([
  ['FedRAMP High', { programme: 'FedRAMP', level: 'High' }],
  ['FedRAMP Rev. 5 LI-SaaS', { programme: 'FedRAMP Rev. 5', level: 'LI-SaaS' }],
  ['FedRAMP 20x Low', { programme: 'FedRAMP 20x', level: 'Low' }],
  ['ISO/IEC 27001:2022', null],
  ['DoD IL2', null],
  ['High', null],
])('reads the programme and the level, if any, from the standard %s', (designation, levelled) => {
  expect(levelledStandard(designation)).toEqual(levelled);
});
