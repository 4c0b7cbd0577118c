// Owns the stand-in for the background in the rehearsal: one made-up account and its change, in the memory of this page alone. It
// answers the guide's commands by the same rotation and generator, and must never ask the real background for anything.
import type { Belief } from '@/utils/core/account';
import { attackerWords } from '@/utils/core/attacker-words';
import { checkPassword } from '@/utils/core/check-password';
import type { CommandName, Commands, Settings } from '@/utils/core/commands';
import { generatePassword } from '@/utils/core/generator';
import { afterPress, afterReading, NO_JOURNEY } from '@/utils/core/journey';
import type { FillWrite } from '@/utils/core/page-messages';
import { REJECT_REASONS, type Reading, type Role } from '@/utils/core/reading';
import { done, fail, type Result } from '@/utils/core/result';
import {
  candidateOf,
  currentCandidate,
  type Rotation,
  type RotationEvent,
  startRotation,
  step,
  takesCandidates,
} from '@/utils/core/rotation';
import { summariseRotation } from '@/utils/core/summary';
import type { TabView, View } from '@/utils/core/view';
import type { ShopPage } from '@/utils/rehearsal/shop-page';
import { storeOfId } from '@/utils/stores';

const STORE = storeOfId('aliexpress');
if (!STORE) throw new Error('the rehearsal plays a store that has no file');
const store = STORE;
/** What the rehearsal's shop takes: the store's usual rules. */
export const POLICY = store.profiles[0].policy;

const SETTINGS: Settings = { autoLockMinutes: 15, clipboardSeconds: 30, handOver: 'name-first' };

const TAB = 1;
const ACCOUNT = 'practice';
const SPOT = { frameId: 0, documentId: 'practice' } as const;

type Answers = { [C in CommandName]?: (body: Commands[C]['ask']) => Commands[C]['answer'] };

export interface Desk {
  answer<C extends CommandName>(name: C, body: Commands[C]['ask']): Promise<Commands[C]['answer']>;
  /** The shop's page, as it reads now. */
  read(reading: Reading): void;
  /** The visitor asked the shop for a code. */
  hearCodeAsked(): void;
  /** What the visitor sent to the shop. */
  hearSent(values: Readonly<Record<string, string>>): void;
}

