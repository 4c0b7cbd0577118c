// Owns the promise that Argon2id and AES-GCM, as the vault uses them, give the published answers in Firefox, inside the extension.
import { it } from 'vitest';
import { expectVectors } from './crypto';

it('the vault’s cryptography gives the published answers', () => expectVectors('firefox'));
