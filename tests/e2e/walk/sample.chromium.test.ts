// Owns the few walks in Chromium that `npm test` takes; `npm run walk` takes them all.
import { LAYOUTS } from './layouts';
import { walkAll } from './walker';

walkAll(
  'chromium',
  LAYOUTS.filter(({ sample }) => sample),
);
