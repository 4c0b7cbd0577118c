// Owns the guessing of typed passwords, off the page's own thread: the dictionaries are large and a long password takes a while.
// It answers questions one by one and keeps nothing.
import { estimateTyped } from '@/utils/core/typed-strength';
import type { StrengthAnswer, StrengthQuestion } from './strength-worker';

addEventListener('message', async (event: MessageEvent<StrengthQuestion>) => {
  const { id, password, words, language } = event.data;
  const strength = await estimateTyped(password, words, language).catch(() => null);
  const answer: StrengthAnswer = { id, strength };
  postMessage(answer);
});
