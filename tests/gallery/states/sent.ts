// Owns the states of the popup from the filled form to its end: sent, confirmed, verified, refused, or known to nobody.
import { REJECT_REASONS, type RejectReason } from '@/utils/core/reading';
import { candidate, control, field, reading, rotation } from '../samples';
import type { GalleryStates } from './gallery-state';
import { CHANGE_BOXES, changing, FILLED_BOXES, onPage, popup, SUBMIT } from './on-page';

const waiting = rotation({
  tabId: null,
  state: 'uncertain',
  candidates: [candidate({ submitted: true })],
});

/** What a store says for each reason. */
const REFUSALS: Readonly<Record<RejectReason, string>> = {
  'too-short': 'Password must be at least 8 characters.',
  'too-long': 'Your password is too long.',
  punctuation: 'Password can only contain letters and numbers.',
  'needs-classes': 'Password must contain letters, numbers and symbols.',
  'same-as-old': 'The new password must differ from the old one.',
  'too-simple': 'This password is too simple.',
  mismatch: 'The passwords do not match.',
  'wrong-password': 'Your current password is incorrect.',
  'wrong-answer': 'The answer to your security question is incorrect.',
  'code-wrong': 'Incorrect verification code.',
  'code-expired': 'The verification code has expired.',
  'session-expired': 'Your session has expired. Please sign in again.',
  unknown: 'Something went wrong (F40032).',
};

export const sentStates: GalleryStates = {
  'popup/press-submit': popup({ ...changing, fields: FILLED_BOXES, rotation: rotation() }),
  'popup/press-submit-reveal': {
    ...popup({ ...changing, fields: FILLED_BOXES, rotation: rotation() }),
    click: ['Reveal: New password'],
  },
  'popup/press-submit-by-hand': {
    ...popup({ ...changing, fields: FILLED_BOXES, rotation: rotation() }),
    click: ['Reveal: New password', 'By hand'],
  },
  'popup/press-submit-copied': {
    ...popup({ ...changing, fields: FILLED_BOXES, rotation: rotation() }),
    click: ['Copy: New password'],
  },
  'popup/press-submit-own': popup({
    ...changing,
    fields: [field('new-password', 11), field('confirm-password', 11)],
    rotation: rotation({ candidates: [candidate({ madeBy: 'person', released: ['typed'], length: 11 })] }),
  }),
  'popup/press-submit-own-judged': popup({
    ...changing,
    fields: [field('new-password', 18), field('confirm-password', 18)],
    typedNew: 18,
    rotation: rotation({ candidates: [candidate({ madeBy: 'person', released: ['typed'] })] }),
  }),
  'popup/press-submit-trimmed': popup({
    ...changing,
    fields: [field('new-password', 16), field('confirm-password', 16)],
    rotation: rotation(),
  }),
  'popup/press-submit-trouble': popup({
    ...changing,
    fields: FILLED_BOXES,
    rotation: rotation(),
    trouble: 'value-changed',
  }),
  'popup/waiting': popup({
    ...changing,
    rotation: rotation({ state: 'submitted', candidates: [candidate({ submitted: true })] }),
  }),
  'popup/waiting-old-asked': popup({
    ...changing,
    fields: [...FILLED_BOXES, field('current-password')],
    asksMore: 'old',
    rotation: rotation({ state: 'submitted', candidates: [candidate({ submitted: true })] }),
  }),
  'popup/waiting-form-gone': onPage('other', {
    fields: [],
    rotation: rotation({ state: 'submitted', candidates: [candidate({ submitted: true })] }),
  }),
  'popup/form-anew': popup({
    ...changing,
    fields: CHANGE_BOXES,
    asksMore: 'new',
    rotation: rotation({ state: 'submitted', candidates: [candidate({ submitted: true })] }),
  }),
  'popup/confirmed': onPage('success', {
    reading: reading('success', { signedIn: true }),
    controls: [control('sign-out', 'Sign Out')],
    rotation: rotation({ state: 'confirmed', candidates: [candidate({ submitted: true })] }),
  }),
  'popup/confirmed-no-link': onPage('success', {
    rotation: rotation({ state: 'confirmed', candidates: [candidate({ submitted: true })] }),
  }),
  'popup/confirmed-hand-over': {
    ...onPage('success', {
      reading: reading('success', { signedIn: true }),
      controls: [control('sign-out', 'Sign Out')],
      rotation: rotation({ state: 'confirmed', candidates: [candidate({ submitted: true })] }),
    }),
    click: ['Tell my other password manager', 'Copy: User name'],
  },
  'popup/press-submit-browser': {
    ...popup({ ...changing, fields: FILLED_BOXES, rotation: rotation() }),
    handOver: 'browser-keep',
  },
  'popup/verified-browser': {
    ...onPage('other', {
      reading: reading('other', { signedIn: true }),
      rotation: rotation({ state: 'verified', candidates: [candidate({ submitted: true })] }),
    }),
    handOver: 'browser-decline',
  },
  'popup/verified': onPage('other', {
    reading: reading('other', { signedIn: true }),
    rotation: rotation({ state: 'verified' }),
  }),
  'popup/verified-no-backup': {
    ...onPage('other', { reading: reading('other', { signedIn: true }), rotation: rotation({ state: 'verified' }) }),
    backup: { verifiedAt: null, unverifiedAt: null, due: true },
  },
  'popup/unsure': onPage('other', { rotation: rotation({ state: 'uncertain' }) }),
  'popup/unsure-old-unknown': onPage('other', {
    rotation: rotation({
      state: 'uncertain',
      oldKnown: false,
      candidates: [candidate({ id: 'c0', submitted: true, rejected: 'punctuation' }), candidate({ submitted: true })],
    }),
  }),
  'popup/after-restart': onPage('other', {}, { waiting: [waiting], review: 1 }),
  'popup/after-restart-elsewhere': popup(
    { standing: 'not-a-page', host: '', storeId: null, reading: null, accounts: [] },
    { waiting: [waiting], review: 1 },
  ),
  'popup/after-restart-looked-at': {
    ...popup(
      { standing: 'not-a-page', host: '', storeId: null, reading: null, accounts: [] },
      { waiting: [waiting], review: 1 },
    ),
    click: ['Look at it'],
  },
  ...Object.fromEntries(
    REJECT_REASONS.map((reason) => [
      `popup/rejected-${reason}`,
      popup({
        reading: reading('change-password', {
          messages: [{ tone: 'error', reason, text: REFUSALS[reason] }],
        }),
        fields: CHANGE_BOXES,
        controls: SUBMIT,
        rotation: rotation({ state: 'rejected', candidates: [candidate({ submitted: true, rejected: reason })] }),
      }),
    ]),
  ),
};
