// Owns the attacks' sample and its control in Chromium.
import { describeAttacks, describeControl } from './attacks';

describeAttacks('chromium');
describeControl('chromium');
