// Owns the list of all mutants. Each part of Keyturn has a file of rows beside this one.
import { ATTACK_MUTANTS } from './attacks';
import { BACKUP_MUTANTS } from './backup';
import { EXPORT_MUTANTS } from './exports';
import { FILING_MUTANTS } from './filing';
import { GUIDE_MUTANTS } from './guide';
import type { Mutant } from './mutant';
import { PASSWORD_MUTANTS } from './passwords';
import { READING_MUTANTS } from './reading';
import { RECORD_MUTANTS } from './records';
import { REHEARSAL_MUTANTS } from './rehearsal';
import { REPORT_MUTANTS } from './reports';
import { REVIEW_MUTANTS } from './review';

export const MUTANTS: readonly Mutant[] = [
  ...PASSWORD_MUTANTS,
  ...BACKUP_MUTANTS,
  ...EXPORT_MUTANTS,
  ...RECORD_MUTANTS,
  ...FILING_MUTANTS,
  ...REPORT_MUTANTS,
  ...READING_MUTANTS,
  ...GUIDE_MUTANTS,
  ...ATTACK_MUTANTS,
  ...REHEARSAL_MUTANTS,
  ...REVIEW_MUTANTS,
];
