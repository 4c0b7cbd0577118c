// Owns the walk through every layout in Firefox.
import { LAYOUTS } from './layouts';
import { walkAll } from './walker';

walkAll('firefox', LAYOUTS);
