// Owns the few walks in Firefox that `npm test` takes; `npm run walk` takes them all.
import { LAYOUTS } from './layouts';
import { walkAll } from './walker';

walkAll(
  'firefox',
  LAYOUTS.filter(({ sample }) => sample),
);
