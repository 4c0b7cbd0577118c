// Owns the states of the page after installing, and the rehearsal.
import { control, field, reading, rotation, view } from '../samples';
import type { GalleryStates } from './gallery-state';
import { onPage } from './on-page';

export const firstRunStates: GalleryStates = {
  'first-run/create': { page: 'first-run', view: view({ lock: 'no-vault' }) },
  'first-run/ready': { page: 'first-run', view: view() },
  'first-run/unreadable': { page: 'first-run', view: view({ lock: 'unreadable' }) },
  'first-run/barred': { page: 'first-run', view: view({ lock: 'barred' }) },
  'rehearsal/code': {
    ...onPage('confirm-identity', { fields: [field('otp')], controls: [control('get-code', 'Get Verification Code')] }),
    page: 'rehearsal',
    mail: 'Your verification code is 123456. It is valid for 15 minutes. Do not tell it to anybody.',
  },
  'rehearsal/done': {
    ...onPage('other', { reading: reading('other', { signedIn: true }), rotation: rotation({ state: 'verified' }) }),
    page: 'rehearsal',
  },
};
