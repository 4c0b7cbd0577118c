// Owns the full length of the faults that strike the vault as a whole, which `npm test` only samples: npm run faults:vault.
// BROWSER=firefox runs them there.
import { beforeAll, describe, expect, it } from 'vitest';
import { type BrowserKind, buildChanged } from '../rig/build';
import { signalGroup } from '../rig/profile';
import { cellOf } from './controls';
import { buildWithStops } from './stops';
import { strike } from './strike';
import {
  type FullProfile,
  fillProfile,
  killInCreation,
  killInPasswordChange,
  killInRestore,
  killInUpgrade,
  LATER_SCHEMA,
  momentsOver,
  movableCopy,
} from './vault-kills';

const browser: BrowserKind = process.env.BROWSER === 'firefox' ? 'firefox' : 'chromium';
let extension: string;

beforeAll(async () => {
  extension = await buildWithStops(browser);
});

describe(`a kill in ${browser}`, () => {
  it.each(momentsOver(800, 16))('while the vault is made (%s) leaves a whole one or none', async (moment) => {
    await killInCreation(browser, extension, moment);
  });

  describe('while the master password of 1,000 accounts is changed', () => {
    let full: FullProfile;
    beforeAll(async () => {
      full = await fillProfile(browser, extension, 1_000);
    });
    it.each(momentsOver(1_600, 16))('(%s) leaves exactly one password that opens all of them', async (moment) => {
      await killInPasswordChange(browser, extension, full, moment);
    });
  });

  describe('while a later build brings the database of 1,000 accounts up to date', () => {
    const found = new Set<string>();
    let builds: { now: string; later: string; place: string };
    let full: FullProfile;
    beforeAll(async () => {
      const later = await buildChanged('later', LATER_SCHEMA, browser);
      builds = { now: extension, later, place: movableCopy(extension) };
      full = await fillProfile(browser, builds.place, 1_000);
    });
    it.each([0, 250, 500, 1_000, 2_000, 4_000, 'answered'] as const)('(%s) loses nothing', async (moment) => {
      found.add(await killInUpgrade(browser, builds, full, moment));
    });
    it('met it before and after it stood', () => expect([...found].sort()).toEqual(['newer', 'older']));
  });

  it.each(momentsOver(6_000, 6))(
    'while 10,000 accounts are restored (%s) leaves all of them or none',
    async (moment) => {
      await killInRestore(browser, extension, 10_000, moment);
    },
  );

  it.each([
    ['after S4', 'S3'],
    ['after S5', 'S4'],
    ['after S6', 'S5'],
    ['after S8', 'S3'],
    ['after S8', 'S4'],
    ['after S9', 'S5'],
    ['during S11', 'S6'],
  ] as const)('%s, and once more when the unlocking stands at %s, loses nothing', async (point, again) => {
    const { faults } = await strike(browser, extension, cellOf(point, 'browser'), Math.random(), { again });
    expect(faults).toEqual([]);
  });
});

describe(`a browser that stands still for a minute, ${browser}`, () => {
  it.each(['during S3', 'during S4', 'during S6', 'during S8', 'during S12'])(
    '%s goes on and records once',
    async (point) => {
      const { faults } = await strike(browser, extension, cellOf(point, 'popup'), Math.random(), {
        async deal({ driver }) {
          signalGroup(driver.pid, 'SIGSTOP');
          await new Promise((resolve) => setTimeout(resolve, 60_000));
          signalGroup(driver.pid, 'SIGCONT');
        },
      });
      expect(faults).toEqual([]);
    },
  );
});
