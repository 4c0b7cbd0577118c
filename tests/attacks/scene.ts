// Owns the place where a row is played: browser, page, the account at stake, and the few things that a person or a hostile page
// does there. It judges nothing.
import type { CommandName, Commands } from '@/utils/core/commands';
import type { Spot, TabView, View } from '@/utils/core/view';
import { ask } from '../e2e/oracle';
import type { Driver, Page } from '../rig/driver';
import type { HostileServer } from './hostile-server';
import type { Canary } from './vault-of-canaries';

export class Scene {
  constructor(
    readonly driver: Driver,
    readonly server: HostileServer,
    readonly page: Page,
    readonly tabId: number,
    readonly canary: Canary,
  ) {}

  /** A command, as Keyturn's own window sends it: what the person authorised there. */
  ask<C extends CommandName>(name: C, body: Commands[C]['ask']): Promise<Commands[C]['answer']> {
    return ask(this.driver, name, body);
  }

  /** What Keyturn knows of the tab now. */
  async view(): Promise<TabView | undefined> {
    const view = await this.driver.inExtension(async () => {
      const { storage } = (
        globalThis as unknown as { chrome: { storage: { session: { get(key: string): Promise<{ view?: unknown }> } } } }
      ).chrome;
      return (await storage.session.get('view')).view;
    }, []);
    return (view as View | undefined)?.tabs[String(this.tabId)];
  }

  /** Waits until the page was read; gives up quietly, for a page that Keyturn does not read at all. */
  async settle(tries = 15): Promise<void> {
    for (let left = tries; left > 0; left--) {
      const view = await this.view();
      if (view && (view.fields.length > 0 || view.standing !== 'allowed')) return;
      await pause(100);
    }
  }

  /** Shows the pointer at the first spot of this kind, as the popup does. */
  async point(what: 'username' | 'current-password' | 'sign-in'): Promise<void> {
    const view = await this.view();
    const spots: readonly (Spot & { readonly kind: string })[] = [
      ...(view?.fields ?? []).map((field) => ({ ...field, kind: field.role })),
      ...(view?.controls ?? []).map((control) => ({ ...control, kind: control.purpose })),
    ];
    const spot = spots.find(({ kind }) => kind === what) ?? spots[0];
    if (!spot) return;
    const { frameId, documentId, ref } = spot;
    await this.ask('page.point', {
      tabId: this.tabId,
      spot: { frameId, documentId, ref },
      hint: 'Press here.',
      dir: 'ltr',
      scroll: false,
    });
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
