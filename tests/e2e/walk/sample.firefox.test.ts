// Owns the few walks in Firefox that `npm test` takes, every second one of Chromium's; `npm run walk` takes them all.
import { LAYOUTS } from './layouts';
import { walkAll } from './walker';

walkAll(
  'firefox',
  LAYOUTS.filter(({ sample }) => sample).filter((_, at) => at % 2 === 0),
);
