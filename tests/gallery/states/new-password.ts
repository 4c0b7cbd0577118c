// Owns the states of the popup where a new password is made and recorded.
import { candidate, rotation, summary } from '../samples';
import type { GalleryStates } from './gallery-state';
import { CHANGE_BOXES, changing, FILLED_BOXES, popup } from './on-page';

export const newPasswordStates: GalleryStates = {
  'popup/new-password': popup({ ...changing, fields: CHANGE_BOXES }),
  'popup/new-password-options': { ...popup({ ...changing, fields: CHANGE_BOXES }), click: ['More options'] },
  'popup/new-password-words': { ...popup({ ...changing, fields: CHANGE_BOXES }), click: ['Words'] },
  'popup/new-password-own': {
    ...popup({ ...changing, fields: CHANGE_BOXES }),
    click: ['My own'],
    finally: [['Your own new password', 'Sommer2024']],
  },
  'popup/new-password-own-good': {
    ...popup({ ...changing, fields: CHANGE_BOXES }),
    click: ['My own'],
    finally: [['Your own new password', 'otter#Lantern.seventy44']],
  },
  'popup/new-password-shown': {
    ...popup({ ...changing, fields: CHANGE_BOXES }),
    click: ['More options', 'Shown in the last 24 hours'],
  },
  'popup/new-password-short-box': popup({
    ...changing,
    fields: CHANGE_BOXES,
    policy: {
      minLength: 6,
      maxLength: 14,
      classes: [
        { name: 'lower', chars: 'abcdefghijklmnopqrstuvwxyz', min: 1 },
        { name: 'digit', chars: '0123456789', min: 0 },
      ],
    },
  }),
  'popup/new-password-unread-rule': popup({ ...changing, fields: CHANGE_BOXES, unreadRules: ['length'] }),
  'popup/new-password-first': popup({
    ...changing,
    fields: CHANGE_BOXES,
    accounts: [],
    accountId: null,
    typedUsername: 'vera.kovacs@mail.example',
    typedCurrent: true,
  }),
  'popup/new-password-whose': {
    ...popup({
      ...changing,
      fields: CHANGE_BOXES,
      accounts: [summary(), summary({ id: 'a2', username: 'shop@mail.example' })],
      accountId: null,
    }),
    click: ['Record and fill'],
  },
  'popup/new-password-old-unknown': popup({
    ...changing,
    fields: CHANGE_BOXES,
    accounts: [summary({ belief: null })],
  }),
  'popup/new-password-impossible': {
    ...popup({ ...changing, fields: CHANGE_BOXES }),
    refuse: ['draft.make', 'policy-contradicts'],
  },
  'popup/new-password-disk-full': {
    ...popup({ ...changing, fields: CHANGE_BOXES }),
    refuse: ['rotation.record-and-fill', 'storage-full'],
    click: ['Record and fill'],
  },
  'popup/recorded': popup({
    ...changing,
    fields: CHANGE_BOXES,
    rotation: rotation({ state: 'recorded', candidates: [candidate({ released: [] })] }),
  }),
  'popup/new-password-typed-on-page': popup({ ...changing, fields: FILLED_BOXES, typedNew: 1 }),
};
