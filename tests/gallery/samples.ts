// Owns the made-up people, passwords and pages that the gallery and the component tests show. Nothing here was ever real.

import type { Account } from '@/utils/core/account';
import type { RestoreEntry } from '@/utils/core/backup';
import type { AccountDetail, HealthLine, LooseSummary, ShownSummary } from '@/utils/core/commands';
import { NO_JOURNEY } from '@/utils/core/journey';
import type { PageKind, Reading } from '@/utils/core/reading';
import type {
  AccountSummary,
  CandidateSummary,
  EraseCounts,
  RotationSummary,
  TabView,
  VaultCheck,
  View,
} from '@/utils/core/view';
import { storeOfId } from '@/utils/stores';

export const DRAFT = 'Kq7#mTz4.RwXe9vPd2';
/** A password that the account had before. */
export const FORMER = 'Sommer#2023.abcXY9';
const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 20, 9, 30);

export const policy = storeOfId('aliexpress')?.profiles[0].policy ?? { minLength: 6, maxLength: 20, classes: [] };

export function summary(over: Partial<AccountSummary> = {}): AccountSummary {
  return {
    id: 'a1',
    storeId: 'aliexpress',
    host: 'www.aliexpress.com',
    username: 'vera.kovacs@mail.example',
    belief: 'verified',
    open: null,
    updatedAt: NOW - 3 * DAY,
    goesAt: null,
    ...over,
  };
}

const BELIEFS = ['verified', 'confirmed', 'typed', 'unproven', null] as const;

export const accounts: readonly AccountSummary[] = Array.from({ length: 21 }, (_, at) =>
  summary({
    id: at === 0 ? 'a1' : `a${at + 1}`,
    storeId: at % 3 === 1 ? 'alibaba' : 'aliexpress',
    username: at === 0 ? 'vera.kovacs@mail.example' : `shopper${at}@mail.example`,
    belief: BELIEFS[at % BELIEFS.length] ?? null,
    open: at === 1 ? 'uncertain' : null,
    updatedAt: NOW - at * 9 * DAY,
  }),
);

export const shown: readonly ShownSummary[] = [
  { draftId: 'd1', storeId: 'aliexpress', madeBy: 'keyturn', at: NOW, length: 18 },
  { draftId: 'd0', storeId: 'aliexpress', madeBy: 'person', at: NOW - 3_600_000, length: 14 },
];

export const loose: readonly LooseSummary[] = [
  { looseId: 'l1', host: 'www.alibaba.com', username: 'ben@mail.example', sent: true, at: NOW - DAY, length: 12 },
  { looseId: 'l2', host: 'www.garden-shop.example', username: '', sent: false, at: NOW - 40 * DAY, length: 9 },
];

export function candidate(over: Partial<CandidateSummary> = {}): CandidateSummary {
  return {
    id: 'c1',
    madeBy: 'keyturn',
    recorded: true,
    released: ['filled'],
    submitted: false,
    rejected: null,
    length: 18,
    ...over,
  };
}

export function rotation(over: Partial<RotationSummary> = {}): RotationSummary {
  return {
    id: 'r1',
    accountId: 'a1',
    storeId: 'aliexpress',
    username: 'vera.kovacs@mail.example',
    state: 'released',
    candidates: [candidate()],
    oldKnown: true,
    startedAt: NOW,
    tabId: 1,
    ...over,
  };
}

