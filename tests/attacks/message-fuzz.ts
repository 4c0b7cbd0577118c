// Owns the making of hostile messages and senders, from a seed: every word there is with wrong bodies, rubbish of every kind, and
// objects that are traps. Pure but for its own seed.
import fc from 'fast-check';
import { COMMAND_WORDS } from './command-words';
import { OWN_ID, OWN_URL, PAGE } from './fake-background';

/** An object of which every property throws, or changes with each look. */
const traps = fc.constantFrom<() => unknown>(
  () => ({
    get to(): string {
      throw new Error('a trap');
    },
  }),
  () => ({
    to: 'background',
    get name(): string {
      throw new Error('a trap');
    },
    body: {},
  }),
  () => ({
    to: 'reports',
    get report(): object {
      throw new Error('a trap');
    },
  }),
  () => ({
    to: 'reports',
    report: {
      get type(): string {
        throw new Error('a trap');
      },
    },
  }),
  () => {
    let looks = 0;
    return {
      get to() {
        return looks++ % 2 === 0 ? 'reports' : 'background';
      },
      name: 'account.list',
      body: {},
      report: {},
    };
  },
  () =>
    new Proxy(
      {},
      {
        get: () => {
          throw new Error('a trap');
        },
        ownKeys: () => {
          throw new Error('a trap');
        },
      },
    ),
  () => {
    const ring: Record<string, unknown> = { to: 'reports', report: { type: 'reading' } };
    ring.report = ring;
    return ring;
  },
  () => Object.create(null),
  () => ({ to: 'reports', report: JSON.parse('{"__proto__":{"type":"typed","cause":"submit"}}') }),
);

const words = fc.constantFrom<string>(
  ...COMMAND_WORDS,
  'toString',
  '__proto__',
  'constructor',
  'vault',
  '',
  'reading',
  'typed',
);
const rubbish = fc.anything({
  maxDepth: 3,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withTypedArray: true,
  withNullPrototype: true,
});
const ids = fc.constantFrom('a', '0'.repeat(32), '__proto__', '\0', 'x'.repeat(5000));
const bodies = fc.oneof(
  rubbish,
  fc.record(
    {
      accountId: ids,
      rotationId: ids,
      candidateId: ids,
      draftId: ids,
      tabId: fc.oneof(fc.integer(), fc.constant(1)),
      password: fc.string(),
      query: fc.string(),
      page: fc.integer(),
      kind: fc.constantFrom('password', 'candidate', 'old', 'typed'),
      how: fc.constantFrom('revealed', 'copied'),
      host: fc.string(),
      from: fc.integer(),
    },
    { requiredKeys: [] },
  ),
);
const reports = fc.oneof(
  rubbish,
  fc.record({
    type: fc.constantFrom('typed', 'reading', 'picked', 'withdrawn', 'x'),
    cause: fc.constantFrom('submit', 'leave', 'input', 'x'),
    fields: fc.array(
      fc.oneof(
        rubbish,
        fc.record({
          ref: ids,
          role: fc.constantFrom('new-password', 'ask', 'x'),
          value: fc.oneof(fc.string(), rubbish),
        }),
      ),
      { maxLength: 5 },
    ),
    reading: rubbish,
    origin: fc.constant('https://login.aliexpress.com'),
    tabId: fc.integer(),
    ref: ids,
  }),
);

/** One message; a function makes those that are traps anew each time. */
export const anyMessage: fc.Arbitrary<() => unknown> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ to: fc.constant('background'), name: words, body: bodies }).map((made) => () => made),
  },
  { weight: 4, arbitrary: fc.record({ to: fc.constant('reports'), report: reports }).map((made) => () => made) },
  { weight: 1, arbitrary: rubbish.map((made) => () => made) },
  { weight: 1, arbitrary: traps },
);

const page = {
  id: OWN_ID,
  url: PAGE,
  origin: 'https://login.aliexpress.com',
  tab: { id: 1, url: PAGE },
  frameId: 0,
  documentId: 'd1',
};

/** Who speaks, by the browser's word; several of each role. */
export const SENDERS = {
  'page script': [
    page,
    {
      ...page,
      url: 'https://evil.example/',
      origin: 'https://evil.example',
      tab: { id: 1, url: 'https://evil.example/' },
    },
    { ...page, url: 'about:blank', origin: 'null' },
    { ...page, origin: 'null' },
    { ...page, documentId: undefined },
    { ...page, tab: undefined },
    { ...page, url: `https://evil.example/${OWN_URL}` },
    { ...page, url: OWN_URL.replace('/', '.evil.example/') },
    { ...page, url: `${OWN_URL.slice(0, -1)}.evil.example/` },
    { ...page, url: undefined },
  ],
  'foreign extension': [
    { id: 'otherotherotherotherotherotherot', url: 'chrome-extension://otherotherotherotherotherotherot/x.html' },
    { id: 'otherotherotherotherotherotherot', url: `${OWN_URL}popup.html` },
    { id: `${OWN_ID}x`, url: `${OWN_URL}popup.html` },
  ],
  'web page': [
    {
      url: 'https://login.aliexpress.com/',
      origin: 'https://login.aliexpress.com',
      tab: { id: 1, url: PAGE },
      frameId: 0,
    },
    { id: undefined, url: `${OWN_URL}popup.html` },
    {},
  ],
  'own page': [{ id: OWN_ID, url: `${OWN_URL}popup.html` }],
} as const;
