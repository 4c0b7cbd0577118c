// @vitest-environment happy-dom
// The leak look-up asks nobody before the person pressed, and never loses what he typed to the browser's question.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LeakCheck } from '@/components/leak-check';
import { done, fail } from '@/utils/core/result';
import { click, draw } from './rig';

const order: string[] = [];
let granted: boolean;
let willGrant: boolean;

vi.mock('wxt/browser', () => import('@/tests/gallery/fake-browser'));
vi.mock('@/utils/browser/host-permission', () => ({
  hasHost: async () => granted,
  requestHost: async () => {
    order.push('ask browser');
    return willGrant;
  },
}));
vi.mock('@/utils/browser/breach-range', () => ({
  BREACH_HOST: 'host.example',
  fetchBreachRange: async (prefix: string) => {
    order.push(`fetch ${prefix.length}`);
    return '0'.repeat(35).concat(':1');
  },
}));

const keep = async () => {
  order.push('keep');
  return done;
};

beforeEach(() => {
  order.length = 0;
  granted = false;
  willGrant = true;
});

describe('the leak look-up', () => {
  it('seals the password before it asks the browser, and asks the service last', async () => {
    const root = await draw(<LeakCheck key="a" password="mine" keep={keep} />);
    expect(order).toEqual([]);
    await click(root, 'Look it up in known leaks');
    expect(order).toEqual(['keep']);
    await click(root, 'Allow and look it up');
    expect(order).toEqual(['keep', 'ask browser', 'fetch 5']);
    expect(root.textContent).toContain('It stands in no known leak.');
  });

  it('does not ask the browser where the password could not be sealed', async () => {
    const root = await draw(<LeakCheck key="b" password="mine" keep={async () => fail('storage-full')} />);
    await click(root, 'Look it up in known leaks');
    expect(root.textContent).toContain('The disk is full');
    expect(root.textContent).not.toContain('Allow and look it up');
    expect(order).toEqual([]);
  });

  it('sends nothing where the person does not allow it', async () => {
    willGrant = false;
    const root = await draw(<LeakCheck key="c" password="mine" keep={keep} />);
    await click(root, 'Look it up in known leaks');
    await click(root, 'Allow and look it up');
    expect(order).toEqual(['keep', 'ask browser']);
    expect(root.textContent).toContain('nothing was sent');
  });

  it('takes one click where the host is allowed already', async () => {
    granted = true;
    const root = await draw(<LeakCheck key="d" password="mine" keep={keep} />);
    await click(root, 'Look it up in known leaks');
    expect(order).toEqual(['fetch 5']);
  });
});