export const account: AccountDetail = {
  id: 'a1',
  storeId: 'aliexpress',
  host: 'www.aliexpress.com',
  usernames: ['vera.kovacs@mail.example', '+36 20 555 0142'],
  current: { id: 'p1', madeBy: 'keyturn', belief: 'verified', since: NOW - 3 * DAY, ended: null, length: 18 },
  history: [
    { id: 'p2', madeBy: 'person', belief: 'typed', since: NOW - 400 * DAY, ended: 'rotated', length: 10 },
    { id: 'p3', madeBy: 'person', belief: 'typed', since: NOW - 900 * DAY, ended: 'set-by-person', length: 9 },
  ],
  questions: [
    { id: 'q1', question: 'What was the name of your first pet?' },
    { id: 'q2', question: 'In which street did you grow up?' },
  ],
  totpMark: null,
  notes: 'Parcels go to the locker at the station.',
  createdAt: NOW - 900 * DAY,
  updatedAt: NOW - 3 * DAY,
  rotation: null,
  changePage: 'known',
  goesAt: null,
  sameLoginAt: [],
  sharedWith: ['alibaba'],
  related: [],
  rotations: [
    {
      ...rotation({
        state: 'verified',
        candidates: [candidate({ submitted: true })],
        startedAt: NOW - 3 * DAY,
        tabId: null,
      }),
      taken: 'c1',
      settledBy: 'sign-in',
      timeline: [
        { at: NOW - 3 * DAY, what: 'propose', why: 'keyturn' },
        { at: NOW - 3 * DAY, what: 'record', why: '' },
        { at: NOW - 3 * DAY, what: 'release', why: 'filled' },
        { at: NOW - 3 * DAY, what: 'submit', why: '' },
        { at: NOW - 3 * DAY, what: 'accept', why: '' },
        { at: NOW - 3 * DAY + 600_000, what: 'verify', why: '' },
      ],
    },
    {
      ...rotation({
        id: 'r0',
        state: 'abandoned',
        candidates: [candidate({ id: 'c0', submitted: true, rejected: 'too-simple' })],
        startedAt: NOW - 90 * DAY,
        tabId: null,
      }),
      taken: null,
      settledBy: null,
      timeline: [
        { at: NOW - 90 * DAY, what: 'propose', why: 'keyturn' },
        { at: NOW - 90 * DAY, what: 'release', why: 'copied' },
        { at: NOW - 90 * DAY, what: 'submit', why: '' },
        { at: NOW - 90 * DAY, what: 'refuse', why: 'too-simple' },
        { at: NOW - 90 * DAY, what: 'abandon', why: '' },
      ],
    },
  ],
};

/** The same as it is kept, secrets and all: what an export gets. */
export const kept: Account = {
  id: 'a1',
  storeId: 'aliexpress',
  host: 'www.aliexpress.com',
  usernames: account.usernames,
  current: { id: 'p1', value: DRAFT, madeBy: 'keyturn', belief: 'verified', since: NOW - 3 * DAY },
  history: [],
  questions: [{ id: 'q1', question: 'What was the name of your first pet?', answer: 'Barsik Müller' }],
  notes: account.notes,
  createdAt: account.createdAt,
  updatedAt: account.updatedAt,
};

export const accountOfSite: AccountDetail = {
  ...account,
  id: 'site',
  storeId: 'site:www.garden-shop.example',
  host: 'www.garden-shop.example',
  changePage: 'guess',
  sameLoginAt: ['seeds.example', 'garden.example'],
};

/** An account with everything that an account can have. */
export const accountWithAll: AccountDetail = {
  ...account,
  id: 'all',
  totpMark: '0123456789abcdef',
  reminder: { at: NOW + 30 * DAY, reason: 'Lent to my sister until then.' },
  related: [
    summary({ id: 'a5', username: 'Vera.Kovacs+shop@mail.example', storeId: 'aliexpress-ru', belief: 'typed' }),
    summary({ id: 'a6', username: 'vera.kovacs@mail.example', storeId: 'alibaba', belief: 'confirmed' }),
  ],
};

/** What becomes of the accounts of a file. */
export const IMPORTED: readonly RestoreEntry[] = [
  { host: 'www.aliexpress.com', username: 'vera.kovacs@mail.example', outcome: 'changed' },
  {
    host: `www.${'very-long-name-of-a.'.repeat(6)}shop.example`,
    username: `${'long.user.name.'.repeat(8)}@mail.example`,
    outcome: 'added',
  },
  { host: 'shop.example', username: 'רות', outcome: 'same' },
];

