// Owns alarms: the only clock that wakes a sleeping worker. It decides nothing about what is due.
import { browser } from 'wxt/browser';

/** Sets (or moves) a named alarm. Chrome rounds anything under half a minute up to it. */
export function setAlarm(name: string, minutes: number): void {
  void browser.alarms.create(name, { delayInMinutes: minutes });
}

export async function clearAlarm(name: string): Promise<void> {
  await browser.alarms.clear(name);
}
