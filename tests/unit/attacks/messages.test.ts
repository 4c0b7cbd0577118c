// Owns the everyday sample of hostile messages against the real dispatcher. The long run is npm run attack:messages.
import { vi } from 'vitest';
import { describeMessages } from '@/tests/attacks/message-laws';

vi.mock('wxt/browser', async () => ({ browser: (await import('@/tests/attacks/fake-background')).browser }));

describeMessages(500, 1);
