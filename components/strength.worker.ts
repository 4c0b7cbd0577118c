// Owns the guessing of typed passwords, off the page's own thread: the dictionaries are large and a long password takes a while.
// It answers questions one by one and keeps nothing.
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';
import type { StrengthAnswer, StrengthQuestion } from './strength-worker';

const guesser = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...english.dictionary },
  graphs: common.adjacencyGraphs,
});

addEventListener('message', (event: MessageEvent<StrengthQuestion>) => {
  const { id, password, words } = event.data;
  const answer: StrengthAnswer = { id, level: guesser.check(password, [...words]).score };
  postMessage(answer);
});
