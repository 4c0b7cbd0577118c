// Owns the states of the popup where a box has to be named, picked or put right.
import { candidate, field, rotation } from '../samples';
import type { GalleryStates } from './gallery-state';
import { CHANGE_BOXES, changing, popup } from './on-page';

const UNSURE = [
  { ...field('ask'), label: 'Choose a password' },
  { ...field('ask'), ref: 'again', label: 'Again' },
];

export const boxStates: GalleryStates = {
  'popup/name-box': popup({ ...changing, fields: UNSURE }),
  'popup/name-box-nothing-chosen': { ...popup({ ...changing, fields: UNSURE }), click: ['Remember for this page'] },
  'popup/name-box-unlabelled': popup({ ...changing, fields: [{ ...field('ask'), label: '' }] }),
  'popup/name-box-picked': popup({
    ...changing,
    fields: CHANGE_BOXES,
    picked: { frameId: 0, documentId: 'd1', ref: 'new-password' },
  }),
  'popup/pick-box': popup({ ...changing, fields: UNSURE, picking: true }),
  'popup/box-list': { ...popup({ ...changing, fields: CHANGE_BOXES }), click: ['Wrong box? Put it right'] },
  'popup/new-password-uncertain-box': { ...popup({ ...changing, fields: UNSURE }), click: ['Not now'] },
  'popup/new-password-refused-box': {
    ...popup({ ...changing, fields: CHANGE_BOXES }),
    refuse: ['rotation.record-and-fill', 'box-changed'],
    click: ['Record and fill'],
  },
  'popup/paste': popup({
    ...changing,
    fields: UNSURE,
    rotation: rotation({ candidates: [candidate({ released: ['copied'] })] }),
  }),
};
