// @vitest-environment happy-dom
// Owns the promise that the code on show is one that counts, and that a hidden one is gone.
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CodeGenerator } from '@/components/vault/code-generator';
import { asked, hang, letGo, restore } from '@/tests/gallery/fake-messages';
import { account } from '@/tests/gallery/samples';
import { click, draw } from './rig';

vi.mock('wxt/browser', () => import('@/tests/gallery/fake-browser'));
vi.mock('@/utils/browser/messages', () => import('@/tests/gallery/fake-messages'));

beforeEach(() => {
  restore();
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  vi.stubGlobal('navigator', { clipboard: { writeText: async () => undefined } });
});
afterEach(() => vi.useRealTimers());

const page = <CodeGenerator account={{ ...account, totpMark: '0123456789abcdef' }} />;
const codesAsked = () => asked.filter(([name]) => name === 'totp.code').length;
/** The sample's code ends after 21 seconds. */
const pass = (seconds: number) => act(async () => void (await vi.advanceTimersByTimeAsync(seconds * 1000)));

it('is renewed when it ends, though it is being copied at that moment', async () => {
  const root = await draw(page);
  await click(root, 'Show the code');
  expect(codesAsked()).toBe(1);
  await pass(20);
  hang('clipboard.copied');
  await click(root, 'Copy: Code');
  await pass(2);
  expect(codesAsked()).toBe(3);
});

it('does not come to a page that hid it meanwhile', async () => {
  const root = await draw(page);
  hang('totp.code');
  await click(root, 'Show the code');
  await click(root, 'Hide');
  await act(async () => letGo());
  hang('totp.code');
  await click(root, 'Show the code');
  expect(root.querySelector('.code')).toBeNull();
});