export function makeDesk(
  visitor: { readonly username: string; readonly password: string },
  page: ShopPage,
  out: { show(view: View): void; lead(link: string): void },
): Desk {
  const drafts = new Map<string, { password: string; madeBy: 'keyturn' | 'person' }>();
  let reading: Reading | null = null;
  let rotation: Rotation | null = null;
  let current = visitor.password;
  let belief: Belief = 'verified';
  let signingIn = '';
  let journey = NO_JOURNEY;
  const context = { usernames: [visitor.username], storeName: store.name, history: [visitor.password] };

  const publish = () => out.show(viewOf());

  /** Takes steps, all or none. */
  const advance = (...events: readonly RotationEvent[]): Result => {
    let next = rotation;
    for (const event of events) {
      const stepped = next ? step(next, event, Date.now()) : fail('illegal-step');
      if (!stepped.ok) return stepped;
      next = stepped.rotation;
    }
    rotation = next;
    publish();
    return done;
  };

  const record = (draftId: string): Result<{ rotationId: string; candidateId: string }> => {
    const draft = drafts.get(draftId);
    if (!draft) return fail('not-found');
    const old = { value: current, source: 'vault' } as const;
    const ids = { id: crypto.randomUUID(), accountId: ACCOUNT, storeId: store.id, host: '' };
    if (!rotation || !takesCandidates(rotation)) rotation = startRotation({ ...ids, old, now: Date.now() });
    const last = currentCandidate(rotation);
    if (last?.value === draft.password) return { ok: true, rotationId: rotation.id, candidateId: last.id };
    const candidate = { id: crypto.randomUUID(), value: draft.password, madeBy: draft.madeBy };
    const stepped = advance({ type: 'propose', candidate }, { type: 'record', candidateId: candidate.id });
    return stepped.ok ? { ok: true, rotationId: rotation.id, candidateId: candidate.id } : stepped;
  };

  const fill = (values: Partial<Record<Role, string>>): Result<{ filled: number }> => {
    const writes = (reading?.fields ?? []).flatMap(({ ref, role }): FillWrite[] => {
      const value = role === 'ask' ? undefined : values[role];
      return role === 'ask' || value === undefined ? [] : [{ ref, role, value }];
    });
    return page.fill(writes);
  };

  const fillNew = (candidateId: string): Result<{ filled: number }> => {
    const candidate = rotation ? candidateOf(rotation, candidateId) : undefined;
    if (!candidate) return fail('not-found');
    const released = advance({ type: 'release', candidateId, how: 'filled' });
    if (!released.ok) return released;
    const { value } = candidate;
    return fill({ 'current-password': current, 'new-password': value, 'confirm-password': value });
  };

  const answers: Answers = {
    'draft.make': ({ options }) => {
      const made = generatePassword(POLICY, { ...options, context });
      if (!made.ok) return made;
      const draftId = crypto.randomUUID();
      drafts.set(draftId, { password: made.password, madeBy: 'keyturn' });
      return { ok: true, draftId, password: made.password, bits: made.bits, policy: POLICY };
    },
    'draft.own': ({ password }) => {
      if (password === '') return fail('no-password');
      const draftId = crypto.randomUUID();
      drafts.set(draftId, { password, madeBy: 'person' });
      return { ok: true, draftId };
    },
    'draft.judge': ({ password = '' }) => ({
      ok: true,
      broken: checkPassword(POLICY, password, context),
      words: attackerWords(context),
    }),
    'draft.list': () => ({ ok: true, shown: [] }),
    'rotation.record': ({ draftId }) => record(draftId),
    'rotation.record-and-fill': ({ draftId }) => {
      const recorded = record(draftId);
      return recorded.ok ? fillNew(recorded.candidateId) : recorded;
    },
    'rotation.fill': () => fillNew((rotation && currentCandidate(rotation)?.id) ?? ''),
    'rotation.try': ({ which }) => {
      const old = rotation?.olds.at(-1)?.value;
      const tried = which === 'new' ? rotation && currentCandidate(rotation)?.value : old;
      return tried ? fill({ username: visitor.username, 'current-password': tried }) : fail('not-found');
    },
    'rotation.settle': ({ outcome }) => {
      const candidateId = (rotation && currentCandidate(rotation)?.id) ?? '';
      const settled = advance(
        outcome === 'took-new' ? { type: 'settle', outcome, candidateId } : { type: 'settle', outcome },
      );
      if (settled.ok && outcome === 'took-new') take(candidateId, 'confirmed');
      return settled;
    },
    // There is one tab, and it has never left it.
    'rotation.resume': ({ rotationId }) => (rotation?.id === rotationId ? done : fail('not-found')),
    'rotation.abandon': () => advance({ type: 'abandon' }),
    'saved.fill': () => fill({ username: visitor.username, 'current-password': current }),
    'secret.reveal': (asked) => {
      if (asked.kind === 'old') return { ok: true, value: rotation?.olds.at(-1)?.value ?? current };
      const candidate = asked.kind === 'candidate' && rotation ? candidateOf(rotation, asked.candidateId) : undefined;
      if (asked.kind !== 'candidate' || !candidate) return fail('not-found');
      const released = advance({ type: 'release', candidateId: candidate.id, how: asked.how });
      return released.ok ? { ok: true, value: candidate.value } : released;
    },
    'account.choose': () => done,
    // The made-up account is in no vault.
    'account.show': () => fail('not-found'),
    'clipboard.copied': () => ({ ok: true, clears: 'never' }),
    'settings.get': () => ({ ok: true, settings: SETTINGS }),
    'backup.status': () => ({ ok: true, status: { verifiedAt: null, unverifiedAt: null, due: false } }),
    'page.point': ({ spot, hint, dir, scroll }) => page.point({ ref: spot.ref, hint, dir, scroll }),
    'page.unpoint': () => {
      page.unpoint();
      return done;
    },
    'page.open': ({ to }) => {
      out.lead(to === 'sign-in' ? 'sign-in' : 'change');
      return done;
    },
    'tab.refresh': () => done,
  };

  /** The store holds this candidate, as far as is known. */
  const take = (candidateId: string, how: Belief) => {
    current = (rotation && candidateOf(rotation, candidateId)?.value) ?? current;
    belief = how;
    publish();
  };

  /** What the page says about what was sent to it. */
  const judge = (now: Reading) => {
    const candidate = rotation ? currentCandidate(rotation) : undefined;
    if (!rotation || !candidate) return;
    const refusal = now.messages.find(({ tone }) => tone === 'error');
    if (rotation.state === 'submitted' && refusal) {
      advance({ type: 'refuse', reason: REJECT_REASONS.find((reason) => reason === refusal.reason) ?? 'unknown' });
    } else if (rotation.state === 'submitted' && now.kind === 'success') {
      const evidence = { signature: true, knownAddress: false, quiet: now.fields.length === 0 };
      if (advance({ type: 'accept', candidateId: candidate.id, evidence }).ok) take(candidate.id, 'confirmed');
    } else if (rotation.state === 'confirmed' && now.signedIn && signingIn === candidate.value) {
      if (advance({ type: 'verify', candidateId: candidate.id }).ok) take(candidate.id, 'verified');
    } else if (now.signedIn && rotation.olds.some(({ value }) => value === signingIn)) {
      advance({ type: 'old-works' });
    }
  };

  function viewOf(): View {
    const summary = rotation ? { ...summariseRotation(rotation, undefined, TAB), username: visitor.username } : null;
    return {
      lock: 'unlocked',
      check: null,
      review: 0,
      due: 0,
      waiting: [],
      tabs: { [TAB]: { ...tabOf(), rotation: summary } },
    };
  }

  function tabOf(): TabView {
    const account = {
      id: ACCOUNT,
      storeId: store.id,
      host: '',
      username: visitor.username,
      belief,
      open: rotation?.state ?? null,
      updatedAt: Date.now(),
      goesAt: null,
    };
    return {
      tabId: TAB,
      // No address: this is no store.
      host: '',
      standing: 'allowed',
      storeId: store.id,
      reading,
      fields: (reading?.fields ?? []).map(({ ref, role, label, length, group }) => ({
        ...SPOT,
        ref,
        role,
        label,
        length,
        group,
      })),
      controls: (reading?.controls ?? []).map((control) => ({ ...SPOT, ...control })),
      foreignFrame: null,
      picking: false,
      picked: null,
      accounts: [account],
      related: [],
      opens: { change: 'known', signIn: true },
      accountId: ACCOUNT,
      captcha: false,
      typedUsername: '',
      typedCurrent: false,
      typedNew: 0,
      asksMore: null,
      journey,
      rotation: null,
      policy: POLICY,
      policyProfile: store.profiles[0].id,
      unreadRules: [],
      trouble: null,
    };
  }

  return {
    async answer(name, body) {
      const handle = answers[name];
      return handle ? handle(body) : (fail('bad-request') as Commands[typeof name]['answer']);
    },
    read(now) {
      reading = now;
      journey = afterReading(
        journey,
        now,
        now.fields.map(({ role }) => role),
      );
      judge(now);
      // One sign-in proves once.
      if (now.signedIn) signingIn = '';
      publish();
    },
    hearCodeAsked() {
      journey = afterPress(journey, 'get-code', Date.now());
      publish();
    },
    hearSent(values) {
      signingIn = values.loginId === undefined ? '' : (values.password ?? '');
      const fresh = values.newPassword ?? '';
      if (fresh === '') return;
      const known = rotation ? currentCandidate(rotation) : undefined;
      if (known?.value === fresh) {
        advance(
          ...(known.releases.length > 0 ? [] : [{ type: 'release', candidateId: known.id, how: 'typed' } as const]),
          {
            type: 'submit',
            candidateId: known.id,
          },
        );
        return;
      }
      // The visitor typed one of his own into the page.
      const draftId = crypto.randomUUID();
      drafts.set(draftId, { password: fresh, madeBy: 'person' });
      const recorded = record(draftId);
      if (!recorded.ok) return;
      const { candidateId } = recorded;
      advance({ type: 'release', candidateId, how: 'typed' }, { type: 'submit', candidateId });
    },
  };
}
