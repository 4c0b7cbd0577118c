// @vitest-environment happy-dom
// Owns the promises of the import's section: a sealed file asks for its password, an opened one is offered and written at a click only,
// and a file that is too large is not even opened.
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { ImportSection } from '@/components/vault/import-section';
import { asked, hang, restore } from '@/tests/gallery/fake-messages';
import { click, draw, plain } from './rig';

const worker = vi.hoisted(() => ({ read: vi.fn(), batch: vi.fn(), end: vi.fn() }));

vi.mock('wxt/browser', () => import('@/tests/gallery/fake-browser'));
vi.mock('@/utils/browser/messages', () => import('@/tests/gallery/fake-messages'));
vi.mock('@/utils/browser/session', () => import('@/tests/gallery/fake-session'));
vi.mock('@/components/vault/import-worker', () => ({ startImporter: () => worker }));

const OVERVIEW = { format: 'kdbx-4', columns: [], skipped: [], joined: 0, accounts: 1 } as const;

beforeEach(() => {
  restore();
  vi.clearAllMocks();
  worker.batch.mockResolvedValue({ ok: true, batch: { records: [], next: null } });
});

async function pick(root: HTMLElement, file: File): Promise<void> {
  const input = root.querySelector('input[type=file]');
  if (!input) throw new Error('no file to choose');
  Object.defineProperty(input, 'files', { value: [file] });
  await act(async () => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
}
const textOf = (root: HTMLElement) => plain(root.textContent ?? '');
const writes = () => asked.filter(([command]) => command === 'restore.write');

it('asks for the password of a sealed file, then offers what it holds, and writes at a click only', async () => {
  worker.read.mockResolvedValueOnce({ ok: false, reason: 'import-locked' });
  worker.read.mockResolvedValueOnce({ ok: false, reason: 'import-wrong-password' });
  worker.read.mockResolvedValueOnce({ ok: true, overview: OVERVIEW });
  const root = await draw(<ImportSection />);
  await pick(root, new File(['x'], 'a.kdbx'));
  await click(root, 'Open the file');
  expect(textOf(root)).toContain('This password does not open the file.');
  await click(root, 'Open the file');
  expect(textOf(root)).toContain('1 account is new');
  expect(root.querySelector('input[type=password]')).toBeNull();
  expect(writes()).toEqual([]);
  await click(root, 'Import');
  expect(writes()).toEqual([['restore.write', { vaultId: null }]]);
  expect(worker.end).toHaveBeenCalled();
});

it('ends the worker on cancel, and writes nothing', async () => {
  worker.read.mockResolvedValueOnce({ ok: true, overview: OVERVIEW });
  const root = await draw(<ImportSection />);
  await pick(root, new File(['x'], 'a.csv'));
  await click(root, 'Cancel');
  expect(worker.end).toHaveBeenCalled();
  expect(writes()).toEqual([]);
  expect(textOf(root)).toContain('Choose a file');
  // Nor does the background keep what it was handed.
  expect(asked.at(-1)).toEqual(['restore.add', { first: true, records: [] }]);
});

it('forgets a file that is cancelled while it is compared, and takes the next one', async () => {
  worker.read.mockResolvedValue({ ok: true, overview: OVERVIEW });
  let answer: (batch: object) => void = () => {};
  worker.batch.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  const root = await draw(<ImportSection />);
  await pick(root, new File(['x'], 'a.csv'));
  await click(root, 'Cancel');
  await act(async () => {
    answer({ ok: false, reason: 'internal' });
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
  expect(textOf(root)).toContain('Choose a file');
  expect(textOf(root)).not.toContain('1 account is new');
  await pick(root, new File(['x'], 'b.csv'));
  expect(textOf(root)).toContain('1 account is new');
});

it('shows how far the write is', async () => {
  worker.read.mockResolvedValueOnce({ ok: true, overview: OVERVIEW });
  const root = await draw(<ImportSection />);
  await pick(root, new File(['x'], 'a.csv'));
  hang('restore.write');
  await click(root, 'Import');
  expect(root.querySelector('progress')?.getAttribute('value')).toBe('0.42');
});

it('names the limit of a file that is too large without opening it', async () => {
  const root = await draw(<ImportSection />);
  const file = new File(['x'], 'a.csv');
  Object.defineProperty(file, 'size', { value: 64 * 1024 * 1024 + 1 });
  await pick(root, file);
  expect(textOf(root)).toContain('larger than 64 MB');
  expect(worker.read).not.toHaveBeenCalled();
});
