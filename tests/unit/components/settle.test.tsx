// @vitest-environment happy-dom
// Owns the promise that nobody is offered an answer that cannot be: what was never released, no store can have taken.
import { beforeEach, expect, it, vi } from 'vitest';
import { Settle } from '@/components/settle';
import { restore } from '@/tests/gallery/fake-messages';
import { candidate, rotation } from '@/tests/gallery/samples';
import { draw, plain } from './rig';

vi.mock('wxt/browser', () => import('@/tests/gallery/fake-browser'));
vi.mock('@/utils/browser/messages', () => import('@/tests/gallery/fake-messages'));

beforeEach(() => restore());

it.each([
  [[], ['The store kept the old one']],
  [['copied'], ['The store took the new one', 'The store kept the old one']],
] as const)('released %j: %j', async (released, answers) => {
  const given = rotation({ state: 'recorded', candidates: [candidate({ released })] });
  const root = await draw(<Settle rotation={given} />);
  expect([...root.querySelectorAll('button')].map(({ textContent }) => plain(textContent ?? ''))).toEqual(answers);
});
