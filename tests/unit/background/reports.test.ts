// Owns the promises about what is heard of a page while it gives way to the next: readings of the page that stands there now, in
// whatever order the last words of one and the first of the other come in, and every password that was sent.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Sender, takeNavigation, takeReport } from '@/entrypoints/background/reports';
import { readTab } from '@/entrypoints/background/tab-state';
import type { Observation } from '@/utils/core/observation';
import type { Report } from '@/utils/core/page-messages';
import type { Reading, Role } from '@/utils/core/reading';
import { done } from '@/utils/core/result';
import { readingOf } from '../core/readings';

const session = new Map<string, unknown>();
/** The session takes nothing more. */
let full = false;
let documents: string[] = [];
const seen: Observation[] = [];

vi.mock('@/utils/browser/session', () => ({
  readSession: async (key: string) => session.get(key),
  writeSession: async (items: object) => {
    if (full) throw new Error('QUOTA_BYTES quota exceeded');
    for (const [key, value] of Object.entries(items)) session.set(key, value);
  },
}));
vi.mock('@/utils/browser/frames', () => ({
  documentsOf: async () => new Set(documents),
  isTabOpen: async () => documents.length > 0,
}));
vi.mock('@/entrypoints/background/lock', () => ({ lockState: async () => 'unlocked' }));
vi.mock('@/entrypoints/background/sites', () => ({ isAllowed: async () => true }));
vi.mock('@/entrypoints/background/corrections', () => ({
  settleReading: async (_: number, frame: { reading: unknown }) => frame.reading,
}));
vi.mock('@/entrypoints/background/pointing', () => ({ takePick: async () => undefined }));
vi.mock('@/entrypoints/background/view', () => ({ publishView: async () => undefined }));
vi.mock('@/entrypoints/background/runner', () => ({
  placeOf: ({ host }: { host: string }, storeId: string | undefined) => (storeId ? { storeId, host } : null),
  see: async (observation: Observation) => {
    seen.push(observation);
    return done;
  },
}));

function from(host: string, documentId: string): Sender {
  const origin = `https://${host}`;
  return { tabId: 1, frameId: 0, documentId, origin, path: '/', topUrl: `${origin}/` };
}
const login = from('login.aliexpress.com', 'login');
const home = from('www.aliexpress.com', 'home');

const HOME_URL = 'https://www.aliexpress.com/';

const SIGN_IN: Report = {
  type: 'reading',
  reading: readingOf('sign-in', ['username', 'current-password']),
};
const HOME: Report = { type: 'reading', reading: readingOf('other', [], { signedIn: true }) };
const TYPED: Report = {
  type: 'typed',
  cause: 'blur',
  fields: [
    { ref: 'f0', role: 'username', value: 'vera' },
    { ref: 'f1', role: 'current-password', value: 'pearl-Kayak-9' },
  ],
};

const SENT: Report = { ...TYPED, cause: 'submit' };

beforeEach(async () => {
  session.clear();
  full = false;
  seen.length = 0;
  documents = ['login'];
  await takeReport(login, SIGN_IN);
  await takeReport(login, TYPED);
});

async function expectHome(): Promise<void> {
  const { frames, host } = await readTab(1);
  expect(frames.map(({ documentId }) => documentId)).toEqual(['home']);
  expect(host).toBe('www.aliexpress.com');
}

