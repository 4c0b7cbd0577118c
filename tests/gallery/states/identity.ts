// Owns the states of the popup where the store asks for proof: codes, the secret question, resets, and slide-to-verify.
import { NO_JOURNEY } from '@/utils/core/journey';
import { control, field, reading, rotation } from '../samples';
import type { GalleryStates } from './gallery-state';
import { onPage, SUBMIT } from './on-page';

export const identityStates: GalleryStates = {
  'popup/identity': onPage('confirm-identity', {
    controls: [control('by-email', 'Verify by e-mail'), control('by-question', 'Answer secret question')],
  }),
  'popup/identity-code': onPage('confirm-identity', {
    fields: [field('otp')],
    controls: [control('get-code', 'Get Verification Code')],
  }),
  'popup/identity-code-asked': onPage('confirm-identity', {
    fields: [field('otp')],
    controls: [control('get-code', 'Get Verification Code'), ...SUBMIT],
    journey: { ...NO_JOURNEY, way: 'code', codeAskedAt: Date.now() },
  }),
  'popup/identity-code-nothing': {
    ...onPage('confirm-identity', {
      fields: [field('otp')],
      controls: [control('get-code', 'Get Verification Code'), control('other-way', 'Try another way')],
      journey: { ...NO_JOURNEY, way: 'code', codeAskedAt: Date.UTC(2026, 10, 20, 9) },
    }),
    click: ['Nothing comes?'],
  },
  'popup/identity-phone': onPage('confirm-identity', {
    fields: [field('otp')],
    controls: SUBMIT,
    journey: { ...NO_JOURNEY, way: 'phone' },
  }),
  'popup/identity-digits': onPage('reset-code', {
    fields: Array.from({ length: 6 }, (_, at) => ({ ...field('otp'), ref: `otp${at}` })),
    journey: { ...NO_JOURNEY, reset: true, way: 'code' },
  }),
  'popup/identity-question': onPage('confirm-identity', { fields: [field('secret-answer')] }),
  'popup/identity-question-new': {
    ...onPage('confirm-identity', { fields: [{ ...field('secret-answer'), label: 'Your first pet’s name?' }] }),
    click: ['The store wants a new answer?'],
  },
  'popup/identity-code-wrong': onPage('confirm-identity', {
    reading: reading('confirm-identity', {
      messages: [{ tone: 'error', reason: 'code-wrong', text: 'Incorrect verification code.' }],
    }),
    fields: [field('otp')],
    controls: [control('get-code', 'Get Verification Code'), ...SUBMIT],
    journey: { ...NO_JOURNEY, way: 'code', codeAskedAt: Date.now() },
  }),
  'popup/reset': onPage('reset-request', {
    fields: [field('username')],
    controls: SUBMIT,
    host: 'passport.alibaba.com',
  }),
  'popup/await-link': onPage('other', {
    host: 'passport.alibaba.com',
    storeId: 'alibaba',
    journey: { ...NO_JOURNEY, reset: true, requested: true },
  }),
  'popup/captcha': onPage('captcha', { rotation: rotation() }),
};
