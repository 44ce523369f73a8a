import { expect, it } from 'vitest';
import { describeInBrowser, expectNoOverflow, findBarriers, screenshot, settle } from './in-browser.ts';

const KEY_VAULT = 'service=service/key-vault&environment=environment/azure&standard=standard/fedramp-high';
const ROW = 'service/key-vault,environment/azure,certificate/az-fedramp-high,clause/fedramp-high/AC-2';

const SYSTEM =
  'service=service/key-vault&service=service/power-bi&environment=environment/azure&standard=standard/fedramp-high';

/** What depends on the scheme and the width; all else is the same on a phone. */
const AS_SHOWN = ['color-contrast', 'target-size', 'scrollable-region-focusable'];

/** Each page, by the name of its screenshots. */
const PAGES: Readonly<Record<string, string>> = {
  home: '/',
  search: '/search?text=key',
  'list-standards': '/list/standards',
  'list-services': '/list/services',
  'list-environments': '/list/environments',
  'list-certificates': '/list/certificates',
  ask: `/ask?${KEY_VAULT}`,
  'ask-nothing': '/ask',
  'ask-why': `/ask?${KEY_VAULT}&why=${ROW}`,
  standard: '/standard/fedramp-high',
  clause: '/clause/fedramp-high/AC-2',
  service: '/service/key-vault',
  family: '/family/azure',
  environment: '/environment/azure-gov',
  certificate: '/certificate/az-fedramp-high',
  source: '/source/aud',
  organization: '/organization/microsoft',
  graph: '/graph?center=standard/iso-20000-1-2018',
  matrix: '/matrix',
  'matrix-certificates': '/matrix?columns=CERTIFICATES&environment=environment/azure-gov',
  compare: '/compare?from=certificate/az-fedramp-high&to=certificate/m365gcchigh-fedramp-high',
  'compare-nothing': '/compare',
  assess: `/assess?${SYSTEM}`,
  'assess-nothing': '/assess',
  runs: '/runs',
  import: '/import/1',
  'past-day': '/service/key-vault?day=2020-01-01&rev=1',
  missing: '/service/nobody-has-heard-of',
};

describeInBrowser('Each page', (open) => {
  it.concurrent.each(Object.entries(PAGES))(
    '%s: no complaint, no barrier, on a desk and on a phone',
    async (name, path) => {
      const { page, complaints } = await open(path);
      await screenshot(page, `${name}-1440`);
      expect(await findBarriers(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await screenshot(page, `${name}-1440-dark`);
      await page.setViewportSize({ width: 390, height: 844 });
      await settle(page);
      await screenshot(page, `${name}-390-dark`);
      await expectNoOverflow(page);
      expect(await findBarriers(page, AS_SHOWN)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});
