// @vitest-environment happy-dom
// The ticks tell the truth: what checkPassword finds broken is crossed in sight and in words, and nothing else is.
import { describe, expect, it, vi } from 'vitest';
import { PolicyTicks } from '@/components/policy-ticks';
import { checkPassword } from '@/utils/core/check-password';
import { strictProfile } from '@/utils/stores/profiles';
import { draw, plain } from './rig';

vi.mock('wxt/browser', () => import('@/tests/gallery/fake-browser'));

const { policy } = strictProfile;
const context = { usernames: ['anna.smith@example.com'], history: ['OldPass#1#x77Hkdw'] };

/** What is crossed and what is ticked for a password, as text with its word for a screen reader. */
async function linesFor(password: string, brief = false) {
  const broken = checkPassword(policy, password, context);
  const root = await draw(<PolicyTicks policy={policy} broken={broken} brief={brief} />);
  const lines = (kind: string) => [...root.querySelectorAll(`li.${kind}`)].map((line) => plain(line.textContent ?? ''));
  return { root, broken: lines('broken'), kept: lines('kept') };
}

describe('the ticks', () => {
  it.each([
    ['kd7#wq.3zmtb!ray', '2 capital letters'],
    ['Kd7xwqx3Zmtb!RayKd7#w', '16–20 characters'],
    ['Kd7#wq.321Zmt!Ra', 'no abc, 321 or qwerty'],
    ['Kd7#.3ZmSmiTh!x7', 'no part of your name'],
    ['OldPass#1#x77Hkdw', 'not used before'],
  ])('cross for %s: %s', async (password, rule) => {
    const { broken, kept } = await linesFor(password);
    expect({ broken, kept }).toMatchObject({ broken: [expect.stringContaining(rule)] });
    expect(kept.join()).not.toContain(rule);
  });

  it('are all there, and all kept, for a password that the store takes', async () => {
    const { root, broken, kept } = await linesFor('Kd7#wq.3Zmtb!Ray');
    expect(broken).toEqual([]);
    expect(kept.length).toBeGreaterThan(8);
    expect(root.querySelector('details')?.open).toBe(false);
  });

  it('hide no broken rule behind a fold', async () => {
    const { root, broken } = await linesFor('');
    expect(broken).toHaveLength(5);
    expect(root.querySelectorAll('details li.broken')).toHaveLength(0);
  });

  it('in brief fold all that is kept into one line, and still hide no broken rule', async () => {
    const { root, kept } = await linesFor('Kd7#wq.3Zmtb!Ray', true);
    const summary = root.querySelector('summary')?.textContent ?? '';
    expect(plain(summary)).toBe(`All ${kept.length} rules of the store are kept`);
    const wrong = await linesFor('kd7#wq.3zmtb!ray', true);
    expect(wrong.broken).toEqual([expect.stringContaining('2 capital letters')]);
    expect(wrong.root.querySelectorAll('details li.broken')).toHaveLength(0);
    expect(wrong.root.querySelectorAll('details li.kept')).toHaveLength(wrong.kept.length);
  });

  it('say broken or kept in words, beside the colour', async () => {
    const { broken, kept } = await linesFor('kd7');
    const [no, yes] = [broken, kept].map((lines) => new Set(lines.map((line) => line.split(/[:\s]/)[0])));
    expect([no?.size, yes?.size]).toEqual([1, 1]);
    expect(no).not.toEqual(yes);
  });
});
