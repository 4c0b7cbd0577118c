// Owns the promise that damage on the disk is mended or named in Firefox, and never taken for a first run.
import { it } from 'vitest';
import { expectDamageTold } from './damage';

it('damage is mended from the other copy, or named', () => expectDamageTold('firefox'), 300_000);
