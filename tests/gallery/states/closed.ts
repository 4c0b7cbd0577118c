// Owns the states in which the vault is not open to the popup: not made yet, locked, not to be read.
import { view } from '../samples';
import type { GalleryStates } from './gallery-state';
import { CHANGE_BOXES, changing, popup } from './on-page';

export const closedStates: GalleryStates = {
  'popup/loading': { page: 'popup', view: null },
  'popup/create': { page: 'popup', view: view({ lock: 'no-vault' }) },
  'popup/create-weak': {
    page: 'popup',
    view: view({ lock: 'no-vault' }),
    type: [['Master password', 'aliexpress1']],
    refuse: ['vault.create', 'password-too-weak'],
  },
  'popup/create-strong': {
    page: 'popup',
    view: view({ lock: 'no-vault' }),
    type: [['Master password', 'otter lantern seventy gravel']],
  },
  'popup/locked': { page: 'popup', view: view({ lock: 'locked', tabs: {} }) },
  'popup/locked-review': { page: 'popup', view: view({ lock: 'locked', review: 2, tabs: {} }) },
  'popup/locked-wrong': {
    page: 'popup',
    view: view({ lock: 'locked', tabs: {} }),
    refuse: ['vault.unlock', 'wrong-password'],
    type: [['Master password', 'not this one']],
    click: ['Unlock'],
  },
  'popup/unreadable': { page: 'popup', view: view({ lock: 'unreadable', tabs: {} }) },
  'popup/recover': {
    page: 'popup',
    view: view({ lock: 'unreadable', tabs: {} }),
    click: ['Rebuild from the second copy'],
  },
  'popup/recover-incomplete': {
    page: 'popup',
    view: view({ lock: 'unreadable', tabs: {} }),
    refuse: ['vault.recover', 'vault-incomplete'],
    click: ['Rebuild from the second copy', 'Rebuild from the second copy'],
  },
  'popup/newer': { page: 'popup', view: view({ lock: 'newer', tabs: {} }) },
  'popup/barred': { page: 'popup', view: view({ lock: 'barred', tabs: {} }) },
  'popup/locked-change': popup({ ...changing, fields: CHANGE_BOXES }, { lock: 'locked' }),
  'popup/locked-change-sealed': {
    ...popup({ ...changing, fields: CHANGE_BOXES }, { lock: 'locked' }),
    click: ['Go on without unlocking'],
  },
  'popup/forgotten': {
    page: 'popup',
    view: view({ lock: 'locked', tabs: {} }),
    click: ['I forgot my master password'],
  },
};