describe('a page that was left', () => {
  beforeEach(() => {
    documents = ['home'];
  });

  it('is forgotten, and the next one kept, whichever is heard of first: its reading or the navigation', async () => {
    await takeNavigation(1, 0, HOME_URL);
    await takeReport(home, HOME);
    await expectHome();
    await takeNavigation(1, 0, HOME_URL);
    await expectHome();
  });

  it('cannot take the place of the next one by a late reading', async () => {
    await takeReport(home, HOME);
    await takeReport(login, SIGN_IN);
    await expectHome();
  });

  it('is heard of what was sent from it, and the signed-in page that came of it counts, in either order', async () => {
    await takeReport(home, HOME);
    await takeReport(login, SENT);
    await expectHome();
    expect(seen).toMatchObject([
      { type: 'signed-in', password: 'pearl-Kayak-9', place: { host: 'www.aliexpress.com', username: 'vera' } },
    ]);
  });

  it('keeps a new password that was sent from it, and takes an error of the next page for the answer', async () => {
    const fresh: Report = {
      type: 'typed',
      cause: 'submit',
      fields: [{ ref: 'f0', role: 'new-password', value: 'Kx7mPq2w' }],
    };
    const error = { tone: 'error', text: 'Too short', reason: 'too-short' } as const;
    await takeReport(home, { type: 'reading', reading: readingOf('rejected', [], { messages: [error] }) });
    await takeReport(from('login.aliexpress.com', 'change'), fresh);
    expect(seen).toMatchObject([
      { type: 'sent', fresh: 'Kx7mPq2w', place: { host: 'login.aliexpress.com' } },
      { type: 'refused', reason: 'too-short' },
    ]);
  });
});

describe('a page that gives way to the next', () => {
  it('cannot have its own error taken for the answer to what was sent from it', async () => {
    const error = { tone: 'error', text: 'No symbols', reason: 'punctuation' } as const;
    const fresh: Report = {
      type: 'typed',
      cause: 'submit',
      fields: [{ ref: 'f0', role: 'new-password', value: 'Kx7mPq2w' }],
    };
    await takeReport(login, {
      type: 'reading',
      reading: readingOf('rejected', ['new-password'], { messages: [error] }),
    });
    documents = ['home'];
    await takeReport(login, fresh);
    await takeReport(home, { type: 'reading', reading: readingOf('other') });
    expect(seen.map(({ type }) => type)).toEqual(['sent']);
  });
});

describe('the answer to a new password that was sent', () => {
  const fresh = (documentId: string): [Sender, Report] => [
    from('login.aliexpress.com', documentId),
    { type: 'typed', cause: 'submit', fields: [{ ref: 'f0', role: 'new-password', value: 'Kx7mPq2w' }] },
  ];
  const changing = (length: number, over: Partial<Reading> = {}): Report => {
    const reading = readingOf('change-password', ['current-password', 'new-password'], over);
    return { type: 'reading', reading: { ...reading, fields: reading.fields.map((field) => ({ ...field, length })) } };
  };
  const SHORT = { messages: [{ tone: 'error', text: 'Too short', reason: 'too-short' }] } as const;
  const TAKEN = { messages: [{ tone: 'success', text: 'Your password has been changed' }] } as const;
  const outcomes = () => seen.map(({ type }) => type).filter((type) => type !== 'sent');

  beforeEach(async () => {
    await takeReport(login, changing(8));
  });
  afterEach(() => void vi.useRealTimers());

  it('is heard where a new page refuses in the words of the page before', async () => {
    await takeReport(login, changing(8, SHORT));
    await takeReport(...fresh('login'));
    await takeReport(login, changing(8, SHORT));
    expect(outcomes()).toEqual([]);
    documents = ['next'];
    await takeReport(from('login.aliexpress.com', 'next'), changing(0, SHORT));
    expect(outcomes()).toEqual(['refused']);
  });

  it.each([
    ['the repetition, in the next step', 'confirm-password', 'new'],
    ['the old password, before it is taken', 'current-password', 'old'],
  ] as const)('comes after one more question: %s', async (_, role, asksMore) => {
    await takeReport(...fresh('login'));
    expect((await readTab(1)).awaitsOutcome).toMatchObject({ asksMore: null });
    const reading = readingOf('set-new-password', [role]);
    const fields = reading.fields.map((field) => ({ ...field, ref: 'further' }));
    await takeReport(login, { type: 'reading', reading: { ...reading, fields } });
    expect((await readTab(1)).awaitsOutcome).toMatchObject({ asksMore });
    // Filled, it is still to be sent.
    const held = fields.map((field) => ({ ...field, length: 8 }));
    await takeReport(login, { type: 'reading', reading: { ...reading, fields: held } });
    expect((await readTab(1)).awaitsOutcome).toMatchObject({ asksMore });
    expect(outcomes()).toEqual([]);
  });

  const DIGIT = { messages: [{ tone: 'rule', text: 'Must contain a digit', reason: 'needs-classes' }] } as const;

  it('is a refusal where a rule is said that was not said before', async () => {
    await takeReport(...fresh('login'));
    await takeReport(login, changing(8, DIGIT));
    expect(seen).toMatchObject([{ type: 'sent' }, { type: 'refused', reason: 'needs-classes' }]);
  });

  it.each([
    ['stood there when the password was sent', [DIGIT, {}]],
    ['was said and unsaid while it was typed', [DIGIT, {}, {}, DIGIT]],
  ])('is none in a rule that %s', async (_, [first, then, ...after]) => {
    await takeReport(login, changing(0, first));
    await takeReport(login, changing(8, then));
    await takeReport(...fresh('login'));
    for (const said of [...after, DIGIT]) await takeReport(login, changing(0, said));
    expect(outcomes()).toEqual([]);
  });

  it('is none in a rule that is said of the next password, while that is typed', async () => {
    await takeReport(...fresh('login'));
    const typed = { ref: 'f0', role: 'new-password', value: 'K' } as const;
    await takeReport(login, { type: 'typed', cause: 'input', fields: [typed] });
    await takeReport(login, changing(1, DIGIT));
    expect(outcomes().filter((type) => type !== 'left')).toEqual([]);
  });

  it('is none in a rule that the next page comes with', async () => {
    await takeReport(...fresh('login'));
    documents = ['next'];
    const next = from('login.aliexpress.com', 'next');
    await takeReport(next, changing(0, DIGIT));
    await takeReport(next, changing(0, DIGIT));
    expect(outcomes()).toEqual([]);
  });

  it.each([
    ['beside the emptied form', 0, [], ['accepted']],
    ['beside a form that still holds it', 8, [], []],
    ['beside the emptied form, in words that stood there when it was sent', 0, TAKEN.messages, []],
  ] as const)('is good news %s: %j', async (_, length, before, expected) => {
    await takeReport(login, changing(8, { messages: before }));
    await takeReport(...fresh('login'));
    vi.useFakeTimers();
    await takeReport(login, changing(length, TAKEN));
    await vi.advanceTimersByTimeAsync(1000);
    expect(outcomes()).toEqual(expected);
  });
});

