// @vitest-environment happy-dom
// Owns the promise that the health report tells of the accounts as they are now.
import { beforeEach, expect, it, vi } from 'vitest';
import { HealthSection } from '@/components/vault/health-section';
import { asked, hang, restore } from '@/tests/gallery/fake-messages';
import { draw, redraw } from './rig';

vi.mock('wxt/browser', () => import('@/tests/gallery/fake-browser'));
vi.mock('@/utils/browser/messages', () => import('@/tests/gallery/fake-messages'));

beforeEach(() => restore());

const section = (stamp: string) => <HealthSection ailment="weak" stamp={stamp} onRefused={() => undefined} />;

it('is looked at anew where accounts changed while it was looked at', async () => {
  hang('health.report');
  await draw(section('1'));
  await redraw(section('2'));
  expect(asked).toHaveLength(2);
});
