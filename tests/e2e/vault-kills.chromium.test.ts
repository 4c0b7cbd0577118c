// Owns the sample of the kills that fall on the vault as a whole, and on a recovery. The full length is npm run faults:vault.
import { beforeAll, expect, it } from 'vitest';
import { cellOf } from '../faults/controls';
import { buildWithStops } from '../faults/stops';
import { strike } from '../faults/strike';
import { fillProfile, killInCreation, killInPasswordChange } from '../faults/vault-kills';

let extension: string;
beforeAll(async () => {
  extension = await buildWithStops('chromium');
});

it('a kill while the vault is made leaves a whole one, once the transaction is complete', async () => {
  expect(await killInCreation('chromium', extension, 'S4')).toBe('whole');
});

it('a kill while the master password is changed leaves exactly one that opens every record', async () => {
  const full = await fillProfile('chromium', extension, 100);
  expect(await killInPasswordChange('chromium', extension, full, 'S3')).toBe('old');
  expect(await killInPasswordChange('chromium', extension, full, 'S4')).toBe('new');
});

it('a second kill, while the first is being recovered from, loses nothing', async () => {
  const { faults } = await strike('chromium', extension, cellOf('after S8', 'browser'), 0, { again: 'S4' });
  expect(faults).toEqual([]);
});
