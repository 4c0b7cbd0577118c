// Owns the attacks' sample in Firefox.
import { describeAttacks } from './attacks';

describeAttacks('firefox');