/** A report of a submit of these values. */
const sending = (values: Partial<Record<Role, string>>): Report => ({
  type: 'typed',
  cause: 'submit',
  fields: Object.entries(values).map(([role, value], index) => ({ ref: `f${index}`, role: role as Role, value })),
});
const told = (reading: Reading): Report => ({ type: 'reading', reading });
const here = from('www.aliexpress.com', 'home');

describe('a sign-in that the store refused', () => {
  const refusal: Report = {
    type: 'reading',
    reading: readingOf('sign-in', ['username', 'current-password'], {
      messages: [{ tone: 'error', text: 'Wrong password', reason: 'unknown' }],
    }),
  };
  const getIn = async () => {
    documents = ['home'];
    await takeReport(home, HOME);
  };

  it.each([
    ['on the same page', 'login', 0],
    ['on a new page', 'refused', 0],
    ['twice in the same words', 'login', 1],
  ] as const)('%s is not proven by another way in', async (_, documentId, before) => {
    for (let turn = 0; turn <= before; turn += 1) {
      await takeReport(login, SENT);
      documents = [documentId];
      await takeReport(from('login.aliexpress.com', documentId), SIGN_IN);
      await takeReport(from('login.aliexpress.com', documentId), refusal);
    }
    await takeReport(from('login.aliexpress.com', documentId), told(readingOf('confirm-identity', ['otp'])));
    await takeReport(from('login.aliexpress.com', documentId), sending({ otp: '123456' }));
    await getIn();
    expect(seen).toEqual([]);
  });

  it('counts again once it is sent anew', async () => {
    await takeReport(login, SENT);
    await takeReport(login, refusal);
    await takeReport(login, SENT);
    await getIn();
    expect(seen).toMatchObject([{ type: 'signed-in', password: 'pearl-Kayak-9' }]);
  });
});

