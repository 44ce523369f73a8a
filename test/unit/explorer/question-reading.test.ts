import { expect, it } from 'vitest';
import {
  isQuestion,
  type Lookup,
  type Meaning,
  openParts,
  readQuestion,
  settledReadings,
  valuesOf,
} from '../../../web/explorer/question/reading.ts';
import { settledHow } from '../../../web/explorer/question/settled-words.ts';

const KINDS = {
  service: 'SERVICE',
  family: 'SERVICE_FAMILY',
  environment: 'ENVIRONMENT',
  standard: 'STANDARD',
} as const;

function meaning(id: string, name: string): Meaning {
  const kind = id.startsWith('clause/') ? 'CLAUSE' : KINDS[id.split('/')[0] as keyof typeof KINDS];
  return { id, kind, name, standardId: kind === 'CLAUSE' ? `standard/${id.split('/')[1]}` : null };
}

const NODES = [
  meaning('service/key-vault', 'Key Vault'),
  meaning('service/key', 'Key'),
  meaning('service/listed', 'Listed'),
  meaning('family/azure', 'Azure'),
  meaning('environment/azure', 'Azure'),
  meaning('environment/azure-gov', 'Azure Government'),
  meaning('environment/azure-gov-secret', 'Azure Government Secret'),
  meaning('environment/office-a', 'Office A'),
  meaning('environment/office-b', 'Office B'),
  meaning('standard/high', 'FedRAMP High'),
  meaning('service/logon-1', 'Cloud Logon 1 (Free)'),
  meaning('clause/high/1', '1'),
  meaning('clause/low/1', '1'),
  ...['Free', 'Plus'].map((plan) => meaning(`service/pass-${plan}`, `Pass 2 ${plan}`)),
  meaning('service/lounge', 'Lounge 2 Extra'),
  meaning('clause/low/2', '2'),
];

/** Meanings that have an answer for FedRAMP High. */
const ANSWERED = ['service/pass-Plus'];

const lookup: Lookup = {
  named: async (names) => names.map((text) => NODES.filter(({ name }) => name.toLowerCase() === text.toLowerCase())),
  begun: async (words, kinds) =>
    NODES.filter(
      ({ id, name, kind }) =>
        (id === 'environment/office-a' && words === 'gov') ||
        (kinds.includes(kind) &&
          words
            .toLowerCase()
            .split(' ')
            .every((word) => ` ${name.toLowerCase()}`.includes(` ${word}`))),
    ),
  environmentsOf: async (ids) =>
    ids.includes('service/listed') ? NODES.filter(({ id }) => id.startsWith('environment/azure')) : [],
  async answered(open, [first]) {
    const ids = open.map(({ id }) => id);
    const isAnswered = (id: string) => first?.id === 'standard/high' && ANSWERED.includes(id);
    return {
      answered: new Set(ids.filter(isAnswered)),
      unshown: new Set(ids.filter((id) => id.startsWith('service/') && !isAnswered(id))),
    };
  },
};

async function read(text: string) {
  const reading = await readQuestion(text, lookup);
  if (reading === null) throw new Error(`“${text}” was not read.`);
  return reading;
}

it('splits a question into the longest names, with any words between them', async () => {
  const reading = await read('Which of FedRAMP High does key vault inherit in Azure?');
  expect(openParts(reading)).toEqual([]);
  expect(settledReadings(reading).map(valuesOf)).toEqual([
    { standard: ['standard/high'], service: ['service/key-vault'], environment: ['environment/azure'] },
  ]);
});

it('offers readings with an answer first, and marks those that no source shows', async () => {
  const reading = await read('fedramp high pass');
  const settled = settledReadings(reading);
  expect(settled.map((one) => one.at(-1)?.name)).toEqual(['Pass 2 Plus', 'Pass 2 Free']);
  expect(settled.map((one) => settledHow(reading, one).startsWith('No source shows this combination'))).toEqual([
    false,
    true,
  ]);
});

it('reads a prefix as the shortest name first if all other names extend it, and also offers those', async () => {
  const reading = await read('key vault fedramp high gov');
  expect(openParts(reading).map(({ text, hasPlain }) => [text, hasPlain])).toEqual([['gov', true]]);
  expect(settledReadings(reading).map((one) => valuesOf(one)['environment'])).toEqual([
    ['environment/azure-gov'],
    ['environment/azure-gov-secret'],
    // Has an alias that begins with “gov”.
    ['environment/office-a'],
  ]);
});

it('leaves ambiguous and unknown names open', async () => {
  const [office] = openParts(await read('key vault office'));
  expect(office).toMatchObject({ text: 'office', hasPlain: false });
  expect(office?.meanings.map(({ id }) => id)).toEqual(['environment/office-a', 'environment/office-b']);
  const unknown = await read('key vault qqqqq');
  expect(openParts(unknown)).toEqual([{ text: 'qqqqq', meanings: [], hasPlain: false }]);
  expect(settledReadings(unknown)).toEqual([]);
  const family = openParts(await read('azure fedramp high'));
  expect(family.map(({ meanings }) => meanings.length)).toEqual([2]);
});

it('reads a shortened environment as one that the service is listed in, if any matches', async () => {
  // “gov” also begins an alias of another environment; Azure Government is the first match for the service.
  expect(settledReadings(await read('listed gov'))[0]?.map(({ id }) => id)).toEqual([
    'service/listed',
    'environment/azure-gov',
  ]);
  expect(settledReadings(await read('listed office'))[0]?.map(({ id }) => id)).toEqual([
    'service/listed',
    'environment/office-a',
  ]);
});

it('reads a number as a clause of the standard in the question', async () => {
  const reading = await read('1 key vault fedramp high');
  expect(settledReadings(reading).map((one) => valuesOf(one)['clause'])).toEqual([['clause/high/1']]);
});

it('reads a number as part of a longer name that contains it', async () => {
  expect(settledReadings(await read('logon 1 fedramp high')).map(valuesOf)).toEqual([
    { standard: ['standard/high'], service: ['service/logon-1'] },
  ]);
  expect(isQuestion(await read('logon 1'))).toBe(false);
  expect(settledReadings(await read('pass 2 plus fedramp high')).map(valuesOf)).toEqual([
    { standard: ['standard/high'], service: ['service/pass-Plus'] },
  ]);
  // “2 extra” is also part of a name.
  expect((await read('pass 2 extra')).parts.map(({ text }) => text)).toEqual(['pass 2', 'extra']);
  // No name has both words next to each other.
  expect((await read('cloud 1')).parts.map(({ text }) => text)).toEqual(['cloud', '1']);
});

it('does not treat a single name or a very long text as a question', async () => {
  expect(isQuestion(await read('key vault'))).toBe(false);
  expect(await readQuestion('key', lookup)).toBeNull();
  expect(await readQuestion('key '.repeat(15), lookup)).toBeNull();
});

it('distinguishes meanings of one name by their kinds', async () => {
  const reading = await read('fedramp high azure');
  expect(settledReadings(reading).map((one) => settledHow(reading, one))).toEqual([
    'with “azure” as the service family Azure, one of 2 meanings',
    'with “azure” as the environment Azure, one of 2 meanings',
  ]);
});
