// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { spelled } from '@/components/character-names';
import { SecretRow } from '@/components/secret-row';
import { asked, refuse, restore } from '@/tests/gallery/fake-messages';
import { DRAFT } from '@/tests/gallery/samples';
import { click, draw, plain, redraw } from './rig';

vi.mock('wxt/browser', () => import('@/tests/gallery/fake-browser'));
vi.mock('@/utils/browser/messages', () => import('@/tests/gallery/fake-messages'));

const copied = { kind: 'candidate', rotationId: 'r1', candidateId: 'c1', how: 'copied' } as const;
const revealed = { ...copied, how: 'revealed' } as const;

function row(key: string) {
  return <SecretRow key={key} title="New password" copied={copied} revealed={revealed} />;
}

beforeEach(() => {
  restore();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('navigator', { clipboard: { writeText: vi.fn(async () => undefined) } });
});
afterEach(() => vi.useRealTimers());

describe('a secret', () => {
  it('is asked for only when it is to be shown, and says how it leaves', async () => {
    const root = await draw(row('a'));
    expect(asked).toEqual([]);
    expect(root.textContent).not.toContain(DRAFT);
    await click(root, 'Reveal: New password');
    expect(asked).toEqual([['secret.reveal', revealed]]);
    expect(root.textContent).toContain(DRAFT);
  });

  it('hides itself again after half a minute', async () => {
    const root = await draw(row('b'));
    await click(root, 'Reveal: New password');
    await vi.advanceTimersByTimeAsync(29_000);
    expect(root.textContent).toContain(DRAFT);
    await vi.advanceTimersByTimeAsync(2_000);
    await Promise.resolve();
    expect(root.textContent).not.toContain(DRAFT);
  });

  it('is hidden when another secret takes its place', async () => {
    const other = { ...revealed, candidateId: 'c2' };
    const root = await draw(<SecretRow title="New password" copied={copied} revealed={revealed} />);
    await click(root, 'Reveal: New password');
    await redraw(<SecretRow title="New password" copied={copied} revealed={{ ...revealed }} />);
    expect(root.textContent).toContain(DRAFT);
    await redraw(<SecretRow title="New password" copied={{ ...other, how: 'copied' }} revealed={other} />);
    expect(root.textContent).not.toContain(DRAFT);
  });

  it('is told to the background once it stands in the clipboard', async () => {
    const root = await draw(row('c'));
    await click(root, 'Copy: New password');
    expect(asked).toEqual([
      ['secret.reveal', copied],
      ['clipboard.copied', { value: DRAFT }],
    ]);
    expect(root.textContent).not.toContain(DRAFT);
  });

  it('is not told to be in the clipboard when the browser refused', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: vi.fn(() => Promise.reject(new Error('refused'))) } });
    const root = await draw(row('d'));
    await click(root, 'Copy: New password');
    expect(asked).toEqual([['secret.reveal', copied]]);
  });

  it('stays where it is when the background refuses', async () => {
    refuse('secret.reveal', 'locked');
    const root = await draw(row('e'));
    await click(root, 'Reveal: New password');
    expect(plain(root.querySelector('[role=alert]')?.textContent ?? '')).toContain('The vault is locked.');
  });

  it('is spelled for the ear, character by character', () => {
    expect(plain(spelled('aB7#').replaceAll('\u2069', ''))).toBe('small a, capital B, digit 7, number sign #');
  });
});
