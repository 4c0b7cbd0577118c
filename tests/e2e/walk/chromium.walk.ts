// Owns the walk through every layout in Chromium.
import { LAYOUTS } from './layouts';
import { walkAll } from './walker';

walkAll('chromium', LAYOUTS);
