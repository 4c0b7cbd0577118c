// Owns the long run of hostile messages against the real dispatcher: 100,000 for each role. SAMPLES and SEED choose how many and which.
import { vi } from 'vitest';
import { describeMessages } from './message-laws';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-background')).browser }));

describeMessages(Number(process.env.SAMPLES ?? 100_000), Number(process.env.SEED ?? 1));
