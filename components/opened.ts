// Owns which candidate the person asked to type by hand, so that the next screen opens it. Ids only, no secret.
import { signal } from '@preact/signals';

export const opened = signal<string | null>(null);