export const ERASED: EraseCounts = {
  accounts: 21,
  passwords: 34,
  changes: 6,
  typed: 2,
  entries: 143,
  copies: 143,
  sites: 1,
};

export const health: readonly HealthLine[] = [
  {
    finding: { ailment: 'forgotten', accountId: 'a4', other: 'a1', since: NOW - 3 * DAY, shared: true },
    account: summary({ id: 'a4', storeId: 'aliexpress-ru' }),
    others: [summary()],
  },
  {
    finding: { ailment: 'reused', accountId: 'a2', others: ['a3'], more: false },
    account: summary({ id: 'a2', username: 'shopper1@mail.example', storeId: 'ebay' }),
    others: [summary({ id: 'a3', username: 'shopper2@mail.example', storeId: 'etsy' })],
  },
  {
    finding: { ailment: 'reused', accountId: 'a3', others: ['a2'], more: true },
    account: summary({ id: 'a3', username: 'shopper2@mail.example', storeId: 'etsy' }),
    others: [summary({ id: 'a2', username: 'shopper1@mail.example', storeId: 'ebay' })],
  },
  { finding: { ailment: 'weak', accountId: 'a5', why: 'short' }, account: summary({ id: 'a5' }), others: [] },
  { finding: { ailment: 'weak', accountId: 'a6', why: 'personal' }, account: summary({ id: 'a6' }), others: [] },
  {
    finding: { ailment: 'due', accountId: 'a7', since: NOW - DAY, reason: 'Lent to my sister until then.' },
    account: summary({ id: 'a7' }),
    others: [],
  },
  ...(['open', 'typed', 'unproven', 'confirmed'] as const).map((why, at) => ({
    finding: { ailment: 'unproven' as const, accountId: `u${at}`, why },
    account: summary({ id: `u${at}`, username: `shopper${at}@mail.example` }),
    others: [],
  })),
];

export function reading(kind: PageKind, over: Partial<Reading> = {}): TabView['reading'] {
  return { kind, certainty: 0.97, lang: 'en', rules: {}, messages: [], signedIn: false, accountHint: '', ...over };
}

type Field = TabView['fields'][number];
type Control = TabView['controls'][number];

export function field(role: Field['role'], length = 0): Field {
  return { frameId: 0, documentId: 'd1', ref: role, role, label: role, length, group: 0 };
}

export function control(purpose: Control['purpose'], label: string): Control {
  return { frameId: 0, documentId: 'd1', ref: purpose, purpose, label };
}

export function tab(over: Partial<TabView> = {}): TabView {
  return {
    tabId: 1,
    host: 'www.aliexpress.com',
    standing: 'allowed',
    storeId: 'aliexpress',
    reading: reading('sign-in'),
    fields: [],
    controls: [],
    foreignFrame: null,
    picking: false,
    picked: null,
    accounts: [summary()],
    related: [],
    opens: { change: 'known', signIn: true },
    accountId: 'a1',
    captcha: false,
    typedUsername: '',
    typedCurrent: false,
    typedNew: 0,
    asksMore: null,
    journey: NO_JOURNEY,
    rotation: null,
    policy,
    policyProfile: 'strict',
    unreadRules: [],
    trouble: null,
    ...over,
  };
}

/** A check that found nothing amiss. */
export const CHECK: VaultCheck = {
  at: Date.UTC(2026, 10, 24, 8, 30),
  opened: 57,
  recovered: 0,
  damaged: 0,
  missing: 0,
  bothCopies: true,
  told: false,
};

export function view(over: Partial<View> = {}): View {
  return { lock: 'unlocked', check: null, review: 0, due: 0, waiting: [], tabs: { 1: tab() }, ...over };
}

/** A view with one tab. */
export function viewOf(over: Partial<TabView>, more: Partial<View> = {}): View {
  return view({ tabs: { 1: tab(over) }, ...more });
}
