// Owns the promise that every command by which the master password or the recovery key can be guessed is slowed down by wrong tries.
import { describe, expect, it, vi } from 'vitest';

vi.mock('wxt/browser', () => import('@/tests/gallery/fake-browser'));

const { isCommand, triesPassword } = await import('@/entrypoints/background/commands');

describe('commands that take a master password', () => {
  it('count as tries of it', () => {
    const trying = [
      'vault.unlock',
      'vault.recover',
      'vault.change-password',
      'vault.make-printed-key',
      'vault.erase',
      'vault.reset-password',
      'export.read',
    ] as const;
    expect(trying.every(isCommand)).toBe(true);
    expect(trying.filter((name) => !triesPassword(name))).toEqual([]);
    expect(triesPassword('account.list')).toBe(false);
  });
});
