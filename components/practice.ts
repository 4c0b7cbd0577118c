// Owns whether a guide stands beside the practice shop: with one made-up account and no vault, what is about another account, about boxes
// or about the lock would lead nowhere, and is not offered.
import { createContext } from 'preact';

export const Practice = createContext(false);