describe('a password that confirms who asks for a change', () => {
  const SIGNED_IN = { signedIn: true };

  it.each([
    ['before the new one', ['current', 'new']],
    ['after it', ['new', 'current']],
  ])('%s, in a step of its own, is no sign-in that shows the old one to work', async (_, steps) => {
    documents = ['home'];
    for (const step of steps) {
      const [role, value] =
        step === 'new' ? (['new-password', 'Kx7mPq2w'] as const) : (['current-password', 'old'] as const);
      await takeReport(here, told(readingOf(step === 'new' ? 'set-new-password' : 'sign-in', [role], SIGNED_IN)));
      await takeReport(here, sending({ [role]: value }));
    }
    await takeReport(here, HOME);
    expect(seen.map(({ type }) => type)).toEqual(['sent']);
  });
});

describe('a store that takes the form twice', () => {
  it('and refuses the second one leaves the change in doubt', async () => {
    const messages = (tone: 'success' | 'error') => ({ messages: [{ tone, text: tone }], signedIn: true });
    documents = ['home'];
    await takeReport(here, told(readingOf('change-password', ['new-password'])));
    await takeReport(here, sending({ 'new-password': 'Kx7mPq2w' }));
    await takeReport(here, told(readingOf('change-password', ['new-password'], messages('success'))));
    await takeReport(here, told(readingOf('change-password', ['new-password'], messages('error'))));
    expect(seen).toMatchObject([{ type: 'sent' }, { type: 'lost', why: 'page-contradicts' }]);
  });
});

describe('a frame that was taken out of the page', () => {
  it('does not stand in the way of a sign-in that was sent from it', async () => {
    const inner = { ...from('login.aliexpress.com', 'inner'), frameId: 5, topUrl: HOME_URL };
    documents = ['home', 'inner'];
    await takeReport(home, told(readingOf('other')));
    await takeReport(inner, SIGN_IN);
    await takeReport(inner, SENT);
    documents = ['home'];
    await takeReport(home, HOME);
    await expectHome();
    expect(seen).toMatchObject([{ type: 'signed-in', password: 'pearl-Kayak-9' }]);
  });
});

describe('a page that was made ready before it was shown', () => {
  it('stands once, under the frame id that it has now', async () => {
    documents = ['home'];
    await takeReport({ ...home, frameId: 77 }, HOME);
    await takeReport(home, HOME);
    await expectHome();
    expect((await readTab(1)).frames).toMatchObject([{ frameId: 0 }]);
  });
});

describe('a page that stays', () => {
  it('keeps its frames when another frame of the tab goes elsewhere', async () => {
    documents = ['login', 'advert'];
    await takeNavigation(1, 7, 'https://advert.example/');
    const tab = await readTab(1);
    expect(tab.frames).toHaveLength(1);
    expect(tab).toMatchObject({ standing: 'allowed', host: 'login.aliexpress.com' });
  });
});

describe('a page on which no script of ours runs', () => {
  it.each([
    ['http://login.aliexpress.com/', 'not-secure', 'login.aliexpress.com'],
    ['about:blank', 'not-a-page', ''],
  ])('%s is known by its address alone', async (url, standing, host) => {
    documents = ['other'];
    await takeNavigation(1, 0, url);
    expect(await readTab(1)).toMatchObject({ standing, host, frames: [] });
  });

  it('is nothing to remember in a tab that told nothing before', async () => {
    await takeNavigation(2, 0, 'http://login.aliexpress.com/');
    expect(session.has('tab:2')).toBe(false);
  });
});

it('a new password is recorded as sent, though the session is full', async () => {
  await takeReport(login, { type: 'reading', reading: readingOf('change-password', ['new-password']) });
  full = true;
  const fields = [{ ref: 'f0', role: 'new-password' as const, value: 'pearl-9' }];
  await takeReport(login, { type: 'typed', cause: 'submit', fields }).catch(() => undefined);
  expect(seen).toMatchObject([{ type: 'sent', fresh: 'pearl-9' }]);
});
