// Owns one count: how often this page changed an account. Whoever shows accounts asks again when it grows.
import { signal } from '@preact/signals';

export const changes = signal(0);

export function accountChanged(): void {
  changes.value += 1;
}
