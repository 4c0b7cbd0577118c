// Owns the message channel between contexts: how a command, a report or a request travels. It decides nothing about them.
import { browser } from 'wxt/browser';
import type { CommandName, Commands } from '@/utils/core/commands';
import type { Report, Request, Requests, RequestType } from '@/utils/core/page-messages';
import { fail } from '@/utils/core/result';

/** A command as it travels; `to` tells it from a report. */
export interface CommandEnvelope {
  readonly to: 'background';
  readonly name: CommandName;
  readonly body: unknown;
  /** The person did something in the asking page within the last seconds. */
  readonly alive: boolean;
}

export interface ReportEnvelope {
  readonly to: 'reports';
  readonly report: Report;
}

type Ask = <C extends CommandName>(name: C, body: Commands[C]['ask']) => Promise<Commands[C]['answer']>;

let answering: Ask | null = null;

/** For a page that plays the background itself: from now on its commands are answered here, and none reaches the real one. */
export function answerHere(answer: Ask): void {
  answering = answer;
}

/** Asks the background. A background that cannot be reached answers `internal`. */
export async function ask<C extends CommandName>(name: C, body: Commands[C]['ask']): Promise<Commands[C]['answer']> {
  if (answering) return answering(name, body);
  const envelope: CommandEnvelope = { to: 'background', name, body, alive: navigator.userActivation?.isActive ?? true };
  try {
    const answer = (await browser.runtime.sendMessage(envelope)) as Commands[C]['answer'] | undefined;
    return answer ?? fail('internal');
  } catch {
    return fail('internal');
  }
}

/** Tells the background what a page shows. Fails silently: an updated extension leaves its old page scripts unheard. */
export async function report(what: Report): Promise<void> {
  const envelope: ReportEnvelope = { to: 'reports', report: what };
  await browser.runtime.sendMessage(envelope).catch(() => undefined);
}

/** One document of one frame of one tab. */
export interface Target {
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string;
}

/** A page that stands in a dialog of its own or is kept busy answers no more; a fill, the longest request, takes a second. */
const PATIENCE_MS = 5000;

/**
 * Sends a request to exactly one document; `page-silent` where nobody answers in time. Such a page may carry the request out later,
 * or have done so.
 */
export async function request<T extends RequestType>(target: Target, what: Request<T>): Promise<Requests[T]['answer']> {
  const { tabId, frameId, documentId } = target;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, undefined);
  });
  try {
    const told = browser.tabs.sendMessage(tabId, what, { frameId, documentId });
    const answer: unknown = await Promise.race([told, silence]);
    return (answer as Requests[T]['answer'] | undefined) ?? fail('page-silent');
  } catch {
    return fail('page-silent');
  } finally {
    clearTimeout(timer);
  }
}
