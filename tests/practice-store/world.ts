// Owns everything the practice store remembers: accounts, sessions, flows, tickets, links, mails. It judges nothing but
// time, and draws nothing.
import { randomBytes, randomInt } from 'node:crypto';
import type { Fault } from './faults';
import { Log } from './log';
import type { FormerPassword, PolicyName } from './policies';

/** AliExpress and Alibaba share one login; the Russian site has its own. */
export type Realm = 'global' | 'ru';

export interface NewAccount {
  readonly username: string;
  readonly password: string;
  readonly realm?: Realm;
  readonly name?: string;
  readonly question?: string;
  readonly answer?: string;
}

export interface PracticeAccount {
  readonly username: string;
  readonly realm: Realm;
  readonly name: string;
  readonly question: string;
  readonly answer: string;
  password: string;
  /** Newest first. */
  readonly former: FormerPassword[];
}

/** One walk through a change or a reset. The new password is taken only after identity was confirmed. */
export interface Flow {
  readonly id: string;
  readonly purpose: 'change' | 'reset';
  readonly account: PracticeAccount;
  readonly until: number;
  confirmed: boolean;
  code: { readonly value: string; readonly until: number } | null;
  open: boolean;
}

export interface Mail {
  readonly id: string;
  readonly at: number;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly code: string | null;
  readonly link: string | null;
  readonly spam: boolean;
}

export const DEMO_ACCOUNT = {
  username: 'demo.shopper@example.com',
  password: 'Demo1234pass',
  name: 'Demo Shopper',
  question: 'What was the name of your first pet?',
  answer: 'Biscuit',
} as const satisfies NewAccount;

const MINUTE = 60_000;

export class World {
  readonly log = new Log();
  readonly mails: Mail[] = [];
  readonly faults = new Set<Fault>();
  policy: PolicyName;
  readonly #accounts = new Map<string, PracticeAccount>();
  readonly #sessions = new Map<string, PracticeAccount>();
  readonly #flows = new Map<string, Flow>();
  /** One-time tokens by id: tickets of a framed sign-in, slides, links; each with what it stands for and until when. */
  readonly #tokens = new Map<
    string,
    { readonly kind: string; readonly account: PracticeAccount | null; readonly until: number }
  >();

  constructor(
    readonly now: () => number,
    readonly startPolicy: PolicyName,
  ) {
    this.policy = startPolicy;
    this.reset();
  }

  /** Back to the first moment: the demo account at both realms and nothing else. */
  reset(): void {
    for (const table of [this.#accounts, this.#sessions, this.#flows, this.#tokens, this.faults]) table.clear();
    this.mails.length = 0;
    this.log.clear();
    this.policy = this.startPolicy;
    this.addAccount(DEMO_ACCOUNT);
    this.addAccount({ ...DEMO_ACCOUNT, realm: 'ru' });
  }

  get accounts(): readonly PracticeAccount[] {
    return [...this.#accounts.values()];
  }

  addAccount(given: NewAccount): PracticeAccount {
    const account: PracticeAccount = {
      realm: 'global',
      name: given.username.split('@')[0] ?? given.username,
      question: DEMO_ACCOUNT.question,
      answer: DEMO_ACCOUNT.answer,
      ...given,
      former: [],
    };
    this.#accounts.set(keyOf(account.realm, account.username), account);
    return account;
  }

  /** User names are compared without regard to case, as the real passport does. */
  account(realm: Realm, username: string): PracticeAccount | undefined {
    return this.#accounts.get(keyOf(realm, username.trim()));
  }

  /** Replaces a password; the one before is remembered and every session of the account ends. */
  changePassword(account: PracticeAccount, password: string): void {
    account.former.unshift({ password: account.password, until: this.now() });
    account.password = password;
    for (const [id, holder] of this.#sessions) if (holder === account) this.#sessions.delete(id);
  }

  openSession(account: PracticeAccount): string {
    const id = newId();
    this.#sessions.set(id, account);
    return id;
  }

  session(id: string | undefined): PracticeAccount | null {
    return (id === undefined ? undefined : this.#sessions.get(id)) ?? null;
  }

  closeSession(id: string | undefined): void {
    if (id !== undefined) this.#sessions.delete(id);
  }

  /** Ends all sessions, as a store does that was restarted. */
  closeAllSessions(): void {
    this.#sessions.clear();
  }

  openFlow(purpose: Flow['purpose'], account: PracticeAccount): Flow {
    const until = this.now() + 60 * MINUTE;
    const flow: Flow = { id: newId(), purpose, account, until, confirmed: false, code: null, open: true };
    this.#flows.set(flow.id, flow);
    return flow;
  }

  /** An open flow that has not run out, or null. */
  flow(id: string | null): Flow | null {
    const flow = id === null ? undefined : this.#flows.get(id);
    return flow?.open && this.now() < flow.until ? flow : null;
  }

  /** A code for a flow, valid for 15 minutes; the one before is void. `stale`: it has run out already. */
  makeCode(flow: Flow, digits: number, stale: boolean): string {
    const value = Array.from({ length: digits }, () => randomInt(10)).join('');
    flow.code = { value, until: this.now() + (stale ? -1 : 15 * MINUTE) };
    return value;
  }

  makeToken(kind: string, account: PracticeAccount | null, minutes: number): string {
    const id = newId();
    this.#tokens.set(id, { kind, account, until: this.now() + minutes * MINUTE });
    return id;
  }

  /** What a token stands for, or null when it is unknown, of another kind or has run out. `use` takes it out. */
  token(kind: string, id: string | null, how: 'look' | 'use'): { readonly account: PracticeAccount | null } | null {
    const token = id === null ? undefined : this.#tokens.get(id);
    if (id === null || token?.kind !== kind || this.now() >= token.until) return null;
    if (how === 'use') this.#tokens.delete(id);
    return token;
  }

  send(mail: Omit<Mail, 'id' | 'at' | 'spam'>, spam: boolean): void {
    this.mails.push({ id: newId(), at: this.now(), ...mail, spam });
  }
}

function keyOf(realm: Realm, username: string): string {
  return `${realm} ${username.toLowerCase()}`;
}

function newId(): string {
  return randomBytes(12).toString('hex');
}
